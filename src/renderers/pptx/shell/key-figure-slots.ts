import type { Box } from './box.js';
import { MARGIN, WIDTH } from './common-slots.js';
import type { LevelStyle, Slot, SlotId } from './slot.js';

/** As many large numbers stand in one row, and may be larger. */
export const FEW = 3;
const TOP = 116;
const BOTTOM = 449;
const COLUMN_GAP = 30;
const ROW_GAP = 4;

/** Three columns, and as many rows as needed, spread over the slide; one row stands in its middle. */
export function keyFigureBoxes(count: number): readonly Box[] {
  const width = (WIDTH - 2 * COLUMN_GAP) / 3;
  const rows = Math.ceil(count / 3);
  const height = rows === 1 ? 200 : (BOTTOM - TOP - (rows - 1) * ROW_GAP) / rows;
  const top = rows === 1 ? TOP + 54 : TOP;
  return Array.from({ length: count }, (_, index) => ({
    x: MARGIN + (index % 3) * (width + COLUMN_GAP),
    y: top + Math.floor(index / 3) * (height + ROW_GAP),
    width,
    height,
  }));
}

const LEVELS: Readonly<Record<'few' | 'many', readonly LevelStyle[]>> = {
  few: [
    { size: 54, leading: 66, bold: true, colour: 'accent1', before: 10 },
    { size: 20, leading: 25, colour: 'tx1', before: 2 },
    { size: 16, leading: 20, colour: 'tx2', before: 6 },
  ],
  many: [
    { size: 35, leading: 43, bold: true, colour: 'accent1', before: 4 },
    { size: 14, leading: 17.5, colour: 'tx1' },
    { size: 12, leading: 15, colour: 'tx2', before: 2 },
  ],
};

/** A number, what it counts, what it compares with: the three levels of one placeholder. */
export function keyFigureSlot(box: Box, index: number, among: 'few' | 'many'): Slot {
  return {
    // The grid has nine boxes at most, as the union of slot ids says.
    id: `item${index + 1}` as SlotId,
    name: `Chiffre clé ${index + 1}`,
    type: 'body',
    index: 21 + index + 10,
    box,
    anchor: 't',
    levels: LEVELS[among],
    prompt: 'Nombre',
    smallestScale: 0.75,
  };
}
