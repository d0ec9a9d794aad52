import type { Origin } from '../report-error.js';
import { cellStart } from './csv-record.js';
import { characterCount } from './place-finder.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where cell `index` of the current row starts; right only while the row is handled. */
export type PlaceCell = (index: number) => Required<Origin>;

/** Follows the parser from record to record, to know where each stands. */
export interface RecordWalker {
  /** moves to the record that ends before byte `end` */
  advance(end: number): void;
  /** the record's text, without its line end */
  text(): string;
  readonly place: PlaceCell;
  readonly delimiter: string;
}

export function createRecordWalker(file: string, bytes: Buffer, delimiter: string): RecordWalker {
  let start = 0;
  let end = 0;
  let line = 1;
  let lineEnd = bytes.indexOf(LINE_FEED);
  const text = () => bytes.toString('utf8', start, end).replace(/\r?\n$/, '');
  return {
    delimiter,
    text,
    advance(next) {
      start = end;
      // Blank lines are skipped by the parser and belong to no record.
      while (bytes[start] === LINE_FEED || bytes[start] === CARRIAGE_RETURN) start += 1;
      for (; lineEnd !== -1 && lineEnd < start; line += 1) {
        lineEnd = bytes.indexOf(LINE_FEED, lineEnd + 1);
      }
      end = next;
    },
    place(index) {
      const record = text();
      const before = record.slice(0, cellStart(record, index, delimiter));
      const lineStart = before.lastIndexOf('\n') + 1;
      const linesBefore = lineStart === 0 ? 0 : before.split('\n').length - 1;
      return {
        file,
        line: line + linesBefore,
        column: characterCount(before.slice(lineStart)) + 1,
      };
    },
  };
}
