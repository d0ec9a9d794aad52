import type { Box } from './box.js';
import { keyFigureBoxes } from './key-figure-slots.js';
import { slotOf } from './layouts.js';
import type { LayoutId, Slot, SlotId } from './slot.js';

/** The places and styles of a deck's slides: the brand's own, or as a template leaves room for. */
export interface DeckLayouts {
  slotOf(layout: LayoutId, id: SlotId): Slot;
  /** a box a large number */
  keyFigureBoxes(count: number): readonly Box[];
  /** the opening says all it says below its title in one placeholder */
  readonly opensInTwo: boolean;
}

export const OWN_LAYOUTS: DeckLayouts = { slotOf, keyFigureBoxes, opensInTwo: false };
