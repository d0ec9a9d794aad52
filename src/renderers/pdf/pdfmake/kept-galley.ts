import type { Packing } from '../../../kept-work.js';
import type { StructureElement } from '../structure/structure-element.js';
import type { Galley } from './galley.js';
import { Line } from './pdfmake-classes.js';
import type {
  LaidInline,
  LaidLine,
  PageItem,
  PdfFont,
  TextNode,
  TextRun,
} from './pdfmake-model.js';

/** A set text as plain data. Its runs are not in it: their links and elements are those of today. */
export interface PackedGalley {
  readonly height: number;
  readonly lineTops: readonly number[];
  /** by run: what pdfmake says of each of its words */
  readonly styles: readonly (Words | null)[];
  /** by cut word: its run, and how it is said whole */
  readonly cuts: readonly (readonly [number, string])[];
  readonly lines: readonly PackedLine[];
}

type Words = Readonly<Record<string, unknown>>;
/** The line's own numbers, and its words. */
type PackedLine = readonly [Words, ...(readonly PackedWord[])];
/** index of the run, its text, the numbers and the states of `WORD`, and the cut word that it is part of, from 1 */
type PackedWord = readonly [number, string, readonly (number | null)[], string, number];

/** What differs from word to word. */
const NUMBERS = ['x', 'width', 'height', 'leadingCut', 'trailingCut', 'leadingIndent'] as const;
const STATES = ['noNewLine', 'lineEnd', 'cut'] as const;
const WORD: ReadonlySet<string> = new Set(['text', 'inline', ...NUMBERS, ...STATES]);

/** A run that tells its words apart, with the font it is set in. */
export interface NumberedRun extends TextRun {
  readonly run: number;
}

type Word = LaidInline & { readonly run: number; readonly leadingIndent?: number };

/** All that the lines of a text depend on, as a text; where its links lead is none of it. */
export function galleyInputs(
  { text, ...style }: TextNode,
  fonts: readonly PdfFont[],
  width: number,
): string {
  const known = [...new Set(fonts)];
  const runs = text.map(({ anchor: _anchor, goTo: _goTo, url: _url, ...run }, index) => {
    const { element: _element, footnote: _footnote, inline, ...own } = run;
    return [own, known.indexOf(fonts[index] as PdfFont), wordsOf(inline)];
  });
  return JSON.stringify([width, style, known.map(({ digest }) => digest), runs]);
}

/** What hyphenation asks of the elements of a run: see `hyphenate-lines.ts`. */
function wordsOf(inline: StructureElement | undefined): unknown {
  if (!inline) return 0;
  return [inline.actualText, inline.language, wordsOf(inline.within)];
}

/** How a text of those runs is put down; nothing but lines of their words can be. */
export function galleyPacking(
  runs: readonly NumberedRun[],
  fonts: readonly PdfFont[],
): Packing<Galley, PackedGalley> {
  return {
    pack: (galley) => packGalley(galley, runs, fonts),
    unpack: (packed) => unpackGalley(packed, runs, fonts),
  };
}

function packGalley(
  { items, height, lineTops }: Galley,
  runs: readonly NumberedRun[],
  fonts: readonly PdfFont[],
): PackedGalley | undefined {
  const styles: (Words | null)[] = runs.map(() => null);
  const cuts: CutWord[] = [];
  const lines: PackedLine[] = [];
  for (const { type, item } of items) {
    if (type !== 'line') return undefined;
    const { inlines, ...own } = item;
    if (!isPlain(own)) return undefined;
    const words: PackedWord[] = [];
    for (const inline of inlines as Word[]) {
      const run = runs[inline.run];
      if (!run || inline.font !== fonts[inline.run]) return undefined;
      const style = styleOf(inline, run);
      const known = styles[inline.run] ?? style;
      if (!isPlain(style) || JSON.stringify(known) !== JSON.stringify(style)) return undefined;
      styles[inline.run] = known;
      words.push(packWord(inline, run, cuts));
    }
    lines.push([own, ...words]);
  }
  const said = cuts.map(({ run, whole }) => [run, whole.actualText ?? ''] as const);
  return { height, lineTops, styles, cuts: said, lines };
}

interface CutWord {
  readonly run: number;
  readonly whole: StructureElement;
}

function isPlain(own: object): boolean {
  return Object.values(own).every((value) => value === null || typeof value !== 'object');
}

/** What pdfmake added to the words of a run, the same for each. */
function styleOf(inline: Word, run: NumberedRun): Words {
  const ofRun = run as unknown as Words;
  return Object.fromEntries(
    Object.entries(inline).filter(
      ([key, value]) => key !== 'font' && !WORD.has(key) && value !== ofRun[key],
    ),
  );
}

function packWord(inline: Word, run: NumberedRun, cuts: CutWord[]): PackedWord {
  const numbers = NUMBERS.map((key) => inline[key] ?? null);
  const states = STATES.map((key) => (inline[key] ? '1' : '0')).join('');
  // The parts of a cut word share an element of their own: see `hyphenate-lines.ts`.
  const whole = inline.inline === run.inline ? undefined : inline.inline;
  if (whole && !cuts.some((cut) => cut.whole === whole)) cuts.push({ run: run.run, whole });
  const cut = cuts.findIndex((one) => one.whole === whole);
  return [inline.run, inline.text, numbers, states, cut + 1];
}

function unpackGalley(
  { height, lineTops, styles, cuts, lines }: PackedGalley,
  runs: readonly NumberedRun[],
  fonts: readonly PdfFont[],
): Galley {
  const words = runs.map((run, index) => ({ ...run, ...styles[index], font: fonts[index] }));
  const wholes = cuts.map(([run, actualText]): StructureElement => {
    const within = runs[run]?.inline;
    return { role: 'Span', actualText, ...(within ? { within } : {}) };
  });
  const items = lines.map(([own, ...packed]): PageItem => {
    const line: LaidLine = Object.assign(new Line(0), own);
    line.inlines = packed.map(([run, text, numbers, states, cut]) => {
      const whole = wholes[cut - 1];
      const own = whole ? { text, inline: whole } : { text };
      // Packed from a word of that run: nothing else is missing.
      const inline = { ...words[run], ...own } as LaidInline & Record<string, unknown>;
      for (const [index, key] of NUMBERS.entries()) {
        const number = numbers[index];
        if (typeof number === 'number') inline[key] = number;
      }
      for (const [index, key] of STATES.entries()) {
        if (states[index] === '1') inline[key] = true;
      }
      return inline;
    });
    return { type: 'line', item: line };
  });
  return { items, height, lineTops };
}
