import { nearestWord } from '../nearest-word.js';

/** The known code that a mistaken one most probably means, as parameters of a fault. */
export function nearestCode(
  mistaken: string,
  known: Iterable<string>,
): { readonly nearest?: string } {
  const nearest = mistaken.length > MOST_LETTERS ? undefined : nearestWord(mistaken, known);
  return nearest === undefined ? {} : { nearest };
}

/** No code is as long; comparing a whole misplaced paragraph with each would take its time squared. */
const MOST_LETTERS = 100;
