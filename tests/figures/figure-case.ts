import { readFileSync } from 'node:fs';
import type { FigureBlock, FigureRow, JsonObject } from '../../src/document/figure-block.js';

interface Fixture {
  readonly id: string;
  readonly title: string;
  readonly alternative: string;
  readonly rows: readonly FigureRow['cells'][];
}

/** A figure of the publication with rows frozen from its 2016-2017 edition, some centres left out. */
export function figureCase(id: string): FigureBlock {
  const { title, alternative, rows } = readJson(`tests/fixtures/figures/${id}.json`) as Fixture;
  const specification = readJson(`templates/figures/${id}.vl.json`) as JsonObject;
  return { ...figureOf(specification, rows), id, alternative, title: sentence(title) };
}

/** A figure of one's own specification and cells. */
export function figureOf(
  specification: JsonObject,
  rows: readonly FigureRow['cells'][],
): FigureBlock {
  return {
    type: 'figure',
    id: 'essai',
    number: 1,
    title: sentence('Un essai'),
    subtitle: [],
    specification,
    rows: rows.map((cells) => ({ cells, valueKeys: {}, flags: {} })),
    fields: [],
    alternative: 'Trois barres & un trait < 10',
    reading: [],
    coverage: [],
    notes: [],
    source: [],
    signs: [],
    origin: { file: 'templates/figures/essai.yaml' },
  };
}

function sentence(text: string): FigureBlock['title'] {
  const origin = { file: 'templates/figures/essai.yaml' };
  return { id: 'title', inlines: [{ type: 'text', text }], origin };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
