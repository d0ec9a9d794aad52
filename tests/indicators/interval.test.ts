import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Compute, formulas } from '../../src/indicators/formulas.js';
import {
  boundsOf,
  type Interval,
  meets,
  printedInterval,
  roundedInterval,
} from '../../src/indicators/interval.js';

describe('what a printed number stands for', () => {
  it('is all that rounds to it', () => {
    expectInterval(printedInterval(45.9, 1, 'mean'), 45.85, 45.95);
    expectInterval(printedInterval(106, 0, 'ratio'), 105.5, 106.5);
    expectInterval(roundedInterval(23_600, 100), 23_550, 23_650);
  });

  it('is itself for a count', () => {
    expectInterval(printedInterval(60_502, 0, 'count'), 60_502, 60_502);
  });

  it('never leaves what the quantity can be', () => {
    expectInterval(printedInterval(0, 1, 'share'), 0, 0.05);
    expectInterval(printedInterval(100, 1, 'share'), 99.95, 100);
    expectInterval(printedInterval(0, 0, 'ratio'), 0, 0.5);
    expectInterval(printedInterval(-5.5, 1, 'points'), -5.55, -5.45);
  });
});

describe('the range of a formula', () => {
  it('of a weighted mean, by hand', () => {
    // [20,25 ; 20,35] of 1 220 and [35,15 ; 35,25] of 616: (24 705 + 21 652,4) ÷ 1 836 …
    const inputs = [printed(20.3), exact(1_220), printed(35.2), exact(616)];
    expectInterval(boundsOf(formulas['weighted-mean'], inputs), 25.249_128_54, 25.349_128_54);
  });

  it('of a combined sex ratio, by hand', () => {
    // 100 people at [99,5 ; 100,5] and 300 at [199,5 ; 200,5]
    const low = (100 * 99.5) / 199.5 + (300 * 199.5) / 299.5;
    const high = (100 * 100.5) / 200.5 + (300 * 200.5) / 300.5;
    const inputs = [range(99.5, 100.5), exact(100), range(199.5, 200.5), exact(300)];
    expectInterval(
      boundsOf(formulas['combined-ratio'], inputs),
      (100 * low) / (400 - low),
      (100 * high) / (400 - high),
    );
  });

  it('of a falling formula: the share of women falls as the ratio of men rises', () => {
    const bounds = boundsOf(formulas['share-of-ratio'], [range(109.5, 110.5)]);
    expectInterval(bounds, 10_000 / 210.5, 10_000 / 209.5);
  });

  it('of a division that may be by zero is none', () => {
    expect(boundsOf(formulas.share, [exact(1), range(0, 0.5)])).toBeUndefined();
  });

  const interval = fc
    .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 90 }))
    .map(([low, width]) => range(low / 10, (low + width) / 10));
  const kinds = Object.entries(formulas);

  it.each(kinds)('of %s is what its corners span', (kind, compute) => {
    const arity = kind === 'complement' || kind === 'share-of-ratio' ? 1 : 2;
    const terms = /^total|weighted|combined/.test(kind) ? 4 : arity;
    fc.assert(
      fc.property(fc.array(interval, { minLength: terms, maxLength: terms }), (inputs) => {
        const settled = inputs.map((one, index) =>
          /weighted|combined/.test(kind) && index % 2 === 1 ? exact(one.low) : one,
        );
        const values = corners(settled).map((corner) => call(compute, corner));
        expectInterval(boundsOf(compute, settled), Math.min(...values), Math.max(...values));
      }),
      { numRuns: 40 },
    );
  });

  it('holds every value that the true inputs may give', () => {
    const part = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.integer({ min: 1, max: 5_000 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 34 }), (parts) => {
        const truth = call(formulas['weighted-mean'], parts.flat());
        const inputs = parts.flatMap(([value, weight]) => [printed(round1(value)), exact(weight)]);
        const bounds = boundsOf(formulas['weighted-mean'], inputs);
        expect(bounds && meets(bounds, exact(truth))).toBe(true);
        // … and so the true total, printed, is never accused.
        const total = printedInterval(round1(truth), 1, 'share');
        expect(bounds && meets(bounds, total)).toBe(true);
      }),
    );
  });
});

function range(low: number, high: number): Interval {
  return { low, high };
}

function exact(value: number): Interval {
  return { low: value, high: value };
}

function printed(value: number): Interval {
  return printedInterval(value, 1, 'share');
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

function call(compute: Compute, numbers: readonly number[]): number {
  return compute(...numbers) ?? Number.NaN;
}

function corners(inputs: readonly Interval[]): readonly (readonly number[])[] {
  return inputs.reduce<readonly (readonly number[])[]>(
    (found, { low, high }) =>
      found.flatMap((corner) => [
        [...corner, low],
        [...corner, high],
      ]),
    [[]],
  );
}

function expectInterval(interval: Interval | undefined, low: number, high: number): void {
  expect(interval?.low).toBeCloseTo(low, 6);
  expect(interval?.high).toBeCloseTo(high, 6);
}
