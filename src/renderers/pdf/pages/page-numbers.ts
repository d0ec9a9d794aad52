import type { PlannedPage } from './piece.js';
import { visitInlines } from './slug.js';

/** On which page (index from 0) each destination stands. */
export function destinationPages(pages: readonly PlannedPage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    for (const { slug } of page.parts) {
      visitInlines(slug, ({ anchor }) => {
        if (anchor && !found.has(anchor.name)) found.set(anchor.name, index);
      });
    }
  }
  return found;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Small Roman numerals for the pages before the first chapter. */
export function romanNumeral(number: number): string {
  let [rest, numeral] = [number, ''];
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) numeral += letters;
  }
  return numeral;
}
