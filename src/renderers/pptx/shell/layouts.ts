import {
  FOOTERS,
  INDENT,
  MARGIN,
  onColour,
  SOURCE,
  SUBTITLE,
  TITLE,
  WIDTH,
} from './common-slots.js';
import { keyFigureBoxes, keyFigureSlot } from './key-figure-slots.js';
import type { Layout, LayoutId, Slot, SlotId } from './slot.js';

/** The layout, which the union of ids says is there. */
export function layoutOf(id: LayoutId): Layout {
  const layout = LAYOUTS.find((candidate) => candidate.id === id);
  if (!layout) throw new Error(`no layout « ${id} »`);
  return layout;
}

export function slotOf(layout: LayoutId, id: SlotId): Slot {
  const slot = layoutOf(layout).slots.find((candidate) => candidate.id === id);
  if (!slot) throw new Error(`layout « ${layout} » has no slot « ${id} »`);
  return slot;
}

/** A line for the signs above the three of the source. */
const KEY_FIGURES_SOURCE: Slot = {
  ...SOURCE,
  index: 40,
  box: { x: MARGIN, y: 449, width: WIDTH, height: 54 },
};

/** The deck's layouts, in the order « Nouvelle diapositive » offers them. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'title',
    name: 'Titre',
    background: 'accent1',
    slots: [
      {
        ...TITLE,
        type: 'ctrTitle',
        box: { x: MARGIN + INDENT, y: 130, width: 816, height: 156 },
        anchor: 'b',
        levels: [{ size: 44, leading: 52, bold: true, colour: 'bg1' }],
        prompt: 'Titre de la publication',
      },
      {
        ...SUBTITLE,
        id: 'subtitle',
        type: 'subTitle',
        index: 1,
        box: { x: MARGIN + INDENT, y: 300, width: 816, height: 60 },
        levels: [{ size: 22, leading: 29, colour: 'bg1' }],
        prompt: 'Sous-titre',
      },
      {
        ...SOURCE,
        id: 'owner',
        name: 'Institution',
        index: 15,
        box: { x: MARGIN + INDENT, y: 56, width: 816, height: 24 },
        anchor: 't',
        levels: [{ size: 16, leading: 21, colour: 'bg1' }],
        prompt: 'Institution',
      },
      {
        ...SOURCE,
        id: 'status',
        name: 'Statut de la diffusion',
        index: 14,
        box: { x: MARGIN + INDENT, y: 424, width: 816, height: 66 },
        levels: [{ size: 15, leading: 21, colour: 'bg1' }],
        prompt: 'Service, date et statut de la diffusion',
      },
    ],
  },
  {
    id: 'section',
    name: 'Section',
    background: 'accent1',
    slots: [
      {
        ...TITLE,
        box: { x: MARGIN + INDENT, y: 120, width: 816, height: 96 },
        anchor: 'b',
        levels: [{ size: 38, leading: 46, bold: true, colour: 'bg1' }],
        prompt: 'Titre de la section',
      },
      {
        ...SUBTITLE,
        id: 'message',
        name: 'Message de la section',
        index: 11,
        box: { x: MARGIN + INDENT, y: 240, width: 760, height: 190 },
        levels: [
          { size: 22, leading: 31, colour: 'bg1' },
          { size: 13, leading: 18, colour: 'bg1', before: 14 },
        ],
        prompt: 'Le message de la section, en une ou deux phrases',
      },
      ...FOOTERS.map(onColour),
    ],
  },
  {
    id: 'figure',
    name: 'Message et figure',
    background: 'bg1',
    slots: [
      TITLE,
      SUBTITLE,
      {
        id: 'figure',
        name: 'Figure',
        type: 'object',
        index: 11,
        box: { x: MARGIN, y: 116, width: 656, height: 354 },
        anchor: 't',
        levels: [{ size: 14, leading: 18, colour: 'tx1' }],
        prompt: 'Figure',
        smallestScale: 1,
      },
      {
        id: 'reading',
        name: 'Lecture et champ',
        type: 'body',
        index: 12,
        box: { x: 724, y: 120, width: 188, height: 346 },
        anchor: 't',
        levels: [{ size: 12, leading: 16, colour: 'tx1', before: 9 }],
        prompt: 'Lecture, champ, notes et signes',
        smallestScale: 0.84,
      },
      SOURCE,
      ...FOOTERS,
    ],
  },
  {
    id: 'table',
    name: 'Message et tableau',
    background: 'bg1',
    slots: [
      {
        ...TITLE,
        box: { ...TITLE.box, y: 22, height: 60 },
        levels: [{ size: 24, leading: 29, bold: true, colour: 'accent1' }],
      },
      { ...SUBTITLE, box: { ...SUBTITLE.box, y: 84 } },
      {
        id: 'table',
        name: 'Tableau',
        type: 'object',
        index: 11,
        box: { x: MARGIN, y: 106, width: WIDTH, height: 332 },
        anchor: 't',
        levels: [{ size: 12, leading: 16, colour: 'tx1' }],
        prompt: 'Tableau',
        smallestScale: 1,
      },
      {
        ...SOURCE,
        id: 'notes',
        name: 'Notes, signes et source',
        index: 12,
        box: { x: MARGIN, y: 440, width: WIDTH, height: 64 },
        levels: [{ size: 10, leading: 12.6, colour: 'tx2' }],
        prompt: 'Notes, signes et source du tableau',
        smallestScale: 1,
      },
      ...FOOTERS,
    ],
  },
  {
    id: 'key-figures',
    name: 'Chiffres clés',
    background: 'bg1',
    slots: [
      TITLE,
      ...keyFigureBoxes(9).map((box, index) => keyFigureSlot(box, index, 'many')),
      KEY_FIGURES_SOURCE,
      ...FOOTERS,
    ],
  },
  {
    id: 'few-key-figures',
    name: 'Trois chiffres clés',
    background: 'bg1',
    slots: [
      TITLE,
      ...keyFigureBoxes(3).map((box, index) => keyFigureSlot(box, index, 'few')),
      KEY_FIGURES_SOURCE,
      ...FOOTERS,
    ],
  },
  {
    id: 'text',
    name: 'Texte',
    background: 'bg1',
    slots: [
      TITLE,
      {
        id: 'body',
        name: 'Texte',
        type: 'body',
        index: 1,
        box: { x: MARGIN, y: 116, width: WIDTH, height: 376 },
        anchor: 't',
        levels: [
          { size: 20, leading: 27, colour: 'tx1', before: 8 },
          { size: 16, leading: 22, colour: 'tx1', before: 4 },
        ],
        prompt: 'Texte',
        smallestScale: 0.8,
      },
      ...FOOTERS,
    ],
  },
  {
    id: 'annex',
    name: 'Annexe',
    background: 'bg1',
    slots: [
      { ...TITLE, box: { ...TITLE.box, height: 50 } },
      annexColumn('left', 'Texte de gauche', 1, MARGIN),
      annexColumn('right', 'Texte de droite', 2, MARGIN + WIDTH / 2 + 18),
      ...FOOTERS,
    ],
  },
];

function annexColumn(id: SlotId, name: string, index: number, x: number): Slot {
  return {
    id,
    name,
    type: 'body',
    index,
    box: { x, y: 96, width: WIDTH / 2 - 18, height: 400 },
    anchor: 't',
    levels: [
      { size: 13, leading: 16.6, colour: 'tx1', before: 6 },
      { size: 14, leading: 18, bold: true, colour: 'accent1', before: 10 },
      { size: 13, leading: 16.6, colour: 'tx1', before: 3 },
    ],
    prompt: 'Définitions, méthode, signes',
    smallestScale: 0.85,
  };
}
