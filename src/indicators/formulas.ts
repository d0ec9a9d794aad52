import type { ComputedFormula, RollUp } from '../publication/indicator-definition.js';

/**
 * A formula as a function of its inputs' numbers, in the order of `namedInputs`; undefined where it
 * would divide by zero. Each is monotone in each input, which `boundsOf` relies on.
 */
export type Compute = (...numbers: number[]) => number | undefined;

type Kind = Exclude<ComputedFormula['kind'] | RollUp['method'], 'none' | 'count-of-territories'>;

/** The closed set of formulas. What it cannot say is a new kind here, never an expression in YAML. */
export const formulas: Readonly<Record<Kind, Compute>> = {
  total: (...values) => addExactly(values),
  'total-over': (...values) => addExactly(values),
  share: (part: number, whole: number) => divide(100 * part, whole),
  ratio: (numerator: number, denominator: number) => divide(numerator, denominator),
  'rate-per-100': (numerator: number, denominator: number) => divide(100 * numerator, denominator),
  'weighted-mean': weightedMean,
  'combined-ratio': combinedRatio,
  difference: (minuend: number, subtrahend: number) => addExactly([minuend, -subtrahend]),
  // Of a negative start, the sign still tells the direction.
  'relative-change': (later: number, earlier: number) =>
    divide(100 * addExactly([later, -earlier]), Math.abs(earlier)),
  complement: (share: number) => addExactly([100, -share]),
  'part-of-whole': (share: number, whole: number) => (share * whole) / 100,
  'share-of-ratio': (ratio: number) => divide(10_000, 100 + ratio),
};

/** Σ value × weight ÷ Σ weight, of `value, weight, value, weight…` */
function weightedMean(...valuesAndWeights: number[]): number | undefined {
  let sum = 0;
  let base = 0;
  for (const [value, weight] of pairs(valuesAndWeights)) {
    sum += value * weight;
    base += weight;
  }
  return divide(sum, base);
}

/**
 * The ratio of two groups put together, of `ratio, headcount, …`: with r men per 100 women, n people
 * are n·r ÷ (100 + r) men and n·100 ÷ (100 + r) women; men and women add up, ratios never do.
 */
function combinedRatio(...ratiosAndHeadcounts: number[]): number | undefined {
  let counted = 0;
  let reference = 0;
  for (const [ratio, headcount] of pairs(ratiosAndHeadcounts)) {
    counted += (headcount * ratio) / (100 + ratio);
    reference += (headcount * 100) / (100 + ratio);
  }
  return divide(100 * counted, reference);
}

function* pairs(numbers: readonly number[]): Generator<readonly [number, number]> {
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    yield [numbers[index] ?? 0, numbers[index + 1] ?? 0];
  }
}

/** 0 ÷ 0 and x ÷ 0 are both no number: there is no population to speak of. */
function divide(numerator: number, denominator: number): number | undefined {
  return denominator === 0 ? undefined : numerator / denominator;
}

/**
 * Adds decimal numbers as on paper: 37.4 − 31.9 is 5.5, not 5.499999999999996, for a tie must stay a
 * tie until `language/` rounds it.
 */
function addExactly(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const decimals = Math.max(0, ...values.map(decimalsOf));
  return decimals > 0 && decimals <= 9 ? Number(sum.toFixed(decimals)) : sum;
}

function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [, decimals = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e(.+))?$/.exec(`${value}`) ?? [];
  return decimals.length - Number(exponent);
}
