import { balanceColumns } from './balance-columns.js';
import type { PageRoom } from './page-room.js';
import { NEVER, type Piece, type TextPiece } from './piece.js';
import { footAfter, footHeight, type SignsFoot } from './signs-foot.js';
import type { Slug } from './slug.js';

/** What pages are broken from. */
export interface Stream {
  readonly pieces: readonly Piece[];
  /** by piece: the footnotes that it is the first to call, and those of its signs */
  readonly calls: readonly (readonly string[])[];
  readonly room: PageRoom;
}

/** One page being filled. */
export interface Filling {
  /** the piece to set next */
  readonly index: number;
  /** figures that wait */
  readonly waiting: readonly number[];
  readonly y: number;
  /** space owed below the last part */
  readonly owed: number;
  readonly footnotes: readonly string[];
  readonly footnotesHeight: number;
  /** of a table that goes on overleaf */
  readonly foot: SignsFoot | undefined;
  readonly last: Part | undefined;
  /** the columns that its last parts stand in */
  readonly columns: OpenColumns | undefined;
  /** whether something of the stream itself (not a waiting figure) is on the page */
  readonly hasText: boolean;
  readonly insets: readonly number[];
  /** how many points higher than the page its parts may be: its figures can be drawn lower */
  readonly slack: number;
  /** the last part is a heading, which may not end the page */
  readonly keeps: boolean;
  readonly cost: number;
}

export interface OpenColumns {
  readonly top: number;
  readonly pieces: readonly TextPiece[];
}

export interface Part {
  readonly slug: Slug;
  readonly y: number;
  readonly piece: Piece | undefined;
  readonly previous: Part | undefined;
}

/** The ends worth trying: those that fill the page by half, or all when there is none. */
export function usefulEndings(
  stream: Stream,
  index: number,
  waiting: readonly number[],
): readonly Filling[] {
  const endings: Filling[] = [];
  const open: Filling[] = [startPage(stream, index, waiting)];
  for (let filling = open.pop(); filling; filling = open.pop())
    advance(stream, filling, open, endings);
  const filled = endings.filter(({ cost }) => cost < 2500);
  return filled.length > 0 ? filled : endings;
}

/** A page with the figures that wait for it. */
export function startPage(stream: Stream, index: number, waiting: readonly number[]): Filling {
  let page: Filling = {
    index,
    waiting,
    y: 0,
    owed: 0,
    footnotes: [],
    footnotesHeight: 0,
    foot: undefined,
    last: undefined,
    columns: undefined,
    hasText: false,
    insets: [],
    slack: 0,
    keeps: false,
    cost: 0,
  };
  for (const float of waiting) {
    const set = withPiece(stream, page, float);
    if (!set) break;
    page = { ...set, index, waiting: page.waiting.slice(1), hasText: false };
  }
  return page;
}

/** Sets the next piece in every way it can be set, and ends the page where it may end. */
function advance(stream: Stream, page: Filling, open: Filling[], endings: Filling[]): void {
  const piece = stream.pieces[page.index];
  const next = page.index + 1;
  if (!piece) {
    endings.push(ended(stream, page, 0));
  } else if (piece.type === 'inset') {
    const withInset = { ...page, index: next, insets: [...page.insets, page.index] };
    if (piece.barrier && (page.waiting.length > 0 || page.insets.length > 0)) {
      endings.push(ended(stream, page, 0));
    } else if (piece.barrier || !page.last) {
      endings.push(ended(stream, withInset, 0));
    } else {
      open.push(withInset);
    }
  } else if (piece.type === 'float') {
    if (page.last) endings.push(ended(stream, page, 0));
    const set = page.waiting.length === 0 ? withPiece(stream, page, page.index) : undefined;
    if (set) open.push({ ...set, index: next });
    if (page.last || !set) {
      open.push({
        ...page,
        index: next,
        waiting: [...page.waiting, page.index],
        cost: page.cost + (set ? COST.putOff : COST.waiting),
      });
    }
  } else {
    advanceText(stream, page, piece, open, endings);
  }
}

function advanceText(
  stream: Stream,
  page: Filling,
  piece: TextPiece,
  open: Filling[],
  endings: Filling[],
): void {
  const set = withPiece(stream, page, page.index);
  // Voids are not evened out: a page is filled as far as its text goes.
  const early = set && !piece.opens;
  if (page.last) {
    const cost = piece.breakBefore + (early ? COST.early : 0);
    endings.push(ended(stream, page, cost, early ? COST.earlyVoid : 1));
  }
  // What waits belongs to the chapter that ends here.
  if (piece.opens && (page.waiting.length > 0 || page.insets.length > 0)) {
    if (!page.last) throw new Error('a figure that waits does not fit on a page of its own');
    return;
  }
  if (!set || (piece.opens?.onOwnPage && page.last)) return;
  open.push({
    ...set,
    index: page.index + 1,
    hasText: true,
    cost: page.cost + openingCost(piece, page, stream.room),
  });
}

