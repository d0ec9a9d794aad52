import type { Dataset, DeclaredSign } from '../dataset/dataset.js';
import type { Inline } from '../document/inline.js';
import { plainText } from '../document/plain-text.js';
import type { Sign } from '../document/sign.js';
import { NO_BREAK_SPACE } from '../language/characters.js';
import { FLAG_PRECEDENCE } from '../vocabulary.js';
import type { FindSign } from './context.js';

/** Looks up the signs that the institution declares. */
export function createFindSign(dataset: Dataset): FindSign {
  return (standsFor) => {
    const declared = dataset.signs.find((sign) => sign.standsFor === standsFor);
    return declared && { sign: declared.sign, meaning: declared.meaning };
  };
}

/**
 * The declared signs that some printed texts hold, in the order of the house list: each sign printed
 * is explained where it stands, and no other.
 *
 * @param prints marks and signs as printed: « (p) », « n.c. », or ''
 * @param lines texts in which a mark may stand after a number
 */
export function signsInUse(
  dataset: Dataset,
  prints: readonly string[],
  lines: readonly (readonly Inline[])[] = [],
): readonly Sign[] {
  const texts = lines.map(plainText);
  return dataset.signs
    .filter((declared) => {
      return prints.includes(declared.sign) || texts.some((text) => holdsMark(text, declared));
    })
    .map(({ sign, meaning }) => ({ sign, meaning }));
}

/** « (p) » may stand anywhere, « * » after a number; « - » or « s. » in a sentence is no sign. */
export function holdsMark(text: string, { sign, standsFor }: DeclaredSign): boolean {
  const flags: readonly string[] = FLAG_PRECEDENCE;
  if (sign.startsWith('(')) return text.includes(sign);
  return flags.includes(standsFor) && text.includes(`${NO_BREAK_SPACE}${sign}`);
}
