import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/build-publication.js';
import type { Block, ReportDocument } from '../../../src/document/document.js';
import type { Inline, Sentence } from '../../../src/document/inline.js';
import type { Sign } from '../../../src/document/sign.js';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import { drawBox } from './document-parts.js';
import { literalBrand } from './literal-brand.js';
import { squeeze } from './read-pdf.js';
import { readInOrder } from './read-whole-structure.js';
import { runs } from './run-program.js';
import { tortureDocument } from './torture-document.js';

describe.skipIf(!runs('qpdf', '--version'))('the structure says everything in order', () => {
  test('in the torture document', async () => {
    const { bytes } = await renderPdf(tortureDocument, literalBrand, drawBox);
    expectInOrder(tortureDocument, await readInOrder(bytes));
  });

  test('in the report of a year', async () => {
    const built = await buildPublication({ project: '.', formats: ['pdf'] }, () => {});
    const spoken = await readInOrder(built.pdf?.bytes ?? new Uint8Array());
    expectInOrder(built.document, spoken);
  });
});

/** Titles, prose, lists, captions, cells, small print and notes, each right after the one before it. */
function expectInOrder(document: ReportDocument, text: string): void {
  const spoken = squeeze(text);
  let from = 0;
  let count = 0;
  const find = (piece: string): void => {
    const wanted = squeeze(piece);
    if (wanted === '') return;
    const at = spoken.indexOf(wanted, from);
    expect(
      at,
      `« ${piece} » after « ${spoken.slice(from - 60, from)} »: « ${spoken.slice(from, from + 200)} »`,
    ).toBeGreaterThanOrEqual(0);
    from = at + wanted.length;
    count += 1;
  };
  const said = new Set<string>();
  const findNotes = (part: unknown): void => {
    for (const [, id = ''] of JSON.stringify(part).matchAll(/"footnote-call","id":"([^"]+)"/g)) {
      const note = document.footnotes.find((each) => each.id === id);
      if (!note || said.has(id)) continue;
      said.add(id);
      find(`${note.number}${sentencesOf(note.sentences)}`);
    }
  };
  // The contents say the chapters' titles too: the body begins after them.
  from = spoken.lastIndexOf(squeeze(bodyStart(document)));
  expect(from).toBeGreaterThan(0);
  for (const chapter of document.chapters) {
    for (const piece of [plain(chapter.title), sentencesOf(chapter.keyMessage)]) find(piece);
    findNotes([chapter.title, chapter.keyMessage]);
    for (const block of chapter.blocks) {
      for (const piece of piecesOf(block)) find(piece);
      findNotes(block);
    }
  }
  expect(said.size).toBe(document.footnotes.length);
  expect(count).toBeGreaterThan(150);
}

/** The first chapter's title with what follows it, which the contents do not say. */
function bodyStart({ chapters: [first] }: ReportDocument): string {
  const [block] = first?.blocks ?? [];
  const message = sentencesOf(first?.keyMessage ?? []);
  return `${plain(first?.title ?? [])}${message}${block ? piecesOf(block)[0] : ''}`;
}

function piecesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [plain(block.inlines)];
    case 'paragraph':
      return [sentencesOf(block.sentences)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(piecesOf));
    case 'definitions':
      return block.entries.map(({ term, sentences }) => plain(term) + sentencesOf(sentences));
    case 'key-figures':
      return [
        ...block.items.map(({ number, label, comparison }) =>
          [number, label, comparison].map(plain).join(''),
        ),
        signsOf(block.signs),
        plain(block.source),
      ];
    case 'figure':
      return [
        `Figure ${block.number}${plain(block.title.inlines)}${plain(block.subtitle)}`,
        ...[block.reading, block.coverage, ...block.notes].map(plain),
        signsOf(block.signs),
        plain(block.source),
      ];
    case 'table':
      return [
        `Tableau ${block.number}${block.part ?? ''}${plain(block.title.inlines)}`,
        plain(block.subtitle),
        ...block.rows.map(({ label, cells }) => plain(label) + cells.map(cellText).join('')),
        ...block.notes.map(({ mark, inlines }) => mark + plain(inlines)),
        signsOf(block.signs),
        ...[block.coverage, block.source].map(plain),
      ];
    case 'figure-data':
      return block.tables.flatMap(({ rows }) =>
        rows.map(({ label, cells }) => plain(label) + cells.map(cellText).join('')),
      );
  }
}

type Cell = Extract<Block, { type: 'table' }>['rows'][number]['cells'][number];

function cellText(cell: Cell): string {
  if (cell.type === 'empty') return '';
  return cell.type === 'number' ? cell.text + cell.mark : cell.text;
}

function signsOf(signs: readonly Sign[]): string {
  return signs.map(({ sign, meaning }) => `${sign} : ${meaning}`).join(' ; ');
}

function sentencesOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ inlines }) => plain(inlines)).join(' ');
}

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'footnote-call') return String(inline.number);
      return 'inlines' in inline ? plain(inline.inlines) : inline.text;
    })
    .join('');
}
