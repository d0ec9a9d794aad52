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
    fr: () => ({ what: 'cette clé est déjà donnée plus haut', todo: 'gardez-en une seule' }),
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
  'yaml-unknown-tag': faultMessage<Record<never, never>>({
    fr: () => ({ what: 'étiquette de type (« ! ») inconnue', todo: 'retirez-la' }),
    en: () => ({ what: 'unknown tag ("!")', todo: 'remove it' }),
  }),
  'yaml-syntax': faultMessage<{ syntax: string; detail: string }>({
    fr: ({ syntax }) => ({
      what: `YAML mal formé : ${FRENCH_SYNTAX[syntax] ?? 'écriture non admise'}`,
      todo: 'corrigez la ligne ; un texte qui contient « : » ou « # » se met entre guillemets',
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
      what: `${named.fr(subject)} : ${frenchTypes(found)} (${value}), ${frenchTypes(expected)} attendu`,
      todo:
        expected === 'string' ? 'mettez la valeur entre guillemets' : 'écrivez ce qui est attendu',
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
      todo: `forme attendue : ${format}`,
    }),
    en: ({ subject, found, format }) => ({
      what: `${named.en(subject)}: "${found}" has not the right form`,
      todo: `expected form: ${format}`,
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
  TAB_AS_INDENT: 'tabulation en retrait : utilisez des espaces',
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
  if (of === 'string') return ' signe(s)';
  return of === 'array' ? ' élément(s)' : '';
}

function englishLength(of: string): string {
  if (of === 'string') return ' character(s)';
  return of === 'array' ? ' item(s)' : '';
}
