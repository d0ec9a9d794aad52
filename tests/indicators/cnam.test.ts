import { describe, expect, it } from 'vitest';
import { observationKey } from '../../src/dataset/dataset.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import { explainValue } from '../../src/indicators/explain-value.js';
import { isUnknown } from '../../src/indicators/indicator-value.js';
import { reconcile } from '../../src/indicators/reconcile.js';
import { readIndicatorDefinitions } from '../../src/publication/read-indicator-definitions.js';

const dataset = readDataset('.');
const definitions = readIndicatorDefinitions('.');
const indicators = computeIndicators(dataset, definitions, {
  territory: 'cnam',
  year: '2016-2017',
});
const reconciliation = reconcile(dataset, definitions, '2016-2017');

describe('the catalogue', () => {
  it('has an indicator for every measure, of the same id', () => {
    for (const measure of dataset.measures.keys()) {
      expect(definitions.indicators.get(measure)?.formula).toMatchObject({
        kind: 'published',
        measure,
      });
    }
  });

  it('has a value somewhere for every indicator', () => {
    for (const { id } of indicators.catalogue) {
      const modes = [{}, { mode: 'presentiel' }];
      const answers = [...dataset.periods.keys()].flatMap((period) =>
        modes.map((dimensions) => indicators.value({ indicator: id, period, dimensions })),
      );
      expect(
        answers.some((answer) => !isUnknown(answer)),
        id,
      ).toBe(true);
    }
  });
});

describe('values of 2016-2017', () => {
  it.each([
    [{ indicator: 'auditeurs' }, 60_502],
    [{ indicator: 'auditeurs', territory: 'reg-grand-est' }, 1_220 + 616 + 1_987],
    [{ indicator: 'inscriptions', territory: 'reg-auvergne-rhone-alpes' }, 9_208],
    [{ indicator: 'enseignements-tous-modes' }, 5_495 + 1_106 + 510],
    [{ indicator: 'part-principaux-diplomes', period: '2015-2016' }, 55],
    [{ indicator: 'part-principaux-certificats', period: '2015-2016' }, 63],
    [{ indicator: 'centres' }, 34],
    [{ indicator: 'centres', territory: 'etranger' }, 4],
    [{ indicator: 'candidats-vae' }, 511],
    [{ indicator: 'part-diplomes', period: '2015-2016' }, (100 * 9_403) / 12_710],
    [{ indicator: 'part-femmes' }, 10_000 / 210],
    [{ indicator: 'poids-auditeurs', territory: 'paris' }, (100 * 19_822) / 60_502],
  ])('%j is %d', (request, expected) => {
    const answer = indicators.value(request);
    expect(answer).toMatchObject({ result: { type: 'number' } });
    if (isUnknown(answer) || answer.result.type === 'absence') return;
    expect(answer.result.value).toBeCloseTo(expected, 10);
  });

  it('marks what comes from provisional figures', () => {
    expect(indicators.value({ indicator: 'part-diplomes' })).toMatchObject({ flags: ['P'] });
    const change = indicators.change({ indicator: 'parchemins', since: '-1' });
    expect(change).toMatchObject({
      flags: ['P'],
      result: { value: (100 * (9_950 - 12_710)) / 12_710 },
    });
  });

  it('keeps the published absence of the foreign zone', () => {
    const answer = indicators.value({ indicator: 'part-alternance', territory: 'etranger' });
    expect(answer).toMatchObject({ result: { type: 'absence', reason: 'not-given' } });
  });

  it('does not compute a region whose base is not published', () => {
    const answer = indicators.value({ indicator: 'part-bac3-plus', territory: 'reg-grand-est' });
    expect(answer).toMatchObject({ type: 'no-value', reason: { code: 'not-computed' } });
  });

  it('are seen from one centre in its own edition', () => {
    const edition = computeIndicators(dataset, definitions, {
      territory: 'bretagne',
      year: '2016-2017',
    });
    expect(edition.value({ indicator: 'auditeurs' })).toMatchObject({ result: { value: 1_533 } });
    expect(edition.value({ indicator: 'poids-auditeurs' })).toMatchObject({
      result: { value: (100 * 1_533) / 60_502 },
    });
  });
});

