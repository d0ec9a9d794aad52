import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import {
  type IndicatorValue,
  isUnknown,
  type UnknownRequest,
} from '../../src/indicators/indicator-value.js';
import { formatNoValueReason } from '../../src/messages/no-value-reason.js';
import { ABSENCE_REASONS, TYPED_FLAGS } from '../../src/vocabulary.js';
import { defineIndicators, indicatorYaml, makeDataset, type Row } from './make-dataset.js';

const TREE = {
  all: undefined,
  north: 'all',
  south: 'all',
  a: 'north',
  b: 'north',
  c: 'south',
};

const definitions = defineIndicators(
  [
    'indicators:',
    published('people', 'count', 'total'),
    published('tickets', 'count', 'total', 'absent: { no-row: { rule: skip, reason: none sold } }'),
    published('far', 'share', 'weighted-mean', 'weight: people'),
    published(
      'far-zero',
      'share',
      'weighted-mean',
      'weight: people',
      'absent: { not-communicated: { rule: zero, reason: nobody is far } }',
    ),
    published(
      'far-skip',
      'share',
      'weighted-mean',
      'weight: people',
      'absent: { not-given: { rule: skip, reason: not asked } }',
    ),
    published('sex', 'ratio', 'combined-ratio', 'weight: people'),
    published('rate', 'share', 'none', 'reason: its base is not published'),
    published('courses', 'count', 'total'),
    published('money', 'mean'),
    indicatorYaml(
      'weight-in-all',
      'share',
      'formula: { kind: share, part: people, whole: { indicator: people, territory: network } }',
    ),
    indicatorYaml(
      'all-courses',
      'count',
      'formula: { kind: total-over, of: courses, dimension: mode }',
    ),
    indicatorYaml(
      'far-courses',
      'share',
      'formula: { kind: share, part: { indicator: courses, dimensions: { mode: far } }, whole: all-courses }',
    ),
    indicatorYaml('women', 'share', 'formula: { kind: share-of-ratio, ratio: sex }'),
    indicatorYaml('shops', 'count', 'formula: { kind: count-of-territories, level: centre }'),
    indicatorYaml(
      'per-head',
      'ratio',
      'formula: { kind: ratio, numerator: tickets, denominator: people }',
    ),
    indicatorYaml(
      'civil',
      'count',
      'calendar: civil\nformula: { kind: published, measure: civil }',
    ),
  ].join('\n'),
);

describe('a published value', () => {
  it('is told as it is: number, flags, cell', () => {
    const value = ask(
      [{ measure: 'people', territory: 'a', printed: '12', flags: ['P'] }],
      'people',
      'a',
    );
    expect(value).toMatchObject({
      key: 'people|a|2016-2017',
      label: 'Label of people',
      result: { type: 'number', value: 12 },
      flags: ['P'],
      decimals: 0,
      formula: 'people (publié)',
      observations: [{ origin: { line: 2 } }],
    });
  });

  it('is never replaced by what its parts give', () => {
    expect(numberOf([...people(1, 2, 3), row('people', 'all', '99')], 'people')).toBe(99);
  });

  it('stays an absence where it is published as one, though its parts are known', () => {
    const value = ask([...people(1, 2, 3), row('people', 'all', 'suppressed')], 'people');
    expect(value.result).toEqual({ type: 'absence', reason: 'suppressed' });
  });

  it('has no more decimals than it was printed with', () => {
    expect(ask([row('far', 'a', '58')], 'far', 'a').decimals).toBe(0);
    expect(ask([row('far', 'a', '58.25')], 'far', 'a').decimals).toBe(1);
  });

  it('of minus zero is zero', () => {
    expect(Object.is(numberOf([row('money', 'all', '-0')], 'money'), 0)).toBe(true);
  });
});

