import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeEdition } from '../../src/compose-edition.js';
import { documentText } from '../../src/document-text.js';
import { attachToPdf } from '../../src/revision/attach-to-pdf.js';
import type { ManifestContent } from '../../src/revision/manifest.js';
import { sealFile } from '../../src/revision/seal.js';
import { verifyFile } from '../../src/verify-file.js';
import { builtPublication } from '../commands/fake-ports.js';
import { sealSchool } from './seal-school.js';
import { FIRST, writeSchool } from './small-publication.js';

const VINTAGE = '2020-01-31';
const VERSION = '1.0.0';
const INPUT = `data/vintages/${VINTAGE}/tableau.csv`;

test('a file that says what the data say is current', () => {
  const project = writeSchool();
  expect(verdictOn(project, fileOf(project))).toEqual({ verdict: 'current', unchangedBy: [] });
});

test('one made by another version, from the same inputs, may have been said otherwise', () => {
  const project = writeSchool();
  const file = fileOf(project, { version: '0.9.0', document: 'e'.repeat(64) });
  expect(verdictOn(project, file)).toMatchObject({ verdict: 'current' });
});

test('one of this version that says something else of the same inputs was not made so', () => {
  const project = writeSchool();
  const file = fileOf(project, { document: 'e'.repeat(64) });
  expect(verdictOn(project, file)).toMatchObject({ verdict: 'altered' });
});

describe('of a sealed edition', () => {
  const sealed = () => {
    const project = writeSchool();
    const released = fileOf(project);
    sealSchool(project, VINTAGE, released);
    return { project, released };
  };

  test('what was released is current, whatever became of the templates and the tool', () => {
    const { project, released } = sealed();
    const file = join(project, 'templates/publication.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Une petite école', 'Une école'));
    expect(verdictOn(project, released)).toMatchObject({ verdict: 'current' });
    const verdict = verifyFile({ project, bytes: released, version: '9.0.0' });
    expect(verdict).toMatchObject({ verdict: 'current' });
  });

  test.each<[string, Partial<ManifestContent>]>([
    ['another version of the tool', { version: '0.9.0' }],
    ['another input', { inputs: { [INPUT]: 'd'.repeat(64) } }],
    ['another text', { document: 'e'.repeat(64) }],
    ['the same manifest, around other pages', {}],
  ])('what gives itself out for it with %s is not what was released', (_, changes) => {
    const { project, released } = sealed();
    // As long as it was, so that every object stays where its table says.
    const report = Buffer.from(builtPublication().pdf?.bytes ?? []).toString('latin1');
    const pages = Buffer.from(report.replace('%PDF-1.7', '%PDF-1.6'), 'latin1');
    const file = fileOf(project, changes, undefined, pages);
    expect(hashOf(file)).not.toBe(hashOf(released));
    expect(verdictOn(project, file)).toMatchObject({ verdict: 'altered', unlikeSeal: true });
  });

  test('values of territories that moved alike are told together, and kept one by one', () => {
    const project = writeSchool({
      date: '2020-06-30',
      kind: 'routine',
      rows: [
        'inscrits,ecole,2019-2020,1030,,,Enquête,',
        'inscrits,nord,2019-2020,510,,,Enquête,',
        'inscrits,sud,2019-2020,310,,,Enquête,',
        'inscrits,ouest,2019-2020,210,,P,Enquête,',
      ],
    });
    const verdict = verdictOn(project, fileOf(project, {}, VINTAGE));
    if (!('branches' in verdict)) throw new Error(`a file of before is ${verdict.verdict}`);
    const branch = verdict.branches.find(
      ({ change }) => change?.key === 'inscrits|ecole|2019-2020',
    );
    expect(branch?.folded.map(({ territory }) => territory)).toEqual(['nord', 'sud', 'ouest']);
    expect(verdict.values.map(({ key }) => key)).toContain('inscrits|sud|2019-2020');
  });

  test('a release superseded since is still told from an imitation', () => {
    const project = writeSchool({
      date: '2020-06-30',
      kind: 'routine',
      rows: ['inscrits,sud,2019-2020,310,,,Enquête,'],
    });
    const released = fileOf(project, {}, VINTAGE);
    sealSchool(project, VINTAGE, released);
    expect(verdictOn(project, released)).toMatchObject({ verdict: 'superseded' });
    const imitation = fileOf(project, { version: '0.9.0' }, VINTAGE);
    expect(verdictOn(project, imitation)).toMatchObject({ verdict: 'altered' });
  });

  test('an edited seal is a fault of the project, whatever the file', () => {
    const { project, released } = sealed();
    const seal = join(project, sealFile(VINTAGE));
    const text = readFileSync(seal, 'utf8');
    writeFileSync(seal, text.replace('"year": "2019-2020"', '"year": "2018"'));
    expect(() => verdictOn(project, released)).toThrow('bad-seal');
  });

  test('a delivery slipped in before it is a fault, and no accusation of the file', () => {
    const { project, released } = sealed();
    const late = join(project, 'data/vintages/2019-12-01');
    mkdirSync(late);
    expect(() => verdictOn(project, released)).toThrow('delivery-before-sealed');
    rmdirSync(late);
    expect(verdictOn(project, released)).toMatchObject({ verdict: 'current' });
  });
});

