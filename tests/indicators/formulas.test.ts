import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulas } from '../../src/indicators/formulas.js';

describe('hand-computed', () => {
  it.each([
    ['total', [51_402, 1_973, 7_127], 60_502],
    ['share', [9_403, 12_710], 73.981_117_230_527_15],
    ['ratio', [248_040, 60_502], 4.099_699_183_498_066],
    ['rate-per-100', [3, 2], 150],
    // (30 × 100 + 40 × 300) ÷ 400
    ['weighted-mean', [30, 100, 40, 300], 37.5],
    // 100 people at 100 are 50 and 50; 400 at 300 are 300 and 100: 350 men for 150 women
    ['combined-ratio', [100, 100, 300, 400], 233.333_333_333_333_34],
    ['difference', [37.4, 31.9], 5.5],
    ['relative-change', [12_710, 14_074], -9.691_629_955_947_137],
    ['relative-change', [-1, -2], 50],
    ['complement', [29], 71],
    ['part-of-whole', [39, 60_500], 23_595],
    // 110 men for 100 women: 100 women in 210 people
    ['share-of-ratio', [110], 47.619_047_619_047_62],
  ] as const)('%s of %j is %d', (kind, numbers, expected) => {
    expect(formulas[kind](...numbers)).toBeCloseTo(expected, 10);
  });

  it.each([
    ['share', [1, 0]],
    ['ratio', [0, 0]],
    ['rate-per-100', [5, 0]],
    ['weighted-mean', [12, 0]],
    ['combined-ratio', [12, 0]],
    ['relative-change', [5, 0]],
  ] as const)('%s of %j is no number', (kind, numbers) => {
    expect(formulas[kind](...numbers)).toBeUndefined();
  });

  it('a tie stays a tie: decimals add up as on paper', () => {
    expect(formulas.total(0.1, 0.2)).toBe(0.3);
    expect(formulas.difference(37.4, 31.9)).toBe(5.5);
    expect(formulas.complement(17.5)).toBe(82.5);
    expect(formulas.total(1e-7, 2e-7)).toBe(3e-7);
  });
});

describe('laws', () => {
  const ratio = fc.integer({ min: 0, max: 1_000 });
  const headcount = fc.integer({ min: 1, max: 100_000 });
  const group = fc.tuple(ratio, headcount);

  it('the ratio of a merged territory lies between those of its parts', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 40 }), (groups) => {
        const merged = formulas['combined-ratio'](...groups.flat()) ?? Number.NaN;
        const ratios = groups.map(([one]) => one);
        expect(merged).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-6);
        expect(merged).toBeLessThanOrEqual(Math.max(...ratios) + 1e-6);
      }),
    );
  });

  it('men and women counted one by one give the same ratio', () => {
    const people = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 20 }), (groups) => {
        const combined = formulas['combined-ratio'](
          ...groups.flatMap(([men, women]) => [(100 * men) / women, men + women]),
        );
        const men = groups.reduce((sum, [one]) => sum + one, 0);
        const women = groups.reduce((sum, [, one]) => sum + one, 0);
        expect(combined).toBeCloseTo((100 * men) / women, 6);
      }),
    );
  });

  it('a weighted mean depends neither on the order nor on the grouping of its parts', () => {
    const part = fc.tuple(
      fc.integer({ min: 0, max: 1_000 }).map((n) => n / 10),
      headcount,
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 30 }), fc.nat(), (parts, at) => {
        const flat = formulas['weighted-mean'](...parts.flat()) ?? Number.NaN;
        const cut = 1 + (at % (parts.length - 1));
        const [left, right] = [parts.slice(0, cut), parts.slice(cut)];
        const nested = [right, left].flatMap((some) => [
          formulas['weighted-mean'](...some.flat()) ?? Number.NaN,
          some.reduce((sum, [, weight]) => sum + weight, 0),
        ]);
        expect(formulas['weighted-mean'](...nested)).toBeCloseTo(flat, 8);
      }),
    );
  });

  it('a share and its complement make a whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), (tenths) => {
        const share = tenths / 10;
        expect((formulas.complement(share) ?? 0) + share).toBeCloseTo(100, 12);
      }),
    );
  });
});
