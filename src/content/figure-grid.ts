import type { FigureBlock, FigureField, FigureRow } from '../document/figure-block.js';
import type { TableCell, TableColumn, TableGrid, TableRow } from '../document/table-block.js';
import { french } from '../language/french.js';
import type { Composition } from './composition.js';
import { printValue } from './print-value.js';
import { signsInUse } from './signs-in-use.js';

/**
 * The rows of a chart as a table: its territories or series down the side, in their own order however
 * the chart sorts them; its periods across, or the series of several territories, or its fields.
 */
export function figureGrid(figure: FigureBlock, composition: Composition): TableGrid {
  const axes = axesOf(figure);
  const columns = columnsOf(figure, axes);
  const rows = rowsOf(figure, axes, columns, composition);
  const prints = rows.flatMap(({ cells }) => cells.map(signOf));
  const { dataset } = composition.context;
  return {
    stub: stubOf(figure, axes),
    columns: columns.map((column): TableColumn => {
      const { id, label, unit, field } = column;
      return { id, label: text(label), unit: text(unit), decimals: field?.decimals ?? 0 };
    }),
    spanners: spannersOf(columns),
    rows,
    signs: signsInUse(dataset, prints),
  };
}

/** Which cells of its rows tell a figure's values apart, and where they stand. */
interface Axes {
  readonly down: readonly Axis[];
  readonly across: 'period' | 'series' | undefined;
  /** several fields, which stand down the side since periods stand across */
  readonly fieldsDown: boolean;
}

type Axis = 'territory' | 'group' | 'series' | 'period';

function axesOf({ rows, fields }: FigureBlock): Axes {
  const varying = (['territory', 'group', 'series', 'period'] as const).filter(
    (axis) => new Set(rows.map((row) => row.cells[keyCell(axis)])).size > 1,
  );
  const has = (axis: Axis) => varying.includes(axis);
  const across = has('period')
    ? 'period'
    : has('territory') && has('series') && !has('group')
      ? 'series'
      : undefined;
  const down = varying.filter((axis) => axis !== across);
  const named =
    down.length > 0 ? down : ([rows[0]?.cells.series ? 'series' : 'territory'] as const);
  return { down: named, across, fieldsDown: across === 'period' && fields.length > 1 };
}

/** A territory is told by its code: two may bear one short name. */
function keyCell(axis: Axis): string {
  return axis === 'territory' ? 'territoryCode' : axis;
}

interface Column {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** what stands above it */
  readonly above: string;
  /** value of the cell across, where there is one */
  readonly at: string;
  /** absent where fields stand down the side */
  readonly field: FigureField | undefined;
}

function columnsOf(
  { rows, fields, subtitle }: FigureBlock,
  { across, fieldsDown }: Axes,
): readonly Column[] {
  if (!across) {
    const columns = fields.map((field) => fieldColumn(field, '', ''));
    return columns.length === 1 && subtitle.length > 0 ? columns.map(namedByUnit) : columns;
  }
  const places = distinct(rows.map(({ cells }) => String(cells[across] ?? '')));
  const [field] = fields;
  if (fieldsDown || across === 'period') {
    const own = fieldsDown ? undefined : field;
    return places.map((at) => ({ id: at, label: at, unit: '', above: '', at, field: own }));
  }
  if (fields.length > 1) {
    return places.flatMap((at) => fields.map((each) => fieldColumn(each, at, at)));
  }
  const unit = field ? french.columnUnit('', field.unit) : '';
  return places.map((at) => ({ id: at, label: at, unit, above: '', at, field }));
}

function fieldColumn(field: FigureField, above: string, at: string): Column {
  const { name, label } = field;
  const unit = french.columnUnit(label, field.unit);
  return { id: at === '' ? name : `${at}-${name}`, label, unit, above, at, field };
}

/** The table's title says what its only column holds: « en % » is enough above it. */
function namedByUnit(column: Column): Column {
  const label = french.columnUnit('', column.field?.unit ?? '') || column.label;
  return { ...column, label, unit: '' };
}

/** Periods do not say what they count: the header of the labels does. */
function stubOf({ fields }: FigureBlock, { across, fieldsDown }: Axes): TableGrid['stub'] {
  const [field] = fields;
  if (across !== 'period' || fieldsDown || !field) return [];
  return text(french.columnUnit('', field.unit));
}

function spannersOf(columns: readonly Column[]): TableGrid['spanners'] {
  const names = distinct(columns.map(({ above }) => above)).filter((name) => name !== '');
  return names.map((name) => ({
    label: text(name),
    from: columns.findIndex(({ above }) => above === name),
    to: columns.findLastIndex(({ above }) => above === name),
    level: 0,
  }));
}