test('a delivery that changes nothing leaves the file current, and is named', () => {
  const same = { date: '2020-06-30', kind: 'routine', rows: FIRST.slice(0, 2) };
  const project = writeSchool(same);
  expect(verdictOn(project, fileOf(project, {}, VINTAGE))).toEqual({
    verdict: 'current',
    unchangedBy: ['2020-06-30'],
  });
});

test('a delivery that revises supersedes it, in the numbers and statuses that it changes', () => {
  const project = writeSchool({
    date: '2020-06-30',
    kind: 'routine',
    rows: ['inscrits,sud,2019-2020,310,,,Enquête,', 'age,ecole,2019-2020,28.3,,,Enquête,'],
  });
  const verdict = verdictOn(project, fileOf(project, {}, VINTAGE));
  expect(verdict).toMatchObject({ verdict: 'superseded', by: ['2020-06-30'] });
  if (verdict.verdict !== 'superseded') return;
  const told = verdict.values.map(({ key, statusChanged }) => [key, statusChanged]);
  expect(told).toEqual([
    ['age|ecole|2019-2020', true],
    ['inscrits|sud|2019-2020', false],
    ['poids|sud|2019-2020', false],
    ['reussite-connue|ecole|2019-2020', false],
    ['sud-et-ouest|ecole|2019-2020', false],
  ]);
});

test('what a revision note tells of the release before it stays true: it supersedes nothing', () => {
  const revision = {
    date: '2020-06-30',
    kind: 'routine',
    rows: ['inscrits,sud,2019-2020,310,,,Enquête,'],
  };
  const same = { date: '2020-09-30', kind: 'routine', rows: FIRST.slice(0, 2) };
  const unmoved = writeSchool(revision, same);
  expect(verdictOn(unmoved, fileOf(unmoved, { vintage: '2020-06-30' }, '2020-06-30'))).toEqual({
    verdict: 'current',
    unchangedBy: ['2020-09-30'],
  });
  const age = 'age,ecole,2019-2020,28.9,,P,Enquête,';
  const moved = writeSchool(revision, { ...same, rows: [age] });
  const verdict = verdictOn(moved, fileOf(moved, { vintage: '2020-06-30' }, '2020-06-30'));
  expect(verdict).toMatchObject({
    verdict: 'superseded',
    by: ['2020-09-30'],
    values: [{ name: 'Âge moyen, 2019-2020', from: { value: 28.3 }, to: { value: 28.9 } }],
  });
});

test('inputs of the same vintage that moved are named; a template from elsewhere is not looked for', () => {
  const project = writeSchool();
  const inputs = {
    [INPUT]: hashOf(readFileSync(join(project, INPUT))),
    '--template charte.pptx': 'c'.repeat(64),
  };
  const file = fileOf(project, { inputs });
  appendFileSync(join(project, INPUT), 'inscrits,nord,2018-2019,450,,,Enquête,\n');
  const text = readFileSync(join(project, INPUT), 'utf8');
  writeFileSync(join(project, INPUT), text.replace('2019-2020,1000', '2019-2020,1001'));
  expect(verdictOn(project, file)).toMatchObject({ verdict: 'superseded', files: [INPUT] });
});

test('a file of a vintage or of a publication that the project does not have is not ours', () => {
  const project = writeSchool();
  expect(verdictOn(project, fileOf(project, { vintage: '2019-01-31' })).verdict).toBe('not-ours');
  expect(verdictOn(project, fileOf(project, { publication: 'Autre' })).verdict).toBe('not-ours');
});

/** A report with the manifest of an edition, but for what the test changes. */
function fileOf(
  project: string,
  changes: Partial<ManifestContent> = {},
  asOf?: string,
  pages = builtPublication().pdf?.bytes ?? new Uint8Array(),
): Uint8Array {
  const { document } = composeEdition({ project, asOf });
  const { publication, year, territory, vintage, releaseDate } = document.edition;
  return attachToPdf(pages, {
    version: VERSION,
    publication,
    year,
    territory: territory.code,
    vintage,
    releaseDate,
    document: hashOf(documentText(document)),
    inputs: { [INPUT]: hashOf(readFileSync(join(project, INPUT))) },
    ...changes,
  });
}

function verdictOn(project: string, bytes: Uint8Array) {
  const verdict = verifyFile({ project, bytes, version: VERSION });
  if (verdict.verdict !== 'current') return verdict;
  const { file: _, ...rest } = verdict;
  return rest;
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
