import { type IllFormed, wordIllFormed } from './ill-formed-words.js';
import { formatNoValueReason, type NoValueReason } from './no-value-reason.js';
import { faultMessage } from './wording.js';

const suggestFr = (nearest: string | undefined) =>
  nearest ? `vouliez-vous « ${nearest} » ?` : undefined;
const suggestEn = (nearest: string | undefined) =>
  nearest ? `did you mean "${nearest}"?` : undefined;
const inFr = (sentence: string) => (sentence ? ` dans la phrase « ${sentence} »` : '');
const inEn = (sentence: string) => (sentence ? ` in the sentence "${sentence}"` : '');

/** Where the codes of a kind are declared, and what they are. */
const CODE_LISTS = {
  fr: {
    territory: (codes: string) => `les territoires sont dans data/territories.csv${codes}`,
    period: (codes: string) =>
      `les périodes sont dans data/periods.csv${codes}, leurs noms sous years dans templates/publication.yaml`,
    dimension: (codes: string) =>
      `les dimensions et leurs codes sont dans data/datapackage.json${codes}`,
  },
  en: {
    territory: (codes: string) => `territories are in data/territories.csv${codes}`,
    period: (codes: string) =>
      `periods are in data/periods.csv${codes}, their names under years in templates/publication.yaml`,
    dimension: (codes: string) => `dimensions and their codes are in data/datapackage.json${codes}`,
  },
} as const;

const MOST_CODES = 12;

function listCodes(codes: readonly string[] = []): string {
  if (codes.length === 0) return '';
  const shown = codes.slice(0, MOST_CODES).join(', ');
  return codes.length > MOST_CODES ? ` (${shown}…)` : ` (${shown})`;
}

type Direction = 'up' | 'down' | 'stable';

const DIRECTIONS = {
  fr: { up: 'une hausse', down: 'une baisse', stable: 'une stabilité' },
  en: { up: 'a rise', down: 'a fall', stable: 'no change' },
} as const;

/** The arguments in which the words for each direction are written, and the bounds of a judgement. */
const ARGUMENTS = { up: 'hausse', down: 'baisse', stable: 'stable' } as const;
const BOUNDS = { least: 'au-moins=', most: 'au-plus=' } as const;

/** Names of the Markdown tree, as a writer would say them. */
const FRENCH_MARKDOWN: Readonly<Record<string, string>> = {
  inlineCode: 'de mots entre accents graves (`…`)',
  code: 'de lignes en retrait de quatre espaces, ni de bloc entre ```',
  image: 'd’image : une figure se déclare dans templates/figures/',
  imageReference: 'd’image : une figure se déclare dans templates/figures/',
  thematicBreak: 'de trait de séparation (---)',
  blockquote: 'de citation (>), sinon son message juste sous le titre',
  break: 'de retour à la ligne forcé (deux espaces ou \\ en fin de ligne)',
  definition: 'de lien défini à part',
  linkReference: 'de lien défini à part',
  list: 'de liste ici',
  heading: 'de titre ici',
  table: 'de tableau écrit avec des | : un tableau se déclare dans templates/tables/',
};
const ENGLISH_MARKDOWN: Readonly<Record<string, string>> = {
  inlineCode: 'words between backticks (`…`)',
  code: 'lines indented by four spaces, nor a block between ```',
  image: 'a picture: a figure is declared in templates/figures/',
  imageReference: 'a picture: a figure is declared in templates/figures/',
  thematicBreak: 'a rule (---)',
  blockquote: 'a quotation (>), but its message right below the title',
  break: 'a forced line break (two spaces or \\ at the end of a line)',
  definition: 'a link defined apart',
  linkReference: 'a link defined apart',
  list: 'a list here',
  heading: 'a heading here',
  table: 'a table written with |: a table is declared in templates/tables/',
};

