import type { FigureBlock } from '../document/figure-block.js';
import { type Fault, fault } from '../report-error.js';
import { specificationFile } from './specification-file.js';

const SUPPORTED =
  /^(?:none|transparent|#[0-9a-f]{3}|#[0-9a-f]{6}|rgb\([^)]*\)|url\(#[^)]*\)|[a-z]+)$/i;

/** Colours that the PDF's painter would draw black or not at all: hsl(), #rrggbbaa, rgba(). */
export function checkSvgColours(figure: FigureBlock, svg: string): Fault[] {
  const colours = [...svg.matchAll(/ (?:fill|stroke|stop-color)="([^"]*)"/g)].map(
    ([, colour = '']) => colour,
  );
  const unsupported = new Set(colours.filter((colour) => !SUPPORTED.test(colour)));
  return [...unsupported].map((colour) =>
    fault('figure-unsupported-colour', specificationFile(figure), { figure: figure.id, colour }),
  );
}
