import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeFigure } from '../../src/content/compose-figure.js';
import { composeFigureData } from '../../src/content/compose-figure-data.js';
import { figureGrid } from '../../src/content/figure-grid.js';
import type { Chapter } from '../../src/document/document.js';
import { plainText } from '../../src/document/plain-text.js';
import type { TableGrid } from '../../src/document/table-block.js';
import { declareFigure, openComposition, publication } from './declare.js';
import { type Mutation, withhold } from './open-context.js';

describe('the values of a figure as a table', () => {
  it('stand by territory in the order of their list, however the chart sorts them', () => {
    const grid = gridOf('alternance-centres');
    const labels = grid.rows.map(({ label }) => plainText(label));
    expect(labels.slice(1, 4)).toEqual(['Alsace', 'Champagne-Ardenne', 'Lorraine']);
    expect(grid.rows.at(-1)).toMatchObject({ kind: 'total', depth: 0 });
    expect(headers(grid)).toEqual(['en\u00A0%']);
  });

  it('have zones as bands with their own values above their centres', () => {
    const { rows } = gridOf('auditeurs-par-centre');
    const bands = rows.filter(({ kind }) => kind === 'group');
    expect(bands.map(({ label }) => plainText(label))).toEqual([
      'France métropolitaine',
      'Outre-mer',
      'Étranger',
    ]);
    expect(bands[0]?.cells[0]).toMatchObject({ text: '51\u202F402' });
  });

  it('print each value with the decimals of the chart, its own where they differ', () => {
    const { rows } = gridOf('niveau-diplome');
    const prints = rows.map(({ cells }) => cells.map((cell) => 'text' in cell && cell.text));
    expect(prints).toEqual([
      ['37', '+5'],
      ['28', '−5,5'],
    ]);
  });

  it('have series across, each over its fields, where territories stand down', () => {
    const grid = gridOf('modalites-enseignement');
    expect(grid.spanners.map(({ label, from, to }) => [plainText(label), from, to])).toEqual([
      ['Présentiel', 0, 1],
      ['FOD', 2, 3],
      ['Hybride', 4, 5],
    ]);
    expect(headers(grid).slice(0, 2)).toEqual([
      'Part des enseignements en\u00A0%',
      'Nombre d’enseignements',
    ]);
  });

  it('have periods across and groups as bands', () => {
    const grid = gridOf('validation-acquis');
    expect(headers(grid)).toEqual(['2012', '2013', '2014', '2015', '2016', '2017']);
    expect(plainText(grid.stub)).toBe('candidats ou décisions');
    expect(grid.rows.map(({ kind }) => kind)).toEqual([
      ...['group', 'row', 'row'],
      ...['group', 'row', 'row'],
      ...['group', 'row', 'row'],
    ]);
  });

  it('name several fields down the side where periods stand across', () => {
    const grid = gridFrom(TWO_FIELDS);
    expect(headers(grid)).toEqual(['2015-2016', '2016-2017']);
    expect(grid.rows.map(({ label }) => plainText(label))).toEqual([
      'Parchemins (actes)',
      'Diplômes délivrés',
    ]);
  });

  it('print the marks and signs of their values, and explain no other', () => {
    const parchemins = gridOf('parchemins');
    expect(parchemins.signs).toEqual([{ sign: '(p)', meaning: 'donnée provisoire' }]);
    expect(parchemins.rows[0]?.cells.at(-1)).toMatchObject({ text: '6\u202F961', mark: '(p)' });
    const withheld = gridOf(
      'rapport-masculinite',
      withhold('rapport-masculinite', { territory: 'liban' }),
    );
    expect(withheld.signs.map(({ sign }) => sign)).toContain('n.c.');
  });

  it('are all there, once, whatever the figure', () => {
    const figures = [...publication.figures.values()];
    fc.assert(
      fc.property(fc.constantFrom(...figures), (declaration) => {
        const composition = openComposition();
        const figure = composeFigure(declaration, 1, composition);
        const cells = figureGrid(figure, composition).rows.flatMap((row) => row.cells);
        const printed = cells.flatMap((cell) => ('valueKey' in cell ? cell.valueKey : []));
        const drawn = figure.rows.flatMap(({ valueKeys }) => Object.values(valueKeys));
        expect(printed.toSorted()).toEqual(drawn.toSorted());
      }),
    );
  });

  it('lose no mark of two that a chart draws at one place', () => {
    const composition = openComposition();
    const figure = composeFigure(declareFigure(TWO_FIELDS), 1, composition);
    const twice = { ...figure, rows: [...figure.rows, ...figure.rows] };
    const { rows } = figureGrid(twice, composition);
    expect(rows.filter(({ cells }) => cells.length > 0)).toHaveLength(4);
  });
});

describe('the annex of figures’ values', () => {
  it('holds a table a figure, and is nothing without figures', () => {
    const composition = openComposition();
    const origin = { file: 'publication.yaml' };
    const figure = composeFigure(declareFigure(TWO_FIELDS), 1, composition);
    const about = { id: 'a', kind: 'chapter', title: [], keyMessage: [] } as const;
    const chapter: Chapter = { type: 'chapter', ...about, blocks: [figure], origin };
    const block = composeFigureData('donnees', [chapter], origin, composition);
    expect(block?.tables.map(({ id, figure }) => [id, figure])).toEqual([
      ['donnees-figure', 'figure'],
    ]);
    expect(composeFigureData('donnees', [], origin, composition)).toBeUndefined();
  });
});

const TWO_FIELDS = `
title: 'Le Cnam délivre {{nombre "parchemins" periode="parchemins"}} parchemins'
subtitle: Parchemins
chart: Courbes
rows:
  - territories: network
    periods: ["2015-2016", "2016-2017"]
fields:
  parchemins: { indicator: parchemins, label: Parchemins, unit: actes }
  diplomes: { indicator: diplomes, label: Diplômes délivrés, unit: diplômes }
reading:
  sentence: "en {period}, {parchemins} parchemins"
source: DNF
`;

function gridOf(id: string, ...mutations: readonly Mutation[]): TableGrid {
  const declaration = publication.figures.get(id);
  if (!declaration) throw new Error(`no figure ${id}`);
  const composition = openComposition(...mutations);
  return figureGrid(composeFigure(declaration, 1, composition), composition);
}

function gridFrom(yaml: string): TableGrid {
  const composition = openComposition();
  return figureGrid(composeFigure(declareFigure(yaml), 1, composition), composition);
}

function headers({ columns }: TableGrid): readonly string[] {
  return columns.map(({ label, unit }) => [label, unit].map(plainText).join(' ').trim());
}
