import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Brand } from '../brand/brand.js';

// As in `read-font.ts`: a font file never changes, and several keys of one build ask for it.
const hashes = new Map<string, string>();

/** The SHA-256 of a font file, which tells two versions of one family apart. */
export function hashFont(path: string): string {
  const known = hashes.get(path);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  hashes.set(path, hash);
  return hash;
}

/** The faces of a brand's typeface, each known by what is in its file. */
export function hashFaces({ typography }: Brand): readonly (readonly [string, string])[] {
  return Object.entries(typography.faces).map(([face, path]) => [face, hashFont(path)]);
}
