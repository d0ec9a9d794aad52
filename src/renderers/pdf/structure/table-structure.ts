import type { TableGrid, TableRow, TableSpanner } from '../../../document/table-block.js';
import type { StructureElement } from './structure-element.js';

/** The elements of one table. */
export interface TableStructure {
  /** begins the ids of its parts */
  readonly name: string;
  /** the table, its caption and its small print */
  readonly element: StructureElement;
  readonly caption: StructureElement;
  readonly legend: StructureElement;
  readonly stub: StructureElement;
  /** by index */
  readonly columns: readonly StructureElement[];
  readonly spanners: ReadonlyMap<TableSpanner, StructureElement>;
  /** by index */
  readonly rows: readonly RowStructure[];
}

export interface RowStructure {
  readonly label: StructureElement;
  /** by column */
  readonly cells: readonly StructureElement[];
}

/**
 * Every cell of the grid, the empty ones included. Cells name their headers where spanners stand above
 * the columns, or bands above the rows: their position alone would not tell them.
 */
export function tableStructure(table: TableGrid, name: string): TableStructure {
  const header = headerStructure(table, name);
  const idOf = (index: number) => `${name}r${index}`;
  const bands = bandsAbove(table.rows);
  const named = table.spanners.length > 0 || bands.some((above) => above.length > 0);
  const rows = table.rows.map((row, index): RowStructure => {
    if (!named) return positionedRow(table, row);
    return namedRow(table, row, idOf(index), (bands[index] ?? []).map(idOf), header);
  });
  const caption: StructureElement = { role: 'Caption' };
  const legend: StructureElement = { role: 'Div' };
  const body = rows.map(({ label, cells }): StructureElement => {
    return { role: 'TR', children: [label, ...cells] };
  });
  const grid: StructureElement = {
    role: 'Table',
    children: [
      caption,
      { role: 'THead', children: header.rows },
      { role: 'TBody', children: body },
    ],
  };
  return {
    name,
    element: { role: 'Div', children: [grid, legend] },
    caption,
    legend,
    stub: header.stub,
    columns: header.columns,
    spanners: header.spanners,
    rows,
  };
}

interface HeaderStructure {
  readonly rows: readonly StructureElement[];
  readonly stub: StructureElement;
  readonly columns: readonly StructureElement[];
  readonly spanners: ReadonlyMap<TableSpanner, StructureElement>;
  /** by column: ids of all its headers, outermost first */
  readonly idsOf: readonly (readonly string[])[];
}

function headerStructure(table: TableGrid, name: string): HeaderStructure {
  // Outermost first; the labels' own row stands below them.
  const levels = [...new Set(table.spanners.map(({ level }) => level))].sort((a, b) => b - a);
  const spannerAt = (level: number, column: number) =>
    table.spanners.find((each) => each.level === level && each.from <= column && column <= each.to);
  const stub: StructureElement = {
    role: table.stub.length > 0 ? 'TH' : 'TD',
    cell: {
      ...(table.stub.length > 0 ? { scope: 'Column' as const } : {}),
      ...spans({ rows: levels.length + 1 }),
    },
  };
  const spanners = new Map(
    table.spanners.map((spanner, index): readonly [TableSpanner, StructureElement] => {
      const columns = spanner.to - spanner.from + 1;
      const cell = { scope: 'Column' as const, ...spans({ columns }) };
      return [spanner, { role: 'TH', id: `${name}s${index}`, cell }];
    }),
  );
  // A column below no spanner is as high as the header, up to the first spanner above it.
  const free = table.columns.map((_, column) => {
    const covered = levels.toReversed().findIndex((level) => spannerAt(level, column));
    return covered < 0 ? levels.length : covered;
  });
  const columns = table.columns.map(
    (_, column): StructureElement => ({
      role: 'TH',
      id: `${name}c${column}`,
      cell: { scope: 'Column', ...spans({ rows: (free[column] ?? 0) + 1 }) },
    }),
  );
  const rows = [...levels, -1].map((level, depth): StructureElement => {
    const cells = columns.flatMap((label, column): readonly StructureElement[] => {
      const spanner = spannerAt(level, column);
      const above = spanner && spanners.get(spanner);
      if (above) return spanner.from === column ? [above] : [];
      const starts = levels.length - (free[column] ?? 0);
      if (depth < starts) return [{ role: 'TD' }];
      return depth === starts ? [label] : [];
    });
    return { role: 'TR', children: [...(depth === 0 ? [stub] : []), ...cells] };
  });
  const idsOf = columns.map(({ id = '' }, column) => {
    const above = levels.flatMap((level) => {
      const spanner = spannerAt(level, column);
      return spanner ? [spanners.get(spanner)?.id ?? ''] : [];
    });
    return [...above, id];
  });
  return { rows, stub, columns, spanners, idsOf };
}

/** By row: indexes of the bands that it stands below, outermost first. */
function bandsAbove(rows: readonly TableRow[]): readonly (readonly number[])[] {
  let open: readonly number[] = [];
  return rows.map(({ kind, depth }, index) => {
    open = open.filter((band) => {
      const above = rows[band]?.depth ?? 0;
      // A band whose rows are not set deeper than it goes on to the next band or total.
      const flat = kind === 'row' && rows[band + 1]?.depth === above;
      return above < depth || (flat && above === depth);
    });
    const bands = open;
    if (kind === 'group') open = [...open, index];
    return bands;
  });
}

/** A row whose cells' places tell their headers. */
function positionedRow(table: TableGrid, row: TableRow): RowStructure {
  if (row.cells.length === 0) return { label: bandLabel(table), cells: [] };
  const label: StructureElement = { role: 'TH', cell: { scope: 'Row' } };
  return { label, cells: table.columns.map(() => ({ role: 'TD' })) };
}

/** A row whose cells name their headers; `bands`: ids of what it stands below. */
function namedRow(
  table: TableGrid,
  row: TableRow,
  id: string,
  bands: readonly string[],
  { idsOf }: HeaderStructure,
): RowStructure {
  const below = bands.length > 0 ? { headers: bands } : {};
  if (row.cells.length === 0) {
    const { cell, ...label } = bandLabel(table);
    return { label: { ...label, id, cell: { ...cell, ...below } }, cells: [] };
  }
  const cells = table.columns.map((_, column): StructureElement => {
    return { role: 'TD', cell: { headers: [...(idsOf[column] ?? []), ...bands, id] } };
  });
  return { label: { role: 'TH', id, cell: { scope: 'Row', ...below } }, cells };
}

/** A band across the table heads the rows below it, not the columns. */
function bandLabel(table: TableGrid): StructureElement {
  return { role: 'TH', cell: { scope: 'Row', ...spans({ columns: table.columns.length + 1 }) } };
}

function spans({ rows = 1, columns = 1 }: { rows?: number; columns?: number }) {
  return {
    ...(rows > 1 ? { rowSpan: rows } : {}),
    ...(columns > 1 ? { columnSpan: columns } : {}),
  };
}
