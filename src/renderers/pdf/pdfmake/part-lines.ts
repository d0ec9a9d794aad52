import type { LaidInline } from './pdfmake-model.js';

/**
 * The runs of a line with a space after the last one, unless a word goes on in the next line: who takes
 * the text out of the file, or hears it, must not run two lines together. It shows nowhere.
 */
export function partFromNext(runs: readonly LaidInline[], goesOn: boolean): readonly LaidInline[] {
  const last = runs.at(-1);
  if (!last || goesOn || /\s$|\p{L}-$/u.test(last.text)) return runs;
  const { inline, ...plain } = last;
  if (!inline?.actualText) return [...runs.slice(0, -1), { ...last, text: `${last.text} ` }];
  // The words that are said instead of these would take the space away.
  const around = inline.within ? { inline: inline.within } : {};
  return [...runs, { ...plain, ...around, text: ' ', x: last.x + last.width }];
}
