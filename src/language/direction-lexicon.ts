import type { Direction } from './verdict.js';

/**
 * The direction that one word says, whatever its inflection: « augmentent », « reculé », « essor »,
 * « stables ». `undefined` for a word that says none.
 */
export function directionOfWord(word: string): Direction | undefined {
  return DIRECTIONS.find((direction) => LEXICON[direction].test(word));
}

/** How large a change the word says it is: « légère », « nettement », « forte ». */
export function magnitudeOfWord(word: string): Magnitude | undefined {
  return MAGNITUDES.find((magnitude) => MAGNITUDE_WORDS[magnitude].test(word));
}

export type Magnitude = 'slight' | 'some' | 'clear' | 'strong';

/** The words that turn a sentence round, after which its direction cannot be read off one word. */
export const NEGATIONS = /^(ne|n|pas|point de|ni|sans|moins|plus|aucune?|jamais|guère|non)$/u;

/** Words that a fault proposes. */
export const KNOWN_DIRECTION_WORDS: readonly string[] = [
  ...['hausse', 'augmentation', 'progression', 'essor', 'croissance', 'augmente', 'progresse'],
  ...['baisse', 'diminution', 'recul', 'repli', 'diminue', 'recule', 'stable', 'stabilité'],
];

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'stable'];

const MAGNITUDES: readonly Magnitude[] = ['slight', 'some', 'clear', 'strong'];

/** Stems with their endings: « montant » and « monument » do not go up. */
const LEXICON: Readonly<Record<Direction, RegExp>> = {
  up: anyOf(
    'hausses?',
    'essors?',
    '(re)?gains?',
    'rebonds?|rebondi(t|r|ssent)?',
    'bonds?|bondi(t|r|ssent)?',
    'reprises?',
    'croissances?|croissante?s?|croître|croît|croissent',
    'accroissements?|accroître|accroît|accroissent|accrue?s?',
    '(augment|progress|grimp|remont)(e|ent|er|ée?s?|ant|ait|aient|a|èrent|era|eront)',
    'augmentations?|progressions?|remontées?',
    'monte|montent|monter|montée?s?',
    'gagne|gagnent|gagner|gagnée?s?',
    'élévations?|relèvements?',
  ),
  down: anyOf(
    'baiss(e|es|ent|er|ée?s?|ant|ait|aient|a|èrent|era|eront)',
    'recul(e|s|ent|er|ée?s?|ant|ait|aient|a|èrent|era|eront)?',
    'diminu(e|ent|er|ée?s?|ant|ait|aient|a|èrent|era|eront)|diminutions?',
    'déclin(e|s|ent|er|ée?s?|ant|ait|aient|a|èrent)?',
    'chut(e|es|ent|er|ée?s?|ant|ait|aient|a|èrent)',
    'régress(e|ent|er|ée?s?|ant|ait|aient|a|èrent)|régressions?',
    'repli(s|e|ent|er|ée?s?)?',
    'réductions?|réduit|réduite|réduits|réduites|réduisent|réduire',
    'décroissances?|décroissante?s?|décroître|décroît|décroissent',
    'fléchi(t|r|ssent|ssements?)?',
    'contractions?|effritements?|effondrements?|tassements?',
    'perd|perdent|perdre|pertes?',
  ),
  stable: anyOf(
    'stables?|stabilités?|stabilisations?',
    'stabilis(e|ent|er|ée?s?|ant|a|èrent)',
    'stagn(e|ent|er|ée?s?|ant|ait|aient|a|èrent)|stagnations?',
    'maintiens?|maintient|maintiennent|maintenir|maintenue?s?',
    'inchangée?s?|constante?s?',
  ),
};

const MAGNITUDE_WORDS: Readonly<Record<Magnitude, RegExp>> = {
  slight: anyOf('légers?|légères?|légèrement', 'modestes?|modestement', 'faibles?|faiblement'),
  some: anyOf('certaine?s?', 'modérée?s?|modérément'),
  clear: anyOf(
    'nets?|nettes?|nettement',
    'notoires?|notoirement',
    'notables?|notablement',
    'sensibles?|sensiblement',
    'marquée?s?',
  ),
  strong: anyOf(
    'forte?s?|fortement',
    'importante?s?',
    'considérables?|considérablement',
    'vifs?|vives?|vivement',
    'spectaculaires?',
    'massi(f|fs|ve|ves|vement)',
  ),
};

function anyOf(...forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join('|')})$`, 'u');
}
