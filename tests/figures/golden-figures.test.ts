import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import type { FigureBlock } from '../../src/document/figure-block.js';
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

/** The same figure if the whole year were provisional. */
function allProvisional(figure: FigureBlock): FigureBlock {
  const rows = figure.rows.map((row) => {
    const cells = { ...row.cells };
    for (const name of Object.keys(cells).filter((cell) => cell.endsWith('Flag'))) {
      const field = name.slice(0, -'Flag'.length);
      if (cells[field] === null || cells[name] !== '') continue;
      cells[name] = 'P';
      cells[`${field}Text`] = `${cells[`${field}Text`]}\u00A0(p)`;
    }
    return { ...row, cells };
  });
  return { ...figure, rows };
}

describe('if every value were provisional', () => {
  test.each(ids)('%s is still drawn, on a page and on a slide', async (id) => {
    for (const box of [PAGE, SLIDE]) {
      const { svg } = await drawFigure(allProvisional(figureCase(id)), box);
      expect(svg).toContain('\u00A0(p)');
    }
  });

  test.each(['alternance-centres', 'niveau-i', 'auditeurs-par-centre'])(
    'the bars of %s are dashed',
    async (id) => {
      const firm = await drawFigure(figureCase(id), PAGE);
      const provisional = await drawFigure(allProvisional(figureCase(id)), PAGE);
      expect(firm.svg).not.toContain('stroke-dasharray="3,2"');
      expect(provisional.svg).toContain('stroke-dasharray="3,2"');
    },
  );
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
