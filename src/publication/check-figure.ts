import { nearestWord } from '../nearest-word.js';
import { type Fault, fault } from '../report-error.js';
import type { RowBlockContent } from './figure-declaration.js';
import type { FigureDeclaration } from './publication.js';

type Path = readonly (string | number)[];

/** Cells of a row that are words: what a reading sentence may say besides the fields. */
export const WORD_CELLS: readonly string[] = ['territory', 'zone', 'period', 'series', 'group'];

/** Cells that choose rows in a declaration: words and codes. */
export const ROW_CELLS: readonly string[] = [
  ...WORD_CELLS,
  'territoryCode',
  'zoneCode',
  'level',
  'order',
  'seriesOrder',
];

/** What the schema cannot see: names of fields that no field has, series without a value. */
export function checkFigure(figure: FigureDeclaration): readonly Fault[] {
  const { rows, sort, fields, native, reading } = figure.data;
  const names = Object.keys(fields);
  const unknown = (path: Path, used: readonly string[], known: readonly string[]) =>
    used.flatMap((name) => (known.includes(name) ? [] : [unknownField(figure, path, name, known)]));
  return [
    ...(sort ? unknown(['sort', 'by'], [sort.by], names) : []),
    ...rows.flatMap(({ series = [] }, block) =>
      series.flatMap(({ values }, index) =>
        unknown(['rows', block, 'series', index, 'values'], Object.keys(values), names),
      ),
    ),
    ...valueless(figure),
    ...unknown(['reading', 'row'], Object.keys(reading.row), ROW_CELLS),
    ...unknown(['reading', 'sentence'], placeholders(reading.sentence), [...WORD_CELLS, ...names]),
    ...(native && native.kind !== 'picture'
      ? unknown(['native', 'values'], native.values, names)
      : []),
    ...(native && 'category' in native
      ? [
          ...unknown(['native', 'category'], [native.category], WORD_CELLS),
          ...(native.series ? unknown(['native', 'series'], [native.series], WORD_CELLS) : []),
          ...(native.panel ? unknown(['native', 'panel'], [native.panel], WORD_CELLS) : []),
        ]
      : []),
  ];
}

/** The names between single braces of a reading sentence. */
export function placeholders(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

function unknownField(
  figure: FigureDeclaration,
  path: Path,
  name: string,
  known: readonly string[],
): Fault {
  const nearest = nearestWord(name, known);
  return fault('figure-field-not-declared', figure.positionOf(path), { name, known, nearest });
}

/** A field has its own indicator, or each series gives it one. */
function valueless(figure: FigureDeclaration): readonly Fault[] {
  const { rows, fields } = figure.data;
  return Object.entries(fields).flatMap(([name, field]) => {
    if (typeof field === 'string' || field.indicator !== undefined) return [];
    const lacking = (block: RowBlockContent) =>
      block.series?.filter(({ values }) => !Object.hasOwn(values, name)) ?? [];
    const series = rows.flatMap((block) => lacking(block).map(({ label }) => label));
    if (series.length === 0 && rows.every((block) => block.series)) return [];
    const at = figure.positionOf(['fields', name]);
    return [fault('figure-field-without-value', at, { name, series })];
  });
}
