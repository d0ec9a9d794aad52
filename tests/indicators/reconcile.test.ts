import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulas } from '../../src/indicators/formulas.js';
import { reconcile } from '../../src/indicators/reconcile.js';
import type { Reconciliation, ReconciliationCheck } from '../../src/indicators/reconciliation.js';
import { formatFault } from '../../src/messages/format-fault.js';
import { formatReconciliationRemark } from '../../src/messages/reconciliation-remark.js';
import { defineIndicators, indicatorYaml, makeDataset, type Row } from './make-dataset.js';

const TREE = { all: undefined, zone: 'all', a: 'zone', b: 'zone', c: 'all' };

describe('counts', () => {
  it('that add up are consistent, at each level', () => {
    const { checks, faults } = check('count', 'total', [
      ...people(10, 20, 30),
      total(60),
      zone(30),
    ]);
    expect(checks.map(({ territory, verdict }) => [territory, verdict])).toEqual([
      ['all', 'consistent'],
      ['zone', 'consistent'],
    ]);
    expect(faults).toEqual([]);
  });

  it('that miss their total by one are a fault at the total’s cell', () => {
    const { checks, faults } = check('count', 'total', [...people(10, 20, 30), total(61)]);
    expect(checks[0]).toMatchObject({ verdict: 'gap', recomputed: { low: 60, high: 60 } });
    expect(faults.map((one) => formatFault(one, 'fr').replace(/[\u00A0\u202F]/g, ' '))).toEqual([
      'data/vintages/2018-01-31/rows.csv:5:1: « people », all, 2016-2017 : la valeur publiée 61 ne rejoint pas ce que donnent ses composantes 60 : un écart de 1 — corrigez la donnée, ou déclarez l’écart sous « people » dans templates/indicators.yaml : reconciliation: { gaps: [{ territory: all, period: 2016-2017, upTo: 1, reason: "…" }] }',
    ]);
  });

  it('without one of their parts are a fault that names it', () => {
    const { faults } = check('count', 'total', [
      row('a', '10'),
      row('c', '30'),
      zone(30),
      total(60),
    ]);
    expect(faults.map((one) => formatFault(one, 'en'))).toEqual([
      expect.stringContaining('the total is published but without b'),
      expect.stringContaining('the total is published but without b'),
    ]);
  });

  it('with an absent part that no rule excuses cannot be checked, and that is said', () => {
    const rows = [row('a', '10'), row('b', 'not-communicated'), row('c', '30'), total(60)];
    const { checks, faults } = check('count', 'total', rows);
    expect(checks[0]).toMatchObject({
      verdict: 'not-checkable',
      reason: 'une composante est absente',
      absentInputs: [{ key: 'people|b|2016-2017', rule: 'refuse' }],
    });
    expect(faults).toEqual([]);
  });

  it('of a later year than the edition’s are not looked at', () => {
    const later = [...people(10, 20, 30), total(61)].map((one) => ({
      ...one,
      period: '2017-2018',
    }));
    expect(check('count', 'total', later).checks).toEqual([]);
  });
});

describe('shares and means', () => {
  // [9,95 ; 10,05] of 100 and [19,95 ; 20,05] of 300: [17,45 ; 17,55]
  const parts = [
    row('a', '100', 'base'),
    row('b', '300', 'base'),
    row('a', '10.0'),
    row('b', '20.0'),
  ];

  it.each([
    ['17.4', 'consistent'],
    ['17.5', 'consistent'],
    ['17.6', 'consistent'],
    ['17.3', 'gap'],
    ['17.7', 'gap'],
  ])('published %s is %s', (printed, verdict) => {
    const rows = [...parts, row('zone', printed)];
    const [first] = check('share', 'weighted-mean, weight: base', rows).checks;
    expect(first?.verdict).toBe(verdict);
    expect(first?.recomputed?.low).toBeCloseTo(17.45, 10);
    expect(first?.recomputed?.high).toBeCloseTo(17.55, 10);
  });

  it('whose base is not published cannot be checked: the declared reason is told', () => {
    const rows = [row('a', '10.0'), row('b', '20.0'), row('zone', '99.0')];
    expect(check('share', 'none, reason: no base', rows).checks).toEqual([
      expect.objectContaining({ verdict: 'not-checkable', reason: 'no base' }),
    ]);
  });

  it('never accuse an honest rounding', () => {
    const part = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.integer({ min: 1, max: 9_999 }),
    );
    fc.assert(
      fc.property(part, part, (a, b) => {
        const mean = formulas['weighted-mean'](...a, ...b) ?? Number.NaN;
        const rows = [
          row('a', `${a[1]}`, 'base'),
          row('b', `${b[1]}`, 'base'),
          row('a', a[0].toFixed(1)),
          row('b', b[0].toFixed(1)),
          row('zone', mean.toFixed(1)),
        ];
        const { checks } = check('share', 'weighted-mean, weight: base', rows);
        expect(checks.map(({ verdict }) => verdict)).toEqual(['consistent']);
      }),
    );
  });
});

describe('sex ratios', () => {
  it('are combined, by hand', () => {
    // 1 000 people at 900 men per 100 women: [899,5 ; 900,5] is [899,95 ; 900,05] men.
    // 1 000 people at 100: [99,5 ; 100,5] is [498,75 ; 501,25] men. Both: [232,6 ; 234,5].
    const men = (ratio: number) => (1_000 * ratio) / (100 + ratio);
    const low = men(899.5) + men(99.5);
    const high = men(900.5) + men(100.5);
    const parts = [
      row('a', '1000', 'base'),
      row('b', '1000', 'base'),
      row('a', '900'),
      row('b', '100'),
    ];
    const verdictOf = (printed: string) =>
      check('ratio', 'combined-ratio, weight: base', [...parts, row('zone', printed)]).checks[0];
    expect(verdictOf('233')?.verdict).toBe('consistent');
    expect(verdictOf('233')?.recomputed?.low).toBeCloseTo((100 * low) / (2_000 - low), 8);
    expect(verdictOf('233')?.recomputed?.high).toBeCloseTo((100 * high) / (2_000 - high), 8);
    // The average of the ratios, 500, is what naive checking would expect.
    expect(verdictOf('500')?.verdict).toBe('gap');
  });
});

