import type { Interval } from './interval.js';

export const FRACTION_ADVERBS = [
  ...(['un peu plus de', 'un peu moins de', 'près de', 'plus de', 'moins de'] as const),
  ...(['presque', 'environ', 'au moins', 'au plus', 'à peine'] as const),
] as const;

export type FractionAdverb = (typeof FRACTION_ADVERBS)[number];

/** The adverb as listed, whatever its case; `undefined` for one that fractions do not take. */
export function readFractionAdverb(words: string): FractionAdverb | undefined {
  const wanted = words.trim().toLowerCase();
  return FRACTION_ADVERBS.find((adverb) => adverb === wanted);
}

/**
 * The shares, in percent, that a fraction with its adverb allows. In points:
 *
 * - bare: within 3,5 points, « six sur dix » of 63 %; near the ends, where 3,5 points would change
 *   the picture, within a fifth of the smaller part: « un sur dix » is 8 to 12 %.
 * - *environ*: within 5 points, and a quarter of the smaller part.
 * - *près de, presque*: below within 5 points; « près de » tolerates half a point above.
 * - *un peu plus de, un peu moins de*: strictly beyond, within 5 points: « un peu moins de deux
 *   sur trois » of 63 %.
 * - *plus de, moins de*: strictly beyond, and before the next tenth; halves, thirds, quarters and
 *   fifths also before the next of these: 22 % is « moins d’un sur quatre », 19 % is not; wholes
 *   finer than ten, before their next part.
 * - *au moins, au plus*: the same, the fraction itself included. *à peine*: « près de », never above.
 */
export function allowedBy(
  said: number,
  denominator: number,
  adverb: FractionAdverb | 'none',
): Interval {
  const smaller = Math.min(said, 100 - said);
  // Finer wholes leave less room: « un sur cent » is within half a hundredth.
  const halfPart = 50 / denominator;
  const bare = Math.min(3.5, smaller / 5, halfPart);
  const about = Math.min(HALF_TENTH, smaller / 4, halfPart);
  switch (adverb) {
    case 'none':
      return { least: said - bare, most: said + bare };
    case 'environ':
      return { least: said - about, most: said + about };
    case 'près de':
      return { least: said - about, most: said + Math.min(0.5, about) };
    case 'presque':
      return { least: said - about, most: said, open: 'most' };
    case 'à peine':
      return { least: said - about, most: said };
    case 'un peu plus de':
      return { least: said, most: said + about, open: 'least' };
    case 'un peu moins de':
      return { least: said - about, most: said, open: 'most' };
    case 'plus de':
      return { least: said, most: nextAbove(said, denominator), open: 'both' };
    case 'moins de':
      return { least: nextBelow(said, denominator), most: said, open: 'both' };
    case 'au moins':
      return { least: said, most: nextAbove(said, denominator), open: 'most' };
    case 'au plus':
      return { least: nextBelow(said, denominator), most: said, open: 'least' };
  }
}

const HALF_TENTH = 5;
const TENTH = 10;

/** The fractions that speakers know as such; between two of them, the nearer one is said. */
const LANDMARKS = [20, 25, 100 / 3, 50, 200 / 3, 75, 80];

function nextAbove(said: number, denominator: number): number {
  const step = Math.min(TENTH, 100 / denominator);
  const landmark = LANDMARKS.find((share) => share > said + NOISE) ?? 100;
  return Math.min(100, said + step, denominator < 10 ? landmark : 100);
}

function nextBelow(said: number, denominator: number): number {
  const step = Math.min(TENTH, 100 / denominator);
  const landmark = LANDMARKS.findLast((share) => share < said - NOISE) ?? 0;
  return Math.max(0, said - step, denominator < 10 ? landmark : 0);
}

/** 200 / 3 and 100 × 2 / 3 are not the same number in binary. */
const NOISE = 1e-9;
