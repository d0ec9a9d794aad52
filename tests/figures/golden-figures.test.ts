import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import { createFigureDrawer } from '../../src/figures/create-figure-drawer.js';
import { figureCase } from './figure-case.js';

const PAGE = { width: 482 };
const SLIDE = { width: 860, height: 400 };
const ids = readdirSync('tests/fixtures/figures').map((file) => file.replace('.json', ''));
const drawFigure = createFigureDrawer(readBrand('.'));

describe('each figure of the publication', () => {
  test('has a frozen case', () => {
    const specifications = readdirSync('templates/figures').filter((file) =>
      file.endsWith('.vl.json'),
    );
    expect(ids).toEqual(specifications.map((file) => file.replace('.vl.json', '')));
  });

  test.each(ids)('%s is drawn as before in the column of a page', async (id) => {
    const { svg } = await drawFigure(figureCase(id), PAGE);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      `../golden/figures/${id}.page.svg`,
    );
  });

  test.each(ids)('%s fits a slide with words of 12 px, nothing wider or higher', async (id) => {
    const { svg, width, height } = await drawFigure(figureCase(id), SLIDE);
    expect(width).toBe(SLIDE.width);
    expect(height).toBeLessThanOrEqual(SLIDE.height + 2);
    expect(smallestWords(svg)).toBeGreaterThanOrEqual(11);
  });

  test.each(ids)('%s prints no word below 8 px on a page', async (id) => {
    const { svg } = await drawFigure(figureCase(id), PAGE);
    expect(smallestWords(svg)).toBeGreaterThanOrEqual(8);
  });
});

test('the wide layout of a slide sets the zones side by side', async () => {
  const { svg } = await drawFigure(figureCase('auditeurs-par-centre'), SLIDE);
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
    '../golden/figures/auditeurs-par-centre.slide.svg',
  );
});

test('a provisional year is pale with a dashed outline, and says « (p) »', async () => {
  const { svg } = await drawFigure(figureCase('parchemins'), PAGE);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
  expect(svg).toContain('6\u202F961\u00A0(p)');
});

test('an absence is printed as its sign, never drawn', async () => {
  const { svg } = await drawFigure(figureCase('carte-distance'), PAGE);
  expect(svg.match(/>n\.c\.</g)).toHaveLength(2);
});

/** Height of the smallest words, in pixels of the picture's box. */
function smallestWords(svg: string): number {
  const [, width, viewWidth] =
    /^<svg[^>]* width="([\d.]+)".*? viewBox="0 0 ([\d.]+)/.exec(svg) ?? [];
  const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size));
  return (Math.min(...sizes) * Number(width)) / Number(viewWidth);
}