describe('a declared gap', () => {
  const gap = '{ territory: all, period: 2016-2017, upTo: 1, reason: two sources }';

  it('is told with its reason, and is no fault', () => {
    const { checks, faults, remarks } = check(
      'count',
      'total',
      [...people(1, 2, 3), total(7)],
      gap,
    );
    expect(checks[0]).toMatchObject({ verdict: 'gap', reason: 'two sources' });
    expect(faults).toEqual([]);
    expect(remarks).toEqual([]);
  });

  it('explains no more than it declares', () => {
    const { checks, faults } = check('count', 'total', [...people(1, 2, 3), total(8)], gap);
    expect(checks[0]).toMatchObject({ verdict: 'gap', size: 2 });
    expect(checks[0]?.reason).toBeUndefined();
    expect(faults.map((one) => formatFault(one, 'fr'))).toEqual([
      expect.stringContaining('un écart de 2, quand la raison déclarée n’explique que 1 (upTo)'),
    ]);
  });

  it('that is there no longer is a remark', () => {
    const { remarks } = check('count', 'total', [...people(1, 2, 3), total(6)], gap);
    expect(remarks.map((one) => formatReconciliationRemark(one, 'en'))).toEqual([
      'people, all, 2016-2017: a gap is declared but the comparison finds none — remove the declaration',
    ]);
    expect(remarks[0]?.origin).toMatchObject({ file: 'templates/indicators.yaml', line: 10 });
  });

  it('excuses its own territory only', () => {
    const rows = [...people(1, 2, 3), zone(4), total(7)];
    expect(check('count', 'total', rows, gap).faults).toHaveLength(1);
  });
});

describe('a published figure against a formula', () => {
  const definitions = defineIndicators(
    [
      'indicators:',
      indicatorYaml('diplomas', 'count', 'formula: { kind: published, measure: diplomas }'),
      indicatorYaml('certificates', 'count', 'formula: { kind: published, measure: certificates }'),
      indicatorYaml(
        'awards',
        'count',
        'formula: { kind: published, measure: awards }\nreconciliation:\n  checks:\n    - against: { kind: total, of: [diplomas, certificates] }',
      ),
      indicatorYaml('share', 'share', 'formula: { kind: published, measure: share }'),
      indicatorYaml(
        'some',
        'count',
        'formula: { kind: published, measure: some }\nreconciliation:\n  checks:\n    - against: { kind: part-of-whole, share: share, whole: awards }\n      roundedTo: 100',
      ),
    ].join('\n'),
  );
  const run = (rows: readonly Row[]) => {
    const quantities = [...definitions.indicators.values()].map(({ id, quantity }) => [
      id,
      quantity,
    ]);
    const dataset = makeDataset(TREE, Object.fromEntries(quantities), rows);
    return reconcile(dataset, definitions, '2016-2017');
  };
  const at = (measure: string, printed: string): Row => ({ measure, territory: 'all', printed });

  it('is checked in each year that has both', () => {
    const rows = [at('diplomas', '6961'), at('certificates', '2989'), at('awards', '9950')];
    const before = rows.map((one) => ({ ...one, period: '2015-2016' }));
    const broken = [...before.slice(0, 2), { ...at('awards', '9951'), period: '2015-2016' }];
    expect(run([...rows, ...broken]).checks.map(verdictOf)).toEqual(['gap', 'consistent']);
    expect(run([at('awards', '9950')]).checks).toEqual([]);
  });

  it('stands for what rounds to the declared step', () => {
    const rows = [at('share', '39.0'), at('awards', '60502')];
    // [38,95 ; 39,05] % of 60 502 is [23 565,5 ; 23 626,0]
    expect(run([...rows, at('some', '23600')]).checks.map(verdictOf)).toEqual(['consistent']);
    expect(run([...rows, at('some', '23700')]).checks.map(verdictOf)).toEqual(['gap']);
  });
});

it('is JSON from end to end', () => {
  const report = check('count', 'total', [...people(10, 20, 30), total(61)]);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

type Quantity = 'count' | 'share' | 'ratio';

/** Reconciles one measure, `people`, rolled up as said; `base` is its weight. */
function check(
  quantity: Quantity,
  rollUp: string,
  rows: readonly Row[],
  gap?: string,
): Reconciliation {
  const declared = gap ? `\nreconciliation: { gaps: [${gap}] }` : '';
  const formula = `formula: { kind: published, measure: people, rollUp: { method: ${rollUp} } }`;
  const definitions = defineIndicators(
    [
      'indicators:',
      indicatorYaml('people', quantity, formula + declared),
      indicatorYaml('base', 'count', 'formula: { kind: published, measure: base }'),
    ].join('\n'),
  );
  const dataset = makeDataset(TREE, { people: quantity, base: 'count' }, rows);
  return reconcile(dataset, definitions, '2016-2017');
}

function row(territory: string, printed: string, measure = 'people'): Row {
  return { measure, territory, printed };
}

function people(a: number, b: number, c: number): Row[] {
  return Object.entries({ a, b, c }).map(([code, count]) => row(code, `${count}`));
}

function total(count: number): Row {
  return row('all', `${count}`);
}

function zone(count: number): Row {
  return row('zone', `${count}`);
}

function verdictOf(one: ReconciliationCheck): string {
  return one.verdict;
}
