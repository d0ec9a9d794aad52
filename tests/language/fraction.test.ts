import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseFraction, type Fraction, verifyFraction } from '../../src/language/fraction.js';
import { readFraction, wordFraction, wordPart } from '../../src/language/fraction-words.js';

describe('what the source says is fair', () => {
  test.each([
    ['six auditeurs sur dix', 63],
    ['moins d’un sur quatre', 22],
    ['un auditeur sur deux', 51],
    ['plus de sept inscriptions sur dix', 71],
    ['plus de sept auditeurs sur dix', 75],
    ['huit sur dix', 82.5],
    ['Les trois-quarts environ', 74],
    ['Le quart', 26],
    ["plus d'un diplôme sur deux", 55],
    ['un peu moins de deux sur trois', 63],
    ['les trois quarts', 74],
    ['la moitié', 49],
    ['près des deux tiers', 65],
    ['un tiers', 34],
    ['plus du quart', 26.7],
  ])('« %s » of %d %%', (words, share) => {
    const fraction = readFraction(words);
    expect(fraction).toBeDefined();
    expect(fraction && verifyFraction(share, fraction)).toEqual({ fair: true });
  });
});

describe('what would mislead is not', () => {
  test.each([
    ['six sur dix', 64, 'above'],
    ['un sur deux', 55, 'above'],
    ['plus de sept sur dix', 70, 'below'],
    ['plus de sept sur dix', 80, 'above'],
    ['moins d’un sur quatre', 25, 'above'],
    ['moins d’un sur quatre', 19, 'below'],
    ['plus d’un sur quatre', 34, 'above'],
    ['un sur dix', 7, 'below'],
    ['neuf sur dix', 93, 'above'],
    ['un peu moins de deux sur trois', 60, 'below'],
    ['un peu moins de deux sur trois', 67, 'above'],
    ['près de la moitié', 52, 'above'],
    ['les trois quarts environ', 68, 'below'],
  ])('« %s » of %d %% is %s', (words, share, kind) => {
    const fraction = readFraction(words);
    expect(fraction && verifyFraction(share, fraction)).toMatchObject({
      fair: false,
      reason: { kind, actual: share },
    });
  });
});

test('an author’s adverb is read in any case, an unknown one cannot be verified', () => {
  const seven = { numerator: 7, denominator: 10 };
  expect(verifyFraction(71, { ...seven, adverb: 'Plus de' })).toEqual({ fair: true });
  expect(verifyFraction(71, { ...seven, adverb: 'grosso modo' })).toMatchObject({
    reason: { kind: 'unknown-words', words: 'grosso modo' },
  });
  expect(verifyFraction(69, { ...seven, adverb: 'Plus de' })).toMatchObject({
    reason: { kind: 'below', words: 'Plus de sept sur dix', actual: 69, said: 70 },
  });
});

test.each([
  [100, { numerator: 9, denominator: 10 }],
  [100, { numerator: 1, denominator: 2, adverb: 'plus de' }],
  [0, { numerator: 1, denominator: 10, adverb: 'moins de' }],
])('no fraction says %d percent', (share, fraction) => {
  expect(verifyFraction(share, fraction)).toMatchObject({ reason: { kind: 'no-part' } });
});

test('finer wholes leave less room', () => {
  const one = { numerator: 1, denominator: 100 };
  expect(verifyFraction(1.1, one).fair).toBe(true);
  expect(verifyFraction(1.6, one).fair).toBe(false);
  expect(verifyFraction(1.6, { ...one, adverb: 'plus de' }).fair).toBe(true);
  expect(verifyFraction(4, { ...one, adverb: 'plus de' }).fair).toBe(false);
});

test.each(['deux sur un', 'sur dix', 'beaucoup', 'les zéro quarts', '6 sur 10', ''])(
  '« %s » says no fraction',
  (words) => {
    expect(readFraction(words)).toBeUndefined();
  },
);

test.each([
  [51, { numerator: 1, denominator: 2 }],
  [63, { numerator: 6, denominator: 10, adverb: 'plus de' }],
  [22, { numerator: 2, denominator: 10, adverb: 'plus de' }],
  [66, { numerator: 2, denominator: 3 }],
  [73.5, { numerator: 3, denominator: 4, adverb: 'près de' }],
  [3, { numerator: 1, denominator: 10, adverb: 'moins de' }],
  [97, { numerator: 9, denominator: 10, adverb: 'plus de' }],
])('of %d %% it chooses %j', (share, fraction) => {
  expect(chooseFraction(share)).toEqual(fraction);
});

test('the denominators may be declared', () => {
  expect(chooseFraction(22, { denominators: [4] })).toEqual({
    numerator: 1,
    denominator: 4,
    adverb: 'près de',
  });
});

test('nothing, everything and what is no share have no fraction', () => {
  expect([0, 100, -5, 130].map((share) => chooseFraction(share))).toEqual(Array(4).fill(undefined));
});

test('every other share has one, which is fair and reads back from its words', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: 0.01, max: 99.99 }), (share) => {
      const fraction = chooseFraction(share);
      expect(fraction && verifyFraction(share, fraction).fair).toBe(true);
      expect(fraction && readFraction(wordFraction(fraction))).toEqual(fraction);
    }),
  );
});

const INSCRIPTION = {
  singular: 'inscription',
  plural: 'inscriptions',
  gender: 'feminine',
} as const;
const AUDITEUR = { singular: 'auditeur', plural: 'auditeurs', gender: 'masculine' } as const;

test.each([
  [{ numerator: 1, denominator: 2 }, INSCRIPTION, 'une inscription sur deux'],
  [{ numerator: 1, denominator: 2 }, AUDITEUR, 'un auditeur sur deux'],
  [{ numerator: 6, denominator: 10 }, AUDITEUR, 'six auditeurs sur dix'],
  [
    { numerator: 7, denominator: 10, adverb: 'plus de' },
    INSCRIPTION,
    'plus de sept inscriptions sur dix',
  ],
  [{ numerator: 1, denominator: 4, adverb: 'moins de' }, 'feminine', 'moins d’une sur quatre'],
  [
    { numerator: 2, denominator: 3, adverb: 'un peu moins de' },
    'masculine',
    'un peu moins de deux sur trois',
  ],
] satisfies [Fraction, Parameters<typeof wordFraction>[1], string][])(
  '%j is worded for its noun',
  (fraction, noun, words) => {
    expect(wordFraction(fraction, noun)).toBe(words);
  },
);

test.each([
  [{ numerator: 1, denominator: 2 }, 'indefinite', 'la moitié'],
  [{ numerator: 1, denominator: 2, adverb: 'près de' }, 'indefinite', 'près de la moitié'],
  [{ numerator: 1, denominator: 4 }, 'indefinite', 'un quart'],
  [{ numerator: 1, denominator: 4 }, 'definite', 'le quart'],
  [{ numerator: 1, denominator: 4, adverb: 'plus de' }, 'definite', 'plus du quart'],
  [{ numerator: 1, denominator: 3, adverb: 'plus de' }, 'indefinite', 'plus d’un tiers'],
  [{ numerator: 3, denominator: 4, adverb: 'près de' }, 'indefinite', 'près des trois quarts'],
  [{ numerator: 2, denominator: 3, adverb: 'environ' }, 'indefinite', 'environ les deux tiers'],
  [{ numerator: 3, denominator: 7 }, 'indefinite', undefined],
] satisfies [Fraction, 'indefinite' | 'definite', string | undefined][])(
  '%j, %s, as parts of a whole',
  (fraction, article, words) => {
    expect(wordPart(fraction, article)).toBe(words);
  },
);
