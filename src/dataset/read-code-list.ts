import { type Fault, fault, type Origin } from '../report-error.js';
import { addFaults, inReadingOrder } from './collect-faults.js';
import { hasForbiddenCharacter } from './has-forbidden-character.js';
import { type CsvColumn, readCsv } from './read-csv.js';
import type { CodeListResource } from './read-descriptor.js';
import { readText } from './read-text.js';

/** One line of a code list, with the place of each of its cells. */
export interface CodeListRow {
  readonly code: string;
  /** empty where the column is absent */
  cell(column: string): string;
  placeOf(column: string): Required<Origin>;
}

/** Codes go into keys (`measure|territory|mode=fod`) and file names. */
const CODE = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u;

/**
 * The rows of a code list, one a code: a repeated or misshapen code is a fault, and so is an empty
 * cell of a required column. Undefined when the list cannot be read at all; what refers to it can
 * then not be judged. `check` adds the faults of the list's own columns.
 */
export function readCodeList(
  projectFolder: string,
  list: CodeListResource,
  columns: readonly CsvColumn[],
  check: (rows: readonly CodeListRow[]) => readonly Fault[],
  faults: Fault[],
): readonly CodeListRow[] | undefined {
  const found: Fault[] = [];
  const rows = readRows(projectFolder, list, columns, found);
  const distinct = rows && keepFirst(rows, found);
  addFaults(found, distinct ? check(distinct) : []);
  addFaults(faults, inReadingOrder(found));
  return distinct;
}

function readRows(
  projectFolder: string,
  { file, delimiter, described }: CodeListResource,
  known: readonly CsvColumn[],
  faults: Fault[],
): CodeListRow[] | undefined {
  const bytes = readText(projectFolder, file, faults);
  if (!bytes) return undefined;
  const names = new Set(known.map(({ name }) => name));
  const others = described.filter((name) => !names.has(name));
  const columns = [...known, ...others.map((name) => ({ name, required: false }))];
  let rows: CodeListRow[] | undefined;
  readCsv(
    { file, bytes, delimiter, columns },
    (indexes) => {
      const kept: CodeListRow[] = [];
      rows = kept;
      return (cells, place) => {
        const places = cells.map((_, index) => place(index));
        const indexOf = (column: string) => indexes.get(column) ?? -1;
        const row: CodeListRow = {
          code: cells[indexOf('code')] ?? '',
          cell: (column) => cells[indexOf(column)] ?? '',
          placeOf: (column) => places[indexOf(column)] ?? place(0),
        };
        faults.push(...emptyCells(row, columns), ...misshapenCode(row));
        kept.push(row);
      };
    },
    faults,
  );
  return rows;
}

function emptyCells(row: CodeListRow, columns: readonly CsvColumn[]): Fault[] {
  return columns
    .filter(({ name, required }) => required && row.cell(name) === '')
    .map(({ name }) => fault('empty-cell', row.placeOf(name), { column: name }));
}

function misshapenCode(row: CodeListRow): Fault[] {
  if (row.code === '' || CODE.test(row.code) || hasForbiddenCharacter(row.code)) return [];
  return [fault('bad-code', row.placeOf('code'), { code: row.code })];
}

function keepFirst(rows: readonly CodeListRow[], faults: Fault[]): CodeListRow[] {
  const first = new Map<string, CodeListRow>();
  for (const row of rows) {
    const earlier = first.get(row.code);
    if (!earlier) first.set(row.code, row);
    else if (row.code !== '') {
      const { line } = earlier.placeOf('code');
      faults.push(fault('repeated-code', row.placeOf('code'), { code: row.code, line }));
    }
  }
  first.delete('');
  return [...first.values()];
}
