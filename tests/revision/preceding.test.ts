import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareReleases } from '../../src/compare-releases.js';
import { composeEdition } from '../../src/compose-edition.js';
import { computeEdition } from '../../src/compute-edition.js';
import type { Block } from '../../src/document/document.js';
import { plainSentences, plainText } from '../../src/document/plain-text.js';
import { isUnknown } from '../../src/indicators/indicator-value.js';
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
    'Désormais : Le nombre d’élèves connaît une baisse (r).',
    '3 phrases ne changent que de nombre ou de signe.',
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
  expect(noteOf(project)).toContain('Désormais : Le nombre d’élèves connaît une baisse (r).');
});

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
  return block.type === 'list' ? block.items.flat().flatMap(linesOf) : [];
}

function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}
