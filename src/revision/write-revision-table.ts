import type { Dataset } from '../dataset/dataset.js';
import type { DocumentValue } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import type { TableBlock, TableCell, TableRow } from '../document/table-block.js';
import { revisionWords } from '../language/revision-words.js';
import { typeset } from '../language/typography.js';
import type { Origin } from '../report-error.js';
import type { Quantity, Result } from '../vocabulary.js';
import type { ObservationChange, ObservationState } from './comparison.js';
import { nameRows } from './name-revision-rows.js';
import { printDifference, printRelative, printState } from './print-state.js';
import type { RankedChange } from './rank-changes.js';

/** Up to so many rows a reader takes in; the rest is counted below them. */
const MOST_ROWS = 15;

export interface RevisionTable {
  readonly table: TableBlock;
  /** what its cells lead to: a cell of the data, in the vintage that published it */
  readonly values: Readonly<Record<string, DocumentValue>>;
}

export interface RevisionTableSetting {
  /** « 31 janvier 2018 » */
  readonly publishedOn: string;
  readonly number: number;
  /** what the network is called, in the edition of a part of it */
  readonly network?: string | undefined;
}

/**
 * The table of main revisions: what was published, what stands now, and the difference. What all rows
 * share is said once, above them.
 *
 * @param lines ranked: the first ones are printed
 */
export function writeRevisionTable(
  lines: readonly RankedChange[],
  { publishedOn, number, network }: RevisionTableSetting,
  dataset: Dataset,
  origin: Origin,
): RevisionTable {
  const words = revisionWords.table;
  const isErratum = dataset.releases.at(-1)?.kind === 'erratum';
  const shown = lines.slice(0, MOST_ROWS);
  const changes = shown.map(({ change }) => change);
  const names = nameRows(shown, dataset, network);
  const values: Record<string, DocumentValue> = {};
  const full = shown.map(({ change }, index) =>
    revisionRow(change, names.rows[index] ?? '', dataset, origin, values),
  );
  // Shares have no relative difference: their column would be empty.
  const isRelative = changes.some(({ size }) => size?.relative !== undefined);
  const rows = isRelative ? full : full.map((row) => ({ ...row, cells: row.cells.slice(0, 3) }));
  const prints = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.type === 'sign' ? [cell.text] : [])),
  );
  const columns = [words.published(publishedOn), words.now, words.difference];
  const hidden = lines.slice(MOST_ROWS).reduce((sum, { folded }) => sum + 1 + folded, 0);
  const notes = [
    ...(changes.some(isInPoints) ? [words.points] : []),
    ...(hidden > 0 ? [words.more(hidden)] : []),
  ];
  const table: TableBlock = {
    type: 'table',
    id: 'revisions',
    number,
    title: {
      id: 'revisions#title',
      inlines: text(isErratum ? words.corrections : words.title),
      origin,
    },
    subtitle: names.above === '' ? [] : text(typeset(names.above)),
    stub: text(names.stub),
    columns: [...columns, ...(isRelative ? [words.relative] : [])].map((label, index) => ({
      id: ['publie', 'desormais', 'ecart', 'ecart-relatif'][index] ?? '',
      label: text(label),
      unit: index === 3 ? text(words.percent) : [],
      decimals: mostDecimals(rows, index),
    })),
    spanners: [],
    rows,
    notes: notes.map((note) => ({ mark: '', inlines: text(note) })),
    coverage: [],
    source: text(typeset(`${dataset.releases.at(-1)?.service ?? ''}.`)),
    signs: dataset.signs
      .filter(({ sign }) => prints.includes(sign))
      .map(({ sign, meaning }) => ({ sign, meaning })),
    origin,
  };
  return { table, values };
}

function isInPoints({ quantity, size }: ObservationChange): boolean {
  return quantity === 'share' && size !== undefined;
}

function revisionRow(
  change: ObservationChange,
  name: string,
  dataset: Dataset,
  origin: Origin,
  values: Record<string, DocumentValue>,
): TableRow {
  const { from, to, size } = change;
  const record = (part: string, result: Result, states: readonly ObservationState[]): string => {
    const key = `${change.key}|${part}`;
    values[key] = documentValue(key, change, result, states, dataset);
    return key;
  };
  const stateCell = (state: ObservationState | undefined): TableCell => {
    if (!state) return { type: 'empty' };
    const shown = printState(state, dataset);
    if (shown === '') return { type: 'empty' };
    const valueKey = record(`millesime=${state.vintage}`, resultOf(state), [state]);
    return state.content.type === 'number'
      ? { type: 'number', text: shown, mark: '', valueKey, flags: state.flags }
      : { type: 'sign', text: shown, valueKey };
  };
  const sizeCell = (part: string, value: number | undefined, shown: string): TableCell => {
    if (value === undefined) return { type: 'empty' };
    const states = [from, to].filter((state) => state !== undefined);
    const valueKey = record(part, { type: 'number', value }, states);
    return { type: 'number', text: shown, mark: '', valueKey, flags: [] };
  };
  return {
    kind: 'row',
    depth: 0,
    label: text(typeset(name)),
    cells: [
      stateCell(from),
      stateCell(to),
      sizeCell('ecart', size?.difference, printDifference(change)),
      sizeCell('ecart-relatif', size?.relative, printRelative(change)),
    ],
    origin,
  };
}

function documentValue(
  key: string,
  change: ObservationChange,
  result: Result,
  states: readonly ObservationState[],
  { measures }: Dataset,
): DocumentValue {
  const { measure, territory, period, size } = change;
  const isState = states.length === 1 || size === undefined;
  const quantity: Quantity = isState ? change.quantity : 'points';
  return {
    key,
    indicator: measure,
    label: measures.get(measure)?.label ?? measure,
    territory,
    period,
    quantity,
    unit: measures.get(measure)?.unit ?? '',
    result,
    flags: states.at(-1)?.flags ?? [],
    formula: `${measure} (millésime ${states.map(({ vintage }) => vintage).join(' → ')})`,
    cells: states.map(({ origin }) => origin),
  };
}

function resultOf({ content }: ObservationState): Result {
  return content.type === 'number' ? { type: 'number', value: content.value } : content;
}

function mostDecimals(rows: readonly TableRow[], column: number): number {
  const texts = rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell?.type === 'number' ? [cell.text] : [];
  });
  return Math.max(0, ...texts.map((shown) => shown.split(',')[1]?.length ?? 0));
}

function text(words: string): readonly Inline[] {
  return [{ type: 'text', text: words }];
}
