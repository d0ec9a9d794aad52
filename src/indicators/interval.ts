import type { Quantity } from '../vocabulary.js';
import type { Compute } from './formulas.js';

/** All that a printed number may stand for, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * What a number printed with some decimals stands for: 45,9 is anything in [45,85 ; 45,95]. A whole
 * count is exact, even printed « 31,0 ». The ends are both included, whatever the source's rule for ties; a share
 * stays within 0–100.
 */
export function printedInterval(value: number, decimals: number, quantity: Quantity): Interval {
  if (quantity === 'count' && Number.isInteger(value)) return { low: value, high: value };
  const half = 0.5 * 10 ** -decimals;
  const low = value - half;
  const high = value + half;
  if (quantity === 'share') return { low: Math.max(low, 0), high: Math.min(high, 100) };
  return quantity === 'ratio' ? { low: Math.max(low, 0), high } : { low, high };
}

/** What a number rounded to a multiple of `step` stands for: 23 600, to the hundred, [23 550 ; 23 650]. */
export function roundedInterval(value: number, step: number): Interval {
  return { low: value - step / 2, high: value + step / 2 };
}

/**
 * The range of a formula over its inputs' intervals. Every formula of `formulas.ts` is monotone in
 * each input, so its extremes lie at two opposite corners; one probe per input finds which.
 */
export function boundsOf(compute: Compute, inputs: readonly Interval[]): Interval | undefined {
  const lows = inputs.map(({ low }) => low);
  const start = compute(...lows);
  if (start === undefined) return undefined;
  const rises = inputs.map(({ low, high }, index) => {
    if (low === high) return true;
    const probe = compute(...lows.with(index, high));
    return probe !== undefined && probe >= start;
  });
  const low = compute(...inputs.map((input, index) => (rises[index] ? input.low : input.high)));
  const high = compute(...inputs.map((input, index) => (rises[index] ? input.high : input.low)));
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** How far apart two intervals are; 0 where they share a point. */
export function distance(one: Interval, other: Interval): number {
  return meets(one, other) ? 0 : Math.max(one.low - other.high, other.low - one.high);
}

/** Whether two intervals share a point, but for the dust of binary arithmetic. */
export function meets(one: Interval, other: Interval): boolean {
  const dust = 1e-9 * Math.max(1, Math.abs(one.low), Math.abs(other.low));
  return one.low <= other.high + dust && other.low <= one.high + dust;
}
