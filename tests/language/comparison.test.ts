import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyComparison } from '../../src/language/comparison.js';
import { locate } from '../../src/language/interval.js';
import { verifyLevel } from '../../src/language/level.js';

describe('what the source says is fair', () => {
  test.each([
    ['plus souvent', 52, 48, 'share'],
    ['tout autant', 23, 22, 'share'],
    ['moins fréquemment', 13, 22, 'share'],
    ['plus âgés', 40.6, 34.1, 'mean'],
    ['nettement plus âgés', 42.9, 34.1, 'mean'],
    ['assez proche', 33.3, 34.1, 'mean'],
    ['à peu près autant', 49, 51, 'share'],
    ['plus faible', 58, 73, 'share'],
    ['plus élevée', 83, 80, 'share'],
    ['un peu plus élevée', 82, 80, 'share'],
    ['moins faible', 83, 80, 'share'],
    ['plus jeunes', 24.7, 34.1, 'mean'],
    ['supérieur à', 144, 110, 'ratio'],
    ['nettement moins rare', 30, 20, 'count'],
    ['deux fois plus', 1372, 710, 'count'],
    ['identique', 83, 83, 'share'],
    ['aussi élevée', 83, 83, 'share'],
    ['autant', 0, 0, 'count'],
    ['au plus', 503, 763, 'count'],
    ['au plus', 763, 763, 'count'],
    ['au moins', 763, 763, 'count'],
    ['complémentaire', 7, 93, 'share'],
  ] as const)('« %s » of %d against %d (%s)', (words, left, right, quantity) => {
    expect(verifyComparison(words, left, right, quantity)).toEqual({ fair: true });
  });
});

describe('what would mislead is not', () => {
  test.each([
    ['plus souvent', 48, 52, 'share', 'below'],
    ['plus élevé', 22, 22, 'share', 'below'],
    ['moins élevé', 22, 22, 'share', 'above'],
    ['plus faible', 83, 80, 'share', 'above'],
    ['tout autant', 25, 22, 'share', 'above'],
    ['tout autant', 13, 22, 'share', 'below'],
    ['à peu près autant', 40, 60, 'share', 'below'],
    ['assez proche', 40.6, 34.1, 'mean', 'above'],
    ['nettement plus âgés', 34.9, 34.1, 'mean', 'below'],
    ['un peu plus', 40, 30, 'share', 'above'],
    ['nettement moins', 21, 22, 'share', 'above'],
    ['deux fois plus', 1000, 710, 'count', 'below'],
    ['identique', 83, 82, 'share', 'above'],
    ['au plus', 764, 763, 'count', 'above'],
    ['au plus', 1, 0, 'count', 'above'],
    ['au moins', 762, 763, 'count', 'below'],
    ['complémentaire', 7, 94, 'share', 'above'],
    ['complémentaires', 7, 92, 'share', 'below'],
  ] as const)('« %s » of %d against %d (%s) is %s', (words, left, right, quantity, place) => {
    const verdict = verifyComparison(words, left, right, quantity);
    expect(verdict).toMatchObject({ fair: false, reason: { kind: 'gap', words, left, right } });
    if (verdict.fair || verdict.reason.kind !== 'gap') return;
    expect(locate(verdict.reason.actual, verdict.reason.allowed)).toBe(place);
  });

  test('words of no comparison cannot be verified', () => {
    expect(verifyComparison('pas plus', 10, 5)).toMatchObject({
      reason: { kind: 'unknown-words', words: 'pas plus' },
    });
  });
});

test('more one way is less the other', () => {
  const shares = fc.double({ noNaN: true, min: 0, max: 100 });
  fc.assert(
    fc.property(shares, shares, (left, right) => {
      const isMore = verifyComparison('plus', left, right, 'share').fair;
      expect(verifyComparison('moins', right, left, 'share').fair).toBe(isMore);
      expect(verifyComparison('plus faible', right, left, 'share').fair).toBe(isMore);
      expect(isMore && verifyComparison('moins', left, right, 'share').fair).toBe(false);
    }),
  );
});

test('a judgement keeps to the threshold declared for it', () => {
  expect(verifyLevel('demeurent élevées', 75, { least: 70 })).toEqual({ fair: true });
  expect(verifyLevel('relativement jeunes', 41, { most: 35 })).toMatchObject({
    reason: { kind: 'above', words: 'relativement jeunes', actual: 41, said: 35 },
  });
  expect(verifyLevel('demeurent élevées', 65, { least: 70 })).toMatchObject({
    reason: { kind: 'below', said: 70 },
  });
});
