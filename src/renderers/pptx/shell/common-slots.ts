import { SLIDE, type Slot, type SlotId } from './slot.js';

/** Left and right of everything, in points. */
export const MARGIN = 48;
/** Words on the accent's ground stand further in. */
export const INDENT = 24;
export const WIDTH = SLIDE.width - 2 * MARGIN;

export const TITLE: Slot = {
  id: 'title',
  name: 'Titre',
  type: 'title',
  box: { x: MARGIN, y: 26, width: WIDTH, height: 64 },
  // A title of one line begins where one of two does.
  anchor: 't',
  levels: [{ size: 26, leading: 31, bold: true, colour: 'accent1' }],
  prompt: 'Le message, en une phrase de deux lignes au plus',
  smallestScale: 0.85,
};

export const SUBTITLE: Slot = {
  id: 'subtitle',
  name: 'Sous-titre',
  type: 'body',
  index: 10,
  box: { x: MARGIN, y: 93, width: WIDTH, height: 18 },
  anchor: 't',
  levels: [{ size: 14, leading: 17, colour: 'tx2' }],
  prompt: 'Ce que mesure la figure, unité et année',
  smallestScale: 0.75,
};

export const SOURCE: Slot = {
  id: 'source',
  name: 'Source',
  type: 'body',
  index: 13,
  box: { x: MARGIN, y: 474, width: WIDTH, height: 28 },
  anchor: 'b',
  levels: [{ size: 11, leading: 13.5, colour: 'tx2' }],
  prompt: 'Source, année, millésime',
  smallestScale: 0.9,
};

/** The foot of every slide but the first. */
export const FOOTERS: readonly Slot[] = [
  footer('footer', 'Pied de page', 'ftr', 21, { x: MARGIN, width: 500 }, 'l'),
  footer('date', 'Date', 'dt', 20, { x: 560, width: 290 }, 'r'),
  footer('number', 'Numéro de diapositive', 'sldNum', 22, { x: 862, width: 50 }, 'r'),
];

/** The same words on the accent's ground, below the others there. */
export function onColour(slot: Slot): Slot {
  const { x, width } = slot.box;
  const box = x === MARGIN ? { ...slot.box, x: x + INDENT, width: width - INDENT / 2 } : slot.box;
  return {
    ...slot,
    box,
    smallestScale: 0.9,
    levels: slot.levels.map((level) => ({ ...level, colour: 'bg1' })),
  };
}

function footer(
  id: SlotId,
  name: string,
  type: 'dt' | 'ftr' | 'sldNum',
  index: number,
  place: { x: number; width: number },
  align: 'l' | 'r',
): Slot {
  return {
    id,
    name,
    type,
    index,
    box: { ...place, y: 509, height: 16 },
    anchor: 'ctr',
    levels: [{ size: 10, leading: 13, colour: 'tx2', align }],
    prompt: '',
    smallestScale: 1,
  };
}
