import type { Quantity } from '../vocabulary.js';
import { type Interval, locate } from './interval.js';
import { FAIR, unfair, type Verdict } from './verdict.js';

/**
 * Whether words that compare are fair: « plus souvent », « nettement plus âgés », « tout autant »,
 * « assez proche », « deux fois plus » of `left` compared with `right`, both unrounded.
 *
 * Shares are compared in points, all else in percent of `right`:
 * - *plus, moins* (any adjective): the sign alone; « plus faible » and « plus jeune » go down;
 * - *un peu, légèrement*: within 3 points or 5 %; *nettement, bien, beaucoup, largement*: from 5
 *   points or 10 % on;
 * - *(tout) autant, aussi*: within 1,5 points or 2 % (23 % against 22 %); *à peu près autant, assez
 *   proche, comparable*: within 3 points or 5 % (33,3 against 34,1 years);
 * - *au plus, au moins*: not beyond, « 763 décisions, dont 503 accès directs »;
 * - *complémentaire*: both shares make up the whole, to half a tenth, « 93 % … les 7 % restants »;
 * - *deux (trois…) fois plus*: within a tenth of it; *identique, égal*: equal.
 *
 * In a reason, `actual` is the gap, the factor, or the sum.
 */
export function verifyComparison(
  words: string,
  left: number,
  right: number,
  quantity: Quantity = 'count',
): Verdict {
  const scale = isInPoints(quantity) ? 'points' : 'percent';
  const claim = readComparison(words, scale);
  if (!claim) return unfair({ kind: 'unknown-words', words, known: KNOWN_COMPARISONS });
  const actual = measureOf(claim, left, right, quantity);
  const { allowed } = claim;
  if (locate(actual, allowed) === 'inside') return FAIR;
  const measure = claim.measure === 'gap' ? scale : claim.measure;
  return unfair({ kind: 'gap', words, left, right, measure, actual, allowed });
}

function measureOf({ measure }: Claim, left: number, right: number, quantity: Quantity): number {
  if (measure === 'sum') return left + right;
  return measure === 'times' ? left / right : gapBetween(left, right, quantity);
}

/** `left` against `right`: points for shares, percent of `right` for the rest. */
export function gapBetween(left: number, right: number, quantity: Quantity): number {
  if (isInPoints(quantity)) return left - right;
  return left === right ? 0 : (100 * (left - right)) / Math.abs(right);
}

interface Claim {
  readonly measure: 'gap' | 'times' | 'sum';
  readonly allowed: Interval;
}

type Scale = 'points' | 'percent';

const KNOWN_COMPARISONS: readonly string[] = [
  ...['plus …', 'moins …', 'nettement plus …', 'un peu moins …', 'supérieur', 'inférieur'],
  ...[
    'autant',
    'tout autant',
    'à peu près autant',
    'assez proche',
    'identique',
    'complémentaire',
    'au plus',
    'au moins',
    'deux fois plus …',
  ],
];

const CLEARLY: Readonly<Record<Scale, number>> = { points: 5, percent: 10 };
const SLIGHTLY: Readonly<Record<Scale, number>> = { points: 3, percent: 5 };
const AS_MUCH: Readonly<Record<Scale, number>> = { points: 1.5, percent: 2 };

const CLOSE =
  /^(?:(?:à peu près|presque|quasiment) (?:autant|aussi .+)|(?:assez |très |relativement )?(?:proche|comparable|voisin|similaire)e?s?)(?: |$)/u;
const EQUAL_SHARE = /^(?:tout )?(?:autant|aussi)(?: |$)/u;
const IDENTICAL = /^(?:identique|égale?|égaux)s?(?: |$)/u;
const AT_MOST = /^au plus$/u;
const AT_LEAST = /^au moins$/u;
const COMPLEMENT = /^complémentaires?$/u;
const UNEQUAL =
  /^(?:(nettement|bien|beaucoup|largement|sensiblement|fortement|un peu|légèrement) )?(?:(plus|davantage|supérieure?s?|au-dessus)|(moins|inférieure?s?|en dessous))(?: (.*))?$/u;
const TIMES = /^(deux|trois|quatre|cinq|dix) fois plus(?: |$)/u;
const FACTORS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
};

/** « plus faible » is less, « moins rare » is more. */
const LOW =
  /^(?:faibles?|faiblement|basse?s?|rares?|rarement|jeunes?|courte?s?|petite?s?|réduite?s?)(?: |$)/u;

function readComparison(words: string, scale: Scale): Claim | undefined {
  const plain = words.trim().toLowerCase().replaceAll("'", '’').replace(/\s+/gu, ' ');
  const times = FACTORS[TIMES.exec(plain)?.[1] ?? ''];
  if (times !== undefined) {
    return { measure: 'times', allowed: { least: 0.9 * times, most: 1.1 * times } };
  }
  if (CLOSE.test(plain)) return within(SLIGHTLY[scale]);
  if (EQUAL_SHARE.test(plain)) return within(AS_MUCH[scale]);
  if (IDENTICAL.test(plain)) return within(0);
  if (COMPLEMENT.test(plain)) {
    return { measure: 'sum', allowed: { least: 99.95, most: 100.05 } };
  }
  if (AT_MOST.test(plain))
    return { measure: 'gap', allowed: { least: Number.NEGATIVE_INFINITY, most: 0 } };
  if (AT_LEAST.test(plain))
    return { measure: 'gap', allowed: { least: 0, most: Number.POSITIVE_INFINITY } };
  const match = UNEQUAL.exec(plain);
  return match ? readInequality(match, scale) : undefined;
}

function readInequality([, degree, more, , adjective]: RegExpExecArray, scale: Scale): Claim {
  const isMore = (more !== undefined) !== LOW.test(adjective ?? '');
  const size = sizeOf(degree, scale);
  if (isMore) return { measure: 'gap', allowed: size };
  const mirrored: Interval = { least: -size.most, most: -size.least };
  const allowed: Interval = size.open ? { ...mirrored, open: 'most' } : mirrored;
  return { measure: 'gap', allowed };
}

function sizeOf(degree: string | undefined, scale: Scale): Interval {
  if (degree === undefined) return { least: 0, most: Number.POSITIVE_INFINITY, open: 'least' };
  const isSlight = degree === 'un peu' || degree === 'légèrement';
  if (isSlight) return { least: 0, most: SLIGHTLY[scale], open: 'least' };
  return { least: CLEARLY[scale], most: Number.POSITIVE_INFINITY };
}

function within(tolerance: number): Claim {
  return { measure: 'gap', allowed: { least: -tolerance, most: tolerance } };
}

function isInPoints(quantity: Quantity): boolean {
  return quantity === 'share' || quantity === 'points' || quantity === 'change';
}
