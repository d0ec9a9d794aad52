import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LearnedShapes } from './text-shaper.js';

/** What was learned of font files while the program was compiled ahead, by the SHA-256 of the file. */
export type KeptShapes = Readonly<Record<string, LearnedShapes>>;

/** Written by `tools/bundle-program.mjs` beside the single file; without it all is learned anew. */
const KEPT = fileURLToPath(new URL('../program/shapes.json', import.meta.url));

let kept: KeptShapes | undefined;

/** What is known of the font file of that digest before anything is shaped with it. */
export function shapesOf(digest: string): LearnedShapes | undefined {
  // Our own file, written in one piece.
  kept ??= existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as KeptShapes) : {};
  return kept[digest];
}
