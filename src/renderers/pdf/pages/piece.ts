import type { Origin } from '../../../report-error.js';
import type { FootPart } from './signs-foot.js';
import { type Slug, visitInlines } from './slug.js';

/** The stream of which pages are made, in reading order. */
export type Piece = TextPiece | FloatPiece | InsetPiece;

/** What a fault names: « tableau 2 », « paragraphe », and where it was written. */
export interface BlockName {
  readonly name: string;
  readonly origin: Origin;
}

/** A line, a heading, a table row: it stays where it stands in the stream. */
export interface TextPiece {
  readonly type: 'text';
  readonly slug: Slug;
  /** white space above, dropped at the top of a page */
  readonly above: number;
  /** white space below, at least */
  readonly below?: number;
  /** how bad a page break right before it is: 0 good, `NEVER` only when nothing else is possible */
  readonly breakBefore: number;
  /** a heading: never last on its page */
  readonly keepWithNext?: boolean;
  /** set above it when it comes first on a page: the header of a continued table */
  readonly carry?: Slug;
  /** of a table: what explains its signs where the page ends before the table does */
  readonly foot?: FootPart;
  /** set with its neighbours in two columns of like height on each page, the second so far right */
  readonly secondColumn?: number;
  /** its chapter, when it opens one */
  readonly opens?: ChapterStart;
  readonly block: BlockName;
}

/** A figure or a small table: it may wait for the top of the next page while the text goes on. */
export interface FloatPiece {
  readonly type: 'float';
  readonly slug: Slug;
  readonly above: number;
  readonly below: number;
  /** its picture can be drawn lower, by as much as `by` points */
  readonly flexible?: { readonly figure: string; readonly by: number };
  readonly block: BlockName;
}

/** Whole landscape pages, set between two portrait ones. */
export interface InsetPiece {
  readonly type: 'inset';
  readonly pages: readonly PlannedPage[];
  /** what follows may not be set before it: it opens a chapter */
  readonly barrier: boolean;
}

export interface ChapterStart {
  readonly title: string;
  /** nothing stands above it on its page */
  readonly onOwnPage?: boolean;
}

/** The footnotes that a piece calls, in order. */
export function callsOf(piece: Piece): readonly string[] {
  if (piece.type === 'inset') return piece.pages.flatMap(({ footnotes }) => footnotes);
  const calls: string[] = [];
  visitInlines(piece.slug, ({ footnote }) => {
    if (footnote) calls.push(footnote);
  });
  return calls;
}

/** A page break here would separate what belongs together. */
export const NEVER = 1e6;

export interface PlannedPart {
  readonly slug: Slug;
  readonly y: number;
  /** a figure whose picture must be drawn lower, by so many points */
  readonly squeezed?: { readonly figure: string; readonly by: number };
  /** a figure that stands as it was drawn */
  readonly figure?: string;
}

/** Where everything of one page stands, from the top left corner of its text area. */
export interface PlannedPage {
  readonly orientation: 'portrait' | 'landscape';
  readonly parts: readonly PlannedPart[];
  /** ids of the footnotes at its bottom */
  readonly footnotes: readonly string[];
  /** points left void below its parts */
  readonly left: number;
  /** chapters that open on it */
  readonly opens: readonly ChapterStart[];
  /** whether the first of them stands at its top */
  readonly opensAtTop: boolean;
}
