import { beforeAll, describe, expect, test } from 'vitest';
import type { TableRow } from '../../../src/document/table-block.js';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import {
  chapter,
  column,
  drawBox,
  figure,
  figureData,
  heading,
  inlines,
  number,
  paragraph,
  report,
  row,
  table,
} from './document-parts.js';
import { literalBrand } from './literal-brand.js';
import { type ReadPage, type ReadPdf, readPdf } from './read-pdf.js';

const LABELS = [
  ...['Effectif', 'Âge', 'Sexe', 'Rang', 'Présence', 'Réussite', 'Mobilité', 'Emploi', 'Statut'],
  'Part de l’alternance dans l’ensemble des inscrits de l’année',
];
const columns = LABELS.map((label, index) => column(`c${index}`, label));

describe('a wide table of two levels, cut by its pages', () => {
  let read: ReadPdf;
  let pages: readonly ReadPage[];

  beforeAll(async () => {
    read = await print(zones());
    pages = read.pages.slice(2);
  });

  test('is set closer where that spares a page', () => {
    expect(pages).toHaveLength(2);
  });

  test('has columns as wide as makes its header low', () => {
    // A spanner, three lines of a label and a band.
    expect(yOf(pages[0], 'Région 0') - yOf(pages[0], 'Les inscrits')).toBeLessThan(52);
  });

  test('is cut before a region', () => {
    expect(labels(pages[1])[0]).toMatch(/^Région/);
  });

  test('says both headers of all columns on one line', () => {
    const y = yOf(pages[0], 'Les inscrits');
    const line = pages[0]?.texts.filter((run) => Math.abs(run.y - y) < 0.1) ?? [];
    expect(line.map(({ text }) => text).join('')).toBe('2016-2017 · Les inscrits');
  });

  test('leads from its first page to its notes on the last', () => {
    const link = pages[0]?.texts.find(({ text }) => text.includes('Notes et source'));
    expect(link?.text).toContain('p. 2');
    const targets = pages[0]?.links.map(({ destination }) => destination) ?? [];
    expect(targets.map((target) => read.destinations.get(target ?? ''))).toContain(3);
    expect(pages[1]?.text).not.toContain('Notes et source');
  });
});

test('a zone’s last centre is not parted from those before it, at whatever length', async () => {
  for (let length = 34; length < 46; length += 1) {
    const before = Array.from({ length }, (_, index) => centre(`Avant ${index}`));
    const zone = [centre('Antépénultième'), centre('Pénultième'), centre('Dernier')];
    const rows = [...before, ...zone, sum('subtotal'), centre('Après'), sum('total')];
    for (const page of (await print(rows)).pages.slice(2)) {
      expect(labels(page)[0], `${length} rows`).not.toBe('Dernier');
    }
  }
});

test('no word of a header is broken, in the first column either', async () => {
  const years = Array.from({ length: 6 }, (_, index) => column(`a${index}`, `20${10 + index}`));
  const cells = years.map(() => number(10_401));
  const data = figureData(1);
  const tables = data.tables.map((each) => ({
    ...each,
    stub: inlines('parchemins'),
    columns: years,
    rows: [row('row', 0, 'Total', cells)],
  }));
  const { bytes } = await renderPdf(
    report([
      chapter('a', 'Graphique', '', [figure(1, 'Le message')]),
      chapter('b', 'Données', '', [{ ...data, tables }]),
    ]),
    literalBrand,
    drawBox,
  );
  const texts = (await readPdf(bytes)).pages.flatMap((page) => page.texts.map(({ text }) => text));
  expect(texts.map((text) => text.trim())).toContain('parchemins');
});

async function print(rows: readonly TableRow[]): Promise<ReadPdf> {
  const block = table({
    number: 1,
    columns,
    rows,
    spanners: [
      { label: inlines('2016-2017'), from: 0, to: 9, level: 1 },
      { label: inlines('Les inscrits'), from: 0, to: 9, level: 0 },
    ],
    notes: [{ mark: '1', inlines: inlines('Personnes physiques.') }],
  });
  const blocks = [heading('a', 2, 'Un titre'), paragraph('Un tableau suit.'), block];
  const printed = await renderPdf(
    report([chapter('a', 'Tableaux', '', blocks)]),
    literalBrand,
    drawBox,
  );
  return readPdf(printed.bytes);
}

/** Fifteen regions of two centres, and what is theirs in all. */
function zones(): readonly TableRow[] {
  const regions = Array.from({ length: 15 }, (_, index) => [
    row('group', 0, `Région ${index}`),
    centre(`Centre ${index}a`),
    centre(`Centre ${index}b`),
  ]);
  return [...regions.flat(), sum('subtotal'), sum('total')];
}

function centre(label: string): TableRow {
  return row(
    'row',
    1,
    label,
    columns.map(() => number(1)),
  );
}

function sum(kind: 'subtotal' | 'total'): TableRow {
  return row(
    kind,
    0,
    kind,
    columns.map(() => number(2)),
  );
}

/** Labels of the rows, from the top of the page. */
function labels(page: ReadPage | undefined): readonly string[] {
  const named = page?.texts.filter(({ text }) =>
    /^(Région|Centre \d|Avant|Anté|Pénul|Dernier|Après)/.test(text),
  );
  return (named ?? []).map(({ text }) => text.trim());
}

function yOf(page: ReadPage | undefined, words: string): number {
  const run = page?.texts.find(({ text }) => text.includes(words));
  if (!run) throw new Error(`« ${words} » is not on the page`);
  return run.y;
}
