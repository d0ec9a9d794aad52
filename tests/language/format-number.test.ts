import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatNumber,
  formatShare,
  formatSigned,
  formatSignedShare,
  parseNumber,
} from '../../src/language/format-number.js';
import { formatLarge, formatLargeOf } from '../../src/language/large-number.js';
import { roundTo } from '../../src/language/round.js';

test.each([
  [60_502, 0, '60\u202F502'],
  [999, 0, '999'],
  [1000, 0, '1\u202F000'],
  [13_500_000, 0, '13\u202F500\u202F000'],
  [34.1, 1, '34,1'],
  [39, 1, '39,0'],
  [0.05, 2, '0,05'],
  [-1372.25, 1, '\u22121\u202F372,2'],
  [-0.04, 1, '0,0'],
  [1234.5678, 4, '1\u202F234,5678'],
  [82.5, 0, '82'],
  [1e21, 0, '1\u202F000\u202F000\u202F000\u202F000\u202F000\u202F000\u202F000'],
])('formats %d with %d decimals as %s', (value, decimals, text) => {
  expect(formatNumber(value, { decimals })).toBe(text);
});

test('a share keeps its sign of percent on the line', () => {
  expect(formatShare(39, { decimals: 1 })).toBe('39,0\u00A0%');
  expect(formatShare(82.5)).toBe('82\u00A0%');
});

test('a signed number says its side, zero has none', () => {
  expect(formatSignedShare(5.8, { decimals: 1 })).toBe('+5,8\u00A0%');
  expect(formatSigned(-5.5, { decimals: 1 })).toBe('\u22125,5');
  expect(formatSigned(0.04, { decimals: 1 })).toBe('0,0');
  expect(formatSigned(-0.04, { decimals: 1 })).toBe('0,0');
});

test.each([
  [13_500_000, 3, '13,5\u00A0millions'],
  [12_000_000, 3, '12\u00A0millions'],
  [1_900_000, 2, '1,9\u00A0million'],
  [1_960_000, 2, '2\u00A0millions'],
  [1_200_000_000, 2, '1,2\u00A0milliard'],
  [999_999, 2, '1\u00A0million'],
  [248_040, 2, '250\u202F000'],
  [7127, 2, '7\u202F100'],
  [-2_540_000, 2, '\u22122,5\u00A0millions'],
  [34.14, 3, '34,1'],
  [0, 2, '0'],
])('says %d to %d digits as %s', (value, significant, text) => {
  expect(formatLarge(value, significant)).toBe(text);
});

test('millions take « de », thousands do not', () => {
  expect(formatLargeOf(13_476_312, 3, 'heures')).toBe('13,5\u00A0millions d’heures');
  expect(formatLargeOf(248_040, 2, 'inscriptions')).toBe('250\u202F000\u00A0inscriptions');
});

test('what is printed reads back as the rounded number', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 5 }),
      (value, decimals) => {
        const text = formatNumber(value, { decimals });
        expect(parseNumber(text)).toBe(roundTo(value, decimals));
        expect(parseNumber(formatSigned(value, { decimals }))).toBe(roundTo(value, decimals));
        expect(text).toMatch(/^\u2212?\d{1,3}(\u202F\d{3})*(,\d+)?$/);
      },
    ),
  );
});

test.each(['', 'n.c.', '1 2O0', '12,', ',5', '--5'])('%j is no printed number', (text) => {
  expect(parseNumber(text)).toBeUndefined();
});
