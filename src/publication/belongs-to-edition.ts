import type { ChapterContent } from './publication-declaration.js';

/** What may be kept to the editions of some levels of territory. */
export type KeptToEditions = Pick<ChapterContent, 'editions'>;

/** Whether a part of the publication stands in the edition of a territory of this level. */
export function belongsToEdition({ editions }: KeptToEditions, level: string): boolean {
  return editions === undefined || editions.some((kept) => kept === level);
}

/** Whether two parts may stand in the same edition. */
export function shareAnEdition(one: KeptToEditions, other: KeptToEditions): boolean {
  if (one.editions === undefined || other.editions === undefined) return true;
  return one.editions.some((level) => belongsToEdition(other, level));
}
