import type { FigureBlock } from '../document/figure-block.js';
import { nearestWord } from '../nearest-word.js';
import { type Fault, fault } from '../report-error.js';
import { placeOf } from './place-in-specification.js';
import { CSS_COLOURS } from './specification-words.js';

const SUPPORTED =
  /^(?:none|transparent|#[0-9a-f]{3}|#[0-9a-f]{6}|rgb\(\s*\d[\d\s,.%]*\)|url\(#[^)]*\))$/i;

/** Colours that the PDF's painter would draw black or not at all: hsl(), #rrggbbaa, « bleu ». */
export function checkSvgColours(figure: FigureBlock, svg: string): Fault[] {
  const colours = [...svg.matchAll(/ (?:fill|stroke|stop-color)="([^"]*)"/g)].map(
    ([, colour = '']) => colour,
  );
  const unsupported = new Set(colours.filter((colour) => !isSupported(colour)));
  return [...unsupported].map((colour) => {
    const at = placeOf(figure, ({ value }) => value === colour);
    return /^[a-z]+$/i.test(colour)
      ? fault('figure-no-colour', at, { figure: figure.id, colour, nearest: nearColour(colour) })
      : fault('figure-unsupported-colour', at, { figure: figure.id, colour });
  });
}

function isSupported(colour: string): boolean {
  return SUPPORTED.test(colour) || CSS_COLOURS.has(colour.toLowerCase());
}

function nearColour(colour: string): string | undefined {
  return nearestWord(colour, CSS_COLOURS);
}
