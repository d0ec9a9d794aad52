import { withDe } from './elision.js';

/**
 * « de » before words that carry their article: « du Limousin », « de la Bretagne », « de l’Alsace »,
 * « des Pays de la Loire », « de La Réunion » (a capital article belongs to the name).
 */
export function contractDe(words: string): string {
  if (words.startsWith('le ')) return `du ${words.slice(3)}`;
  if (words.startsWith('les ')) return `des ${words.slice(4)}`;
  return withDe(words);
}

/** « à » likewise: « au Liban », « aux Antilles », « à la Martinique », « à l’étranger », « à Paris ». */
export function contractA(words: string): string {
  if (words.startsWith('le ')) return `au ${words.slice(3)}`;
  if (words.startsWith('les ')) return `aux ${words.slice(4)}`;
  return `à ${words}`;
}

/** « en Bretagne », « au Liban », « à La Réunion »: the preposition is declared with the territory. */
export function locateIn(preposition: string, name: string): string {
  return /[’']$/.test(preposition) ? `${preposition}${name}` : `${preposition} ${name}`;
}
