import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composeFigure } from '../../src/content/compose-figure.js';
import { composeTable } from '../../src/content/compose-table.js';
import { checkFigure } from '../../src/publication/check-figure.js';
import { checkTable } from '../../src/publication/check-table.js';
import { declareFigure, declareTable, faultLines, openComposition } from './declare.js';

const PAGE = readFileSync('docs/figures-et-tableaux.md', 'utf8');

const EXAMPLES = [...PAGE.matchAll(/```yaml (\w+)\n([\s\S]*?)```/g)].map(
  ([, kind = '', yaml = '']) => ({ kind, yaml, title: /title: (.*)/.exec(yaml)?.[1] ?? '' }),
);

it('finds the examples of the page', () => {
  expect(EXAMPLES.map(({ kind }) => kind)).toEqual(['figure', 'figure', 'table', 'table']);
});

it.each(EXAMPLES)('$title', ({ kind, yaml }) => {
  const composition = openComposition();
  if (kind === 'figure') {
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
