import type { Gender } from './agreement.js';
import { APOSTROPHE, NO_BREAK_SPACE } from './characters.js';

/** « d’auditeurs », « de BAC », « de hausses », « d’un million ». */
export function withDe(words: string): string {
  return startsWithVowel(words) ? `d${APOSTROPHE}${words}` : `de ${words}`;
}

/** « qu’à », « que de ». */
export function withQue(words: string): string {
  return startsWithVowel(words) ? `qu${APOSTROPHE}${words}` : `que ${words}`;
}

/** « l’Alsace », « la Bretagne », « le Limousin », « la hausse »; one thing only. */
export function withDefiniteArticle(words: string, gender: Gender): string {
  if (startsWithVowel(words)) return `l${APOSTROPHE}${words}`;
  return gender === 'feminine' ? `la ${words}` : `le ${words}`;
}

/**
 * Whether the words call for an elision. « h aspiré », « onze », « oui », « un » as a digit and
 * foreign « y » do not; an initialism read letter by letter does when its first letter's name
 * starts with a vowel (« l’AMF », « d’UE », « d’INTEC »), which spelling alone tells well enough.
 */
export function startsWithVowel(words: string): boolean {
  const first = words.toLowerCase().match(/[\p{L}\d]+/u)?.[0] ?? '';
  if (NOT_ELIDED.test(first)) return false;
  const initial = first.normalize('NFD').charAt(0);
  return (initial !== '' && 'aeiouœæh'.includes(initial)) || MUTE_Y.test(first);
}

/** Words with an aspirated h, by their start (Académie), and vowels that refuse elision. */
const NOT_ELIDED = new RegExp(
  `^(?:${[
    'hach|hack|haie|haine|haïr|hall(?!u)|halte|hamac|hambourg|hameau|hand|hangar|haras|harc[eè]l',
    'hardi|harnais|harpe|hasard|hât|hauss|haut|havre|hérisson|hernie|héron|héros|hêtre|heurt',
    'hibou|hiérarchi|hobby|hockey|holland|homard|hongr|honte|hors|hotte|houille|hublot|huit',
    'hurl|hutte|onz|oui|uhlan|ululer',
  ].join('|')})`,
  'u',
);

const MUTE_Y = /^(?:yonne|yveline|ypr|yvetot|yeux)/u;

/** Keeps a number and the word after it on one line. */
export function keepTogether(...words: readonly string[]): string {
  return words.join(NO_BREAK_SPACE);
}
