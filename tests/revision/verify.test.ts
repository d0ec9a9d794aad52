import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { composeEdition } from '../../src/compose-edition.js';
import { documentText } from '../../src/document-text.js';
import { attachToPdf } from '../../src/revision/attach-to-pdf.js';
import type { ManifestContent } from '../../src/revision/manifest.js';
import { readSeals, sealFile, writeSeal } from '../../src/revision/seal.js';
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

test('so is one made by another version of the tool, whose document is no other', () => {
  const project = writeSchool();
  sealSchool(project, VINTAGE);
  const file = fileOf(project, { version: '0.9.0', inputs: sealedInputs(project) });
  expect(verdictOn(project, file)).toMatchObject({ verdict: 'current' });
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

test('who passes for the sealed release, and is not one of its files, is altered', () => {
  const project = writeSchool();
  sealSchool(project, VINTAGE);
  const file = fileOf(project, { inputs: sealedInputs(project) });
  expect(verdictOn(project, file)).toMatchObject({ verdict: 'altered' });
  // The seal itself, had it been written anew to know the file, would vouch for it: digests sign nothing.
  const [seal] = readSeals(project);
  if (!seal) throw new Error('no seal');
  const outputs = { ...seal.outputs, 'rapport.pdf': hashOf(file) };
  writeFileSync(join(project, sealFile(VINTAGE)), writeSeal({ ...seal, outputs }));
  expect(verdictOn(project, file)).toMatchObject({ verdict: 'current' });
});

test('an edited seal is a fault of the project, whatever the file', () => {
  const project = writeSchool();
  sealSchool(project, VINTAGE);
  const file = fileOf(project, { inputs: sealedInputs(project) });
  const seal = join(project, sealFile(VINTAGE));
  writeFileSync(seal, readFileSync(seal, 'utf8').replace('"year": "2019-2020"', '"year": "2018"'));
  expect(() => verdictOn(project, file)).toThrow('bad-seal');
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
): Uint8Array {
  const { document } = composeEdition({ project, asOf });
  const { publication, year, territory, vintage, releaseDate } = document.edition;
  return attachToPdf(builtPublication().pdf?.bytes ?? new Uint8Array(), {
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

function sealedInputs(project: string): Readonly<Record<string, string>> {
  return readSeals(project)[0]?.inputs ?? {};
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
