import { expect, test } from 'vitest';
import type { DrawFigure } from '../../../src/document/picture.js';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import { chapter, drawBox, figure, paragraph, report } from './document-parts.js';
import { literalBrand } from './literal-brand.js';

test('a chart of free shape is drawn higher where its page would be left void, and no further', async () => {
  const heights: number[] = [];
  const draw: DrawFigure = async (block, box) => {
    const picture = await drawBox(block, box);
    heights.push(picture.height);
    return picture;
  };
  const blocks = [figure(1, 'Le message'), paragraph('Dit cela.')];
  await renderPdf(report([chapter('a', 'Titre', '', blocks)]), literalBrand, draw);
  const [first = 0, last = 0] = [heights[0], heights.at(-1)];
  expect(last).toBeGreaterThan(first * 1.1);
  expect(last).toBeLessThanOrEqual(first * 1.29);
});

test('a chart that refuses another height keeps its own', async () => {
  const heights: number[] = [];
  const draw: DrawFigure = async (block, box) => {
    const picture = await drawBox({ ...block, aspect: 2 }, box);
    heights.push(picture.height);
    return picture;
  };
  const { pages } = await renderPdf(
    report([chapter('a', 'Titre', '', [figure(1, 'Le message')])]),
    literalBrand,
    draw,
  );
  expect(new Set(heights).size).toBe(1);
  expect(pages).toBe(3);
});
