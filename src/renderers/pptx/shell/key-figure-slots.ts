import type { Box } from './box.js';
import { MARGIN, WIDTH } from './common-slots.js';
import type { Slot, SlotId } from './slot.js';

/** The grid of large numbers: three columns, and as many rows as needed, spread over the slide. */
export function keyFigureBoxes(count: number): readonly Box[] {
  const gap = 30;
  const width = (WIDTH - 2 * gap) / 3;
  const rows = Math.max(2, Math.ceil(count / 3));
  const height = (462 - 116 - (rows - 1) * 10) / rows;
  return Array.from({ length: count }, (_, index) => ({
    x: MARGIN + (index % 3) * (width + gap),
    y: 116 + Math.floor(index / 3) * (height + 10),
    width,
    height,
  }));
}

/** A number, what it counts, what it compares with: the three levels of one placeholder. */
export function keyFigureSlot(box: Box, index: number): Slot {
  return {
    // The grid has nine boxes at most, as the union of slot ids says.
    id: `item${index + 1}` as SlotId,
    name: `Chiffre clé ${index + 1}`,
    type: 'body',
    index: 21 + index + 10,
    box,
    anchor: 't',
    levels: [
      { size: 35, leading: 43, bold: true, colour: 'accent1', before: 4 },
      { size: 14, leading: 17.5, colour: 'tx1' },
      { size: 12, leading: 15, colour: 'tx2', before: 2 },
    ],
    prompt: 'Nombre',
    smallestScale: 0.8,
  };
}
