import { createHash } from 'node:crypto';
import type { Brand } from '../../../brand/brand.js';
import type { EditionStatement } from '../../../document/document.js';
import type { KeptWork } from '../../../kept-work.js';
import { hashFaces } from '../../../typesetting/hash-font.js';
import { type PackedPart, readPacked } from './zip-parts.js';

/** What every part of a deck may depend on, besides the program. */
export interface DeckInputs {
  readonly edition: EditionStatement;
  readonly brand: Brand;
  /** the file of the template that the deck adopts */
  readonly template: Uint8Array | undefined;
  /** whether figures are drawn in the template's colours, not in the brand's */
  readonly isRedrawn: boolean;
}

/** Parts finished by earlier builds, as they stand in the package: a slide with all that is its own. */
export interface KeptParts {
  /**
   * @param path of the first of them, by which the others are named too
   * @param from what they are made from, besides the deck's inputs: plain data
   */
  find(path: string, from: unknown): readonly PackedPart[] | undefined;
  keep(path: string, from: unknown, parts: readonly PackedPart[]): void;
}

/**
 * Keeps finished parts by all that they are made from, so that a rebuild lays out, writes and packs
 * only what changed. A slide found here had no fault: those that have one are never finished.
 */
export function keepParts(kept: KeptWork | undefined, inputs: DeckInputs): KeptParts {
  if (!kept) return { find: () => undefined, keep: () => {} };
  const keyOf = partKeys(inputs);
  return {
    find: (path, from) => {
      const row = kept.get(keyOf(path, from));
      const parts = row && readPacked(row);
      return parts?.some((part) => part.path === path) ? parts : undefined;
    },
    keep: (path, from, parts) =>
      kept.put(keyOf(path, from), Buffer.concat(parts.map(({ bytes }) => bytes))),
  };
}

/** Files count by their content, wherever they stand; a change of the brand's is a change of all. */
function partKeys(inputs: DeckInputs): (path: string, from: unknown) => string {
  const { edition, brand, template, isRedrawn } = inputs;
  const deck = hash(
    JSON.stringify([edition, brandInputs(brand), template && hash(template), isRedrawn]),
  );
  return (path, from) => `deck ${hash(JSON.stringify([deck, path, from]))}`;
}

function brandInputs(brand: Brand) {
  const { template: _, typography, ...rest } = brand;
  const faces = hashFaces(brand);
  return { ...rest, typography: { ...typography, faces } };
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
