import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chooseApproximateNumeral,
  joinNumeral,
  verifyApproximateNumeral,
} from '../../src/language/approximate-numeral.js';

test.each([
  ['une dizaine', 10],
  ['dizaine', 11],
  ['Une cinquantaine', 50],
  ['une quinzaine', 14],
  ['une centaine', 95],
  ['un millier', 1050],
])('« %s » is fair to %d', (words, actual) => {
  expect(verifyApproximateNumeral(words, actual)).toEqual({ fair: true });
});

test.each([
  ['une dizaine', 14, 'above'],
  ['une dizaine', 7, 'below'],
  ['un millier', 500, 'below'],
  ['une myriade', 10_000, 'unknown-words'],
])('« %s » is not fair to %d', (words, actual, kind) => {
  expect(verifyApproximateNumeral(words, actual)).toMatchObject({ fair: false, reason: { kind } });
});

test('the tolerance may be declared', () => {
  expect(verifyApproximateNumeral('une dizaine', 13).fair).toBe(false);
  expect(verifyApproximateNumeral('une dizaine', 13, 0.3).fair).toBe(true);
});

test('a chosen numeral is always fair', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), (actual) => {
      const numeral = chooseApproximateNumeral(actual);
      fc.pre(numeral !== undefined);
      expect(verifyApproximateNumeral(numeral?.text ?? '', actual).fair).toBe(true);
    }),
  );
  expect(chooseApproximateNumeral(12)?.word).toBe('douzaine');
  expect(chooseApproximateNumeral(3)).toBeUndefined();
});

test('the counted noun follows with « de »', () => {
  const dozen = chooseApproximateNumeral(10);
  expect(dozen && joinNumeral(dozen, 'antennes')).toBe('une dizaine d’antennes');
});
