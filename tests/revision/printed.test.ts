import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject } from '../../examples/revision/make-project.mjs';
import { buildPublication } from '../../src/build-publication.js';
import type { Block, ReportDocument } from '../../src/document/document.js';
import { plainText } from '../../src/document/plain-text.js';
import { compareReport } from '../parity/compare-report.js';
import { type ReadPdf, readPdf, squeeze } from '../renderers/pdf/read-pdf.js';
import { type ReadDeck, readDeck } from '../renderers/pptx/read-deck.js';

let project: string;

beforeAll(() => {
  project = makeProject(join(mkdtempSync(join(tmpdir(), 'printed-')), 'project'));
});
afterAll(() => rmSync(join(project, '..'), { recursive: true }));

interface Printed {
  readonly document: ReportDocument;
  readonly report: ReadPdf;
  readonly deck: ReadDeck;
}

describe.each([
  ['a revision', '2018-09-28', 'Note de révision'],
  ['an erratum', '2018-11-15', 'Erratum'],
])('%s as it is printed', (_, asOf, title) => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print(asOf);
  }, 60_000);

  test('is marked as invented on every page and every slide', () => {
    const { report, deck } = printed;
    expect(report.pages.length).toBeGreaterThan(20);
    const unmarked = report.pages.filter(({ text }) => !squeeze(text).includes(MARK));
    expect(unmarked).toEqual([]);
    expect(deck.slides.length).toBeGreaterThan(20);
    for (const { number, shapes } of deck.slides) {
      const text = squeeze(shapes.map((shape) => shape.text).join(' '));
      expect(text, `slide ${number}`).toContain(MARK);
    }
  });

  test('has its contents on one page, though the note makes them longer', () => {
    const { outline } = printed.report;
    const [cover, contents, first] = outline;
    expect([cover?.page, contents?.page, first?.page]).toEqual([0, 1, 2]);
  });

  test('has its note at the top of a page of its own, whole', () => {
    const { pages, outline } = printed.report;
    const entry = outline.find((one) => squeeze(one.title) === squeeze(title));
    const page = pages[entry?.page ?? -1];
    const large = page?.texts.filter(({ size, text }) => size > 20 && text.trim() !== '') ?? [];
    expect(squeeze(large[0]?.text ?? '')).toBe(squeeze(title));
    expect(large[0]?.y ?? 0).toBeLessThan(120);
    // Its table is there, too.
    expect(squeeze(page?.text ?? '')).toContain('Publiéle');
  });

  test('shares the pages of its note with no other chapter', () => {
    const { pages, outline } = printed.report;
    const index = outline.findIndex((one) => squeeze(one.title) === squeeze(title));
    const after = outline[index + 1];
    const large = pages[after?.page ?? -1]?.texts.filter(({ size }) => size > 20) ?? [];
    expect(large[0]?.y ?? 0).toBeLessThan(120);
  });

  test('explains each mark on every page that prints it', () => {
    const { pages } = printed.report;
    const meanings = { '(r)': 'donnéerévisée', '(p)': 'donnéeprovisoire' };
    // The cover says what the mark is in its own words.
    const unexplained = pages.slice(1).flatMap(({ text }, index) => {
      const said = squeeze(text);
      return Object.entries(meanings)
        .filter(([mark, meaning]) => said.includes(mark) && !said.includes(meaning))
        .map(([mark]) => `page ${index + 2}: ${mark}`);
    });
    expect(unexplained).toEqual([]);
    expect(pages.slice(1).filter(({ text }) => text.includes('(r)')).length).toBeGreaterThan(3);
  });

  test('says every number of the document, and no other', () => {
    const { document, report } = printed;
    const pages = report.pages.map(({ texts }) => texts.map(({ text }) => text));
    expect(compareReport(document, pages)).toEqual([]);
  });

  test('has its note in the deck, too, word for word', () => {
    const { document, deck } = printed;
    const note = document.chapters.find(({ kind }) => kind === 'revision');
    const said = squeeze(
      deck.slides.flatMap(({ shapes }) => shapes.map(({ text }) => text)).join(' '),
    );
    const sentences = note?.blocks.flatMap(sentencesOf) ?? [];
    expect(sentences.length).toBeGreaterThan(5);
    for (const sentence of sentences) expect(said).toContain(squeeze(sentence));
  });
});

test('an erratum has its notice on the cover and on the first slide, and one slide for its note', async () => {
  const { document, report, deck } = await print('2018-11-15');
  const notice = squeeze(document.edition.erratum ?? '');
  expect(notice).toContain('37,2ansaulieude40,2ans');
  expect(squeeze(report.pages[0]?.text ?? '')).toContain(notice);
  expect(squeeze(deck.slides[0]?.shapes.map(({ text }) => text).join(' ') ?? '')).toContain(notice);
  const notes = deck.slides.filter((slide) => slide.title === 'Erratum');
  const [note] = notes.map(({ shapes }) => squeeze(shapes.map(({ text }) => text).join(' ')));
  expect(notes).toHaveLength(1);
  expect(note).toContain('15novembre2018');
  expect(note).toContain('malrecopié');
  expect(note).toContain('40,2 ;désormais:37,2'.replace(/\s/gu, ''));
  expect(deck.slides.some(({ title }) => title.startsWith('Valeurs corrigées'))).toBe(false);
}, 60_000);

/** What a block of the note says: its sentences, its cells. */
function sentencesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return block.sentences.map(({ inlines }) => plainText(inlines));
    case 'definitions':
      return block.entries.flatMap(({ sentences }) =>
        sentences.map(({ inlines }) => plainText(inlines)),
      );
    case 'table':
      return block.rows.flatMap(({ label, cells }) => [
        plainText(label),
        ...cells.flatMap((cell) => (cell.type === 'empty' ? [] : cell.text)),
      ]);
    default:
      return [];
  }
}

const MARK = 'DONNÉESINVENTÉES';

async function print(asOf: string): Promise<Printed> {
  const request = { project, asOf, formats: ['pdf', 'pptx'] as const };
  const { document, pdf, pptx } = await buildPublication(request, () => {});
  if (!pdf || !pptx) throw new Error('both formats were asked for');
  return { document, report: await readPdf(pdf.bytes), deck: readDeck(pptx.bytes) };
}
