import { cutRows } from './cut-table-rows.js';
import type { Inline } from './inline.js';
import { plainText } from './plain-text.js';
import { saysSign } from './says-sign.js';
import type { TableSlide } from './slide-plan.js';
import type { TableBlock, TableRow } from './table-block.js';

/** Cuts a table into slides; each explains the notes and signs that its own rows use, and no other. */
export function planTableSlides(table: TableBlock, most: number): readonly TableSlide[] {
  const parts = cutRows(table.rows, most);
  return parts.map((rows, index) => ({
    type: 'table',
    id: `table-${table.id}-${index + 1}`,
    title: table.title.inlines,
    part: { number: index + 1, of: parts.length },
    table: partOf(table, rows, index === parts.length - 1),
    notes: [],
  }));
}

function partOf(table: TableBlock, rows: readonly TableRow[], last: boolean): TableBlock {
  const marks = marksIn([
    ...table.stub,
    ...table.title.inlines,
    ...table.subtitle,
    ...table.columns.flatMap((column) => [...column.label, ...column.unit]),
    ...table.spanners.flatMap((spanner) => spanner.label),
    ...rows.flatMap((row) => row.label),
  ]);
  const allMarks = table.notes.map((note) => bare(note.mark));
  const printed = new Set(rows.flatMap((row) => row.cells).flatMap(signsOf));
  const title = plainText(table.title.inlines);
  return {
    ...table,
    rows,
    // A note that no mark calls belongs to the whole table: it closes the last part.
    notes: table.notes.filter(
      ({ mark }) => calls(marks, bare(mark), allMarks) || (last && bare(mark) === ''),
    ),
    signs: table.signs.filter(({ sign }) => printed.has(sign) || saysSign(title, sign)),
  };
}

/** What stands raised: « 1 », « 3 et 4 », « 1,2 ». */
function marksIn(inlines: readonly Inline[]): ReadonlySet<string> {
  const raised = inlines.flatMap((inline): readonly string[] => {
    if (inline.type === 'superscript') return [inline.text];
    return 'inlines' in inline ? [...marksIn(inline.inlines)] : [];
  });
  return new Set(raised.flatMap((text) => text.split(/[\s,;]+|et/u)).map(bare));
}

function calls(marks: ReadonlySet<string>, mark: string, all: readonly string[]): boolean {
  return all.includes(mark) && marks.has(mark);
}

function bare(mark: string): string {
  return mark.replace(/[()\s]/gu, '');
}

function signsOf(cell: TableRow['cells'][number]): readonly string[] {
  if (cell.type === 'sign') return [cell.text];
  return cell.type === 'number' && cell.mark !== '' ? [cell.mark] : [];
}