describe('a territory without a published value', () => {
  it('adds up counts, from the nearest published parts', () => {
    expect(numberOf(people(1, 2, 3), 'people')).toBe(6);
    const zone = [...people(1, 2, 3), row('people', 'north', '30')];
    expect(numberOf(zone, 'people')).toBe(33);
    expect(ask(zone, 'people').formula).toBe('people\u00A0: somme de 2 territoires (north, c)');
  });

  it('weights shares by their base', () => {
    const rows = [...people(100, 300, 0), row('far', 'a', '10.0'), row('far', 'b', '50.0')];
    expect(numberOf(rows, 'far', 'north')).toBe(40);
  });

  it('combines sex ratios, never averages them', () => {
    // 100 men and 100 women in a, 300 men and 100 women in b: 400 for 200
    const rows = [...people(200, 400, 0), row('sex', 'a', '100'), row('sex', 'b', '300')];
    expect(numberOf(rows, 'sex', 'north')).toBeCloseTo(200, 10);
    expect(numberOf(rows, 'women', 'north')).toBeCloseTo(100 / 3, 10);
  });

  it('has no value where the base is not published, and says so', () => {
    const answer = query([row('rate', 'a', '50.0')], 'rate', 'north');
    expect(reasonOf(answer)).toBe(
      'rate|north|2016-2017 n’est pas publié et ne se calcule pas : its base is not published',
    );
  });

  it('has no value where nothing below it has a row', () => {
    expect(reasonOf(query([], 'people'))).toBe(
      'people|all|2016-2017 n’est pas dans les données et ne peut être calculé',
    );
  });

  it('has no value where a part has no row, unless a rule excuses it', () => {
    const two = [row('people', 'a', '1'), row('people', 'c', '3')];
    expect(reasonOf(query(two, 'people'))).toContain('people|b|2016-2017');
    const sold = [row('tickets', 'a', '1'), row('tickets', 'c', '3')];
    expect(numberOf(sold, 'tickets')).toBe(4);
    expect(ask(sold, 'tickets').absentInputs).toEqual([
      { key: 'tickets|b|2016-2017', reason: 'no-row', rule: 'skip', why: 'none sold' },
    ]);
  });
});

describe('an absent input', () => {
  const far = (id: string, printed: string) => [
    ...people(100, 300, 0),
    row(id, 'a', '40.0'),
    row(id, 'b', printed),
  ];

  it('refuses by default: the value is absent for the same reason, with the chain', () => {
    const value = ask(far('far', 'not-communicated'), 'far', 'north');
    expect(value.result).toEqual({ type: 'absence', reason: 'not-communicated' });
    expect(value.absentInputs).toEqual([
      { key: 'far|b|2016-2017', reason: 'not-communicated', rule: 'refuse', why: '' },
    ]);
    expect(value.formula).toContain('b (non communiqué)\u00A0: pas de valeur');
  });

  it('counts as 0 with its weight where that is declared', () => {
    const value = ask(far('far-zero', 'not-communicated'), 'far-zero', 'north');
    expect(value.result).toEqual({ type: 'number', value: 10 });
    expect(value.formula).toContain('vaut 0 ici, nobody is far');
  });

  it('is skipped with its weight where that is declared', () => {
    const value = ask(far('far-skip', 'not-given'), 'far-skip', 'north');
    expect(value.result).toEqual({ type: 'number', value: 40 });
    expect(value.observations.map(({ territory, measure }) => `${measure} ${territory}`)).toEqual([
      'far-skip a',
      'people a',
      'far-skip b',
    ]);
  });

  it('that cannot exist adds nothing to a total', () => {
    const rows = [row('people', 'a', '5'), row('people', 'b', 'cannot-exist')];
    expect(numberOf(rows, 'people', 'north')).toBe(5);
  });

  it('makes an absence where all are skipped', () => {
    const rows = [row('people', 'a', 'cannot-exist'), row('people', 'b', 'cannot-exist')];
    expect(ask(rows, 'people', 'north').result).toEqual({
      type: 'absence',
      reason: 'cannot-exist',
    });
  });

  it('in a denominator refuses, and 0 there cannot exist', () => {
    const sold = row('tickets', 'a', '5');
    expect(ask([sold, row('people', 'a', 'not-given')], 'per-head', 'a').result).toEqual({
      type: 'absence',
      reason: 'not-given',
    });
    expect(ask([sold, row('people', 'a', '0')], 'per-head', 'a').result).toEqual({
      type: 'absence',
      reason: 'cannot-exist',
    });
  });

  it('that has no row is named', () => {
    expect(reasonOf(query([row('people', 'a', '1')], 'per-head', 'a'))).toBe(
      'per-head|a|2016-2017 se calcule avec tickets|a|2016-2017, qui n’a pas de valeur',
    );
  });

  it('never becomes a number unless declared so', () => {
    const printed = fc.oneof(
      fc.integer({ min: 0, max: 1_000 }).map(String),
      fc.constantFrom(...ABSENCE_REASONS),
    );
    fc.assert(
      fc.property(printed, printed, printed, (a, b, c) => {
        const rows = [row('people', 'a', a), row('people', 'b', b), row('people', 'c', c)];
        const { result } = ask(rows, 'people');
        const values = [a, b, c].map(Number).filter((value) => !Number.isNaN(value));
        const refused = [a, b, c].some(
          (one) => ABSENCE_REASONS.some((reason) => reason === one) && one !== 'cannot-exist',
        );
        if (refused || values.length === 0) expect(result.type).toBe('absence');
        else expect(result).toEqual({ type: 'number', value: values.reduce((x, y) => x + y, 0) });
      }),
    );
  });
});

