import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/document/inline.js';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import {
  chapter,
  column,
  drawBox,
  inlines,
  number,
  paragraph,
  report,
  row,
  sign,
  table,
} from './document-parts.js';
import { literalBrand } from './literal-brand.js';
import { type ReadPage, readPdf } from './read-pdf.js';

const MEANINGS = {
  '(r)': 'donnée révisée',
  '(p)': 'donnée provisoire',
  'n.c.': 'non communiqué',
  '-': 'valeur non donnée',
} as const;
const signs = Object.entries(MEANINGS).map(([mark, meaning]) => ({ sign: mark, meaning }));

/** A title whose number is revised, as content writes it: the mark is a text of its own. */
const REVISED_TITLE: readonly Inline[] = [
  { type: 'text', text: 'Les auditeurs sont ' },
  { type: 'number', text: '60\u202F500', valueKeys: ['k'] },
  { type: 'text', text: '\u00A0(r)' },
  { type: 'text', text: ' par centre' },
];

/** A row a centre; the signs stand in the rows of these numbers. */
function rowsWith(length: number, marked: Readonly<Record<number, keyof typeof MEANINGS>>) {
  return Array.from({ length }, (_, index) => {
    const mark = marked[index];
    const cell = mark === 'n.c.' || mark === '-' ? sign(mark) : number(index, 0, mark ?? '');
    return row('row', 0, `Centre ${index}`, [cell]);
  });
}

describe('a table over several pages', () => {
  const ROWS = 150;

  test('explains on each page the signs that this page prints, and no other', async () => {
    for (const marked of [
      { 3: '(r)', 60: 'n.c.', 140: '(p)' },
      { 0: '(p)', 45: '(r)', 46: '(p)' },
      { 149: '(r)' },
    ] as const) {
      const pages = await tablePages(rowsWith(ROWS, marked), inlines('Les auditeurs'));
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages.slice(0, -1)) {
        const printed = Object.keys(MEANINGS).filter((mark) => page.cells.includes(mark));
        expect(page.explained).toEqual(printed);
      }
      expect(pages.at(-1)?.explained).toEqual(Object.keys(MEANINGS));
    }
  });

  test('explains below its first part the mark of its title, which its next pages leave out', async () => {
    const [first, second] = await tablePages(rowsWith(ROWS, {}), REVISED_TITLE);
    expect(first?.explained).toEqual(['(r)']);
    expect(second?.text).toContain('Tableau 1 (suite)');
    expect(second?.text).not.toContain('(r)');
    expect(second?.explained).toEqual([]);
  });

  test('takes no hyphen of its title for a sign', async () => {
    const rows = rowsWith(ROWS, { 140: '-' });
    const [first] = await tablePages(rows, inlines('Les auditeurs en 2016-2017'));
    expect(first?.explained).toEqual([]);
  });

  test('keeps its last row with its notes, which explain every sign once', async () => {
    for (let length = 40; length < 60; length += 1) {
      const pages = await tablePages(rowsWith(length, { [length - 1]: '(r)' }), inlines('T'));
      const last = pages.at(-1);
      expect(last?.text).toContain(`Centre ${length - 1}`);
      expect(last?.text.split('donnée révisée')).toHaveLength(2);
    }
  });
});

test('contents tell a title without its mark, which nothing explains there', async () => {
  const block = { ...table({ number: 1, columns: [column('c', 'X')], rows: [], signs }) };
  const marked = { ...block, title: { ...block.title, inlines: REVISED_TITLE } };
  const { pages } = await print([chapter('un', 'Un chapitre', '', [marked])]);
  const contents = pages[1]?.text ?? '';
  expect(contents).toMatch(/Les auditeurs sont 60\s500 par centre/);
  expect(contents).not.toContain('(r)');
  expect(pages[2]?.text).toContain('(r)');
});

async function tablePages(rows: ReturnType<typeof rowsWith>, title: readonly Inline[]) {
  const block = table({ number: 1, columns: [column('c', 'Effectif')], rows, signs });
  const titled = { ...block, title: { ...block.title, inlines: title } };
  const { pages } = await print([chapter('un', 'Un chapitre', '', [paragraph('Texte.'), titled])]);
  return pages.slice(2).map((page) => ({
    text: page.text,
    cells: cellsOf(page),
    explained: signs.filter(({ meaning }) => page.text.includes(meaning)).map((one) => one.sign),
  }));
}

/** The words of its cells. */
function cellsOf({ texts }: ReadPage): readonly string[] {
  const cells = texts.map(({ text }) => text).filter((text) => !/:/.test(text));
  return cells.flatMap((text) => text.split(/\s+/));
}

async function print(chapters: Parameters<typeof report>[0]) {
  const { bytes } = await renderPdf(report(chapters), literalBrand, drawBox);
  return readPdf(bytes);
}
