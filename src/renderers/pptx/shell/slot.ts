import type { Box } from './box.js';

/** The slide, in points: 16:9. */
export const SLIDE = { width: 960, height: 540 };

export type LayoutId =
  | 'title'
  | 'section'
  | 'key-figures'
  | 'few-key-figures'
  | 'figure'
  | 'table'
  | 'text'
  | 'annex';

export type SlotId =
  | 'title'
  | 'subtitle'
  | 'message'
  | 'owner'
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

/** What a placeholder is for, as Office names it. */
export type SlotType =
  | 'title'
  | 'ctrTitle'
  | 'subTitle'
  | 'body'
  | 'object'
  | 'dt'
  | 'ftr'
  | 'sldNum';

/** A placeholder of a layout: slides take place and style from it. */
export interface Slot {
  readonly id: SlotId;
  /** as shown in the selection pane and in outline view */
  readonly name: string;
  readonly type: SlotType;
  readonly index?: number;
  readonly box: Box;
  readonly anchor: 't' | 'ctr' | 'b';
  readonly levels: readonly LevelStyle[];
  /** what « Nouvelle diapositive » shows in it */
  readonly prompt: string;
  /** how far its text may be reduced before it is a fault */
  readonly smallestScale: number;
  readonly adopted?: AdoptedPlaceholder;
}

/** A template's placeholder in a slot's stead: slides inherit its place and its look. */
export interface AdoptedPlaceholder {
  /** `p:ph` of a slide's shape */
  readonly mark: string;
  /** what of its look slides must say themselves, as the inside of `a:lstStyle`; mostly '' */
  readonly style: string;
  /** the colour of its words, in XML, where its own cannot be read; mostly '' */
  readonly ink: string;
}

export interface Layout {
  readonly id: LayoutId;
  readonly name: string;
  readonly background: 'bg1' | 'accent1';
  readonly slots: readonly Slot[];
}
