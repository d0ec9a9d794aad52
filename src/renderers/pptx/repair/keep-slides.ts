import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Brand } from '../../../brand/brand.js';
import type { EditionStatement } from '../../../document/document.js';
import type { Slide } from '../../../document/slide-plan.js';
import type { KeptWork } from '../../../kept-work.js';
import { slidePath } from './assemble-slide.js';
import { type PackedPart, readPacked } from './zip-parts.js';

/** What all slides of a deck depend on, besides the program. */
export interface SlideInputs {
  readonly edition: EditionStatement;
  /** what slides are laid out with */
  readonly look: Brand;
  /** what their pictures are drawn with */
  readonly drawnIn: Brand;
  /** the file of the template that the deck adopts */
  readonly template: Uint8Array | undefined;
}

/** Slides finished by earlier builds, as they stand in the package. */
export interface KeptSlides {
  /** @param number of the slide, from 1: its parts are named by it */
  find(slide: Slide, number: number): readonly PackedPart[] | undefined;
  keep(slide: Slide, number: number, parts: readonly PackedPart[]): void;
}

/**
 * Keeps finished slides by all that they are made from, so that a rebuild lays out, writes and packs
 * only what changed. A slide found here had no fault: those that have one are never finished.
 */
export function keepSlides(kept: KeptWork | undefined, inputs: SlideInputs): KeptSlides {
  if (!kept) return { find: () => undefined, keep: () => {} };
  const keyOf = slideKeys(inputs);
  return {
    find: (slide, number) => {
      const row = kept.get(keyOf(slide, number));
      const parts = row && readPacked(row);
      return parts?.some(({ path }) => path === slidePath(number)) ? parts : undefined;
    },
    keep: (slide, number, parts) =>
      kept.put(keyOf(slide, number), Buffer.concat(parts.map(({ bytes }) => bytes))),
  };
}

/** A SHA-256 of all that a slide's parts depend on. Files count by their content, not by their place. */
export function slideKeys(inputs: SlideInputs): (slide: Slide, number: number) => string {
  const { edition, look, drawnIn, template } = inputs;
  const common = hash(
    JSON.stringify([edition, brandInputs(look), brandInputs(drawnIn), template && hash(template)]),
  );
  return (slide, number) => `slide ${hash(JSON.stringify([common, number, slide]))}`;
}

function brandInputs({ template: _, typography, ...rest }: Brand) {
  const faces = Object.entries(typography.faces).map(([face, path]) => [
    face,
    hash(readFileSync(path)),
  ]);
  return { ...rest, typography: { ...typography, faces } };
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
