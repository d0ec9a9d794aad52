import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import { createFigureDrawer } from '../../src/figures/create-figure-drawer.js';
import { figureOf } from './figure-case.js';

const drawFigure = createFigureDrawer(readBrand('.'));
const axis = { type: 'quantitative', axis: null, scale: { domain: [0, 100] } };
const SCATTER = {
  encoding: { x: { field: 'x', ...axis }, y: { field: 'y', ...axis } },
  layer: [
    { mark: 'point' },
    { name: 'placed_labels', mark: 'text', encoding: { text: { field: 'nom' } } },
  ],
};
const BOX = { width: 200, height: 200 };

const LED = {
  ...SCATTER,
  layer: [
    {
      name: 'placed_leaders',
      mark: 'rule',
      encoding: { x2: { field: 'x' }, y2: { field: 'y' } },
    },
    ...SCATTER.layer,
  ],
};

type Points = readonly (readonly [string, number, number])[];

async function drawn(points: Points, scatter: typeof SCATTER): Promise<string> {
  const rows = points.map(([nom, x, y]) => ({ nom, x, y }));
  return (await drawFigure(figureOf(scatter, rows), BOX)).svg;
}

async function labelsOf(points: Points, scatter: object = SCATTER) {
  const svg = await drawn(points, scatter as typeof SCATTER);
  const texts = [...svg.matchAll(/<text text-anchor="(\w+)"[^>]*>([^<]+)</g)];
  return Object.fromEntries(texts.map(([, anchor, text]) => [text, anchor]));
}

describe('labels of a scatter', () => {
  test('stand right of their point', async () => {
    expect(await labelsOf([['Alsace', 50, 50]])).toEqual({ Alsace: 'start' });
  });

  test('go left at the right edge', async () => {
    expect(await labelsOf([['Alsace', 98, 50]])).toEqual({ Alsace: 'end' });
  });

  test('avoid the point next to theirs', async () => {
    const labels = await labelsOf([
      ['Alsace', 50, 50],
      ['Corse', 58, 50],
    ]);
    expect(labels).toEqual({ Alsace: 'end', Corse: 'start' });
  });

  test('make room for one another', async () => {
    // The third has no place but the one that the first would take.
    const labels = await labelsOf([
      ['Alsace', 80, 50],
      ['Bretagne', 80, 44],
      ['Corse', 80, 56],
      ['Limousin', 74, 50],
    ]);
    expect(Object.keys(labels).sort()).toEqual(['Alsace', 'Bretagne', 'Corse', 'Limousin']);
  });

  test('are left out, last first, where there is no room', async () => {
    const crowd = Array.from({ length: 40 }, (_, index): [string, number, number] => [
      `Centre ${index}`,
      50 + (index % 7),
      50 + Math.floor(index / 7),
    ]);
    const labels = await labelsOf(crowd);
    expect(Object.keys(labels).length).toBeGreaterThan(0);
    expect(Object.keys(labels).length).toBeLessThan(40);
    expect(labels).toHaveProperty('Centre 0');
  });

  test('do not stand on a reference line when there is another place', async () => {
    const lined = {
      ...SCATTER,
      layer: [{ mark: 'rule', encoding: { x: { datum: 60, ...axis }, y: null } }, ...SCATTER.layer],
    };
    expect(await labelsOf([['Alsace', 50, 50]], lined)).toEqual({ Alsace: 'end' });
  });

  test('stand at the end of a leader where there is no room beside their point', async () => {
    const crowd = Array.from({ length: 9 }, (_, index): [string, number, number] => [
      `Centre ${index}`,
      46 + 4 * (index % 3),
      46 + 4 * Math.floor(index / 3),
    ]);
    const beside = Object.keys(await labelsOf(crowd)).length;
    expect(Object.keys(await labelsOf(crowd, LED)).length).toBeGreaterThan(beside);
  });

  test('leave their point pale where there is none', async () => {
    const alone = await drawn([['Alsace', 50, 50]], SCATTER);
    expect(alone).not.toContain('opacity="0.35"');
    const crowd = Array.from({ length: 40 }, (): [string, number, number] => ['Alsace', 50, 50]);
    expect(await drawn(crowd, SCATTER)).toContain('opacity="0.35"');
  });
});