describe('flags', () => {
  it('of a computed value are the union of its inputs’ flags', () => {
    const flags = fc.uniqueArray(fc.constantFrom(...TYPED_FLAGS));
    fc.assert(
      fc.property(flags, flags, flags, (a, b, c) => {
        const rows = [
          { ...row('people', 'a', '1'), flags: a },
          { ...row('people', 'b', '2'), flags: b },
          { ...row('people', 'c', '3'), flags: c },
        ];
        const union = [...new Set([...a, ...b, ...c])].sort();
        expect([...ask(rows, 'people').flags].sort()).toEqual(union);
        expect([...ask(rows, 'weight-in-all', 'a').flags].sort()).toEqual(union);
      }),
    );
  });

  it('of one provisional end mark the change', () => {
    const rows = [
      { ...row('people', 'all', '9950'), flags: ['P'] as const },
      { ...row('people', 'all', '12710'), period: '2015-2016' },
    ];
    expect(change(rows, { indicator: 'people', since: '2015-2016' }).flags).toEqual(['P']);
  });
});

describe('a roll-up', () => {
  it('does not depend on how the territories are grouped', () => {
    const centres = fc.array(fc.tuple(fc.nat(5_000), fc.nat(1_000), fc.nat(400), fc.nat(3)), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(centres, (drawn) => {
        const rows = drawn.flatMap(([headcount, tenths, ratio], index) => [
          row('people', `c${index}`, `${headcount}`),
          row('far', `c${index}`, (tenths / 10).toFixed(1)),
          row('sex', `c${index}`, `${ratio}`),
        ]);
        const flat = Object.fromEntries(drawn.map((_, index) => [`c${index}`, 'all']));
        const zones = { z0: 'all', z1: 'all', z2: 'z1', z3: 'z2' };
        const used = new Set(drawn.map(([, , , zone]) => `z${zone}`));
        const nested = Object.fromEntries(drawn.map(([, , , zone], i) => [`c${i}`, `z${zone}`]));
        // A zone without a centre would itself be a part without a row.
        const kept = Object.entries(zones).filter(
          ([zone]) =>
            used.has(zone) ||
            (zone !== 'z0' && used.has('z3')) ||
            (zone === 'z1' && used.has('z2')),
        );
        for (const id of ['people', 'far', 'sex']) {
          const one = ask(rows, id, 'all', { all: undefined, ...flat }).result;
          const other = ask(rows, id, 'all', {
            all: undefined,
            ...Object.fromEntries(kept),
            ...nested,
          }).result;
          if (one.type === 'absence' || other.type === 'absence') expect(other).toEqual(one);
          else expect(other.value).toBeCloseTo(one.value, 6);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a request', () => {
  const rows = [
    ...people(1, 2, 3),
    row('courses', 'a', '3', 'near'),
    row('courses', 'a', '1', 'far'),
  ];

  it('means the edition’s territory and year unless it says otherwise', () => {
    const indicators = compute(rows, TREE, 'north');
    expect(indicators.value({ indicator: 'people' })).toMatchObject({
      key: 'people|north|2016-2017',
    });
    expect(indicators.value({ indicator: 'people', territory: 'c' })).toMatchObject({
      key: 'people|c|2016-2017',
    });
  });

  it('of a civil-year indicator means the year in which the academic one ends', () => {
    const civil = [{ ...row('civil', 'all', '511'), period: '2017' }];
    expect(ask(civil, 'civil').key).toBe('civil|all|2017');
  });

  it('may count its period back from the edition’s', () => {
    const before = [{ ...row('people', 'all', '7'), period: '2015-2016' }];
    const answer = compute(before).value({ indicator: 'people', period: '-1' });
    expect(answer).toMatchObject({ key: 'people|all|2015-2016' });
  });

  it('may name a dimension, and must where rows exist only by it', () => {
    const indicators = compute(rows, TREE, 'a');
    expect(indicators.value({ indicator: 'courses', dimensions: { mode: 'far' } })).toMatchObject({
      key: 'courses|a|2016-2017|mode=far',
      result: { value: 1 },
    });
    expect(reasonOf(indicators.value({ indicator: 'courses' }))).toBe(
      'courses|a|2016-2017 n’est publié que par mode : précisez-le',
    );
    expect(numberOf(rows, 'all-courses', 'a')).toBe(4);
    expect(numberOf(rows, 'far-courses', 'a')).toBe(25);
  });

  it('may not name a dimension that the indicator settles itself', () => {
    const indicators = compute(rows, TREE, 'a');
    for (const indicator of ['far-courses', 'all-courses', 'shops']) {
      const answer = indicators.value({ indicator, dimensions: { mode: 'near' } });
      expect(answer).toMatchObject({ type: 'no-value' });
    }
  });

  it('with an unknown word is answered with the nearest known one', () => {
    const indicators = compute(rows);
    expect(indicators.value({ indicator: 'peopel' })).toEqual({
      type: 'unknown-indicator',
      name: 'peopel',
      nearest: 'people',
    });
    expect(indicators.value({ indicator: 'people', territory: 'nrth' })).toEqual({
      type: 'unknown-territory',
      name: 'nrth',
      nearest: 'north',
    });
    expect(indicators.value({ indicator: 'people', period: '2016-2018' })).toMatchObject({
      type: 'unknown-period',
      nearest: '2016-2017',
    });
    expect(indicators.value({ indicator: 'courses', dimensions: { mode: 'zzzz' } })).toEqual({
      type: 'unknown-dimension',
      name: 'zzzz',
    });
    expect(indicators.value({ indicator: 'courses', dimensions: { modes: 'far' } })).toEqual({
      type: 'unknown-dimension',
      name: 'modes',
      nearest: 'mode',
    });
  });

  it('is computed once', () => {
    const indicators = compute(rows);
    const one = indicators.value({ indicator: 'people' });
    expect(indicators.value({ indicator: 'people', territory: 'all' })).toBe(one);
  });

  it('for the number of territories counts those below, or itself', () => {
    expect(numberOf(rows, 'shops')).toBe(5);
    expect(numberOf(rows, 'shops', 'a')).toBe(1);
  });
});

describe('a change', () => {
  const years = (id: string, before: string, after: string) => [
    { ...row(id, 'all', before), period: '2014-2015' },
    row(id, 'all', after),
  ];

  it('of a count is in percent of where it started', () => {
    const value = change(years('people', '200', '150'), {
      indicator: 'people',
      since: '2014-2015',
    });
    expect(value).toMatchObject({
      key: 'people|all|2016-2017|depuis=2014-2015',
      quantity: 'change',
      unit: '%',
      result: { value: -25 },
    });
    expect(value.observations).toHaveLength(2);
  });

  it('of a share is in points, exact to the printed decimal', () => {
    const value = change(years('far', '31.9', '37.4'), { indicator: 'far', since: '2014-2015' });
    expect(value).toMatchObject({ quantity: 'points', unit: 'points', result: { value: 5.5 } });
  });

  it('may be told otherwise, under another key', () => {
    const rows = years('people', '200', '150');
    const request = { indicator: 'people', since: '2014-2015' } as const;
    expect(change(rows, { ...request, as: 'difference' })).toMatchObject({
      key: 'people|all|2016-2017|depuis=2014-2015|en=difference',
      quantity: 'count',
      unit: 'people',
      result: { value: -50 },
    });
    expect(change(rows, { ...request, as: 'change' }).key).not.toContain('en=');
  });

  it('may start a number of years before', () => {
    const value = change(years('people', '200', '150'), { indicator: 'people', since: '-2' });
    expect(value.key).toBe('people|all|2016-2017|depuis=2014-2015');
  });

  it('from nothing, or from an absence, is an absence', () => {
    const from = (before: string) =>
      change(years('people', before, '150'), { indicator: 'people', since: '2014-2015' }).result;
    expect(from('0')).toEqual({ type: 'absence', reason: 'cannot-exist' });
    expect(from('suppressed')).toEqual({ type: 'absence', reason: 'suppressed' });
  });

  it('without change is a plain zero', () => {
    const { result } = change(years('people', '5', '5'), {
      indicator: 'people',
      since: '2014-2015',
    });
    expect(result.type === 'number' && Object.is(result.value, 0)).toBe(true);
  });

  it('since a year without a value has no answer', () => {
    const answer = compute(people(1, 2, 3)).change({ indicator: 'people', since: '2014-2015' });
    expect(answer).toMatchObject({ type: 'no-value', name: 'people|all|2014-2015' });
  });
});

function published(
  id: string,
  quantity: 'count' | 'share' | 'mean' | 'ratio',
  method?: string,
  ...more: readonly string[]
): string {
  const rollUp = method ? `, rollUp: { ${[`method: ${method}`, ...more].join(', ')} }` : '';
  return indicatorYaml(id, quantity, `formula: { kind: published, measure: ${id}${rollUp} }`);
}

function row(measure: string, territory: string, printed: string, mode?: string): Row {
  return { measure, territory, printed, ...(mode === undefined ? {} : { mode }) };
}

function people(a: number, b: number, c: number): Row[] {
  return Object.entries({ a, b, c }).map(([code, count]) => row('people', code, `${count}`));
}

function compute(
  rows: readonly Row[],
  tree: Readonly<Record<string, string | undefined>> = TREE,
  territory = 'all',
) {
  const quantities = [...definitions.indicators.values()].map(({ id, quantity }) => [id, quantity]);
  const dataset = makeDataset(tree, Object.fromEntries(quantities), rows);
  return computeIndicators(dataset, definitions, { territory, year: '2016-2017' });
}

function query(rows: readonly Row[], indicator: string, territory = 'all') {
  return compute(rows).value({ indicator, territory });
}

function ask(
  rows: readonly Row[],
  indicator: string,
  territory = 'all',
  tree: Readonly<Record<string, string | undefined>> = TREE,
): IndicatorValue {
  return known(compute(rows, tree).value({ indicator, territory }));
}

function numberOf(rows: readonly Row[], indicator: string, territory = 'all'): number {
  const { result } = ask(rows, indicator, territory);
  if (result.type === 'absence') throw new Error(`absent: ${result.reason}`);
  return result.value;
}

function change(
  rows: readonly Row[],
  request: Parameters<ReturnType<typeof compute>['change']>[0],
): IndicatorValue {
  return known(compute(rows).change(request));
}

function known(answer: IndicatorValue | UnknownRequest): IndicatorValue {
  if (isUnknown(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

function reasonOf(answer: IndicatorValue | UnknownRequest): string {
  if (!isUnknown(answer) || answer.type !== 'no-value' || !answer.reason) {
    throw new Error(JSON.stringify(answer));
  }
  return formatNoValueReason(answer.reason, 'fr');
}
