import type { Box } from '../shapes/slide-shape.js';

/** The slide, in points: 16:9. */
export const SLIDE = { width: 960, height: 540 };

export type LayoutId = 'title' | 'section' | 'key-figures' | 'figure' | 'table' | 'text' | 'annex';

export type SlotId =
  | 'title'
  | 'subtitle'
  | 'message'
  | 'status'
  | 'figure'
  | 'reading'
  | 'source'
  | 'table'
  | 'notes'
  | 'body'
  | 'left'
  | 'right'
  | `item${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | 'date'
  | 'footer'
  | 'number';

/** How one level of a slot's text is set; sizes in points. */
export interface LevelStyle {
  readonly size: number;
  /** from one line to the next, whatever the reader's font */
  readonly leading: number;
  readonly bold?: true;
  readonly colour: 'tx1' | 'tx2' | 'bg1' | 'accent1';
  readonly before?: number;
  readonly align?: 'l' | 'r' | 'ctr';
}

/** A placeholder of a layout: slides take place and style from it. */
export interface Slot {
  readonly id: SlotId;
  /** as shown in the selection pane and in outline view */
  readonly name: string;
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'object' | 'dt' | 'ftr' | 'sldNum';
  readonly index?: number;
  readonly box: Box;
  readonly anchor: 't' | 'ctr' | 'b';
  readonly levels: readonly LevelStyle[];
  /** what « Nouvelle diapositive » shows in it */
  readonly prompt: string;
  /** how far its text may be reduced before it is a fault */
  readonly smallestScale: number;
}

export interface Layout {
  readonly id: LayoutId;
  readonly name: string;
  readonly background: 'bg1' | 'accent1';
  readonly slots: readonly Slot[];
  /** thin lines that belong to the layout, above the boxes they open */
  readonly rules: readonly Box[];
}

const MARGIN = 48;
const WIDTH = SLIDE.width - 2 * MARGIN;

const TITLE: Slot = {
  id: 'title',
  name: 'Titre',
  type: 'title',
  box: { x: MARGIN, y: 26, width: WIDTH, height: 64 },
  anchor: 'b',
  levels: [{ size: 26, leading: 31, bold: true, colour: 'accent1' }],
  prompt: 'Le message, en une phrase de deux lignes au plus',
  smallestScale: 0.85,
};

const SUBTITLE: Slot = {
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

const SOURCE: Slot = {
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

const FOOTERS: readonly Slot[] = [
  footer('footer', 'Pied de page', 'ftr', 21, { x: MARGIN, width: 500 }, 'l'),
  footer('date', 'Date', 'dt', 20, { x: 560, width: 290 }, 'r'),
  footer('number', 'Numéro de diapositive', 'sldNum', 22, { x: 862, width: 50 }, 'r'),
];

/** The deck's layouts, in the order « Nouvelle diapositive » offers them. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'title',
    name: 'Titre',
    background: 'accent1',
    rules: [],
    slots: [
      {
        ...TITLE,
        type: 'ctrTitle',
        box: { x: MARGIN + 24, y: 130, width: 760, height: 156 },
        levels: [{ size: 44, leading: 52, bold: true, colour: 'bg1' }],
        prompt: 'Titre de la publication',
      },
      {
        ...SUBTITLE,
        id: 'subtitle',
        type: 'subTitle',
        index: 1,
        box: { x: MARGIN + 24, y: 300, width: 760, height: 60 },
        levels: [{ size: 22, leading: 29, colour: 'bg1' }],
        prompt: 'Sous-titre',
      },
      {
        ...SOURCE,
        id: 'status',
        name: 'Statut de la diffusion',
        index: 14,
        box: { x: MARGIN + 24, y: 424, width: 760, height: 66 },
        levels: [{ size: 15, leading: 21, colour: 'bg1' }],
        prompt: 'Service, date et statut de la diffusion',
      },
    ],
  },
  {
    id: 'section',
    name: 'Section',
    background: 'accent1',
    rules: [],
    slots: [
      {
        ...TITLE,
        box: { x: MARGIN + 24, y: 120, width: 760, height: 96 },
        levels: [{ size: 38, leading: 46, bold: true, colour: 'bg1' }],
        prompt: 'Titre de la section',
      },
      {
        ...SUBTITLE,
        id: 'message',
        name: 'Message de la section',
        index: 11,
        box: { x: MARGIN + 24, y: 240, width: 700, height: 190 },
        levels: [{ size: 22, leading: 31, colour: 'bg1' }],
        prompt: 'Le message de la section, en une ou deux phrases',
      },
      ...FOOTERS.map(onColour),
    ],
  },
  {
    id: 'figure',
    name: 'Message et figure',
    background: 'bg1',
    rules: [],
    slots: [
      TITLE,
      SUBTITLE,
      {
        id: 'figure',
        name: 'Figure',
        type: 'object',
        index: 11,
        box: { x: MARGIN, y: 122, width: 628, height: 346 },
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
        box: { x: 700, y: 126, width: 212, height: 338 },
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
    rules: [],
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
    rules: keyFigureBoxes(9).map(({ x, y, width }) => ({ x, y, width, height: 0 })),
    slots: [TITLE, ...keyFigureBoxes(9).map(keyFigureSlot), { ...SOURCE, index: 40 }, ...FOOTERS],
  },
  {
    id: 'text',
    name: 'Texte',
    background: 'bg1',
    rules: [],
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
    rules: [],
    slots: [
      { ...TITLE, box: { ...TITLE.box, height: 50 } },
      annexColumn('left', 'Texte de gauche', 1, MARGIN),
      annexColumn('right', 'Texte de droite', 2, MARGIN + WIDTH / 2 + 18),
      ...FOOTERS,
    ],
  },
];

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

function keyFigureSlot(box: Box, index: number): Slot {
  return {
    // The grid has nine boxes at most, as the union of slot ids says.
    id: `item${index + 1}` as SlotId,
    name: `Chiffre clé ${index + 1}`,
    type: 'body',
    index: 21 + index + 10,
    box,
    anchor: 't',
    levels: [
      { size: 38, leading: 46, bold: true, colour: 'accent1', before: 4 },
      { size: 14, leading: 17.5, colour: 'tx1' },
      { size: 12, leading: 15, colour: 'tx2', before: 2 },
    ],
    prompt: 'Nombre',
    smallestScale: 0.8,
  };
}

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

function onColour(slot: Slot): Slot {
  return { ...slot, levels: slot.levels.map((level) => ({ ...level, colour: 'bg1' })) };
}
