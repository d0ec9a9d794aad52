import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Fault, fault, throwFaults } from '../report-error.js';
import type { FontFace } from './brand.js';
import type { BrandReading } from './brand-schema.js';

const FACES: readonly (readonly [FontFace, number, 'normal' | 'italic'])[] = [
  ['regular', 400, 'normal'],
  ['italic', 400, 'italic'],
  ['semibold', 600, 'normal'],
  ['bold', 700, 'normal'],
  ['boldItalic', 700, 'italic'],
];

/**
 * The font file of each face, as an absolute path. `npm:package/file.ttf` is looked up among the
 * installed packages, anything else from the folder of templates.
 *
 * @throws ReportError naming every face and file that is missing.
 */
export function findFontFaces(
  { data: declaration, positionOf }: BrandReading,
  templatesFolder: string,
): Readonly<Record<FontFace, string>> {
  const { fonts, base } = declaration.typography;
  const index = fonts.findIndex((font) => font.family === base);
  const files = fonts[index]?.files ?? [];
  const faults: Fault[] = [];
  const missing: { weight: number; style: 'normal' | 'italic' }[] = [];
  const faces = FACES.map(([face, weight, style]): [FontFace, string] => {
    const position = files.findIndex((file) => file.weight === weight && file.style === style);
    const path = files[position]?.path;
    if (path === undefined) {
      missing.push({ weight, style });
      return [face, ''];
    }
    const found = resolveFile(path, templatesFolder);
    if (found === undefined) {
      const at = positionOf(['typography', 'fonts', index, 'files', position, 'path']);
      faults.push(fault('brand-font-file', at, { path }));
    }
    return [face, found ?? ''];
  });
  if (missing.length > 0) {
    const at = positionOf(['typography', 'fonts']);
    faults.push(fault('brand-missing-face', at, { family: base, faces: missing }));
  }
  throwFaults(faults);
  // One pair for each name of FACES, which are all of FontFace.
  return Object.fromEntries(faces) as Record<FontFace, string>;
}

function resolveFile(path: string, templatesFolder: string): string | undefined {
  if (!path.toLowerCase().endsWith('.ttf')) return undefined;
  if (!path.startsWith('npm:')) {
    const file = join(templatesFolder, path);
    return existsSync(file) ? file : undefined;
  }
  try {
    return createRequire(import.meta.url).resolve(path.slice('npm:'.length));
  } catch {
    return undefined;
  }
}
