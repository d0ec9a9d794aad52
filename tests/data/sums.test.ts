import { describe, expect, it } from 'vitest';
import { observationKey, type Territory } from '../../src/dataset/dataset.js';
import { readDataset } from '../../src/dataset/read-dataset.js';

const dataset = readDataset('.', { asOf: '2018-01-31' });

/** A published count, 0 where there is none or no row. */
function count(measure: string, territory: string, period: string, mode?: string): number {
  const key = observationKey(measure, territory, period, mode === undefined ? {} : { mode });
  const content = dataset.observations.get(key)?.content;
  return content?.type === 'number' ? content.value : 0;
}

/** A territory's parts: its children, or theirs where the source prints no row for the region. */
function parts(territory: string, isPrinted: (code: string) => boolean): readonly Territory[] {
  return [...dataset.territories.values()]
    .filter(({ parent }) => parent === territory)
    .flatMap((child) => {
      const printed = isPrinted(child.code) || child.level === 'centre' || child.level === 'other';
      return printed ? [child] : parts(child.code, isPrinted);
    });
}

describe.each([
  ['auditeurs', undefined],
  ['entrants', undefined],
  ['enseignements', 'presentiel'],
  ['enseignements', 'fod'],
  ['enseignements', 'hybride'],
  ['inscriptions', undefined],
  ['inscriptions-examens', undefined],
] as const)('%s %s', (measure, mode) => {
  const value = (territory: string) => count(measure, territory, '2016-2017', mode);

  it.each(['metropole', 'outre-mer', 'etranger', 'cnam'])('adds up in %s', (territory) => {
    const parts_ = parts(territory, (code) => value(code) > 0);
    expect(parts_.length).toBeGreaterThan(2);
    const sum = parts_.reduce((total, { code }) => total + value(code), 0);
    expect(sum).toBe(value(territory));
  });
});

it.each(['2011-2012', '2012-2013', '2013-2014', '2014-2015', '2015-2016', '2016-2017'])(
  'diplomas and certificates add up to parchments in %s',
  (period) => {
    const value = (measure: string) => count(measure, 'cnam', period);
    expect(value('diplomes')).toBeGreaterThan(0);
    expect(value('diplomes') + value('certificats')).toBe(value('parchemins'));
  },
);

it('has the totals that the note states', () => {
  const totals = ['auditeurs', 'entrants', 'inscriptions', 'inscriptions-examens'].map((measure) =>
    count(measure, 'cnam', '2016-2017'),
  );
  expect(totals).toEqual([60_502, 16_938, 248_040, 221_130]);
});
