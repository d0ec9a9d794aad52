import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundSignificant, roundTo, roundToMultiple } from '../../src/language/round.js';

test.each([
  [82.5, 0, 82],
  [83.5, 0, 84],
  [0.125, 2, 0.12],
  [1.005, 2, 1],
  [1.015, 2, 1.02],
  [2.675, 2, 2.68],
  [-82.5, 0, -82],
  [-83.5, 0, -84],
  [0.5, 0, 0],
  [-0.4, 0, 0],
  [1e21, 2, 1e21],
  [5e-324, 3, 0],
  [60_502, -2, 60_500],
  [250, -2, 200],
  [9_007_199_254_740_991, 0, 9_007_199_254_740_991],
  [1_234_567_890_123.4, 0, 1_234_567_890_123],
])('rounds %d at %d decimals to %d', (value, decimals, expected) => {
  expect(roundTo(value, decimals)).toBe(expected);
});

test('ties go away from zero where the publication says so', () => {
  expect([82.5, -82.5, 0.125].map((value) => roundTo(value, 0, 'half-up'))).toEqual([83, -83, 0]);
  expect(roundTo(0.125, 2, 'half-up')).toBe(0.13);
});

test('the noise of a subtraction does not decide a tie', () => {
  expect(30.65 - 30.3).not.toBe(0.35);
  expect(roundTo(30.65 - 30.3, 1)).toBe(0.4);
  expect(roundTo(30.65 - 30.4, 1)).toBe(0.2);
});

test.each([
  [13_476_312, 3, 13_500_000],
  [248_040, 2, 250_000],
  [7127, 2, 7100],
  [0.012345, 2, 0.012],
  [9.96, 2, 10],
  [-5495, 2, -5500],
  [0, 3, 0],
])('keeps of %d %d significant digits: %d', (value, digits, expected) => {
  expect(roundSignificant(value, digits)).toBe(expected);
});

test.each([
  [60_502, 500, 60_500],
  [0.3, 0.1, 0.3],
  [34.13, 0.25, 34.25],
  [-1, 5, 0],
])('rounds %d to a multiple of %d: %d', (value, step, expected) => {
  expect(roundToMultiple(value, step)).toBe(expected);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
  expect(() => roundTo(value, 1)).toThrow(RangeError);
});

describe('for any number', () => {
  const values = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
  const decimals = fc.integer({ min: -3, max: 4 });

  test('rounding is idempotent and within half a unit', () => {
    fc.assert(
      fc.property(values, decimals, (value, places) => {
        const rounded = roundTo(value, places);
        expect(roundTo(rounded, places)).toBe(rounded);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-7);
        expect(Object.is(rounded, -0)).toBe(false);
      }),
    );
  });

  test('rounding keeps order and sign', () => {
    fc.assert(
      fc.property(values, values, decimals, (one, other, places) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(roundTo(low, places)).toBeLessThanOrEqual(roundTo(high, places));
        expect(roundTo(-low, places)).toBe(-roundTo(low, places) || 0);
      }),
    );
  });

  test('a tie goes to the even neighbour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e8, max: 1e8 }),
        fc.integer({ min: 0, max: 4 }),
        (n, places) => {
          const tie = Number(`${10 * n + 5}e${-places - 1}`);
          const units = Math.round(roundTo(tie, places) * 10 ** places);
          expect(Math.abs(units % 2)).toBe(0);
        },
      ),
    );
  });
});
