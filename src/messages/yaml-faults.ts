import { faultMessage } from './wording.js';

/** A part of the file by its path, or the file itself. */
const named = {
  fr: (subject: string) => (subject ? `« ${subject} »` : 'le fichier'),
  en: (subject: string) => (subject ? `"${subject}"` : 'the file'),
};

/** Faults of any YAML file of the institution, whatever it declares. */
export const yamlFaults = {
  'yaml-not-utf8': faultMessage<Record<never, never>>({
    fr: () => ({ what: 'le fichier n’est pas en UTF-8', todo: 'réenregistrez-le en UTF-8' }),
    en: () => ({ what: 'the file is not UTF-8', todo: 'save it again as UTF-8' }),
  }),
  'yaml-empty': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'le fichier ne déclare rien',
      todo: 'écrivez ses déclarations, ou retirez-le',
    }),
    en: () => ({ what: 'the file declares nothing', todo: 'write its declarations, or remove it' }),
  }),
  'yaml-too-deep': faultMessage<Record<never, never>>({
    fr: () => ({ what: 'trop de niveaux imbriqués', todo: 'écrivez une structure plus plate' }),
    en: () => ({ what: 'too many nested levels', todo: 'write a flatter structure' }),
  }),
  'yaml-duplicate-key': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'cette clé est déjà donnée plus haut dans le même groupe',
      todo: 'gardez-en une seule',
    }),
    en: () => ({ what: 'this key is already given above', todo: 'keep one of them' }),
  }),
  'yaml-alias': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `renvoi « *${name} » : les renvois YAML ne sont pas admis`,
      todo: 'écrivez la valeur en toutes lettres',
    }),
    en: ({ name }) => ({
      what: `alias "*${name}": YAML aliases are not allowed`,
      todo: 'write the value out',
    }),
  }),
  'yaml-hidden-character': faultMessage<{ codePoint: string }>({
    fr: ({ codePoint }) => ({
      what: `ce texte contient un caractère invisible (${codePoint})`,
      todo: 'retirez-le',
    }),
    en: ({ codePoint }) => ({
      what: `this text holds a character that cannot be seen (${codePoint})`,
      todo: 'remove it',
    }),
  }),
  'yaml-unknown-tag': faultMessage<Record<never, never>>({
    fr: () => ({ what: 'étiquette de type (« ! ») inconnue', todo: 'retirez-la' }),
    en: () => ({ what: 'unknown tag ("!")', todo: 'remove it' }),
  }),
  'yaml-syntax': faultMessage<{ syntax: string; detail: string }>({
    fr: ({ syntax }) => ({
      what: `YAML mal formé : ${FRENCH_SYNTAX[syntax] ?? 'écriture non admise'}`,
      todo: FRENCH_REMEDIES[syntax] ?? REMEDY_FR,
    }),
    en: ({ detail }) => ({
      what: `malformed YAML: ${detail}`,
      todo: 'mend the line; a text with ":" or "#" goes between quotes',
    }),
  }),
  'yaml-missing-key': faultMessage<{ subject: string }>({
    fr: ({ subject }) => ({ what: `${named.fr(subject)} manque`, todo: 'ajoutez cette clé' }),
    en: ({ subject }) => ({ what: `${named.en(subject)} is missing`, todo: 'add this key' }),
  }),
  'yaml-unknown-key': faultMessage<{ key: string; subject: string; nearest?: string }>({
    fr: ({ key, subject, nearest }) => ({
      what: `clé inconnue « ${key} »${subject ? ` dans « ${subject} »` : ''}`,
      todo: nearest ? `vouliez-vous dire « ${nearest} » ?` : 'retirez-la',
    }),
    en: ({ key, subject, nearest }) => ({
      what: `unknown key "${key}"${subject ? ` in "${subject}"` : ''}`,
      todo: nearest ? `did you mean "${nearest}"?` : 'remove it',
    }),
  }),
  'yaml-unknown-choice': faultMessage<{
    subject: string;
    found: string;
    choices: readonly string[];
    nearest?: string;
  }>({
    fr: ({ subject, found, choices, nearest }) => ({
      what: `${named.fr(subject)} ne peut pas être « ${found} »`,
      todo: `${nearest ? `vouliez-vous dire « ${nearest} » ? ` : ''}choix : ${choices.join(', ')}`,
    }),
    en: ({ subject, found, choices, nearest }) => ({
      what: `${named.en(subject)} cannot be "${found}"`,
      todo: `${nearest ? `did you mean "${nearest}"? ` : ''}choices: ${choices.join(', ')}`,
    }),
  }),
  'yaml-wrong-type': faultMessage<{
    subject: string;
    expected: string;
    found: string;
    value: string;
  }>({
    fr: ({ subject, expected, found, value }) => ({
      what: `${named.fr(subject)} est ${frenchTypes(found)} (${value})`,
      todo: `il faut ${frenchTypes(expected)} : ${remedyFr(expected, found)}`,
    }),
    en: ({ subject, expected, found, value }) => ({
      what: `${named.en(subject)}: ${found} (${value}) instead of ${expected}`,
      todo: expected === 'string' ? 'put the value between quotes' : 'write what is expected',
    }),
  }),
  'yaml-too-small': faultMessage<{ subject: string; of: string; least: string }>({
    fr: ({ subject, of, least }) => ({
      what: `${named.fr(subject)} est trop ${of === 'number' ? 'petit' : 'court'}`,
      todo: `au moins ${least}${frenchLength(of)}`,
    }),
    en: ({ subject, of, least }) => ({
      what: `${named.en(subject)} is too ${of === 'number' ? 'small' : 'short'}`,
      todo: `at least ${least}${englishLength(of)}`,
    }),
  }),
  'yaml-too-big': faultMessage<{ subject: string; of: string; most: string }>({
    fr: ({ subject, of, most }) => ({
      what: `${named.fr(subject)} est trop ${of === 'number' ? 'grand' : 'long'}`,
      todo: `au plus ${most}${frenchLength(of)}`,
    }),
    en: ({ subject, of, most }) => ({
      what: `${named.en(subject)} is too ${of === 'number' ? 'big' : 'long'}`,
      todo: `at most ${most}${englishLength(of)}`,
    }),
  }),
  'yaml-wrong-format': faultMessage<{ subject: string; found: string; format: string }>({
    fr: ({ subject, found, format }) => ({
      what: `${named.fr(subject)} : « ${found} » n’a pas la forme voulue`,
      todo: FORMS[format]?.fr ?? `forme attendue : ${format}`,
    }),
    en: ({ subject, found, format }) => ({
      what: `${named.en(subject)}: "${found}" has not the right form`,
      todo: FORMS[format]?.en ?? `expected form: ${format}`,
    }),
  }),
  'yaml-refused': faultMessage<{ subject: string; detail: string }>({
    fr: ({ subject, detail }) => ({
      what: `${named.fr(subject)} n’est pas admis`,
      todo: detail,
    }),
    en: ({ subject, detail }) => ({ what: `${named.en(subject)} is not allowed`, todo: detail }),
  }),
};

