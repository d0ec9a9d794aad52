import type { Brand } from '../../../brand/brand.js';
import { contrast } from '../../../brand/contrast.js';
import type { FigureBlock, FigureRow } from '../../../document/figure-block.js';
import { nativePanels } from '../../../document/native-panels.js';
import { formatNumber } from '../../../language/format-number.js';
import { french } from '../../../language/french.js';
import { cellText } from '../charts/compose-chart.js';
import type { TileItem } from '../shapes/slide-shape.js';
import type { Box } from '../shell/box.js';
import type { MeasureText } from '../text/measure-text.js';

/** The shapes of a tile map, and the labels that no tile can hold. */
export interface TileMap {
  readonly items: readonly TileItem[];
  readonly tight: readonly string[];
}

const GAP = 3;
/** above the first row, for the names of zones that start there */
const HEADING = 20;
const LEGEND = 34;
const LABEL_SIZES = [11, 10.5, 10, 9.5, 9];

/**
 * A territory a tile, at its declared column and row, shaded by the class of its value; zones apart
 * from the first are named above their tiles. Undefined where the figure declares no tiles.
 */
export function composeTiles(
  figure: FigureBlock,
  brand: Brand,
  measure: MeasureText,
  room: Box,
): TileMap | undefined {
  const { native } = figure;
  if (native?.kind !== 'tiles') return undefined;
  const rows = nativePanels(native, figure.rows)[0]?.rows ?? [];
  const grid = gridOf(rows, room);
  const field = native.values[0] ?? '';
  const steps = native.steps ?? [];
  const inside = grid.tile.width - 4;
  const widest = (size: number) =>
    Math.max(0, ...rows.map((row) => measure(cellText(row, 'tileLabel'), size, false)));
  const size = LABEL_SIZES.find((each) => widest(each) <= inside);
  const items = [
    ...headings(rows, grid),
    ...rows.map((row) => tileOf(row, field, { brand, steps, grid, size: size ?? 9 })),
    ...legend(steps, figure, field, brand, room),
  ];
  const labels = rows.map((row) => cellText(row, 'tileLabel'));
  return {
    items,
    tight: size === undefined ? labels.filter((label) => measure(label, 9, false) > inside) : [],
  };
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly tile: { readonly width: number; readonly height: number };
  readonly placeOf: (row: FigureRow) => { readonly x: number; readonly y: number };
}

function gridOf(rows: readonly FigureRow[], room: Box): Grid {
  const columns = rows.map(({ cells }) => Number(cells.column));
  const lines = rows.map(({ cells }) => Number(cells.row));
  const [left, top] = [Math.min(...columns), Math.min(...lines)];
  const tile = {
    width: room.width / (Math.max(...columns) - left + 1) - GAP,
    height: (room.height - HEADING - LEGEND) / (Math.max(...lines) - top + 1) - GAP,
  };
  return {
    left,
    top,
    tile,
    placeOf: ({ cells }) => ({
      x: room.x + (Number(cells.column) - left) * (tile.width + GAP),
      y: room.y + HEADING + (Number(cells.row) - top) * (tile.height + GAP),
    }),
  };
}

function tileOf(
  row: FigureRow,
  field: string,
  {
    brand,
    steps,
    grid,
    size,
  }: {
    readonly brand: Brand;
    readonly steps: readonly number[];
    readonly grid: Grid;
    readonly size: number;
  },
): TileItem {
  const value = row.cells[field];
  const fill = typeof value === 'number' ? classColour(value, steps, brand) : undefined;
  const printed = cellText(row, `${field}Text`);
  return {
    name: `${cellText(row, 'territory')}\u00A0: ${printed}`,
    box: { ...grid.placeOf(row), ...grid.tile },
    ...(fill ? { fill } : { isDashed: true as const }),
    colour: fill ? wordsOn(fill, brand) : 'tx1',
    align: 'center',
    lines: [
      { text: printed.replace(/\u00A0%/u, ''), size: size + 3, bold: true },
      { text: cellText(row, 'tileLabel'), size, bold: false },
    ],
  };
}

/** The first class holds what is below the first bound, as in the picture. */
function classColour(value: number, steps: readonly number[], { sequential }: Brand): string {
  return sequential[steps.filter((step) => value >= step).length] ?? sequential[0] ?? '#FFFFFF';
}

function wordsOn(fill: string, { colours }: Brand): TileItem['colour'] {
  return contrast(fill, colours.background) >= contrast(fill, colours.foreground) ? 'bg1' : 'tx1';
}

/** The names of zones; the first needs none: it is the largest. */
function headings(rows: readonly FigureRow[], { placeOf, tile }: Grid): readonly TileItem[] {
  const zones = [...new Set(rows.map((row) => cellText(row, 'zone')))].slice(1);
  return zones.map((zone) => {
    const places = rows.filter((row) => cellText(row, 'zone') === zone).map(placeOf);
    const x = Math.min(...places.map((place) => place.x));
    const y = Math.min(...places.map((place) => place.y));
    return {
      name: zone,
      box: { x, y: y - 18, width: 3 * tile.width, height: 16 },
      colour: 'tx1',
      align: 'left',
      lines: [{ text: zone, size: 12, bold: true }],
    };
  });
}

/** A box a class, with its bounds. */
function legend(
  steps: readonly number[],
  figure: FigureBlock,
  field: string,
  brand: Brand,
  room: Box,
): readonly TileItem[] {
  const unit = figure.fields.find(({ name }) => name === field)?.unit ?? '';
  const width = Math.min(110, room.width / (steps.length + 1));
  return brand.sequential.slice(0, steps.length + 1).map((fill, index) => {
    const [from, to] = [steps[index - 1], steps[index]].map((bound) =>
      bound === undefined ? undefined : formatNumber(bound),
    );
    const text = french.classOf(from, to, unit);
    return {
      name: text,
      box: { x: room.x + index * width, y: room.y + room.height - 20, width, height: 18 },
      fill,
      colour: wordsOn(fill, brand),
      align: 'center',
      lines: [{ text, size: 10, bold: false }],
    };
  });
}
