import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import { composeFigure } from '../../src/content/compose-figure.js';
import { composeTable } from '../../src/content/compose-table.js';
import { createFigureDrawer } from '../../src/figures/create-figure-drawer.js';
import { checkFigure } from '../../src/publication/check-figure.js';
import { checkTable } from '../../src/publication/check-table.js';
import {
  declareFigure,
  declarePublication,
  declareTable,
  faultLines,
  openComposition,
} from './declare.js';

const PAGE = readFileSync('docs/figures-et-tableaux.md', 'utf8');

const EXAMPLES = [...PAGE.matchAll(/```yaml (\w+)\n([\s\S]*?)```/g)].map(
  ([, kind = '', yaml = '']) => ({ kind, yaml, title: /title: (.*)/.exec(yaml)?.[1] ?? '' }),
);

it('finds the examples of the page', () => {
  const kinds = EXAMPLES.map(({ kind }) => kind);
  expect(kinds).toEqual(['figure', 'figure', 'table', 'table', 'publication']);
});

it.each(EXAMPLES)('$title', ({ kind, yaml }) => {
  const composition = openComposition();
  if (kind === 'publication') {
    expect(declarePublication(yaml).data.outline).toHaveLength(3);
  } else if (kind === 'figure') {
    const figure = declareFigure(yaml);
    expect(checkFigure(figure)).toEqual([]);
    expect(composeFigure(figure, 1, composition).rows.length).toBeGreaterThan(5);
  } else {
    const table = declareTable(yaml);
    expect(checkTable(table)).toEqual([]);
    expect(composeTable(table, { number: 1 }, composition).rows.length).toBeGreaterThan(3);
  }
  expect(faultLines(composition)).toEqual([]);
});

it('the simplest drawing stands in the declared order, with its values', async () => {
  const specification = JSON.parse(/```json\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '');
  const declaration = { ...declareFigure(EXAMPLES[0]?.yaml ?? ''), specification };
  const figure = composeFigure(declaration, 1, openComposition());
  const { svg } = await createFigureDrawer(readBrand('.'))(figure, { width: 482 });
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
  const [first, second] = figure.rows.map(({ cells }) => String(cells.territory));
  expect(words.indexOf(first ?? '')).toBeGreaterThanOrEqual(0);
  expect(words.indexOf(first ?? '')).toBeLessThan(words.indexOf(second ?? ''));
  expect(words).toContain('67,4\u00A0%');
});
