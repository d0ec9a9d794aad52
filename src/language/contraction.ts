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
