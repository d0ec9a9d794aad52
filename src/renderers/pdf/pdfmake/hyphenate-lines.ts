import { hyphenPoints } from '../../../language/hyphen-points.js';
import type { StructureElement } from '../structure/structure-element.js';
import type { FlowingText } from './measure-model.js';
import type { LaidInline, LaidLine } from './pdfmake-model.js';

/** More hyphens one under the other make a ladder. */
const MOST_IN_A_ROW = 2;

/** Cuts the next word when no line can hold it, which pdfmake would do at any letter, and unseen. */
export function cutTooLong({ _inlines: words = [], hyphenation }: FlowingText, room: number): void {
  const [word] = words;
  if (!word || ownWidth(word) <= room) return;
  const cut = (hyphenation && cutWord(words, room)) ?? cutAnywhere(word, room);
  if (cut) words.splice(0, 1, { ...cut.head, lineEnd: true }, cut.rest);
}

/** Sets the beginning of the next word at the end of a line that would else stay too short. */
export function fillLine(line: LaidLine, text: FlowingText): void {
  const inARow = text.hyphensInARow ?? 0;
  const cut = inARow < MOST_IN_A_ROW ? cutToFill(line, text) : undefined;
  if (cut) {
    line.addInline(cut.head);
    text._inlines?.splice(0, 1, cut.rest);
  }
  text.hyphensInARow = line.inlines.at(-1)?.cut ? inARow + 1 : 0;
}

function cutToFill(
  line: LaidLine,
  { _inlines: words = [], hyphenation }: FlowingText,
): CutWord | undefined {
  const last = line.inlines.at(-1);
  if (!last || last.lineEnd || isLastWord(words)) return undefined;
  const room = line.maxWidth - line.getWidth();
  const shortBy = (hyphenation?.shortBy ?? Number.POSITIVE_INFINITY) * last.fontSize;
  // A compound has a hyphen of its own, where this line ends.
  if (room <= shortBy || last.text.endsWith('-')) return undefined;
  return cutWord(words, room - (last.trailingCut ?? 0));
}

interface CutWord {
  readonly head: LaidInline;
  readonly rest: LaidInline;
}

/** The first word with the longest beginning that `room` points hold, its hyphen included. */
function cutWord([word, next]: readonly LaidInline[], room: number): CutWord | undefined {
  if (!word || !isFrench(word) || (word.noNewLine && /^\p{L}/u.test(next?.text ?? ''))) return;
  for (const point of hyphenPoints(word.text).toReversed()) {
    const cut = cutAt(word, point, '-');
    if (cut.head.width <= room) return cut;
  }
  return undefined;
}

/** What is no word of French: an address after one of its signs, the rest where the line is full. */
function cutAnywhere(word: LaidInline, room: number): CutWord | undefined {
  const { text } = word;
  let end = 0;
  const fitting = Array.from(text, (character) => (end += character.length))
    .slice(0, -1)
    .map((point) => ({ point, ...cutAt(word, point, isWithinWord(text, point) ? '-' : '') }))
    .filter(({ head }) => head.width <= room);
  return fitting.findLast(({ point }) => /[-/.?&=_]$/.test(text.slice(0, point))) ?? fitting.at(-1);
}

/** A letter on either side. */
function isWithinWord(text: string, point: number): boolean {
  return /\p{L}$/u.test(text.slice(0, point)) && /^\p{L}/u.test(text.slice(point));
}

/** The word in two parts, the first with its hyphen. */
function cutAt(word: LaidInline, point: number, hyphen: string): CutWord {
  // Who reads the file aloud, or takes its text, finds the word whole.
  const whole: StructureElement = word.inline?.actualText
    ? word.inline
    : { role: 'Span', actualText: word.text, ...(word.inline ? { within: word.inline } : {}) };
  const { noNewLine, ...own } = word;
  const part = (text: string) => {
    const spacing = (word.characterSpacing ?? 0) * (text.length - 1);
    const width = word.font.widthOfString(text, word.fontSize, word.fontFeatures) + spacing;
    return { ...own, text, width, leadingCut: 0, inline: whole };
  };
  const head = { ...part(`${word.text.slice(0, point)}${hyphen}`), trailingCut: 0, cut: true };
  return { head, rest: { ...part(word.text.slice(point)), ...(noNewLine ? { noNewLine } : {}) } };
}

/** Words that nothing parts from the next one are one. */
function isLastWord(words: readonly LaidInline[]): boolean {
  return words.slice(0, -1).every(({ noNewLine }) => noNewLine);
}

function isFrench({ inline, fontFeatures }: LaidInline): boolean {
  if (fontFeatures) return false;
  for (let element = inline; element; element = element.within) {
    if (element.language && !element.language.startsWith('fr')) return false;
  }
  return true;
}

function ownWidth({ width, leadingCut = 0, trailingCut = 0 }: LaidInline): number {
  return width - leadingCut - trailingCut;
}
