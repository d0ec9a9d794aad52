import type { Box } from '../shell/box.js';
import type { MeasureText } from '../text/measure-text.js';
import { LARGEST, SMALLEST } from './compose-chart.js';

/** Where the charts of one figure stand. */
export interface PanelPlaces {
  /** a box a panel */
  readonly boxes: readonly Box[];
  /** of their words, in points; absent: as large as charts have them */
  readonly size?: number;
  /** where bars or lines stand in a box, as shares of it */
  readonly plotOf: (box: Box) => Box;
  /** what is left for the figure's reading, where it is not at its usual place */
  readonly reading?: Box;
}

export interface PanelWords {
  readonly categories: readonly string[];
  /** printed beside the bars */
  readonly numbers: readonly string[];
}

/** A panel's name stands in this height, in points. */
const NAME = 22;
const GAP = 8;
const COLUMN_GAP = 26;
/** As many bars still read well one under the other. */
const SHORT = 12;
const HIGHEST_ROW = 48;
/** Least height of a reading below the panels. */
const READING = 84;

/**
 * Few bars stand in one column, beside the reading. Many take the whole slide: the first panel on
 * the left, the others on the right with the reading below them. Bars are as long for the same value
 * in each, and rows as high.
 */
export function placeBarPanels(
  panels: readonly PanelWords[],
  measure: MeasureText,
  room: Box,
  whole: Box,
): PanelPlaces {
  const counts = panels.map(({ categories }) => categories.length);
  const few = counts.reduce((sum, count) => sum + count, 0) <= SHORT;
  const columns = few || panels.length < 2 ? [counts] : [counts.slice(0, 1), counts.slice(1)];
  const width = few ? room.width : (whole.width - COLUMN_GAP) / columns.length;
  const row = Math.min(
    HIGHEST_ROW,
    ...columns.map((column, index) => {
      const kept = index === 1 ? READING : 0;
      const names = column.length * NAME + (column.length - 1) * GAP;
      return (room.height - names - kept) / column.reduce((sum, count) => sum + count, 0);
    }),
  );
  const boxes = columns.flatMap((column, index) => {
    const x = (few ? room.x : whole.x) + index * (width + COLUMN_GAP);
    return stack(column, { ...room, x, width }, row);
  });
  const size = Math.min(LARGEST, Math.max(SMALLEST, Math.floor(row * 0.76 * 2) / 2));
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => measure(text, size, false)));
  const left = widest(panels.flatMap(({ categories }) => categories)) + 10;
  const right = widest(panels.flatMap(({ numbers }) => numbers)) + 10;
  const last = boxes.at(-1);
  return {
    boxes,
    size,
    plotOf: (box) => ({
      x: left / box.width,
      y: NAME / box.height,
      width: (box.width - left - right) / box.width,
      height: (box.height - NAME) / box.height,
    }),
    ...(!few && last && columns.length > 1 ? { reading: below(last, room) } : {}),
  };
}

/** Lines side by side. */
export function placeLinePanels(count: number, room: Box): PanelPlaces {
  const axis = 42;
  const width = (room.width - axis) / count;
  const boxes = Array.from({ length: count }, (_, index) => ({
    ...room,
    x: room.x + (index === 0 ? 0 : axis + index * width),
    width: index === 0 ? width + axis : width,
  }));
  return {
    boxes,
    plotOf: (box) => ({
      x: (box.width - width + 8) / box.width,
      y: (NAME + 14) / box.height,
      width: (width - 22) / box.width,
      height: (box.height - NAME - 14 - 26) / box.height,
    }),
  };
}

function stack(counts: readonly number[], column: Box, row: number): readonly Box[] {
  let { y } = column;
  return counts.map((count) => {
    const height = NAME + count * row;
    const box = { ...column, y, height };
    y += height + GAP;
    return box;
  });
}

function below(box: Box, room: Box): Box {
  const y = box.y + box.height + 12;
  return { x: box.x, y, width: box.width, height: room.y + room.height - y };
}