describe('the reconciliation of the source', () => {
  const of = (indicator: string) =>
    reconciliation.checks
      .filter((check) => check.indicator === indicator)
      .map(({ territory, verdict }) => `${territory} ${verdict}`);

  it('finds no fault: every gap has its declared reason', () => {
    expect(reconciliation.faults).toEqual([]);
  });

  it('finds these gaps and no other', () => {
    const gaps = reconciliation.checks.filter(({ verdict }) => verdict === 'gap');
    expect(gaps.map(({ indicator, territory }) => `${indicator} ${territory}`)).toEqual([
      'rapport-masculinite cnam',
      'part-alternance cnam',
      'auditeurs-alternance cnam',
    ]);
    expect(gaps.every(({ reason }) => reason)).toBe(true);
  });

  it('checks the counts of tables 1 and 2 in every zone and the network', () => {
    for (const indicator of ['auditeurs', 'entrants', 'inscriptions', 'inscriptions-examens']) {
      expect(of(indicator)).toEqual(
        ['cnam', 'metropole', 'outre-mer', 'etranger'].map((zone) => `${zone} consistent`),
      );
    }
    expect(of('enseignements')).toHaveLength(12);
  });

  it('checks the total line of table 3 in all six years', () => {
    expect(of('parchemins')).toEqual(Array.from({ length: 6 }, () => 'cnam consistent'));
  });

  it('does not accuse the metropolitan sex ratio, as averaging would', () => {
    const check = reconciliation.checks.find(
      ({ indicator, territory }) =>
        indicator === 'rapport-masculinite' && territory === 'metropole',
    );
    expect(check).toMatchObject({ verdict: 'consistent', published: { value: 106 } });
    const centres = [...dataset.territories.values()].filter(
      ({ level, parent }) => level === 'centre' && (parent ?? '').startsWith('reg-'),
    );
    const valueAt = (indicator: string, territory: string) => {
      const answer = indicators.value({ indicator, territory });
      return isUnknown(answer) || answer.result.type === 'absence' ? 0 : answer.result.value;
    };
    const weights = centres.map(({ code }) => valueAt('auditeurs', code));
    const sum = centres.reduce(
      (total, { code }, index) =>
        total + valueAt('rapport-masculinite', code) * (weights[index] ?? 0),
      0,
    );
    expect(weights.reduce((a, b) => a + b, 0)).toBe(51_402);
    expect(sum / 51_402).toBeGreaterThan(108);
  });

  it('says which subtotals cannot be checked, and why', () => {
    const unchecked = reconciliation.checks.filter(({ verdict }) => verdict === 'not-checkable');
    expect(new Set(unchecked.map(({ indicator }) => indicator))).toEqual(
      new Set(['part-bac3-plus', 'part-recherche-emploi', 'taux-presence', 'taux-reussite']),
    );
    expect(unchecked.every(({ reason }) => reason?.includes('publiée'))).toBe(true);
  });

  it('reports the contradiction of footnote 6 as a remark', () => {
    expect(reconciliation.remarks).toEqual([
      expect.objectContaining({ code: 'declared', indicator: 'parchemins', period: '2015-2016' }),
    ]);
  });

  it.each([
    ['a subtotal', 'auditeurs', 'metropole', 51_403, 1],
    ['a centre by thousand', 'inscriptions', 'alsace', 5_897_000, 2],
    ['a share', 'part-inscriptions-niveau-i', 'outre-mer', 3.5, 1],
  ])('accuses a change of %s', (_, measure, territory, value, faults) => {
    const key = observationKey(measure, territory, '2016-2017');
    const observation = dataset.observations.get(key);
    if (!observation) throw new Error(key);
    const content = { type: 'number', value, decimals: 1 } as const;
    const observations = new Map(dataset.observations).set(key, { ...observation, content });
    const altered = reconcile({ ...dataset, observations }, definitions, '2016-2017');
    expect(altered.faults.length).toBeGreaterThanOrEqual(faults);
    expect(altered.faults[0]?.code).toBe('unexplained-gap');
  });

  it('asks of a revision that it gives the total, too, which no sealed delivery may change', () => {
    const key = observationKey('auditeurs', 'alsace', '2016-2017');
    const observation = dataset.observations.get(key);
    const [first] = dataset.releases;
    if (!observation || !first) throw new Error(key);
    const content = { type: 'number', value: 1_999, decimals: 0 } as const;
    const observations = new Map(dataset.observations).set(key, { ...observation, content });
    const releases = [first, { ...first, vintage: '2018-09-28', kind: 'routine' as const }];
    const [gap] = reconcile(
      { ...dataset, releases, observations },
      definitions,
      '2016-2017',
    ).faults;
    expect(gap?.code).toBe('unexplained-gap');
    expect(gap?.parameters).toMatchObject({ revision: '2018-09-28' });
  });

  it('misses a centre that is withdrawn', () => {
    const observations = new Map(dataset.observations);
    observations.delete(observationKey('auditeurs', 'bretagne', '2016-2017'));
    const altered = reconcile({ ...dataset, observations }, definitions, '2016-2017');
    expect(altered.faults.filter(({ code }) => code === 'missing-parts')).not.toEqual([]);
  });
});

describe('an explanation', () => {
  it('leads to each cell, and is JSON', () => {
    const answer = indicators.value({ indicator: 'part-diplomes', period: '2015-2016' });
    if (isUnknown(answer)) throw new Error(answer.type);
    const explanation = explainValue(answer, indicators.catalogue);
    expect(explanation).toMatchObject({
      key: 'part-diplomes|cnam|2015-2016',
      formula: '100 × diplomes ÷ parchemins',
      definition: 'Part des diplômes dans l’ensemble des parchemins délivrés.',
      observations: [
        { measure: 'diplomes', value: 9_403, decimals: 0, vintage: '2018-01-31' },
        { measure: 'parchemins', value: 12_710 },
      ],
    });
    for (const { file, line, column } of explanation.observations) {
      expect(file).toMatch(/^data\/vintages\/.*\.csv$/);
      expect(line).toBeGreaterThan(1);
      expect(column).toBeGreaterThan(1);
    }
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  it('of an absence gives its reason', () => {
    const answer = indicators.value({ indicator: 'part-auditeurs-distance', territory: 'liban' });
    if (isUnknown(answer)) throw new Error(answer.type);
    expect(explainValue(answer, indicators.catalogue)).toMatchObject({
      result: { type: 'absence', reason: 'not-communicated' },
      observations: [{ reason: 'not-communicated' }],
    });
  });
});
