import type { Dataset } from '../dataset/dataset.js';
import type { DocumentValue } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import type { TableBlock, TableCell, TableRow } from '../document/table-block.js';
import { revisionWords } from '../language/revision-words.js';
import { typeset } from '../language/typography.js';
import type { Origin } from '../report-error.js';
import type { Quantity, Result } from '../vocabulary.js';
import type { ObservationChange, ObservationState } from './comparison.js';
import { nameWithUnit, printDifference, printRelative, printState } from './print-state.js';

/** Up to so many rows a reader takes in; the rest is counted below them. */
const MOST_ROWS = 15;
const SEVERAL = 4;

export interface RevisionTable {
  readonly table: TableBlock;
  /** what its cells lead to: a cell of the data, in the vintage that published it */
  readonly values: Readonly<Record<string, DocumentValue>>;
}

/**
 * The table of main revisions: what was published, what stands now, and the difference.
 *
 * @param changes ranked: the first rows are printed
 * @param publishedOn « 31 janvier 2018 »
 */
export function writeRevisionTable(
  changes: readonly ObservationChange[],
  publishedOn: string,
  number: number,
  dataset: Dataset,
  origin: Origin,
): RevisionTable {
  const words = revisionWords.table;
  const isErratum = dataset.releases.at(-1)?.kind === 'erratum';
  const shown = changes.slice(0, MOST_ROWS);
  const period = commonPeriod(shown);
  const values: Record<string, DocumentValue> = {};
  const rows = shown.map((change) =>
    revisionRow(change, period === '' ? change.period : '', dataset, origin, values),
  );
  const prints = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.type === 'sign' ? [cell.text] : [])),
  );
  const columns = [words.published(publishedOn), words.now, words.difference, words.relative];
  const notes = [
    ...(shown.some(isInPoints) ? [words.points] : []),
    ...(changes.length > shown.length ? [words.more(changes.length - shown.length)] : []),
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
    subtitle: period === '' ? [] : text(period),
    stub: text(period === '' ? words.stub : words.stubWithoutPeriod),
    columns: columns.map((label, index) => ({
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

/** The period that several values share is said once, above them. */
function commonPeriod(changes: readonly ObservationChange[]): string {
  const [period = '', ...others] = new Set(changes.map((change) => change.period));
  return changes.length >= SEVERAL && others.length === 0 ? period : '';
}

function isInPoints({ quantity, size }: ObservationChange): boolean {
  return quantity === 'share' && size !== undefined;
}

function revisionRow(
  change: ObservationChange,
  period: string,
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
    label: text(typeset(nameWithUnit(change, dataset, period))),
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
