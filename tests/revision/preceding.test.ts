import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diffLines, PLAIN } from '../../src/commands/diff-lines.js';
import { compareReleases } from '../../src/compare-releases.js';
import { composeEdition } from '../../src/compose-edition.js';
import { computeEdition } from '../../src/compute-edition.js';
import type { Block } from '../../src/document/document.js';
import { plainSentences, plainText } from '../../src/document/plain-text.js';
import { isUnknown } from '../../src/indicators/indicator-value.js';
import { diffMessagesIn } from '../../src/messages/diff-messages.js';
import { readEdition } from '../../src/read-edition.js';
import { nameRecomposed } from '../../src/revise-document.js';
import { readSeals, sealedFolder, sealFile, writeSeal } from '../../src/revision/seal.js';
import { sealSchool } from './seal-school.js';
import { readSchool, writeSchool } from './small-publication.js';

const [FIRST, SECOND] = ['2020-01-31', '2020-06-30'];
const RISE = {
  date: SECOND,
  kind: 'routine',
  rows: ['inscrits,ecole,2019-2020,850,,,Enquête,'],
};

/** Two releases; between them the author wrote one sentence otherwise. */
function rewritten({ sealed }: { readonly sealed: boolean }): string {
  const project = writeSchool(RISE);
  if (sealed) sealSchool(project, FIRST);
  edit(
    project,
    'templates/narrative/annee.md.hbs',
    'Cette phrase ne dit aucune donnée',
    'Cette phrase est une autre',
  );
  return project;
}

test('a sentence written otherwise since the sealed release is told as such', () => {
  const project = rewritten({ sealed: true });
  expect(noteOf(project)).toEqual([
    'Phrases dont les mots changent',
    'Avant : Le nombre d’élèves connaît une hausse.',
    'Désormais : Le nombre d’élèves connaît une baisse.',
    'Trois phrases ne changent que de nombre ou de signe.',
    'Phrases récrites, sans que leurs données changent',
    'Avant : Cette phrase ne dit aucune donnée.',
    'Désormais : Cette phrase est une autre.',
  ]);
  const { comparison, recomposed } = compareReleases({ project, from: FIRST, to: SECOND });
  const reworded = comparison.document?.passages.find(({ to }) => to.startsWith('Cette phrase'));
  expect(reworded).toMatchObject({ kind: 'wording', causes: [] });
  expect(recomposed).toEqual([]);
  expect(nameRecomposed(readSchool(project))).toEqual({});
});

describe('a sentence whose data changed and that was written otherwise', () => {
  test('is told as both, and what only one of them changed as that', () => {
    const project = writeSchool(RISE);
    sealSchool(project, FIRST);
    const file = 'templates/narrative/annee.md.hbs';
    edit(project, file, 'Soit {{pourcentage', 'Cela fait {{pourcentage');
    edit(
      project,
      file,
      'Il atteint {{nombre "inscrits"}}.',
      'Il est de {{nombre "sud-et-ouest"}}.',
    );
    edit(project, file, '- Le sud compte', 'En plus.\n\n- Le sud compte');
    const passages = passagesOf(project);
    const told = (text: string) => {
      const found = passages.find(({ to }) => to.startsWith(text));
      return [found?.kind, found?.rewritten, found?.causes];
    };
    const cell = ['inscrits|ecole|2019-2020'];
    expect(told('Cela fait')).toEqual(['wording', true, cell]);
    // The same cell moved words that the author left as they were.
    expect(told('Le nombre d’élèves connaît')).toEqual(['wording', false, cell]);
    // It no longer says the cell that moved: the author alone made it what it is.
    expect(told('Il est de')).toEqual(['wording', true, []]);
    expect(told('En plus')).toEqual(['appeared', true, []]);
    const compared = compareReleases({ project, from: FIRST, to: SECOND });
    const lines = diffLines(compared, diffMessagesIn('fr'), PLAIN).map(plain);
    const causeOf = (text: string) => lines[lines.findIndex((line) => line.includes(text)) + 1];
    expect(causeOf('Cela fait')).toBe('    ← Élèves, 2019-2020 ; et la phrase est récrite');
    expect(causeOf('connaît une')).toBe('    ← Élèves, 2019-2020');
    expect(causeOf('En plus')).toBe('    ← la phrase est récrite');
    expect(noteOf(project)).toEqual([
      'Phrases dont les mots changent',
      'Avant : Le nombre d’élèves connaît une hausse.',
      'Désormais : Le nombre d’élèves connaît une baisse.',
      'Avant : Soit +11,1 % en un an.',
      'Désormais (phrase récrite aussi) : Cela fait −5,6 % en un an.',
      'Une phrase ne change que de nombre ou de signe.',
      'Phrases récrites, sans que leurs données changent',
      'Avant : Il atteint 1 000.',
      'Désormais : Il est de 500.',
      'Ajoutée : En plus.',
    ]);
  });

  test('is told so, too, where the new words could not have been said of the former data', () => {
    const project = writeSchool(RISE);
    sealSchool(project, FIRST);
    const to = 'Il est de {{environ "plus de" "inscrits" arrondi=1}}.';
    edit(project, 'templates/narrative/annee.md.hbs', 'Il atteint {{nombre "inscrits"}}.', to);
    const passages = passagesOf(project).filter(({ rewritten }) => rewritten);
    expect(passages.map((passage) => [passage.from, plain(passage.to), passage.causes])).toEqual([
      ['Il atteint 1\u202F000.', 'Il est de plus de 800 (r).', ['inscrits|ecole|2019-2020']],
    ]);
  });

  test('is nobody’s doing where only a mark lapsed', () => {
    const project = writeSchool(RISE, {
      date: '2020-09-30',
      kind: 'routine',
      rows: ['reussite,nord,2019-2020,71.0,,,Enquête,'],
    });
    sealSchool(project, FIRST);
    sealSchool(project, SECOND);
    const { comparison } = compareReleases({ project, from: SECOND, to: '2020-09-30' });
    const passages = comparison.document?.passages ?? [];
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.filter(({ rewritten }) => rewritten)).toEqual([]);
  });
});

