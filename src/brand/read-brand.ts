import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Shelf } from '../kept-work.js';
import { type Fault, fault, throwFaults } from '../report-error.js';
import { readYaml } from '../yaml/read-yaml.js';
import type { Brand } from './brand.js';
import { type BrandReading, brandSchema } from './brand-schema.js';
import { checkColours } from './check-colours.js';
import { findFontFaces } from './find-font-faces.js';

const TEMPLATES = 'templates';

/**
 * Reads the house style from `templates/_brand.yml`.
 *
 * @param shelf where readings of the same texts are found
 * @throws ReportError for a wrong shape, an unknown colour, a colour too pale to be read, or a
 *   missing font file.
 */
export function readBrand(projectFolder: string, shelf?: Shelf): Brand {
  const reading = readYaml(projectFolder, `${TEMPLATES}/_brand.yml`, brandSchema, shelf);
  const { data: declaration, positionOf } = reading;
  const { presentation } = declaration.defaults.millesime;
  const colours = readColours(reading);
  throwFaults(checkColours(colours, positionOf));
  return {
    name: declaration.meta.name,
    palette: upperCased(declaration.color.palette),
    ...colours,
    ...(presentation?.template && {
      template: findTemplate(reading, presentation.template, projectFolder),
    }),
    typography: {
      family: declaration.typography.base,
      ...(presentation?.family && { presentationFamily: presentation.family }),
      faces: findFontFaces(reading, join(projectFolder, TEMPLATES)),
    },
  };
}

type Colours = Pick<Brand, 'colours' | 'categorical' | 'categoricalText' | 'sequential'>;

function readColours({ data: declaration, positionOf }: BrandReading): Colours {
  const { color } = declaration;
  const palette = upperCased(color.palette);
  const faults: Fault[] = [];
  const resolve = (written: string, path: readonly (string | number)[]): string => {
    if (/^#[0-9a-f]{6}$/i.test(written)) return written.toUpperCase();
    const colour = palette[written];
    if (colour !== undefined) return colour;
    const known = Object.keys(palette).join(', ');
    faults.push(fault('brand-unknown-colour', positionOf(path), { name: written, known }));
    return '#000000';
  };
  const one = (name: Exclude<keyof typeof color, 'palette'>): string =>
    resolve(color[name], ['color', name]);
  const many = (name: 'categorical' | 'categorical-text' | 'sequential'): string[] =>
    declaration.defaults.millesime[name].map((written, index) =>
      resolve(written, ['defaults', 'millesime', name, index]),
    );
  const colours: Colours = {
    colours: {
      foreground: one('foreground'),
      background: one('background'),
      primary: one('primary'),
      muted: one('secondary'),
      rule: one('tertiary'),
      tint: one('light'),
    },
    categorical: many('categorical'),
    categoricalText: many('categorical-text'),
    sequential: many('sequential'),
  };
  throwFaults(faults);
  return colours;
}

function upperCased(palette: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette).map(([name, colour]) => [name, colour.toUpperCase()]),
  );
}

function findTemplate({ positionOf }: BrandReading, written: string, projectFolder: string) {
  const file = `${TEMPLATES}/${written}`;
  const path = resolve(projectFolder, file);
  if (!existsSync(path)) {
    const at = positionOf(['defaults', 'millesime', 'presentation', 'template']);
    throwFaults([fault('brand-template-file', at, { path: written })]);
  }
  return { path, file };
}
