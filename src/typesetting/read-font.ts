import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { hashFont } from './hash-font.js';
import { type KeptShapes, shapesOf } from './kept-shapes.js';
import { TextShaper } from './text-shaper.js';

/** A parsed font file, and what shapes text in it. */
export interface ReadFont {
  readonly font: Font;
  readonly shaper: TextShaper;
  /** SHA-256 of the file */
  readonly digest: string;
}

// A font file never changes and takes long to parse: the one thing that editions built in a process
// share, and that pictures and pages of one edition share. What is measured belongs to each user.
const fonts = new Map<string, ReadFont>();

/** The font in a file, parsed at its first use. */
export function readFont(path: string): ReadFont {
  const known = fonts.get(path);
  if (known) return known;
  const bytes = readFileSync(path);
  const font = parseFont(bytes, path);
  const digest = hashFont(path);
  const read = { font, shaper: new TextShaper(font, shapesOf(digest)), digest };
  fonts.set(path, read);
  return read;
}

/** What was learned of every font read so far. */
export function learnedShapes(): KeptShapes {
  return Object.fromEntries(
    [...fonts.values()].map(({ digest, shaper }) => [digest, shaper.learned()]),
  );
}

function parseFont(bytes: Buffer, path: string): Font {
  // Loaded when a face is first needed: a command that draws nothing does not pay for it.
  const fontkit = createRequire(import.meta.url)('fontkit') as typeof import('fontkit');
  const font = fontkit.create(bytes);
  if (!('layout' in font)) throw new Error(`${path} is a collection of fonts, not a font`);
  return font;
}
