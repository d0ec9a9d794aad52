import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { buildPublication } from '../../src/build-publication.js';
import { composeEdition } from '../../src/compose-edition.js';
import type { KeptWork } from '../../src/kept-work.js';
import { readEdition } from '../../src/read-edition.js';
import { ReportError } from '../../src/report-error.js';
import { keepInMemory } from '../keep-in-memory.js';
import { sealSchool } from '../revision/seal-school.js';
import { writeSchool } from '../revision/small-publication.js';

const DELIVERY = 'data/vintages/2018-01-31/auditeurs.csv';
const FIGURE = 'templates/figures/parchemins.yaml';
const NARRATIVE = 'templates/narrative/02-auditeurs.md.hbs';
const SLOW = 120_000;

const project = mkdtempSync(join(tmpdir(), 'kept-edition-'));
beforeEach(() => {
  for (const part of ['data', 'templates']) {
    cpSync(part, join(project, part), { recursive: true });
  }
});
afterAll(() => rmSync(project, { recursive: true }));

describe('an edition read with what an earlier build left', () => {
  test('is the same, on the first run and on the next', () => {
    const kept = keepInMemory();
    const fresh = sayAll(readEdition({ project }));
    expect(sayAll(readEdition({ project, kept }))).toBe(fresh);
    const left = [...kept.entries];
    expect(left).toHaveLength(1);
    expect(sayAll(readEdition({ project, kept }))).toBe(fresh);
    expect([...kept.entries]).toEqual(left);
  });

  test.each([
    ['a declaration', FIGURE, 'source:', 'sources:'],
    ['a name of the outline', 'templates/publication.yaml', /figures: .*/, 'figures: [x]'],
    ['a delivery', DELIVERY, 'auditeurs,', 'auditeur,'],
    ['a list of codes', 'data/measures.csv', 'auditeurs,', 'auditeur,'],
    ['the descriptor', 'data/datapackage.json', '"resources"', '"ressources"'],
  ])('has the faults of %s, after it was read without', (_, file, before, after) => {
    const kept = keepInMemory();
    readEdition({ project, kept });
    change(file, before, after);
    const fresh = faultsOf();
    expect(fresh).not.toBe('');
    for (let run = 0; run < 2; run += 1) expect(faultsOf(kept)).toBe(fresh);
  });
});

test.each([true, false])('so is the release that it revises, sealed: %s', (sealed) => {
  const [first, second] = ['2020-01-31', '2020-06-30'];
  const rows = ['inscrits,ecole,2019-2020,850,,,Enquête,'];
  const school = writeSchool({ date: second, kind: 'routine', rows });
  if (sealed) sealSchool(school, first);
  change('templates/narrative/annee.md.hbs', 'Cette phrase ne dit', 'Elle ne dit', school);
  const kept = keepInMemory();
  const tell = (asOf: string, given?: KeptWork) =>
    JSON.stringify(composeEdition({ project: school, asOf, kept: given }).document);
  const fresh = [tell(first), tell(second)];
  expect([tell(first, kept), tell(second, kept)]).toEqual(fresh);
  const left = [...kept.entries.keys()];
  expect([tell(first, kept), tell(second, kept)]).toEqual(fresh);
  expect([...kept.entries.keys()]).toEqual(left);
  expect(left).toContain(`shelf read ${first} as preceding`);
});

test(
  'a build gives the same bytes with what an earlier one left, after one changed observation',
  async () => {
    const kept = keepInMemory();
    const build = (given?: KeptWork) =>
      buildPublication({ project, formats: ['pdf', 'pptx'], kept: given }, () => {});
    await build(kept);
    change(DELIVERY, /(?<=^part-auditeurs-distance,alsace,2016-2017,,)[\d.]+/m, '20.4');
    change(NARRATIVE, '\n\n', '\n\n\n');
    const [fresh, filled, found] = [await build(), await build(kept), await build(kept)];
    for (const { pdf, pptx, document } of [filled, found]) {
      expect(JSON.stringify(document)).toBe(JSON.stringify(fresh.document));
      expect(Buffer.compare(pdf?.bytes ?? Buffer.of(), fresh.pdf?.bytes ?? Buffer.of(0))).toBe(0);
      expect(Buffer.compare(pptx?.bytes ?? Buffer.of(), fresh.pptx?.bytes ?? Buffer.of(0))).toBe(0);
    }
  },
  SLOW,
);

/** All that was read, with the place of each declared value that anything asks for. */
function sayAll({ dataset, publication, brand, edition }: ReturnType<typeof readEdition>): string {
  const readings = [
    publication.declaration,
    ...publication.figures.values(),
    ...publication.tables.values(),
    ...dataset.releases.map((data) => ({ data, positionOf: () => data.vintage })),
  ];
  const places = readings.flatMap(({ data, positionOf }) =>
    pathsIn(data).map((path) => positionOf(path)),
  );
  return JSON.stringify([dataset, publication, brand, edition, places], (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
}

function pathsIn(data: unknown): readonly (readonly (string | number)[])[] {
  if (typeof data !== 'object' || data === null) return [[]];
  const steps = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return [[], ...steps.flatMap(([step, part]) => pathsIn(part).map((path) => [step, ...path]))];
}

function faultsOf(kept?: KeptWork): string {
  try {
    readEdition({ project, kept });
    return '';
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return JSON.stringify(error.faults);
  }
}

function change(file: string, before: string | RegExp, after: string, folder = project): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(before, after);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}