function openingCost(piece: TextPiece, page: Filling, room: PageRoom): number {
  if (!piece.opens || !page.last) return 0;
  return page.y > 0.6 * room.height ? COST.chapterLow : COST.chapterInPage;
}

const NONE: readonly string[] = [];

/** The page with one more piece, or nothing when it does not fit. */
export function withPiece(stream: Stream, page: Filling, index: number): Filling | undefined {
  const piece = stream.pieces[index];
  if (!piece || piece.type === 'inset') return undefined;
  const carry = piece.type === 'text' && !page.hasText ? piece.carry : undefined;
  const above = page.last ? Math.max(page.owed, piece.above) : 0;
  const carryHeight = carry?.height ?? 0;
  const top = page.y + above + carryHeight;
  const columns = withColumns(page.columns, piece, top);
  const y = columns ? columns.top + balanceColumns(columns.pieces).height : top + piece.slug.height;
  const called = stream.calls[index] ?? NONE;
  const calls = called.length > 0 ? called.filter((id) => !page.footnotes.includes(id)) : NONE;
  const footnotes = calls.length > 0 ? [...page.footnotes, ...calls] : page.footnotes;
  const footnotesHeight =
    calls.length > 0 ? stream.room.footnotesHeight(footnotes) : page.footnotesHeight;
  const slack = page.slack + (piece.type === 'float' ? (piece.flexible?.by ?? 0) : 0);
  const foot = footAfter(page.foot, piece.type === 'text' ? piece.foot : undefined);
  if (y + footHeight(foot) + footnotesHeight > stream.room.height + slack + 0.01) return undefined;
  const below = carry
    ? { slug: carry, y: page.y + above, piece: undefined, previous: page.last }
    : page.last;
  return {
    ...page,
    y,
    owed: piece.below ?? 0,
    footnotes,
    footnotesHeight,
    foot,
    slack,
    columns,
    keeps: piece.type === 'text' && (piece.keepWithNext ?? false),
    last: {
      slug: piece.slug,
      y: top,
      piece,
      previous: below,
    },
  };
}

/** Where a part of columns stands is known once its page is full: until then, all are at their top. */
function withColumns(
  open: OpenColumns | undefined,
  piece: Piece,
  top: number,
): OpenColumns | undefined {
  if (piece.type !== 'text' || piece.secondColumn === undefined) return undefined;
  return { top: open?.top ?? top, pieces: [...(open?.pieces ?? []), piece] };
}

function ended(stream: Stream, page: Filling, breakCost: number, voidCost = 1): Filling {
  const { room, pieces } = stream;
  const used = page.y + footHeight(page.foot) + page.footnotesHeight;
  const next = pieces[page.index];
  const isLast = !next && page.waiting.length === 0;
  const opensChapter =
    (next?.type === 'text' && next.opens) || (next?.type === 'inset' && next.barrier);
  const percent = (100 * Math.max(0, room.height - used)) / room.height;
  const isApart = next?.type === 'text' && next.opens?.onOwnPage === true;
  const unwanted = isApart ? Math.max(0, percent - FREE_BEFORE_APART) : percent;
  const weight = isLast || !page.last ? 0 : opensChapter ? COST.voidBeforeChapter : voidCost;
  const separation = Math.min(NEVER, breakCost) + (page.keeps && !isLast ? NEVER : 0);
  const squeezed = (100 * Math.max(0, used - room.height)) / room.height;
  const cost = page.cost + weight * unwanted ** 2 + squeezed ** 2 + separation;
  return { ...page, cost: cost + page.waiting.length * COST.waiting };
}

/**
 * What is left void, in percent, before a chapter that always has a page of its own is nobody's choice;
 * only a page with next to nothing on it is worth taking lines from the one before.
 */
const FREE_BEFORE_APART = 60;

/** Costs are squares of percents of a page left void: a void of a tenth costs 100. */
const COST = {
  /** a figure set a page after its place */
  waiting: 60,
  /** … though it fits in its place */
  putOff: 1500,
  /** a chapter that opens below other text */
  chapterInPage: 200,
  /** … or in the lower part of the page */
  chapterLow: 400,
  /** a page that ends where its next line would still fit */
  early: 120,
  /** … and leaves a void for no reason of its own */
  earlyVoid: 4,
  /** a void before a new chapter disturbs less */
  voidBeforeChapter: 0.8,
} as const;
