import { type Gender, indefiniteArticle, type Noun } from './agreement.js';
import { joinAdverb } from './approximation.js';
import { APOSTROPHE } from './characters.js';
import type { Fraction } from './fraction.js';
import { FRACTION_ADVERBS, type FractionAdverb } from './fraction-reach.js';
import { cardinal } from './number-words.js';

/**
 * « six auditeurs sur dix », « plus d’une inscription sur deux », « moins d’un sur quatre ».
 *
 * @param noun what is counted; its gender alone when the noun is left out
 */
export function wordFraction(fraction: Fraction, noun: Noun | Gender = 'masculine'): string {
  const gender = typeof noun === 'string' ? noun : noun.gender;
  const count = cardinal(fraction.numerator, gender) ?? String(fraction.numerator);
  const counted =
    typeof noun === 'string' ? '' : ` ${fraction.numerator > 1 ? noun.plural : noun.singular}`;
  const whole = cardinal(fraction.denominator) ?? String(fraction.denominator);
  return joinAdverb(fraction.adverb ?? '', `${count}${counted} sur ${whole}`);
}

/**
 * « la moitié », « un quart », « les trois quarts », « près des deux tiers », « plus d’un tiers ».
 *
 * @param article `definite` makes « le quart » of « un quart »; several parts are always « les »
 * @returns `undefined` for parts that have no common name
 */
export function wordPart(
  fraction: Fraction,
  article: 'indefinite' | 'definite' = 'indefinite',
): string | undefined {
  const words = nameParts(fraction, article);
  return words === undefined ? undefined : contract(fraction.adverb ?? '', words);
}

/** « la moitié » is feminine, « le quart » and « le tiers » are not. */
export function partGender({ denominator }: Fraction): Gender {
  return denominator === 2 ? 'feminine' : 'masculine';
}

/**
 * The fraction that written words say: « six auditeurs sur dix », « Moins d’un sur quatre », « les
 * trois-quarts environ », « la moitié ». Nouns are skipped; `undefined` when no fraction is said.
 */
export function readFraction(words: string): Fraction | undefined {
  const plain = normalise(words);
  const { adverb, rest } = splitAdverb(plain);
  const parts = readRatio(rest) ?? readParts(rest);
  return parts && { ...parts, ...(adverb ? { adverb } : {}) };
}

const PART_NAMES: Readonly<Record<number, string>> = {
  3: 'tiers',
  4: 'quart',
  5: 'cinquième',
  6: 'sixième',
  8: 'huitième',
  10: 'dixième',
};

function nameParts(
  { numerator, denominator }: Fraction,
  article: 'indefinite' | 'definite',
): string | undefined {
  if (denominator === 2 && numerator === 1) return 'la moitié';
  const name = PART_NAMES[denominator];
  if (name === undefined) return undefined;
  if (numerator === 1)
    return `${article === 'definite' ? 'le' : indefiniteArticle('masculine')} ${name}`;
  const plural = name.endsWith('s') ? name : `${name}s`;
  return `les ${cardinal(numerator)} ${plural}`;
}

/** « près de » + « les » is « près des »; « plus de » + « le » is « plus du ». */
function contract(adverb: string, words: string): string {
  if (!adverb.endsWith(' de')) return joinAdverb(adverb, words);
  const stem = adverb.slice(0, -' de'.length);
  if (words.startsWith('les ')) return `${stem} des ${words.slice(4)}`;
  if (words.startsWith('le ')) return `${stem} du ${words.slice(3)}`;
  return joinAdverb(adverb, words);
}

function normalise(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replaceAll("'", APOSTROPHE)
    .replace(/[-\s]+/g, ' ')
    .replaceAll(`d${APOSTROPHE}`, 'de ');
}

/** The adverb may follow: « les trois quarts environ ». */
function splitAdverb(words: string): { adverb?: FractionAdverb; rest: string } {
  const expanded = words.replace(
    /^((?:un peu )?(?:plus|moins)|près) (des|du) /,
    (_, stem, article) => `${stem} de ${article === 'des' ? 'les' : 'le'} `,
  );
  const adverb = FRACTION_ADVERBS.find((one) => expanded.startsWith(`${one} `));
  if (adverb) return { adverb, rest: expanded.slice(adverb.length + 1) };
  if (expanded.endsWith(' environ')) return { adverb: 'environ', rest: expanded.slice(0, -8) };
  return { rest: expanded };
}

function readRatio(words: string): Fraction | undefined {
  const match = /^(\p{L}+)(?: .+)? sur (\p{L}+)$/u.exec(words);
  const numerator = readCount(match?.[1]);
  const denominator = readCount(match?.[2]);
  if (numerator === undefined || denominator === undefined || numerator >= denominator)
    return undefined;
  return { numerator, denominator };
}

function readParts(words: string): Fraction | undefined {
  if (/^la moitié(?!\p{L})/u.test(words)) return { numerator: 1, denominator: 2 };
  const match = /^(?:(le|un)|les (\p{L}+)) (\p{L}+?)s?(?: .*)?$/u.exec(words);
  const denominator = Object.entries(PART_NAMES).find(
    ([, name]) => name.replace(/s$/, '') === match?.[3],
  )?.[0];
  const numerator = match?.[1] ? 1 : readCount(match?.[2]);
  if (denominator === undefined || numerator === undefined) return undefined;
  return { numerator, denominator: Number(denominator) };
}

function readCount(word: string | undefined): number | undefined {
  if (word === 'une') return 1;
  const count = Array.from({ length: 21 }, (_, value) => value).find(
    (value) => value > 0 && cardinal(value) === word,
  );
  return count ?? (word === 'cent' ? 100 : undefined);
}
