import { APOSTROPHE } from './characters.js';
import { startsWithVowel } from './elision.js';
import { type Interval, locate } from './interval.js';
import { FAIR, unfair, type Verdict } from './verdict.js';

/** Words before a rounded number that say on which side, and how far, the true one stands. */
export type Adverb = keyof typeof REACH;

/**
 * What each adverb allows: how far the true number may stand from the one said, as a part of the
 * latter, and always nearer than the next number as round (« plus de 22 % » is under 23 %, « environ
 * 60 500 » within 500: a nearer one was due). The source's author sets the measure: « près de
 * 60 500 » of 60 502, « proche de 7 100 » of 7 127.
 *
 * - *près de, presque*: the reader expects the number not to be quite reached: 5 % below. « près
 *   de » tolerates what no rounding would show above (0,5 %), « presque » does not.
 * - *environ, autour de*: either side, 5 %; *proche de, quelque*: either side, 3 %.
 * - *plus de, moins de*: strictly beyond, within 15 %.
 * - *un peu plus de, un peu moins de*: the same within 5 %.
 * - *au moins, au plus*: like « plus de » and « moins de », the number itself included.
 * - *à peine*: reached from below or just not: 5 % below, never above.
 */
const REACH = {
  'près de': { below: 0.05, above: 0.005 },
  presque: { below: 0.05, above: 0, open: 'most' },
  environ: { below: 0.05, above: 0.05 },
  'autour de': { below: 0.05, above: 0.05 },
  'proche de': { below: 0.03, above: 0.03 },
  quelque: { below: 0.03, above: 0.03 },
  'plus de': { below: 0, above: 0.15, open: 'least' },
  'moins de': { below: 0.15, above: 0, open: 'most' },
  'un peu plus de': { below: 0, above: 0.05, open: 'least' },
  'un peu moins de': { below: 0.05, above: 0, open: 'most' },
  'au moins': { below: 0, above: 0.15 },
  'au plus': { below: 0.15, above: 0 },
  'à peine': { below: 0.05, above: 0 },
} as const satisfies Record<string, Reach>;

interface Reach {
  readonly below: number;
  readonly above: number;
  readonly open?: 'least' | 'most';
}

/** Every adverb that can be verified. */
// The keys of a literal that nothing extends.
export const ADVERBS = Object.keys(REACH) as readonly Adverb[];

/** The adverb as listed, whatever its case: « Près de » opens a sentence. */
export function readAdverb(words: string): Adverb | undefined {
  const wanted = words.trim().toLowerCase().replaceAll("'", APOSTROPHE);
  return ADVERBS.find((adverb) => adverb === wanted);
}

/**
 * Whether « `words` `said` » is fair to `actual`. Nothing is « près de zéro ». Two numbers below zero are compared by size:
 * « une baisse de près de 5 points » of −4,9.
 *
 * @param actual unrounded
 * @param said the rounded number that will be printed
 */
export function verifyApproximation(words: string, actual: number, said: number): Verdict {
  const adverb = readAdverb(words);
  if (!adverb) return unfair({ kind: 'unknown-words', words, known: ADVERBS });
  if (said === 0) return unfair({ kind: 'near-zero', words: adverb, actual });
  if (said < 0) return verifyApproximation(adverb, -actual, -said);
  const allowed = allowedBy(REACH[adverb], said);
  const place = locate(actual, allowed);
  if (place === 'inside') return FAIR;
  const { least, most } = allowed;
  return unfair({ kind: place, words: adverb, actual, said, least, most });
}

/**
 * The plain adverb that is fair: « près de » just below, « plus de » above, « moins de » further
 * below; '' where the number said is the number, `undefined` where no adverb makes it fair.
 */
export function chooseApproximation(actual: number, said: number): Adverb | '' | undefined {
  if (actual === said) return '';
  return CHOICE.find((adverb) => verifyApproximation(adverb, actual, said).fair);
}

/** « près d’un million », « Plus de 60 500 », « à peine 500 »; '' joins nothing. */
export function joinAdverb(adverb: string, words: string): string {
  if (adverb === '') return words;
  const elides = adverb.endsWith(' de') && startsWithVowel(words);
  return elides ? `${adverb.slice(0, -1)}${APOSTROPHE}${words}` : `${adverb} ${words}`;
}

const CHOICE: readonly Adverb[] = ['plus de', 'près de', 'moins de'];

function allowedBy(reach: Reach, said: number): Interval {
  const step = stepOf(said);
  const least = said - Math.min(reach.below * said, step);
  const most = said + Math.min(reach.above * said, step);
  const leastIsOpen = reach.open === 'least' || step <= reach.below * said;
  const mostIsOpen = reach.open === 'most' || step <= reach.above * said;
  if (leastIsOpen && mostIsOpen) return { least, most, open: 'both' };
  if (leastIsOpen) return { least, most, open: 'least' };
  return mostIsOpen ? { least, most, open: 'most' } : { least, most };
}

/** From a round number to the next one as round: 1 for 22, 100 for 7 100, 500 for 60 500, 0,5 for 13,5. */
function stepOf(said: number): number {
  const [mantissa = '', exponent = '0'] = said.toExponential(11).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  const unit = 10 ** (Number(exponent) - digits.length + 1);
  return digits.endsWith('5') ? 5 * unit : unit;
}
