import type { Run } from '../shapes/slide-shape.js';
import type { MeasureText } from './measure-text.js';

/** How a paragraph breaks in a width. */
export interface BrokenLines {
  readonly lines: number;
  /** the widest line, in points; wider than the room when one word does not fit */
  readonly widest: number;
}

/** Counts the lines that runs take, breaking at spaces and after hyphens, as presentation programs do. */
export function breakLines(
  runs: readonly Run[],
  style: { readonly size: number; readonly bold: boolean },
  width: number,
  measure: MeasureText,
): BrokenLines {
  let lines = 1;
  let line = 0;
  let widest = 0;
  for (const word of wordsOf(runs, style, measure)) {
    if (word.opensLine || (line > 0 && line + word.letters > width)) {
      lines += 1;
      line = 0;
    }
    widest = Math.max(widest, line + word.letters);
    line += word.letters + word.space;
  }
  return { lines, widest };
}

/** After a space or a hyphen; the hyphen of « 2016-2017 » holds its years together. */
const BREAKS = /(?<= )|(?<=[^\d]-)/u;

interface Word {
  readonly letters: number;
  readonly space: number;
  /** after a break of the text's own */
  readonly opensLine: boolean;
}

/** A word may run over several runs: « 60 502 » in bold, then its mark. */
function wordsOf(
  runs: readonly Run[],
  style: { readonly size: number; readonly bold: boolean },
  measure: MeasureText,
): readonly Word[] {
  const words: Word[] = [];
  let letters = 0;
  let opensLine = false;
  for (const run of runs) {
    opensLine ||= run.opensLine === true;
    const size = run.raised ? style.size * 0.66 : style.size;
    const bold = style.bold || run.bold === true;
    for (const piece of run.text.split(BREAKS)) {
      const text = piece.replace(/ $/u, '');
      letters += measure(text, size, bold);
      if (/[ -]$/u.test(piece) && !/\d-$/u.test(piece)) {
        words.push({ letters, space: measure(piece.slice(text.length), size, bold), opensLine });
        letters = 0;
        opensLine = false;
      }
    }
  }
  return letters > 0 ? [...words, { letters, space: 0, opensLine }] : words;
}
