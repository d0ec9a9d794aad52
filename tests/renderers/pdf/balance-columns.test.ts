import { describe, expect, test } from 'vitest';
import { balanceColumns } from '../../../src/renderers/pdf/pages/balance-columns.js';
import type { TextPiece } from '../../../src/renderers/pdf/pages/piece.js';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import { chapter, drawBox, inlines, origin, report, sentence } from './document-parts.js';
import { literalBrand } from './literal-brand.js';
import { readPdf } from './read-pdf.js';

describe('two columns', () => {
  test.each([
    [[10], 1, 10],
    [[10, 10], 1, 10],
    [[10, 10, 10], 2, 25],
    [[40, 10, 10, 10], 1, 40],
    [[10, 10, 10, 40], 3, 40],
  ])('of pieces %j high part before %i and are %i high', (heights, second, height) => {
    const columns = balanceColumns(heights.map(piece));
    expect(columns).toMatchObject({ second, height });
  });

  test('set each piece below the one before, with its space', () => {
    expect(balanceColumns([10, 10, 10, 10].map(piece)).tops).toEqual([0, 15, 0, 15]);
  });

  test('are like long on each page, and read one after the other', async () => {
    const entries = Array.from({ length: 140 }, (_, index) => ({
      term: inlines(`Terme ${index}`),
      sentences: [sentence('Une définition. '.repeat(1 + ((index * 7) % 9)))],
    }));
    const block = { type: 'definitions', entries, origin: origin(1) } as const;
    const document = report([chapter('a', 'Annexe', '', [block], 'annex')]);
    const read = await readPdf((await renderPdf(document, literalBrand, drawBox)).bytes);
    const pages = read.pages.slice(2);
    expect(pages.length).toBeGreaterThan(1);
    const terms = pages.map(({ texts }) => texts.filter(({ text }) => text.startsWith('Terme')));
    const numbers = terms.flat().map(({ text }) => Number(/\d+/.exec(text)?.[0]));
    expect(numbers).toEqual(entries.map((_, index) => index));
    for (const page of pages) {
      const lines = page.texts.filter(({ size, y }) => size === 8.5 && y < 790);
      const ends = [true, false].map((isLeft) =>
        Math.max(...lines.filter(({ x }) => x < 297 === isLeft).map(({ y }) => y)),
      );
      expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(80);
    }
  });
});

function piece(height: number): TextPiece {
  const slug = { items: [], parts: [], height };
  const block = { name: 'essai', origin: origin(1) };
  return { type: 'text', slug, above: 5, breakBefore: 0, secondColumn: 100, block };
}
