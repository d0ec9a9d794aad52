import type { Gender, Noun } from './agreement.js';
import { type ChangeOptions, chooseMagnitude, wordDirection } from './direction.js';
import type { Magnitude } from './direction-lexicon.js';
import type { Direction } from './verdict.js';

/** « hausse », « baisse », « stabilité ». */
export function directionNoun(direction: Direction): Noun {
  return NOUNS[direction];
}

/** « augmente », « diminuent », « reste stable »; `tends` makes « tend à augmenter ». */
export function directionVerb(
  direction: Direction,
  { plural = false, tends = false }: { readonly plural?: boolean; readonly tends?: boolean } = {},
): string {
  if (tends) return `${plural ? 'tendent' : 'tend'} à ${INFINITIVES[direction]}`;
  return VERBS[direction][plural ? 'plural' : 'singular'];
}

/** « en hausse », « en baisse », « stable(s) ». */
export function directionState(direction: Direction, plural = false): string {
  if (direction === 'stable') return plural ? 'stables' : 'stable';
  return `en ${NOUNS[direction].singular}`;
}

/** « une légère hausse », « une baisse », « une forte progression »: the size is said when it is small or large. */
export function describeChange(change: number, options: ChangeOptions = {}): string {
  const direction = wordDirection(change, options);
  const noun = directionNoun(direction);
  const magnitude = direction === 'stable' ? undefined : chooseMagnitude(change, options.unit);
  const adjective = magnitude ? `${magnitudeAdjective(magnitude, noun.gender)} ` : '';
  return `une ${adjective}${noun.singular}`;
}

/** « légère », « certain », « nette », « forte », before its noun. */
export function magnitudeAdjective(magnitude: Magnitude, gender: Gender): string {
  return ADJECTIVES[magnitude][gender];
}

/**
 * The author's words turned to what the data say: « un essor » of a fall is « un recul », and
 * « progressent » is « reculent ». `undefined` for words without a counterpart.
 */
export function followDirection(words: string, direction: Direction): string | undefined {
  const wanted = words.trim().toLowerCase();
  const family = FAMILIES.find(({ up, down, stable }) => [up, down, stable].includes(wanted));
  const turned = family?.[direction];
  return turned && /^\p{Lu}/u.test(words.trim()) ? capitalise(turned) : turned;
}

const NOUNS: Readonly<Record<Direction, Noun>> = {
  up: { singular: 'hausse', plural: 'hausses', gender: 'feminine' },
  down: { singular: 'baisse', plural: 'baisses', gender: 'feminine' },
  stable: { singular: 'stabilité', plural: 'stabilités', gender: 'feminine' },
};

const INFINITIVES: Readonly<Record<Direction, string>> = {
  up: 'augmenter',
  down: 'diminuer',
  stable: 'se stabiliser',
};

const VERBS: Readonly<Record<Direction, { readonly singular: string; readonly plural: string }>> = {
  up: { singular: 'augmente', plural: 'augmentent' },
  down: { singular: 'diminue', plural: 'diminuent' },
  stable: { singular: 'reste stable', plural: 'restent stables' },
};

const ADJECTIVES: Readonly<Record<Magnitude, Readonly<Record<Gender, string>>>> = {
  slight: { masculine: 'léger', feminine: 'légère' },
  some: { masculine: 'certain', feminine: 'certaine' },
  clear: { masculine: 'net', feminine: 'nette' },
  strong: { masculine: 'fort', feminine: 'forte' },
};

type Family = Readonly<Record<Direction, string>>;

/** Words that stand in the same place of a sentence, one a direction. */
const FAMILIES: readonly Family[] = [
  ...nouns('la', 'hausse', 'la', 'baisse'),
  ...nouns('l’', 'augmentation', 'la', 'diminution'),
  ...nouns('la', 'progression', 'le', 'repli'),
  ...nouns('l’', 'essor', 'le', 'recul', 'un'),
  ...nouns('la', 'croissance', 'la', 'décroissance'),
  ...verbs('augmente', 'diminue'),
  ...verbs('progresse', 'recule'),
  ...verbs('monte', 'baisse'),
  { up: 'tend à augmenter', down: 'tend à diminuer', stable: 'tend à se stabiliser' },
  { up: 'tendent à augmenter', down: 'tendent à diminuer', stable: 'tendent à se stabiliser' },
  { up: 'augmenter', down: 'diminuer', stable: 'rester stable' },
  { up: 'progresser', down: 'reculer', stable: 'rester stable' },
  { up: 'a augmenté', down: 'a diminué', stable: 'a peu varié' },
  { up: 'a progressé', down: 'a reculé', stable: 'a peu varié' },
];

/** The noun alone, with either article, and after « en »: « hausse », « une… », « la… », « en… ». */
function nouns(
  upArticle: string,
  up: string,
  downArticle: string,
  down: string,
  upIndefinite: 'un' | 'une' = 'une',
): readonly Family[] {
  const definite = (article: string, noun: string) =>
    article.endsWith('’') ? article + noun : `${article} ${noun}`;
  const downIndefinite = downArticle === 'le' ? 'un' : 'une';
  return [
    { up, down, stable: 'stabilité' },
    { up: `${upIndefinite} ${up}`, down: `${downIndefinite} ${down}`, stable: 'une stabilité' },
    { up: definite(upArticle, up), down: definite(downArticle, down), stable: 'la stabilité' },
    { up: `en ${up}`, down: `en ${down}`, stable: 'stable' },
  ];
}

function verbs(up: string, down: string): readonly Family[] {
  return [
    { up, down, stable: 'reste stable' },
    { up: `${up}nt`, down: `${down}nt`, stable: 'restent stables' },
    { up: participle(up), down: participle(down), stable: 'restant stable' },
  ];
}

/** « augmentant »: all these verbs are of the first group. */
function participle(verb: string): string {
  return verb.replace(/e$/, 'ant');
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
