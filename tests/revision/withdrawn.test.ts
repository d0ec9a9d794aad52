import { expect, test } from 'vitest';
import { compareReleases } from '../../src/compare-releases.js';
import { composeState } from '../../src/compose-state.js';
import { formatOrigin } from '../../src/report-error.js';
import { type Delivery, FIRST, readSchool, writeSchool } from './small-publication.js';

/** Every value of one centre is published no more. */
const WITHDRAWN: Delivery = {
  date: '2020-06-30',
  kind: 'major',
  rows: FIRST.filter((row) => row.includes(',sud,')).map((row) => {
    const [measure, territory, period] = row.split(',');
    return `${measure},${territory},${period},,not-communicated,,Enquête,Centre fermé`;
  }),
};

test('a withdrawn territory that the narrative still names is a fault at its line', () => {
  const { faults } = composeState(readSchool(writeSchool(WITHDRAWN)));
  const places = faults.map(({ code, at }) => `${formatOrigin(at ?? { file: '' })}${code}`);
  expect(places).toEqual([
    'templates/narrative/annee.md.hbs:13:86: absent-value',
    'templates/narrative/annee.md.hbs:15:38: absent-value',
    'templates/narrative/annee.md.hbs:15:76: no-value',
    'templates/narrative/annee.md.hbs:17:17: absent-value',
  ]);
});

test('the data are compared all the same', () => {
  const project = writeSchool(WITHDRAWN);
  const { comparison, faults } = compareReleases({ project, from: '2020-01-31', to: '2020-06-30' });
  expect(faults.length).toBeGreaterThan(0);
  expect(comparison.observations.counts.withdrawn).toBe(2);
  expect(comparison.document).toBeUndefined();
});
