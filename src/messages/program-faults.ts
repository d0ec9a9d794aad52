import { formatNoValueReason } from './no-value-reason.js';
import { faultMessage } from './wording.js';

type NoValueReason = Parameters<typeof formatNoValueReason>[0];

/** « 60 500 », « +5,8 % », « −9,7 % »: no id begins so. */
function isPrinted(name: string): boolean {
  return /^[+−-]?\d/.test(name);
}

export const programFaults = {
  'missing-glyph': faultMessage<{ character: string; codePoint: string }>({
    fr: ({ character, codePoint }) => ({
      what: `la police n’a pas le caractère « ${character} » (${codePoint})`,
      todo: 'remplacez-le, ou déclarez dans templates/_brand.yml une police qui le contient',
    }),
    en: ({ character, codePoint }) => ({
      what: `the font lacks the character "${character}" (${codePoint})`,
      todo: 'replace it, or declare in templates/_brand.yml a font that has it',
    }),
  }),
  'unreadable-file': faultMessage<{ reason: string }>({
    fr: ({ reason }) => ({
      what: reason === 'ENOENT' ? 'ce fichier n’existe pas' : `fichier illisible (${reason})`,
      todo:
        reason === 'ENOENT'
          ? 'vérifiez son nom et sa place, et le dossier donné par --project'
          : 'vérifiez que c’est un fichier et que vous avez le droit de le lire',
    }),
    en: ({ reason }) => ({
      what: reason === 'ENOENT' ? 'this file does not exist' : `unreadable file (${reason})`,
      todo:
        reason === 'ENOENT'
          ? 'check its name and place, and the folder given with --project'
          : 'check that it is a file and that you may read it',
    }),
  }),
  'changed-while-read': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'le fichier a changé pendant sa lecture',
      todo: 'enregistrez-le, fermez-le et relancez la commande',
    }),
    en: () => ({
      what: 'the file changed while it was being read',
      todo: 'save it, close it and run the command again',
    }),
  }),
  'no-year': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'la publication ne déclare aucune année',
      todo: 'ajoutez une entrée sous `years`, par exemple 2016-2017',
    }),
    en: () => ({
      what: 'the publication declares no year',
      todo: 'add an entry under `years`, such as 2016-2017',
    }),
  }),
  'unknown-year': faultMessage<{
    year: string;
    known: readonly string[];
    nearest: string | undefined;
  }>({
    fr: ({ year, known, nearest }) => ({
      what: `la publication n’a pas d’édition ${year}`,
      todo: `${nearest ? `vouliez-vous dire ${nearest} ? ` : ''}années déclarées : ${known.join(', ')}`,
    }),
    en: ({ year, known, nearest }) => ({
      what: `the publication has no ${year} edition`,
      todo: `${nearest ? `did you mean ${nearest}? ` : ''}declared years: ${known.join(', ')}`,
    }),
  }),
  'unknown-edition': faultMessage<{ territory: string; nearest: string | undefined }>({
    fr: ({ territory, nearest }) => ({
      what: `aucun territoire n’a le code « ${territory} »`,
      todo: nearest
        ? `vouliez-vous dire « ${nearest} » ?`
        : 'choisissez un code de data/territories.csv',
    }),
    en: ({ territory, nearest }) => ({
      what: `no territory has the code "${territory}"`,
      todo: nearest ? `did you mean "${nearest}"?` : 'choose a code of data/territories.csv',
    }),
  }),
  'unknown-to-explain': faultMessage<{ name: string; nearest: string | undefined }>({
    fr: ({ name, nearest }) => ({
      what: `rien ne s’appelle « ${name} »`,
      todo: nearest
        ? `vouliez-vous dire « ${nearest} » ?`
        : isPrinted(name)
          ? 'c’est un texte imprimé : dans document.json, à côté du rapport, les « valueKeys » qui suivent ce texte sont les clés à expliquer'
          : 'prenez un indicateur de templates/indicators.yaml, un territoire, une période et des modalités des données',
    }),
    en: ({ name, nearest }) => ({
      what: `nothing is called "${name}"`,
      todo: nearest
        ? `did you mean "${nearest}"?`
        : isPrinted(name)
          ? 'this is a printed text: in document.json, beside the report, the "valueKeys" that follow it are the keys to explain'
          : 'take an indicator of templates/indicators.yaml, a territory, a period and dimensions of the data',
    }),
  }),
  'no-value-to-explain': faultMessage<{ name: string; reason: NoValueReason | undefined }>({
    fr: ({ name, reason }) => ({
      what: reason ? formatNoValueReason(reason, 'fr') : `${name} n’a pas de valeur`,
      todo: 'demandez un autre territoire, une autre période, ou une modalité par --dimension',
    }),
    en: ({ name, reason }) => ({
      what: reason ? formatNoValueReason(reason, 'en') : `${name} has no value`,
      todo: 'ask for another territory or period, or one dimension with --dimension',
    }),
  }),
};
