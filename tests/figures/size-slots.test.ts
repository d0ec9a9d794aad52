import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import type { JsonObject } from '../../src/document/figure-block.js';
import type { PictureBox } from '../../src/document/picture.js';
import { layOut, layoutOf } from '../../src/figures/lay-out.js';
import { loadVega } from '../../src/figures/load-vega.js';
import { nameColours } from '../../src/figures/name-colours.js';
import { compileChart } from '../../src/figures/parse-chart.js';
import { putSizes, takeSizes } from '../../src/figures/size-slots.js';
import { strictLogger } from '../../src/figures/strict-logger.js';
import { theme } from '../../src/figures/theme.js';
import { figureCase } from './figure-case.js';

const brand = readBrand('.');
const config = theme(brand);
const FIGURES = readdirSync('tests/fixtures/figures').map((file) => file.replace('.json', ''));
const BOXES: readonly PictureBox[] = [
  { width: 481.9, textSize: 8 },
  { width: 481.9, textSize: 7.2 },
  { width: 656, height: 354 },
  { width: 400, height: 200 },
];

function laidOut(id: string, box: PictureBox, aspect?: number): JsonObject {
  const figure = { ...figureCase(id), ...(aspect === undefined ? {} : { aspect }) };
  return nameColours(layOut(figure, layoutOf(box)), brand, () => {});
}

const libraries = await loadVega();

function compile(specification: JsonObject) {
  return compileChart(libraries, specification, config, strictLogger());
}

/** Vega counts the nameless data of the whole process. */
function withoutCounts(compiled: unknown): string {
  return JSON.stringify(compiled).replace(/_:vega:_\d+/g, '_:vega:_');
}

describe('a chart of another size', () => {
  test.each(FIGURES)('%s: is compiled once', (id) => {
    for (const box of BOXES) {
      for (const aspect of [undefined, 1.3]) {
        const specification = laidOut(id, box, aspect);
        const { shape, sizes } = takeSizes(specification);
        const sized = putSizes(compile(shape), sizes);
        expect(withoutCounts(sized)).toBe(withoutCounts(compile(specification)));
      }
    }
  });

  test('has the same shape, and another where views that were equal are not', () => {
    const views = (first: number, second: number): JsonObject => ({
      hconcat: [{ width: first }, { width: second }],
    });
    expect(takeSizes(views(100, 50)).shape).toEqual(takeSizes(views(70, 30)).shape);
    expect(takeSizes(views(50, 50)).shape).not.toEqual(takeSizes(views(70, 30)).shape);
  });

  test('leaves alone what only looks like a size', () => {
    const bar: JsonObject = { mark: { type: 'bar', width: 8 }, width: 'container', height: 90 };
    const { shape, sizes } = takeSizes(bar);
    expect(shape).toMatchObject({ mark: { type: 'bar', width: 8 }, width: 'container' });
    expect(sizes).toEqual([90]);
    expect(putSizes(shape, sizes)).toEqual(bar);
  });

  test('is compiled by itself where its size went into an expression', () => {
    const { shape, sizes } = takeSizes({ width: 120 });
    expect(putSizes({ update: `${shape.width} / 2` }, sizes)).toBeUndefined();
  });
});
