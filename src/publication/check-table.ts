import { nearestWord } from '../nearest-word.js';
import { type Fault, fault } from '../report-error.js';
import type { TableDeclaration } from './publication.js';

type Path = readonly (string | number)[];

/** What the schema cannot see: spanners over unknown columns, marks without a note and reverse. */
export function checkTable(table: TableDeclaration): readonly Fault[] {
  return [...spannerFaults(table), ...noteFaults(table), ...valueFaults(table)];
}

function spannerFaults(table: TableDeclaration): readonly Fault[] {
  const { columns, spanners } = table.data;
  if (!Array.isArray(columns)) {
    return spanners.map((_, index) =>
      fault('table-spanner-over-periods', table.positionOf(['spanners', index]), {}),
    );
  }
  const ids = columns.map(({ id }) => id);
  return spanners.flatMap(({ from, to }, index) => {
    const faults = (['from', 'to'] as const).flatMap((end) => {
      const name = end === 'from' ? from : to;
      if (ids.includes(name)) return [];
      const at = table.positionOf(['spanners', index, end]);
      return [
        fault('table-unknown-column', at, { name, known: ids, nearest: nearestWord(name, ids) }),
      ];
    });
    if (faults.length > 0 || ids.indexOf(from) <= ids.indexOf(to)) return faults;
    return [fault('table-spanner-reversed', table.positionOf(['spanners', index]), { from, to })];
  });
}

function noteFaults(table: TableDeclaration): readonly Fault[] {
  const marks = table.data.notes.map(({ mark }) => mark);
  const used = usedMarks(table);
  const without = used.filter(({ mark }) => !marks.includes(mark));
  return [
    ...without.map(({ mark, path }) =>
      fault('table-mark-without-note', table.positionOf(path), { mark }),
    ),
    ...marks.flatMap((mark, index) => {
      const at = table.positionOf(['notes', index, 'mark']);
      if (marks.indexOf(mark) !== index) return [fault('table-note-twice', at, { mark })];
      return used.some((use) => use.mark === mark)
        ? []
        : [fault('table-note-unused', at, { mark })];
    }),
  ];
}

function usedMarks(table: TableDeclaration): readonly { mark: string; path: Path }[] {
  const { columns, spanners, rows } = table.data;
  const marked = (list: readonly { note?: string | undefined }[], name: string) =>
    list.flatMap(({ note }, index) => (note ? [{ mark: note, path: [name, index, 'note'] }] : []));
  return [
    ...(Array.isArray(columns) ? marked(columns, 'columns') : []),
    ...marked(spanners, 'spanners'),
    ...(Array.isArray(rows)
      ? marked(rows, 'rows')
      : Object.entries(rows.notes).map(([code, mark]) => ({
          mark,
          path: ['rows', 'notes', code],
        }))),
  ];
}

/** A cell's value is said by its column or by its row: by one of them, and by one only. */
function valueFaults(table: TableDeclaration): readonly Fault[] {
  const { columns, rows } = table.data;
  const byRow = Array.isArray(rows);
  const columnFaults = (Array.isArray(columns) ? columns : []).flatMap(({ id, value }, index) =>
    (value !== undefined) === !byRow
      ? []
      : [fault('table-value-place', table.positionOf(['columns', index]), { id, byRow })],
  );
  if (Array.isArray(columns) || byRow) return columnFaults;
  return [fault('table-periods-by-territory', table.positionOf(['columns']), {})];
}