/** What the schemas ask of a text, by their expression, in words. */
const FORMS: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  '/^#[0-9A-Fa-f]{6}$/': {
    fr: 'écrivez « # » et six signes de 0 à 9 ou de A à F, entre guillemets : "#14467A"',
    en: 'write "#" and six signs from 0 to 9 or A to F, between quotes: "#14467A"',
  },
  '/^[\\p{L}\\p{N} -]+$/u': {
    fr: 'écrivez le nom de la police en lettres, chiffres, espaces et traits d’union',
    en: 'write the name of the font with letters, digits, spaces and hyphens',
  },
  '/^[a-z0-9]+(-[a-z0-9]+)*$/': {
    fr: 'écrivez des minuscules sans accent, des chiffres et des traits d’union : part-femmes',
    en: 'write small letters without accents, digits and hyphens: part-femmes',
  },
  '/^[a-z][A-Za-z0-9]*$/': {
    fr: 'écrivez un seul mot sans accent ni trait d’union, la première lettre minuscule : partFemmes',
    en: 'write one word without accent nor hyphen, its first letter small: partFemmes',
  },
  '/^\\d{4}(-\\d{4})?$/': {
    fr: 'écrivez une année, entre guillemets : "2017" ou "2016-2017"',
    en: 'write a year, between quotes: "2017" or "2016-2017"',
  },
  '/^[a-zà-ÿ][a-zà-ÿ-]*$/': {
    fr: 'écrivez un mot en minuscules, sans chiffre ni espace : avant, civil',
    en: 'write a word in small letters, without digit nor space: avant, civil',
  },
  date: {
    fr: 'écrivez une date qui existe, AAAA-MM-JJ : 2018-01-31',
    en: 'write a date that exists, YYYY-MM-DD: 2018-01-31',
  },
};

