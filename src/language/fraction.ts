import { joinAdverb } from './approximation.js';
import {
  allowedBy,
  FRACTION_ADVERBS,
  type FractionAdverb,
  readFractionAdverb,
} from './fraction-reach.js';
import { locate } from './interval.js';
import { cardinal } from './number-words.js';
import { FAIR, unfair, type Verdict } from './verdict.js';

export type { FractionAdverb };

/** « six sur dix » is 6 and 10; an adverb says on which side the share stands. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly adverb?: FractionAdverb;
}

/** A fraction whose adverb an author wrote, in any case. */
export interface WrittenFraction extends Omit<Fraction, 'adverb'> {
  readonly adverb?: string;
}

/**
 * Whether the fraction is fair to a share in percent (0–100, unrounded). What each
 * adverb allows is told in `fraction-reach.ts`; 0 % and 100 % are no fractions.
 */
export function verifyFraction(share: number, fraction: WrittenFraction): Verdict {
  const { numerator, denominator, adverb: written } = fraction;
  const adverb = written ? readFractionAdverb(written) : 'none';
  if (!adverb)
    return unfair({ kind: 'unknown-words', words: written ?? '', known: FRACTION_ADVERBS });
  const counts = [numerator, denominator].map((count) => cardinal(count) ?? String(count));
  const words = joinAdverb(written ?? '', counts.join(' sur '));
  if (share <= 0 || share >= 100) return unfair({ kind: 'no-part', words, actual: share });
  const allowed = allowedBy(percent(fraction), denominator, adverb);
  const place = locate(share, allowed);
  if (place === 'inside') return FAIR;
  const { least, most } = allowed;
  return unfair({ kind: place, words, actual: share, said: percent(fraction), least, most });
}

/**
 * The nearest fraction, with the adverb that makes it fair: none within a point, « plus de » above,
 * « près de » or « moins de » below. `undefined` for 0 %, 100 % and what is no share.
 *
 * @param options.denominators in order of preference when two are as near
 */
export function chooseFraction(
  share: number,
  options: { readonly denominators?: readonly number[] } = {},
): Fraction | undefined {
  const fractions = (options.denominators ?? [2, 3, 4, 10]).flatMap(partsOf);
  return fractions
    .sort((one, other) => distance(share, one) - distance(share, other))
    .flatMap((fraction) => withAdverbs(share, fraction))
    .find((fraction) => verifyFraction(share, fraction).fair);
}

/** The share, in percent, that a fraction says. */
export function percent({ numerator, denominator }: Omit<Fraction, 'adverb'>): number {
  return (100 * numerator) / denominator;
}

/** Every part of a whole; halves and quarters are not said twice, tenths are all said. */
function partsOf(denominator: number): readonly Fraction[] {
  return Array.from({ length: denominator - 1 }, (_, index) => ({
    numerator: index + 1,
    denominator,
  })).filter((fraction) => denominator === 10 || isReduced(fraction));
}

function isReduced({ numerator, denominator }: Fraction): boolean {
  return !Array.from({ length: numerator - 1 }, (_, index) => index + 2).some(
    (divisor) => numerator % divisor === 0 && denominator % divisor === 0,
  );
}

function distance(share: number, fraction: Fraction): number {
  return Number(Math.abs(share - percent(fraction)).toFixed(9));
}

function withAdverbs(share: number, fraction: Fraction): readonly Fraction[] {
  const gap = share - percent(fraction);
  const bare = Math.abs(gap) <= 1 ? [fraction] : [];
  const adverbs: readonly FractionAdverb[] = gap > 0 ? ['plus de'] : ['près de', 'moins de'];
  return [...bare, ...adverbs.map((adverb) => ({ ...fraction, adverb }))];
}
