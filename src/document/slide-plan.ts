import type { EditionStatement, KeyFigure } from './document.js';
import type { FigureBlock } from './figure-block.js';
import type { Inline } from './inline.js';
import type { Sign } from './sign.js';
import type { TableBlock } from './table-block.js';

/**
 * The deck as a projection of the document: one message a slide, the prose in the speaker notes. It
 * says what each slide is, never where things land. Everything in it is JSON: it is a golden file.
 */
export interface SlidePlan {
  readonly edition: EditionStatement;
  /** the deck's sections, in order; every slide belongs to one */
  readonly sections: readonly SlideSection[];
  readonly slides: readonly Slide[];
}

/** A run of slides that presentation programs show under one name. */
export interface SlideSection {
  readonly id: string;
  readonly title: readonly Inline[];
  /** ids of its slides, in order */
  readonly slides: readonly string[];
}

/** The closed union of what a slide can be. */
export type Slide =
  | TitleSlide
  | SectionSlide
  | KeyFiguresSlide
  | FigureSlide
  | TableSlide
  | TextSlide;

interface AnySlide {
  /** stable across editions: it comes from the ids of the document's blocks */
  readonly id: string;
  readonly title: readonly Inline[];
  /** what the speaker says, a paragraph a line; sources and footnotes last */
  readonly notes: readonly (readonly Inline[])[];
}

/** The deck's first slide; its words are those of the edition. */
export interface TitleSlide extends AnySlide {
  readonly type: 'title';
}

/** Opens a chapter with its key message. */
export interface SectionSlide extends AnySlide {
  readonly type: 'section';
  readonly message: readonly Inline[];
  /** signs of the message, explained below it */
  readonly signs: readonly Sign[];
}

/** At most nine large numbers. */
export interface KeyFiguresSlide extends AnySlide {
  readonly type: 'key-figures';
  readonly part: SlidePart;
  readonly items: readonly KeyFigure[];
  readonly signs: readonly Sign[];
  readonly source: readonly Inline[];
}

/** One message with its figure; the title is the figure's. */
export interface FigureSlide extends AnySlide {
  readonly type: 'figure';
  readonly figure: FigureBlock;
}

/** A part of a table that can be read from the back of a room. */
export interface TableSlide extends AnySlide {
  readonly type: 'table';
  readonly part: SlidePart;
  /** the table with the rows of this part, and only the notes and signs that these rows use */
  readonly table: TableBlock;
}

/** Method, definitions, signs. */
export interface TextSlide extends AnySlide {
  readonly type: 'text';
  readonly part: SlidePart;
  readonly paragraphs: readonly SlideParagraph[];
}

/** A paragraph of a text slide; `term`, where there is one, is what the paragraph defines. */
export interface SlideParagraph {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly term: readonly Inline[];
  readonly inlines: readonly Inline[];
  /** where the deck shows what the term names, by number, from 1 */
  readonly slides?: { readonly from: number; readonly to: number };
  /** it goes on with the paragraph before it: nothing may part them */
  readonly continues?: true;
}

/** « (1/3) » */
export interface SlidePart {
  /** from 1 */
  readonly number: number;
  readonly of: number;
}
