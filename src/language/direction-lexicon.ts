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

/** Several words that say one direction together: « varie peu », « n’évolue pas ». */
export const STEADY_PHRASES =
  /(?:n[’']|ne )?(?:vari|évolu|chang|boug)\p{L}+ (?:peu|guère|pas)|(?:n[’']|ne )(?:a|ont) (?:peu|guère|pas) (?:vari|évolu|chang|boug)é|(?:a|ont) peu (?:vari|évolu|chang|boug)é/gu;

/** Words that a fault proposes. */
export const KNOWN_DIRECTION_WORDS: Readonly<Record<Direction, readonly string[]>> = {
  up: ['hausse', 'augmentation', 'progression', 'essor', 'croissance', 'augmente', 'progresse'],
  down: ['baisse', 'diminution', 'recul', 'repli', 'diminue', 'recule'],
  stable: ['stable', 'stabilité', 'se maintient'],
};

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'stable'];

const MAGNITUDES: readonly Magnitude[] = ['slight', 'some', 'clear', 'strong'];

/** Stems with their endings: « montant » and « monument » do not go up. */
const LEXICON: Readonly<Record<Direction, RegExp>> = {
  up: anyOf(
    'hauss(e|es|ent|er|ée?s?|ant|ait|aient|a|èrent)',
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
    'élévations?|relèvements?|poussées?|ascensions?|recrudescences?|renforcements?',
    'explosions?|explos(e|ent|er|ée?s?|ant|ait|aient|a|èrent)|booms?',
    'envolées?|envol(e|ent|er|és?|ant|ait|aient|a|èrent)',
    'flambées?|flamb(e|ent|er|és?|ant|ait|aient|a|èrent)',
    'développements?|développ(e|ent|er|ée?s?|ant|ait|aient|a|èrent)',
  ),
  down: anyOf(
    'baiss(e|es|ent|er|ée?s?|ant|ait|aient|a|èrent|era|eront)',
    'recul(e|s|ent|er|ée?s?|ant|ait|aient|a|èrent|era|eront)?',
    'diminu(e|ent|er|ée?s?|ant|ait|aient|a|èrent|era|eront)|diminutions?',
    'déclin(e|s|ent|er|ée?s?|ant|ait|aient|a|èrent)?',
    '(re)?chut(e|es|ent|er|ée?s?|ant|ait|aient|a|èrent)',
    'régress(e|ent|er|ée?s?|ant|ait|aient|a|èrent)|régressions?',
    'repli(s|e|ent|er|ée?s?)?',
    'réductions?|réduit|réduite|réduits|réduites|réduisent|réduire',
    'décroissances?|décroissante?s?|décroître|décroît|décroissent',
    'fléchi(t|r|ssent|ssements?)?',
    'contractions?|érosions?|retraits?|décrues?|abaissements?|amenuisements?|krachs?',
    'affaibli(e?s?|t|r|ssent|ssements?)|descentes?|descend(ent|re|ue?s?)?',
    '(effrit|effondr|tass)(e|ent|er|ée?s?|ant|ait|aient|a|èrent|ements?)',
    '(dégringol|tomb|plong|cèd|céd)(e|ent|er|ée?s?|ant|eant|ait|aient|a|èrent)|dégringolades?|plongeons?',
    'perd|perdent|perdre|perdue?s?|pertes?',
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
  slight: anyOf(
    'légers?|légères?|légèrement|peu',
    'modestes?|modestement|minimes?|infimes?',
    'faibles?|faiblement',
  ),
  some: anyOf('certaine?s?', 'modérée?s?|modérément'),
  clear: anyOf(
    'nets?|nettes?|nettement',
    'notoires?|notoirement',
    'notables?|notablement',
    'sensibles?|sensiblement',
    'marquée?s?|beaucoup',
    'bonds?|bondi(t|r|ssent)?|(re)?chut(e|es|ent|er|ée?s?|ant|ait|aient|a|èrent)',
  ),
  strong: anyOf(
    'forte?s?|fortement',
    'importante?s?',
    'considérables?|considérablement',
    'vifs?|vives?|vivement',
    'spectaculaires?',
    'massi(f|fs|ve|ves|vement)|drastiques?|drastiquement|énormes?|énormément',
    'brutale?s?|brutaux|brutalement|vertigineu(x|ses?|sement)|fulgurante?s?',
    'exceptionnel(s|les?|lement)?|extrêmement|booms?|krachs?',
    '(explos|envol|flamb|effondr|dégringol|plong)(e|ent|er|ée?s?|ant|eant|ait|aient|a|èrent|ions?|ements?|eons?|ades?)',
  ),
};

function anyOf(...forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join('|')})$`, 'u');
}
