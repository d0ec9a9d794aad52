import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ADVERBS,
  chooseApproximation,
  joinAdverb,
  verifyApproximation,
} from '../../src/language/approximation.js';
import { roundSignificant } from '../../src/language/round.js';

describe('what the source says is fair', () => {
  test.each([
    ['près de', 60_502, 60_500],
    ['près de', 5495, 5500],
    ['proche de', 7127, 7100],
    ['près de', 5, 5],
    ['près de', 13_476_312, 13_500_000],
    ['Plus de', 60_502, 60_500],
    ['environ', 60_502, 60_500],
    ['un peu plus de', 12_710, 12_700],
    ['plus de', 22.8, 22],
    ['plus de', 28, 25],
    ['plus de', 110, 100],
    ['plus de', 13_700_000, 13_500_000],
    ['presque', 5495, 5500],
    ['au moins', 500, 500],
    ['au plus', 500, 500],
    ['à peine', 495, 500],
    ['quelque', 60_502, 60_500],
    ['près de', -4.9, -5],
    ['plus de', -5.5, -5],
  ])('« %s » of %d for %d', (adverb, actual, said) => {
    expect(verifyApproximation(adverb, actual, said)).toEqual({ fair: true });
  });
});

describe('what would mislead is not', () => {
  test.each([
    ['moins de', 60_502, 60_500, 'above'],
    ['près de', 60_900, 60_500, 'above'],
    ['près de', 5000, 5500, 'below'],
    ['presque', 5500, 5500, 'above'],
    ['plus de', 60_500, 60_500, 'below'],
    ['plus de', 61_000, 60_500, 'above'],
    ['plus de', 23, 22, 'above'],
    ['plus de', 29, 25, 'above'],
    ['environ', 23, 22, 'above'],
    ['environ', 62_000, 60_500, 'above'],
    ['moins de', 12_600, 12_700, 'below'],
    ['moins de', 500, 500, 'above'],
    ['un peu plus de', 540, 500, 'above'],
    ['un peu moins de', 460, 500, 'below'],
    ['à peine', 501, 500, 'above'],
    ['environ', 107, 100, 'above'],
    ['près de', -4.9, 5, 'below'],
    ['plus de', 0.1 + 0.2, 0.3, 'below'],
  ])('« %s » of %d for %d is %s', (adverb, actual, said, kind) => {
    expect(verifyApproximation(adverb, actual, said)).toMatchObject({
      fair: false,
      reason: { kind, words: adverb.toLowerCase() },
    });
  });
});

test('an adverb that nobody declared cannot be verified', () => {
  expect(verifyApproximation('grosso modo', 5, 5)).toMatchObject({
    reason: { kind: 'unknown-words', words: 'grosso modo' },
  });
});

test.each([
  [60_502, 60_500, 'plus de'],
  [5495, 5500, 'près de'],
  [5100, 5500, 'moins de'],
  [4700, 5500, undefined],
  [500, 500, ''],
  [900, 500, undefined],
])('of %d for %d it chooses %j', (actual, said, adverb) => {
  expect(chooseApproximation(actual, said)).toBe(adverb);
});

test('a chosen adverb is always fair', () => {
  const numbers = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(numbers, fc.double({ noNaN: true, min: 0.5, max: 1.5 }), (said, factor) => {
      const adverb = chooseApproximation(said * factor, said);
      fc.pre(adverb !== undefined && adverb !== '');
      expect(verifyApproximation(adverb ?? '', said * factor, said).fair).toBe(true);
    }),
  );
});

test('a number rounded to two digits or more is about the true one', () => {
  const values = fc.double({ noNaN: true, min: 0.001, max: 1e9 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 6 }), (value, digits) => {
      expect(verifyApproximation('environ', value, roundSignificant(value, digits)).fair).toBe(
        true,
      );
    }),
  );
});

test('every adverb is fair somewhere, and refuses the double and the half', () => {
  for (const adverb of ADVERBS) {
    const near = Array.from({ length: 31 }, (_, index) => 85 + index);
    expect(near.some((actual) => verifyApproximation(adverb, actual, 100).fair)).toBe(true);
    expect(verifyApproximation(adverb, 200, 100).fair).toBe(false);
    expect(verifyApproximation(adverb, 50, 100).fair).toBe(false);
  }
});

test.each([
  ['près de', 'un million', 'près d’un million'],
  ['Plus de', '60 500', 'Plus de 60 500'],
  ['plus de', 'une inscription sur deux', 'plus d’une inscription sur deux'],
  ['moins de', 'onze', 'moins de onze'],
  ['environ', 'un tiers', 'environ un tiers'],
  ['', '7', '7'],
])('joins « %s » and « %s »', (adverb, words, joined) => {
  expect(joinAdverb(adverb, words)).toBe(joined);
});

test.each(['près de', 'environ', 'plus de', 'au plus'])('nothing is « %s » zero', (adverb) => {
  expect(verifyApproximation(adverb, 0.3, 0)).toMatchObject({ reason: { kind: 'near-zero' } });
  expect(verifyApproximation(adverb, 0, 0).fair).toBe(false);
});
