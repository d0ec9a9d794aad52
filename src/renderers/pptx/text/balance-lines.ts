import type { Run } from '../shapes/slide-shape.js';
import { breakLines } from './break-lines.js';
import type { MeasureText } from './measure-text.js';

/** Words that should not close a line: what they announce stands on the next. */
const OPENING = /^(?:à|au|aux|contre|d’entre|de|des|dont|du|en|et|la|le|les|ou|par|pour|un|une)$/iu;

/** Longer is no title: its slot refuses it. */
const MOST_LINES = 4;

/**
 * Breaks a title that takes two lines or more into lines of like length, best after a comma, never
 * after a word that announces the next: a reader with a wider font still sees as many lines, and no
 * line of one word. The break is the title's own (`a:br`), as a hand would set it.
 */
export function balanceLines(
  runs: readonly Run[],
  style: { readonly size: number; readonly bold: boolean },
  width: number,
  measure: MeasureText,
): readonly Run[] {
  const { lines } = breakLines(runs, style, width, measure);
  if (lines < 2 || lines > MOST_LINES) return runs;
  const words = splitWords(runs);
  const widthOf = (from: number, to: number) =>
    breakLines(closed(words.slice(from, to)), style, Infinity, measure).widest;
  const cost = (from: number, to: number) => {
    const own = widthOf(from, to);
    if (own > width) return Infinity;
    const slack = (width - own) / width;
    return slack * slack + (to < words.length ? breakCost(words[to - 1]) : 0);
  };
  const breaks = cheapest(words.length, lines, cost);
  return breaks === undefined ? runs : joinWords(words, new Set(breaks));
}

/** The runs of one word, the space after it kept. */
type Word = readonly Run[];

function splitWords(runs: readonly Run[]): readonly Word[] {
  const words: Run[][] = [[]];
  for (const run of runs) {
    for (const text of run.text.split(/(?<= )/u)) {
      words.at(-1)?.push({ ...run, text });
      if (text.endsWith(' ')) words.push([]);
    }
  }
  return words.filter((word) => word.length > 0);
}

/** Runs of a line without the space that the break takes. */
function closed(words: readonly Word[]): readonly Run[] {
  const runs = words.flat();
  return runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run,
  );
}

function breakCost(word: Word | undefined): number {
  const text = (word ?? [])
    .map((run) => run.text)
    .join('')
    .trim();
  if (/[,;:]$/u.test(text)) return -0.02;
  return OPENING.test(text) ? 0.2 : 0;
}

/** Places of the breaks that make so many lines at least cost. */
function cheapest(
  count: number,
  lines: number,
  cost: (from: number, to: number) => number,
): readonly number[] | undefined {
  let best = new Map([[0, { total: 0, breaks: [] as readonly number[] }]]);
  for (let line = 1; line <= lines; line += 1) {
    const next: typeof best = new Map();
    for (const [from, { total, breaks }] of best) {
      for (let to = from + 1; to <= count; to += 1) {
        const sum = total + cost(from, to);
        if (sum === Infinity || sum >= (next.get(to)?.total ?? Infinity)) continue;
        next.set(to, { total: sum, breaks: to < count ? [...breaks, to] : breaks });
      }
    }
    best = next;
  }
  return best.get(count)?.breaks;
}

/** Words as runs again, each run that opens a line saying so. */
function joinWords(words: readonly Word[], breaks: ReadonlySet<number>): readonly Run[] {
  const joined: Run[] = [];
  words.forEach((word, index) => {
    word.forEach((run, place) => {
      const opens = place === 0 && breaks.has(index);
      const last = joined.at(-1);
      if (!opens && last && isAlike(last, run)) {
        joined[joined.length - 1] = { ...last, text: last.text + run.text };
      } else joined.push(opens ? { ...run, opensLine: true } : run);
    });
  });
  return joined;
}

function isAlike(one: Run, other: Run): boolean {
  const style = ({ text: _, opensLine: __, ...rest }: Run) => JSON.stringify(rest);
  return style(one) === style(other);
}