export const contentFaults = {
  'template-ill-formed': faultMessage<IllFormed>({
    fr: wordIllFormed('fr'),
    en: wordIllFormed('en'),
  }),
  'argument-without-quotes': faultMessage<{ helper: string; word: string; written: string }>({
    fr: ({ helper, word, written }) => ({
      what: `« ${written} » n’est pas entre guillemets droits dans l’appel de « ${helper} »`,
      todo: `écrivez "${word}"`,
    }),
    en: ({ helper, word, written }) => ({
      what: `${written} is not between straight quotes in the call of "${helper}"`,
      todo: `write "${word}"`,
    }),
  }),
  'heading-without-space': faultMessage<{ signs: string }>({
    fr: ({ signs }) => ({
      what: `ce titre est collé à « ${signs} »`,
      todo: `mettez une espace : « ${signs} Titre »`,
    }),
    en: ({ signs }) => ({
      what: `this heading is glued to "${signs}"`,
      todo: `put a space: "${signs} Title"`,
    }),
  }),
  'template-syntax': faultMessage<{ detail: string }>({
    fr: ({ detail }) => ({
      what: `ce texte ne peut pas être lu, vers ${detail}`,
      todo: 'vérifiez que chaque {{ est fermé par }} et chaque {{#bloc}} par {{/bloc}}',
    }),
    en: ({ detail }) => ({
      what: `this text cannot be read, near ${detail}`,
      todo: 'check that each {{ is closed by }} and each {{#block}} by {{/block}}',
    }),
  }),
  'template-construct': faultMessage<{ construct: string }>({
    fr: ({ construct }) => ({
      what: `écriture qui n’est pas admise : ${construct}`,
      todo: 'n’employez que les fonctions de docs/fonctions.md, leurs arguments entre guillemets',
    }),
    en: ({ construct }) => ({
      what: `not allowed in a template: ${construct}`,
      todo: 'use only the helpers of docs/fonctions.md, with their arguments in quotes',
    }),
  }),
  'unknown-helper': faultMessage<{ name: string; nearest?: string | undefined }>({
    fr: ({ name, nearest }) => ({
      what: `fonction inconnue « ${name} »`,
      todo: suggestFr(nearest) ?? 'voyez la liste dans docs/fonctions.md',
    }),
    en: ({ name, nearest }) => ({
      what: `unknown helper "${name}"`,
      todo: suggestEn(nearest) ?? 'see the list in docs/fonctions.md',
    }),
  }),
  'unknown-partial': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `« ${name} » : un texte n’en inclut pas d’autre`,
      todo: 'écrivez le texte ici même',
    }),
    en: ({ name }) => ({
      what: `unknown partial "${name}"`,
      todo: 'write the text here: a chapter includes no other file',
    }),
  }),
  'unknown-argument': faultMessage<{
    helper: string;
    name: string;
    known: string;
    nearest: string | undefined;
  }>({
    fr: ({ helper, name, known, nearest }) => ({
      what: `argument inconnu « ${name} » de la fonction « ${helper} »`,
      todo: known
        ? [suggestFr(nearest), `les arguments connus sont : ${known}`].filter(Boolean).join(' ')
        : 'elle n’en prend aucun : retirez-le',
    }),
    en: ({ helper, name, known, nearest }) => ({
      what: `unknown argument "${name}" of helper "${helper}"`,
      todo: known
        ? [suggestEn(nearest), `the known arguments are: ${known}`].filter(Boolean).join(' ')
        : 'it takes none: remove it',
    }),
  }),
  'argument-count': faultMessage<{ helper: string; expected: string; found: number }>({
    fr: ({ helper, expected, found }) => ({
      what: `la fonction « ${helper} » reçoit ${found === 0 ? 'aucun argument' : found === 1 ? 'un argument' : `${found} arguments`}`,
      todo: `elle attend : ${expected}`,
    }),
    en: ({ helper, expected, found }) => ({
      what: `the helper "${helper}" is given ${found === 1 ? 'one argument' : `${found} arguments`}`,
      todo: `it expects: ${expected}`,
    }),
  }),
  'argument-type': faultMessage<{ helper: string; name: string; expected: string }>({
    fr: ({ helper, name, expected }) => ({
      what: `l’argument « ${name} » de la fonction « ${helper} » ne convient pas`,
      todo: `il faut ${expected} ; un nombre va sans guillemets, un mot entre guillemets droits`,
    }),
    en: ({ helper, name, expected }) => ({
      what: `the argument "${name}" of helper "${helper}" does not fit`,
      todo: `it must be: ${expected}`,
    }),
  }),
  'unknown-indicator': faultMessage<{ name: string; nearest?: string | undefined }>({
    fr: ({ name, nearest }) => ({
      what: `indicateur inconnu « ${name} »`,
      todo: suggestFr(nearest) ?? 'déclarez-le dans templates/indicators.yaml',
    }),
    en: ({ name, nearest }) => ({
      what: `unknown indicator "${name}"`,
      todo: suggestEn(nearest) ?? 'declare it in templates/indicators.yaml',
    }),
  }),
  'swapped-arguments': faultMessage<{
    helper: string;
    words: string;
    indicator: string;
    expected: string;
  }>({
    fr: ({ helper, words, indicator, expected }) => ({
      what: `les arguments de « ${helper} » sont dans le mauvais ordre : « ${indicator} », puis « ${words} »`,
      todo: `échangez-les ; elle attend : ${expected}`,
    }),
    en: ({ helper, words, indicator, expected }) => ({
      what: `the arguments of "${helper}" are in the wrong order: "${indicator}", then "${words}"`,
      todo: `swap them; it expects: ${expected}`,
    }),
  }),
  'unknown-place': faultMessage<{
    kind: 'territory' | 'period' | 'dimension';
    name: string;
    nearest?: string | undefined;
    /** the codes there are */
    known?: readonly string[];
  }>({
    fr: ({ kind, name, nearest, known }) => ({
      what: `${{ territory: 'territoire inconnu', period: 'période inconnue', dimension: 'dimension ou modalité inconnue' }[kind]} « ${name} »`,
      todo: suggestFr(nearest) ?? CODE_LISTS.fr[kind](listCodes(known)),
    }),
    en: ({ kind, name, nearest, known }) => ({
      what: `unknown ${kind} "${name}"`,
      todo: suggestEn(nearest) ?? CODE_LISTS.en[kind](listCodes(known)),
    }),
  }),
  'no-place-label': faultMessage<{ territory: string }>({
    fr: ({ territory }) => ({
      what: `on ne sait pas comment dire que l’on est dans « ${territory} » : en, au, à, dans le ?`,
      todo: 'écrivez-le dans la colonne place_label de data/territories.csv, par exemple « en Corse »',
    }),
    en: ({ territory }) => ({
      what: `nothing says how French places one in "${territory}": en, au, à, dans le?`,
      todo: 'write it in the column place_label of data/territories.csv, for instance "en Corse"',
    }),
  }),
  'no-value': faultMessage<{ name: string; reason?: NoValueReason | undefined; sentence: string }>({
    fr: ({ name, reason, sentence }) => ({
      what: `aucune observation ne donne « ${name} »${reason ? ` (${formatNoValueReason(reason, 'fr')})` : ''}${inFr(sentence)}`,
      todo: 'ajoutez l’observation, ou retirez la valeur de la phrase',
    }),
    en: ({ name, reason, sentence }) => ({
      what: `no observation gives "${name}"${reason ? ` (${formatNoValueReason(reason, 'en')})` : ''}${inEn(sentence)}`,
      todo: 'add the observation, or take the value out of the sentence',
    }),
  }),
  'absent-value': faultMessage<{
    key: string;
    reason: { readonly fr: string; readonly en: string };
    cell: string;
    sentence: string;
  }>({
    fr: ({ key, reason, cell, sentence }) => ({
      what: `la valeur ${key} est absente (${reason.fr}, ${cell})${inFr(sentence)}`,
      todo: 'dites-le : {{#si-connu …}} la phrase {{else}} ce qu’on écrit sans elle {{/si-connu}}',
    }),
    en: ({ key, reason, cell, sentence }) => ({
      what: `the value ${key} is absent (${reason.en}, ${cell})${inEn(sentence)}`,
      todo: 'say so: {{#si-connu …}} the sentence {{else}} what is written without it {{/si-connu}}',
    }),
  }),
  'wrong-quantity': faultMessage<{
    helper: string;
    key: string;
    quantity: string;
    sentence: string;
  }>({
    fr: ({ helper, key, quantity, sentence }) => ({
      what: `la fonction « ${helper} » ne dit pas une valeur de cette nature (${key} : ${quantity})${inFr(sentence)}`,
      todo: '{{pourcentage}} dit les parts et les évolutions relatives, {{points}} les écarts de parts, {{nombre}} toute valeur',
    }),
    en: ({ helper, key, quantity, sentence }) => ({
      what: `the helper "${helper}" does not say a value of this kind (${key}: ${quantity})${inEn(sentence)}`,
      todo: '{{pourcentage}} says shares and relative changes, {{points}} differences of shares, {{nombre}} any value',
    }),
  }),
  'unfair-words': faultMessage<{
    words: string;
    said: string;
    actual: string;
    cell: string;
    sentence: string;
    advice: { fr: string; en: string };
  }>({
    fr: ({ words, said, actual, cell, sentence, advice }) => ({
      what: `« ${words} »${said ? ` dit ${said}, mais` : ' :'} la donnée vaut ${actual} (${cell})${inFr(sentence)}`,
      todo: advice.fr,
    }),
    en: ({ words, said, actual, cell, sentence, advice }) => ({
      what: `"${words}"${said ? ` says ${said}, but` : ':'} the data is ${actual} (${cell})${inEn(sentence)}`,
      todo: advice.en,
    }),
  }),
  'unfair-comparison': faultMessage<{
    words: string;
    left: string;
    right: string;
    gap: string;
    measure: 'points' | 'percent' | 'times' | 'sum';
    fits: { readonly fr: string; readonly en: string };
    cells: string;
    sentence: string;
  }>({
    fr: ({ words, left, right, gap, measure, fits, cells, sentence }) => ({
      what: `« ${words} » compare ${left} à ${right}, soit ${{ points: `un écart de ${gap} points`, percent: `un écart de ${gap} %`, times: `${gap} fois`, sum: `${gap} ensemble` }[measure]} (${cells})${inFr(sentence)}`,
      todo: `ces mots conviennent ${fits.fr} : changez-les, ou comparez dans l’autre sens`,
    }),
    en: ({ words, left, right, gap, measure, fits, cells, sentence }) => ({
      what: `"${words}" compares ${left} with ${right}: ${{ points: `a gap of ${gap} points`, percent: `a gap of ${gap} %`, times: `${gap} times`, sum: `${gap} together` }[measure]} (${cells})${inEn(sentence)}`,
      todo: `these words fit ${fits.en}: change them, or compare the other way round`,
    }),
  }),
  'unfair-fraction': faultMessage<{
    adverb: string;
    whole: number;
    words: string;
    actual: string;
    cell: string;
    sentence: string;
    instead?: { readonly adverb: string; readonly words: string } | undefined;
  }>({
    fr: ({ adverb, whole, words, actual, cell, sentence, instead }) => ({
      what: `${adverb ? `« ${adverb} » avec` : 'la fraction'} sur=${whole} ferait dire « ${words} », mais la donnée vaut ${actual} % (${cell})${inFr(sentence)}`,
      todo: instead
        ? `${instead.adverb ? `écrivez adverbe="${instead.adverb}"` : 'retirez l’adverbe'} (« ${instead.words} »), ou changez sur=`
        : 'changez l’adverbe ou sur=',
    }),
    en: ({ adverb, whole, words, actual, cell, sentence, instead }) => ({
      what: `${adverb ? `"${adverb}" with` : 'the fraction'} sur=${whole} would say "${words}", but the data is ${actual} % (${cell})${inEn(sentence)}`,
      todo: instead
        ? `${instead.adverb ? `write adverbe="${instead.adverb}"` : 'remove the adverb'} ("${instead.words}"), or change sur=`
        : 'change the adverb or sur=',
    }),
  }),
  'other-direction': faultMessage<{
    words: string;
    word: string;
    said: Direction;
    written: Direction;
  }>({
    fr: ({ words, word, said, written }) => ({
      what: `« ${words} » est écrit pour ${DIRECTIONS.fr[written]}, mais « ${word} » dit ${DIRECTIONS.fr[said]}`,
      todo: `écrivez des mots qui disent ${DIRECTIONS.fr[written]}, ou donnez ceux-ci à ${ARGUMENTS[said]}=`,
    }),
    en: ({ words, word, said, written }) => ({
      what: `"${words}" is written for ${DIRECTIONS.en[written]}, but "${word}" says ${DIRECTIONS.en[said]}`,
      todo: `write words that say ${DIRECTIONS.en[written]}, or give these to ${ARGUMENTS[said]}=`,
    }),
  }),
  'level-as-change': faultMessage<{ helper: string; key: string; sentence: string }>({
    fr: ({ helper, key, sentence }) => ({
      what: `la fonction « ${helper} » dit une évolution, et ${key} est un niveau${inFr(sentence)}`,
      todo: 'ajoutez depuis="…", la période de départ, ou appelez un indicateur d’évolution',
    }),
    en: ({ helper, key, sentence }) => ({
      what: `the helper "${helper}" says a change, and ${key} is a level${inEn(sentence)}`,
      todo: 'add depuis="…", the period to start from, or call an indicator of change',
    }),
  }),
  'level-without-bound': faultMessage<{ words: string; missing: readonly ('least' | 'most')[] }>({
    fr: ({ words, missing }) => ({
      what: `« ${words} » est un jugement sans sa borne`,
      todo: `ajoutez ${missing.map((bound) => BOUNDS[bound]).join(' ou ')}, le nombre où ces mots cessent de convenir`,
    }),
    en: ({ words, missing }) => ({
      what: `"${words}" is a judgement without its bound`,
      todo: `add ${missing.map((bound) => BOUNDS[bound]).join(' or ')}, the number where these words no longer fit`,
    }),
  }),
  'missing-direction': faultMessage<{ missing: string; key: string; sentence: string }>({
    fr: ({ missing, key, sentence }) => ({
      what: `rien n’est écrit pour le sens que prend ${key} (${missing})${inFr(sentence)}`,
      todo: `ajoutez ${missing}="…"`,
    }),
    en: ({ missing, key, sentence }) => ({
      what: `nothing is written for the direction that ${key} takes (${missing})${inEn(sentence)}`,
      todo: `add ${missing}="…"`,
    }),
  }),
  'unknown-words': faultMessage<{ words: string; known: string }>({
    fr: ({ words, known }) => ({
      what: `mot que la donnée ne sait pas vérifier : « ${words} »`,
      todo: `employez l’un de ceux-ci : ${known}`,
    }),
    en: ({ words, known }) => ({
      what: `words that the data cannot verify: "${words}"`,
      todo: `write one of these: ${known}`,
    }),
  }),
  'typed-digit': faultMessage<{ digits: string; context: string }>({
    fr: ({ digits, context }) => ({
      what: `chiffre écrit à la main « ${digits} » (« ${context} »)`,
      todo: 'appelez l’indicateur par une fonction, ou déclarez ce nom dans templates/publication.yaml (names)',
    }),
    en: ({ digits, context }) => ({
      what: `typed digit "${digits}" ("${context}")`,
      todo: 'call the indicator with a helper, or declare this name in templates/publication.yaml (names)',
    }),
  }),
  'control-character': faultMessage<{ code: string }>({
    fr: ({ code }) => ({ what: `caractère interdit ${code}`, todo: 'supprimez-le' }),
    en: ({ code }) => ({ what: `forbidden character ${code}`, todo: 'delete it' }),
  }),
  'unsupported-markdown': faultMessage<{ kind: string }>({
    fr: ({ kind }) => ({
      what: `un chapitre ne peut pas contenir ${FRENCH_MARKDOWN[kind] ?? `de balise ${kind}`}`,
      todo: 'gardez titres, paragraphes, listes, notes, liens, gras et italiques',
    }),
    en: ({ kind }) => ({
      what: `a chapter cannot hold ${ENGLISH_MARKDOWN[kind] ?? kind}`,
      todo: 'keep headings, paragraphs, lists, footnotes, links, bold and italics',
    }),
  }),
  'chapter-without-title': faultMessage<Record<string, never>>({
    fr: () => ({
      what: 'chapitre sans titre',
      todo: 'commencez le fichier par une ligne « # Titre »',
    }),
    en: () => ({ what: 'chapter without a title', todo: 'begin the file with a line "# Title"' }),
  }),
  'empty-heading': faultMessage<Record<string, never>>({
    fr: () => ({
      what: 'titre sans texte',
      todo: 'écrivez le titre après « # », ou supprimez la ligne',
    }),
    en: () => ({ what: 'heading without words', todo: 'write it after "#", or delete the line' }),
  }),
  'heading-level': faultMessage<{ level: number }>({
    fr: ({ level }) => ({
      what: `niveau de titre ${level} mal placé`,
      todo: 'un seul titre # par fichier, puis ## et, sous ##, ###',
    }),
    en: ({ level }) => ({
      what: `heading level ${level} out of place`,
      todo: 'one # title a file, then ## and, below ##, ###',
    }),
  }),
  'unsafe-link': faultMessage<{ url: string }>({
    fr: ({ url }) => ({
      what: `lien non admis « ${url} »`,
      todo: 'seuls http, https et mailto le sont',
    }),
    en: ({ url }) => ({
      what: `link that is not allowed "${url}"`,
      todo: 'only http, https and mailto are',
    }),
  }),
  'unknown-footnote': faultMessage<{ id: string }>({
    fr: ({ id }) => ({
      what: `note appelée mais non écrite « ${id} »`,
      todo: `ajoutez une ligne « [^${id}]: texte de la note »`,
    }),
    en: ({ id }) => ({
      what: `footnote called but not written "${id}"`,
      todo: `add a line "[^${id}]: text of the note"`,
    }),
  }),
  'repeated-footnote': faultMessage<{ id: string }>({
    fr: ({ id }) => ({
      what: `une autre note porte déjà le nom « ${id} »`,
      todo: 'donnez-lui un autre nom, à l’appel comme à la note',
    }),
    en: ({ id }) => ({
      what: `another footnote is named "${id}" already`,
      todo: 'give it another name, in the call and in the note',
    }),
  }),
  'footnote-out-of-place': faultMessage<Record<string, never>>({
    fr: () => ({
      what: 'appel de note dans un texte de la couverture ou des propriétés du fichier',
      todo: 'retirez l’appel, ou dites-le dans un chapitre',
    }),
    en: () => ({
      what: 'footnote called in a text of the cover or of the file’s properties',
      todo: 'remove the call, or say it in a chapter',
    }),
  }),
  'unused-footnote': faultMessage<{ id: string }>({
    fr: ({ id }) => ({
      what: `note jamais appelée « ${id} »`,
      todo: `appelez-la par [^${id}] ou supprimez-la`,
    }),
    en: ({ id }) => ({
      what: `footnote never called "${id}"`,
      todo: `call it with [^${id}] or delete it`,
    }),
  }),
  'no-edition-for-level': faultMessage<{
    territory: string;
    level: string;
    levels: readonly string[];
  }>({
    fr: ({ territory, level, levels }) => ({
      what: `aucun chapitre n’est écrit pour l’édition de « ${territory} » (niveau ${level})`,
      todo: `ajoutez ce niveau aux « editions » d’un chapitre ; sont écrites celles des niveaux ${levels.join(', ')}`,
    }),
    en: ({ territory, level, levels }) => ({
      what: `no chapter is written for the edition of "${territory}" (level ${level})`,
      todo: `add this level to the "editions" of a chapter; those of the levels ${levels.join(', ')} are written`,
    }),
  }),
  'unknown-block': faultMessage<{
    kind: 'figure' | 'table';
    id: string;
    known: readonly string[];
    nearest?: string | undefined;
  }>({
    fr: ({ kind, id, known, nearest }) => ({
      what: `${kind === 'figure' ? 'figure inconnue' : 'tableau inconnu'} « ${id} »`,
      todo: [
        suggestFr(nearest),
        `templates/publication.yaml donne à ce chapitre : ${known.join(', ') || 'rien'}`,
      ]
        .filter(Boolean)
        .join(' '),
    }),
    en: ({ kind, id, known, nearest }) => ({
      what: `unknown ${kind} "${id}"`,
      todo: [
        suggestEn(nearest),
        `templates/publication.yaml gives this chapter: ${known.join(', ') || 'nothing'}`,
      ]
        .filter(Boolean)
        .join(' '),
    }),
  }),
  'repeated-block': faultMessage<{ id: string }>({
    fr: ({ id }) => ({
      what: `« ${id} » est placé deux fois`,
      todo: 'ne le placez qu’une fois, et renvoyez-y par {{renvoi}}',
    }),
    en: ({ id }) => ({
      what: `"${id}" is placed twice`,
      todo: 'place it once, and point to it with {{renvoi}}',
    }),
  }),
  'unknown-reference': faultMessage<{ id: string; nearest?: string | undefined }>({
    fr: ({ id, nearest }) => ({
      what: `renvoi vers « ${id} », qui n’est pas dans le rapport`,
      todo: suggestFr(nearest) ?? 'placez d’abord la figure ou le tableau',
    }),
    en: ({ id, nearest }) => ({
      what: `reference to "${id}", which is not in the report`,
      todo: suggestEn(nearest) ?? 'place the figure or the table first',
    }),
  }),
  'block-in-sentence': faultMessage<{ id: string }>({
    fr: ({ id }) => ({
      what: `« ${id} » est appelé au milieu d’un paragraphe`,
      todo: 'mettez l’appel seul sur sa ligne, entre deux lignes vides',
    }),
    en: ({ id }) => ({
      what: `"${id}" is called inside a paragraph`,
      todo: 'put the call alone on its line, between two blank lines',
    }),
  }),
};