/** The rows of a figure that make one row of the table. */
interface Line {
  /** from the outermost name to its own */
  readonly names: readonly string[];
  readonly level: string;
  readonly byPlace: ReadonlyMap<string, FigureRow>;
  /** absent where fields stand across */
  readonly field: FigureField | undefined;
}

function rowsOf(
  figure: FigureBlock,
  axes: Axes,
  columns: readonly Column[],
  composition: Composition,
): readonly TableRow[] {
  const lines = linesOf(figure, axes);
  const zonesLead = lines.some(({ level }) => level === 'centre' || level === 'other');
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]?.names ?? [];
    const { names, level, byPlace } = line;
    const bands = names.slice(0, -1);
    const isNew = bands.some((name, depth) => name !== above[depth]);
    const row = { label: text(names.at(-1) ?? ''), origin: figure.origin };
    const cells = columns.map((column) => {
      const field = column.field ?? line.field;
      return cellOf(byPlace.get(column.at), field, figure, composition);
    });
    const kind = names.length > 1 ? 'row' : kindOf(level, zonesLead);
    return [
      ...(isNew
        ? [
            {
              kind: 'group' as const,
              depth: 0,
              label: text(bands.join(', ')),
              cells: [],
              origin: figure.origin,
            },
          ]
        : []),
      { ...row, kind, depth: names.length > 1 ? 1 : 0, cells },
    ];
  });
}

/** A zone stands above its centres as a band with its own values. */
function kindOf(level: string, zonesLead: boolean): TableRow['kind'] {
  if (level === 'network') return 'total';
  return level === 'zone' && zonesLead ? 'group' : 'row';
}

function linesOf({ rows, fields }: FigureBlock, axes: Axes): readonly Line[] {
  const { down, across, fieldsDown } = axes;
  const byLine = new Map<
    string,
    { names: string[]; level: string; byPlace: Map<string, FigureRow> }
  >();
  for (const row of inOrder(rows, axes)) {
    const { cells } = row;
    const names = down.map((axis) => String(cells[axis] ?? '')).filter((name) => name !== '');
    const level = down[0] === 'territory' && down.length === 1 ? String(cells.level) : '';
    const key = JSON.stringify(down.map((axis) => cells[keyCell(axis)]));
    const place = across ? String(cells[across] ?? '') : '';
    // A chart may draw two marks at one place: neither is lost.
    let turn = 0;
    while (byLine.get(`${key}${turn}`)?.byPlace.has(place)) turn += 1;
    const line = byLine.get(`${key}${turn}`) ?? { names, level, byPlace: new Map() };
    line.byPlace.set(place, row);
    byLine.set(`${key}${turn}`, line);
  }
  const lines = [...byLine.values()];
  if (!fieldsDown) return lines.map((line) => ({ ...line, field: undefined }));
  return lines.flatMap((line) => {
    const names = lines.length > 1 ? line.names : [];
    return fields.map((field) => ({ ...line, names: [...names, fieldName(field)], field }));
  });
}

/** « Âge moyen (ans) » */
function fieldName({ label, unit }: FigureField): string {
  const said = french.columnUnit(label, unit);
  return said === '' ? label : `${label} (${said})`;
}

/** Territories in the order of their list, the network last; all else as the figure declares it. */
function inOrder(rows: readonly FigureRow[], { down }: Axes): readonly FigureRow[] {
  if (!down.includes('territory')) return rows;
  const place = ({ cells }: FigureRow) =>
    cells.level === 'network' ? Number.POSITIVE_INFINITY : Number(cells.order ?? 0);
  return rows.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** The value as tables print it, from the document's own. */
function cellOf(
  row: FigureRow | undefined,
  field: FigureField | undefined,
  figure: FigureBlock,
  composition: Composition,
): TableCell {
  const valueKey = field && row?.valueKeys[field.name];
  const value = valueKey && composition.context.ledger.values[valueKey];
  if (!row || !field || !value) return { type: 'empty' };
  const decimals = row.decimals?.[field.name] ?? field.decimals;
  const { text: printed, mark } = printValue(value, decimals, figure.origin, composition);
  if (value.result.type === 'absence') return { type: 'sign', text: printed, valueKey };
  return { type: 'number', text: printed, mark, valueKey, flags: value.flags };
}

function signOf(cell: TableCell): string {
  if (cell.type === 'sign') return cell.text;
  return cell.type === 'number' ? cell.mark : '';
}

function text(words: string): TableGrid['stub'] {
  return words === '' ? [] : [{ type: 'text', text: words }];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
