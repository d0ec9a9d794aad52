import type { Gender } from './agreement.js';
import { APOSTROPHE } from './characters.js';
import { withDe } from './elision.js';
import { locate } from './interval.js';
import { FAIR, unfair, type Verdict } from './verdict.js';

/** « une dizaine », « un millier »: a number that the words say they do not know exactly. */
export interface ApproximateNumeral {
  /** « dizaine » */
  readonly word: string;
  readonly value: number;
  readonly gender: Gender;
  /** « une dizaine » */
  readonly text: string;
}

/** How far the true number may be, as a part of the one said: ten stands for nine to eleven. */
export const NUMERAL_TOLERANCE = 0.15;

/**
 * Whether « une cinquantaine » is fair to `actual`, within `tolerance`.
 *
 * @param words with or without the article: « une dizaine », « dizaine »
 */
export function verifyApproximateNumeral(
  words: string,
  actual: number,
  tolerance: number = NUMERAL_TOLERANCE,
): Verdict {
  const numeral = readApproximateNumeral(words);
  if (!numeral) {
    return unfair({ kind: 'unknown-words', words, known: NUMERALS.map(({ text }) => text) });
  }
  const said = numeral.value;
  const least = said * (1 - tolerance);
  const most = said * (1 + tolerance);
  const place = locate(actual, { least, most });
  return place === 'inside' ? FAIR : unfair({ kind: place, words, actual, said, least, most });
}

/** The nearest one that is fair; `undefined` where none is. */
export function chooseApproximateNumeral(
  actual: number,
  tolerance: number = NUMERAL_TOLERANCE,
): ApproximateNumeral | undefined {
  return NUMERALS.filter(({ word }) => verifyApproximateNumeral(word, actual, tolerance).fair).sort(
    (one, other) => Math.abs(one.value - actual) - Math.abs(other.value - actual),
  )[0];
}

/** « une dizaine d’antennes ». */
export function joinNumeral(numeral: ApproximateNumeral, plural: string): string {
  return `${numeral.text} ${withDe(plural)}`;
}

/** The numeral that « une dizaine » or « dizaine » names, whatever its case. */
export function readApproximateNumeral(words: string): ApproximateNumeral | undefined {
  const word = words
    .trim()
    .toLowerCase()
    .replaceAll("'", APOSTROPHE)
    .replace(/^une? /, '');
  return NUMERALS.find((numeral) => numeral.word === word);
}

const NUMERALS: readonly ApproximateNumeral[] = [
  feminine('dizaine', 10),
  feminine('douzaine', 12),
  feminine('quinzaine', 15),
  feminine('vingtaine', 20),
  feminine('trentaine', 30),
  feminine('quarantaine', 40),
  feminine('cinquantaine', 50),
  feminine('soixantaine', 60),
  feminine('centaine', 100),
  { word: 'millier', value: 1000, gender: 'masculine', text: 'un millier' },
];

function feminine(word: string, value: number): ApproximateNumeral {
  return { word, value, gender: 'feminine', text: `une ${word}` };
}