function remedyFr(expected: string, found: string): string {
  if (expected.includes('string') && found !== 'array' && found !== 'object') {
    return 'mettez la valeur entre guillemets';
  }
  if (expected.includes('array')) return 'mettez les valeurs entre crochets : [a, b]';
  return 'changez la valeur, ou son retrait si elle est à la mauvaise place';
}

const REMEDY_FR =
  'corrigez la ligne ou celle d’avant ; un texte qui contient « : », « # », une apostrophe ou des accolades se met entre guillemets droits doubles';

const FRENCH_REMEDIES: Readonly<Record<string, string>> = {
  BAD_INDENT:
    'alignez cette ligne sur les autres clés de son groupe, avec le même nombre d’espaces',
  TAB_AS_INDENT: 'remplacez la tabulation par des espaces, autant que les lignes voisines',
  NON_STRING_KEY: 'un texte qui commence par « { » se met entre guillemets droits doubles',
  MULTILINE_IMPLICIT_KEY: 'mettez une espace après les deux-points : « clé: valeur »',
};

const FRENCH_SYNTAX: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'séquence « \\ » inconnue entre guillemets',
  BAD_INDENT: 'retrait irrégulier',
  BAD_SCALAR_START: 'une valeur sans guillemets ne peut pas commencer par ce signe',
  BLOCK_AS_IMPLICIT_KEY: 'plusieurs « clé : valeur » sur la même ligne',
  BLOCK_IN_FLOW: 'un bloc dans une liste entre crochets ou accolades',
  KEY_OVER_1024_CHARS: 'clé trop longue',
  MISSING_CHAR: 'il manque un signe (guillemet fermant, « : », virgule ou espace)',
  MULTILINE_IMPLICIT_KEY: 'une clé doit tenir sur une ligne',
  MULTIPLE_DOCS: 'plusieurs documents dans un fichier (« --- »)',
  NON_STRING_KEY: 'une clé doit être un texte',
  TAB_AS_INDENT: 'tabulation au début de la ligne',
  UNEXPECTED_TOKEN: 'signe inattendu',
};

const FRENCH_TYPES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux (true, false)',
  array: 'une liste',
  object: 'un groupe de clés',
  record: 'un groupe de clés',
  null: 'rien',
};

function frenchTypes(names: string): string {
  return names
    .split(' | ')
    .map((name) => FRENCH_TYPES[name] ?? name)
    .join(' ou ');
}

function frenchLength(of: string): string {
  if (of === 'string') return ' en nombre de signes';
  return of === 'array' ? ' en nombre d’éléments' : '';
}

function englishLength(of: string): string {
  if (of === 'string') return ' in number of characters';
  return of === 'array' ? ' in number of items' : '';
}
