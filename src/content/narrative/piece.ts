import type { Block } from '../../document/document.js';
import type { Inline } from '../../document/inline.js';
import type { IndicatorValue, UnknownRequest } from '../../indicators/indicator-value.js';
import type { Fault, Origin } from '../../report-error.js';

/**
 * What a helper wrote. In the rendered Markdown it is one private-use character, so that Markdown
 * cannot cut or change it; afterwards the character is replaced by the inlines. A number thus stays
 * linked to its indicator from the template to the document.
 */
export interface Piece {
  readonly inlines: readonly Inline[];
  /** set when the helper stands for a whole block: a figure, a table */
  readonly block?: Block;
  /** what the data say against it; the sentence is named once it is known */
  readonly faults: readonly PendingFault[];
  /** cells that decided the words without being printed */
  readonly decidedBy?: readonly Origin[];
}

/** A fault that waits for the sentence in which it stands. */
export type PendingFault = (sentence: string) => Fault;

/** A value handed from one helper to another: `{{plus (valeur "a") (valeur "b")}}`. */
export interface ValueArgument {
  readonly type: 'value';
  readonly answer: IndicatorValue | UnknownRequest;
  readonly origin: Required<Origin>;
}

/** A piece written into the text or handed to another helper; as a string it is its own mark. */
export interface PieceArgument {
  readonly type: 'piece';
  readonly piece: Piece;
  toString(): string;
}

const FIRST_PIECE = 0xf0000;
const FIRST_LINE = 0x100000;
const PLANE = 0xfffe;

/** The pieces of one template, by the character that stands for each. */
export interface PieceLog {
  /** Registers a piece and returns its character. */
  mark(piece: Piece): string;
  pieceOf(character: string): Piece | undefined;
  /** in the order of their characters */
  readonly pieces: readonly Piece[];
}

export function createPieceLog(): PieceLog {
  const pieces: Piece[] = [];
  return {
    pieces,
    mark(piece) {
      if (pieces.length >= PLANE) throw new RangeError('too many helper calls in one template');
      pieces.push(piece);
      return String.fromCodePoint(FIRST_PIECE + pieces.length - 1);
    },
    pieceOf: (character) => pieces[(character.codePointAt(0) ?? 0) - FIRST_PIECE],
  };
}

/** Marks the end of a template's line; invisible, taken out when sentences are made. */
export function markLine(line: number): string {
  return String.fromCodePoint(FIRST_LINE + Math.min(line, PLANE));
}

/** The template's line that a line mark stands for; undefined for any other character. */
export function lineOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code >= FIRST_LINE && code <= FIRST_LINE + PLANE ? code - FIRST_LINE : undefined;
}

export function isPieceMark(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= FIRST_PIECE && code < FIRST_PIECE + PLANE;
}

/** Characters that the institution's own text may not hold: they are our marks. */
export const PRIVATE_CHARACTERS = /[\u{F0000}-\u{FFFFF}\u{100000}-\u{10FFFF}]/u;
export const MARKS = /[\u{F0000}-\u{FFFFF}\u{100000}-\u{10FFFF}]/gu;

/** The origin of a place inside a template, in the file that holds the template. */
export function shiftOrigin(
  start: Required<Origin>,
  place: { readonly line: number; readonly column: number },
): Required<Origin> {
  return {
    file: start.file,
    line: start.line + place.line - 1,
    column: place.line === 1 ? start.column + place.column : place.column + 1,
  };
}
