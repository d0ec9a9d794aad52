import { CsvError, parse } from 'csv-parse/sync';
import { type Fault, fault } from '../report-error.js';
import { firstMisquotedCell } from './csv-record.js';
import { hasForbiddenCharacter } from './has-forbidden-character.js';
import { nearestCode } from './nearest-code.js';
import { characterCount } from './place-finder.js';
import { createRecordWalker, type PlaceCell, type RecordWalker } from './record-walker.js';

const LINE_FEED = 0x0a;
const MOST_CHARACTERS = 10_000;

export type Delimiter = ',' | ';';

/** What a header may hold. */
export interface CsvColumn {
  readonly name: string;
  readonly required: boolean;
}

export interface CsvSource {
  readonly file: string;
  /** as `readText` gives them */
  readonly bytes: Buffer;
  /** absent: the header shows it */
  readonly delimiter?: Delimiter | undefined;
  readonly columns: readonly CsvColumn[];
}

/** Takes one row, whose cells are as many as the header's. */
export type HandleRow = (cells: readonly string[], place: PlaceCell) => void;

/**
 * Reads a CSV text row by row, keeping none: RFC 4180 with `,` or `;`, LF or CRLF, blank lines
 * skipped. `begin` gets the index of each column and gives what handles the rows. Faults: unknown,
 * repeated or missing column, wrong number of cells, misplaced or unclosed quote, cell too long, no
 * row. A row with a fault of form is not handled; nor is any, where columns are missing or repeated.
 *
 * @returns how many rows the text has, malformed ones too
 */
export function readCsv(
  source: CsvSource,
  begin: (indexes: ReadonlyMap<string, number>) => HandleRow,
  faults: Fault[],
): number {
  const delimiter = source.delimiter ?? detectDelimiter(source.bytes);
  const walker = createRecordWalker(source.file, source.bytes, delimiter);
  let header: readonly string[] | undefined;
  let handle: HandleRow | undefined;
  let rows = 0;
  const take = (cells: readonly string[], end: number): null => {
    walker.advance(end);
    const malformed = findMalformed(cells, header?.length ?? cells.length, walker);
    if (header) rows += 1;
    // Below a line that is no header, how many cells there are says nothing.
    if (malformed && (handle || !header)) faults.push(malformed);
    if (!header) {
      header = cells;
      handle = beginRows(cells, source.columns, walker.place, begin, faults);
    } else if (handle && isBlankRow(cells)) {
      faults.push(fault('blank-row', walker.place(0), { delimiter }));
    } else if (!malformed) handle?.(cells, walker.place);
    return null;
  };
  parseRecords(source.bytes, delimiter, take, () => faults.push(unclosedQuote(walker)));
  if (header && rows === 0 && faults.every(({ code }) => code !== 'unclosed-quote')) {
    faults.push(fault('header-without-rows', { file: source.file, line: 1, column: 1 }, {}));
  }
  return rows;
}

function parseRecords(
  bytes: Buffer,
  delimiter: Delimiter,
  take: (cells: readonly string[], end: number) => null,
  endInQuotes: () => void,
): void {
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      // What is malformed is found afterwards, with its place, instead of ending the reading.
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: readonly string[], { bytes: end }) => take(cells, end),
    });
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    endInQuotes();
  }
}

/** Column names hold neither, so the more frequent of the two in the first line delimits. */
function detectDelimiter(bytes: Buffer): Delimiter {
  const end = bytes.indexOf(LINE_FEED);
  const line = bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
  return line.split(';').length > line.split(',').length ? ';' : ',';
}

function findMalformed(
  cells: readonly string[],
  expected: number,
  walker: RecordWalker,
): Fault | undefined {
  // A quote inside a cell is right when it was doubled: only the record's text can tell.
  if (cells.some((cell) => cell.includes('"'))) {
    const cell = firstMisquotedCell(walker.text(), walker.delimiter);
    if (cell !== undefined) return fault('misplaced-quote', walker.place(cell), {});
  }
  if (cells.length !== expected) {
    const cell = Math.min(cells.length - 1, expected);
    return fault('wrong-cell-count', walker.place(cell), { expected, found: cells.length });
  }
  const long = cells.findIndex((cell) => cell.length > MOST_CHARACTERS);
  if (long === -1) return undefined;
  const length = characterCount(cells[long] ?? '');
  return fault('cell-too-long', walker.place(long), { length, most: MOST_CHARACTERS });
}

function unclosedQuote(walker: RecordWalker): Fault {
  walker.advance(Number.POSITIVE_INFINITY);
  const cell = firstMisquotedCell(walker.text(), walker.delimiter) ?? 0;
  return fault('unclosed-quote', walker.place(cell), {});
}

function beginRows(
  header: readonly string[],
  columns: readonly CsvColumn[],
  place: PlaceCell,
  begin: (indexes: ReadonlyMap<string, number>) => HandleRow,
  faults: Fault[],
): HandleRow | undefined {
  const indexes = new Map<string, number>();
  const names = columns.map(({ name }) => name);
  if (!header.some((name) => names.includes(name) || nearestCode(name, names).nearest)) {
    faults.push(notAHeader(header, names, place));
    return undefined;
  }
  let repeated = false;
  for (const [index, name] of header.entries()) {
    if (hasForbiddenCharacter(name)) continue;
    if (name === '') {
      faults.push(fault('unnamed-column', place(index), {}));
    } else if (!names.includes(name)) {
      faults.push(
        fault('unknown-column', place(index), { name, ...nearestCode(name, names), names }),
      );
    } else if (indexes.has(name)) {
      repeated = true;
      faults.push(fault('repeated-column', place(index), { name }));
    } else indexes.set(name, index);
  }
  const missing = columns.filter(({ name, required }) => required && !indexes.has(name));
  if (missing.length > 0) {
    // What a misspelt column means is not missing as well.
    const meant = new Set(header.map((name) => nearestCode(name, names).nearest));
    for (const { name } of missing.filter((one) => !meant.has(one.name)))
      faults.push(fault('missing-column', place(0), { name }));
  }
  return repeated || missing.length > 0 ? undefined : begin(indexes);
}

/** Cells of a table program that hold nothing: only delimiters are left of them. */
function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

const DELIMITERS = [';', ',', '\t'];

/** A title above the table, or a table with another delimiter. */
function notAHeader(header: readonly string[], names: readonly string[], place: PlaceCell): Fault {
  const [first = ''] = header;
  const delimiter =
    header.length === 1
      ? DELIMITERS.find((one) => first.split(one).filter((name) => names.includes(name)).length > 1)
      : undefined;
  return delimiter === undefined
    ? fault('no-header', place(0), { names })
    : fault('other-delimiter', place(0), { delimiter });
}
