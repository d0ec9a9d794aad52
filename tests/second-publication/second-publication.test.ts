import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPublication } from '../../src/build-publication.js';
import type { BuiltPublication } from '../../src/built-publication.js';
import type { ReportDocument } from '../../src/document/document.js';
import { compileProgram } from '../compile-program.js';
import { compareDeck } from '../parity/compare-deck.js';
import { compareReport } from '../parity/compare-report.js';
import { type ReadPdf, readPdf } from '../renderers/pdf/read-pdf.js';
import { type ReadDeck, readDeck } from '../renderers/pptx/read-deck.js';

const PROJECT = 'examples/second-institution';

let built: BuiltPublication;
let document: ReportDocument;
let pdf: ReadPdf;
let deck: ReadDeck;

beforeAll(async () => {
  built = await buildPublication({ project: PROJECT, formats: ['pdf', 'pptx'] }, () => {});
  if (!built.pdf || !built.pptx) throw new Error('both formats were asked for');
  document = JSON.parse(JSON.stringify(built.document));
  pdf = await readPdf(built.pdf.bytes);
  deck = readDeck(built.pptx.bytes);
});

describe('a second institution', () => {
  it('writes data and templates, and no program', () => {
    const files = readdirSync(PROJECT, { recursive: true, encoding: 'utf8' })
      .filter((file) => !file.startsWith('.cache'))
      .map((file) => extname(file))
      .filter((extension) => extension !== '');
    expect(new Set(files)).toEqual(new Set(['.csv', '.hbs', '.json', '.md', '.yaml', '.yml']));
  });

  it('says its own sentences, in its own year, regions and schools', () => {
    const text = squeeze(pdf.pages.map((page) => page.text).join(' '));
    for (const sentence of [
      'En 2023, plus de 2 300 élèves apprennent la musique dans cinq écoles.',
      'accueillent 2 326 élèves (figure 1), une hausse de 2,6 % en un an',
      'La plus grande, Clairmont, en reçoit 931, et les Îles du Nord, 1 065.',
      'Rocsel n’a pas communiqué la part des adultes.',
      'Près de deux élèves sur trois sont en premier cycle',
      'moins que l’année précédente',
      'Le premier cycle dure quatre ans.',
    ]) {
      expect(text).toContain(squeeze(sentence));
    }
  });

  it('says them in its deck as well', () => {
    const notes = squeeze(deck.slides.flatMap((slide) => slide.notes).join(' '));
    expect(notes).toContain(squeeze('Rocsel n’a pas communiqué la part des adultes.'));
    expect(deck.slides.map(({ title }) => squeeze(title))).toContain(
      squeeze('Clairmont est la plus grande école du réseau, Rocsel la plus petite'),
    );
  });

  it('prints its own signs, rounding and tree of territories', () => {
    const [table] = blocksOf('table');
    expect(table?.signs).toEqual([{ sign: 'nc', meaning: 'non communiqué' }]);
    expect(table?.rows.map(({ kind }) => kind)).toEqual([
      ...['group', 'row', 'row', 'subtotal'],
      ...['group', 'row', 'row', 'row', 'subtotal'],
      'total',
    ]);
    const [figures] = blocksOf('key-figures');
    expect(figures?.items).toHaveLength(3);
    expect(figures?.signs).toEqual([{ sign: '*', meaning: 'provisoire' }]);
    const text = squeeze(pdf.pages.map((page) => page.text).join(' '));
    expect(text).toContain(squeeze('82,5 % se dit 83 %'));
  });

  it('speaks of nothing of the first institution', () => {
    const slides = deck.slides.flatMap(({ shapes, notes }) => [
      ...shapes.flatMap(({ text, description }) => [text, description]),
      ...notes,
    ]);
    const said = [...pdf.pages.map(({ text }) => text), ...slides];
    expect(said.join('\n')).not.toMatch(/cnam|auditeur|centres?\b|\bzones?\b|universitaire/iu);
  });

  it('draws in its own colours', () => {
    expect(JSON.stringify(deck.xml('ppt/theme/theme1.xml'))).toContain('6A1B6E');
  });

  it('gives files whose numbers are those of its document', () => {
    const pages = pdf.pages.map(({ texts }) => texts.map(({ text }) => text));
    expect(compareReport(document, pages)).toEqual([]);
    expect(compareDeck(document, deck)).toEqual([]);
  });
});

describe('the program, given its folder', () => {
  const program = compileProgram();
  const out = mkdtempSync(join(tmpdir(), 'second-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('builds files of the same document', async () => {
    const build = ['build', '--project', PROJECT, '--out', out];
    execFileSync(process.execPath, [join(program, 'cli.js'), ...build], { stdio: 'pipe' });
    const read = (file: string) => readFileSync(join(out, '2023', file));
    expect(readdirSync(join(out, '2023')).toSorted()).toEqual([
      'diaporama-2023.pptx',
      'document.json',
      'manifest.json',
      'rapport-2023.pdf',
    ]);
    expect(JSON.parse(read('document.json').toString())).toEqual(document);
    const { pages } = await readPdf(read('rapport-2023.pdf'));
    const texts = pages.map((page) => page.texts.map(({ text }) => text));
    expect(compareReport(document, texts)).toEqual([]);
    expect(compareDeck(document, readDeck(read('diaporama-2023.pptx')))).toEqual([]);
  });

  it('checks its sums and traces its numbers', () => {
    const run = (...words: string[]) =>
      execFileSync(process.execPath, [join(program, 'cli.js'), ...words, '--project', PROJECT], {
        encoding: 'utf8',
      });
    expect(run('check', '--lang', 'en')).toContain('3 consistent, 0 gaps');
    expect(run('explain', 'part-premier-cycle', '--territory', 'nord')).toContain('ecoles.csv:25');
  });
});

type BlockOf<Type extends string> = Extract<
  ReportDocument['chapters'][number]['blocks'][number],
  { readonly type: Type }
>;

function blocksOf<Type extends string>(type: Type): readonly BlockOf<Type>[] {
  const blocks = document.chapters.flatMap((chapter) => chapter.blocks);
  // The type tag tells the blocks apart.
  return blocks.filter((block) => block.type === type) as unknown as readonly BlockOf<Type>[];
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