test('of a release that was not sealed nobody knows, and it is said', () => {
  const project = rewritten({ sealed: false });
  expect(noteOf(project)).not.toContain('Phrases récrites, sans que leurs données changent');
  expect(nameRecomposed(readSchool(project))).toEqual({ recomposed: FIRST });
  expect(compareReleases({ project, from: FIRST, to: SECOND }).recomposed).toEqual([FIRST]);
});

test('what was published is what the sealed catalogue computed', () => {
  const project = writeSchool(RISE);
  sealSchool(project, FIRST);
  // The part of the South and the West is now that of the South alone: the data did not move.
  edit(project, 'templates/indicators.yaml', ', { indicator: inscrits, territory: ouest }]', ']');
  const value = computeEdition(readSchool(project)).value({ indicator: 'sud-et-ouest' });
  expect(!isUnknown(value) && value.flags).toEqual(['R']);
});

test('a chart drawn otherwise, a table with another column: not the slide that it was', () => {
  const project = writeSchool(RISE);
  sealSchool(project, FIRST);
  edit(project, 'templates/tables/centres.yaml', 'label: Poids', 'label: Part');
  const { comparison } = compareReleases({ project, from: FIRST, to: SECOND });
  const slide = comparison.document?.slides.find(({ id }) => id.startsWith('table-centres'));
  expect(slide?.kind).toBe('changed');
});

test('an altered document of a sealed release is a fault, not what was published', () => {
  const project = writeSchool(RISE);
  sealSchool(project, FIRST);
  edit(project, `data/releases/${FIRST}/document.json`, 'une hausse', 'une baisse');
  expect(() => composeEdition({ project })).toThrow('sealed-file-changed');
});

test('sealed templates that this program cannot read are replaced by those at hand', () => {
  const project = writeSchool(RISE);
  sealSchool(project, FIRST);
  const file = 'templates/publication.yaml';
  const sealed = join(sealedFolder(project, FIRST), file);
  writeFileSync(sealed, `${readFileSync(sealed, 'utf8')}olderKey: 1\n`);
  const [seal] = readSeals(project);
  if (!seal) throw new Error('no seal');
  const sha256 = createHash('sha256').update(readFileSync(sealed)).digest('hex');
  const text = writeSeal({ ...seal, inputs: { ...seal.inputs, [file]: sha256 } });
  writeFileSync(join(project, sealFile(FIRST)), text);
  expect(nameRecomposed(readSchool(project))).toEqual({ recomposed: FIRST });
  expect(noteOf(project)).toContain('Désormais : Le nombre d’élèves connaît une baisse.');
});

function passagesOf(project: string) {
  const { comparison } = compareReleases({ project, from: FIRST, to: SECOND });
  return comparison.document?.passages ?? [];
}

function edit(project: string, file: string, from: string, to: string): void {
  const path = join(project, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

/** What the note says of sentences. */
function noteOf(project: string): readonly string[] {
  const { document } = composeEdition({ project });
  const note = document.chapters.find(({ kind }) => kind === 'revision');
  const lines = note?.blocks.flatMap(linesOf) ?? [];
  return lines.slice(lines.indexOf('Phrases dont les mots changent'));
}

function linesOf(block: Block): readonly string[] {
  if (block.type === 'heading') return [plain(plainText(block.inlines))];
  if (block.type === 'paragraph') return [plain(plainSentences(block.sentences))];
  if (block.type !== 'definitions') return [];
  return block.entries.flatMap(({ sentences }) =>
    sentences.map(({ inlines }) => plain(plainText(inlines))),
  );
}

function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

test('what changes can be read before its reason is written; a build still wants it', () => {
  const project = writeSchool({
    date: '2020-06-30',
    kind: 'routine',
    rows: ['inscrits,sud,2019-2020,310,,,Enquête,'],
  });
  const file = join(project, 'data/vintages/2020-06-30/release.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^reasons: .*/m, 'reasons: {}'));
  const { comparison, faults } = compareReleases({ project, from: '2020-01-31', to: '2020-06-30' });
  expect(comparison.observations.counts.revised).toBe(1);
  expect(faults.map(({ code }) => code)).toEqual(['revision-without-reason']);
  expect(() => readEdition({ project })).toThrow('revision-without-reason');
});
