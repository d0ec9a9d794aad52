import { brief, type Near } from './fault-words.js';
import { faultMessage } from './wording.js';

/** Faults of the deliveries of data: their folders and files, what they may revise, and why. */
export const deliveryFaults = {
  'no-vintage': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'aucun millésime',
      todo: 'créez data/vintages/AAAA-MM-JJ/ avec ses fichiers et release.yaml',
    }),
    en: () => ({
      what: 'no vintage',
      todo: 'create data/vintages/YYYY-MM-DD/ with its files and release.yaml',
    }),
  }),
  'bad-vintage-name': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `« ${brief(name)} » n’est pas un nom de millésime`,
      todo: 'forme attendue : 2018-01-31 ou 2018-01-31-libelle',
    }),
    en: ({ name }) => ({
      what: `"${brief(name)}" is no name of a vintage`,
      todo: 'expected form: 2018-01-31 or 2018-01-31-label',
    }),
  }),
  'vintage-dated-twice': faultMessage<{ date: string; other: string }>({
    fr: ({ date, other }) => ({
      what: `le ${date} est déjà la date de « ${other} »`,
      todo: 'donnez une autre date : on ne saurait lequel prime',
    }),
    en: ({ date, other }) => ({
      what: `${date} is already the date of "${other}"`,
      todo: 'give another date: nobody could tell which one overlays the other',
    }),
  }),
  'file-outside-vintage': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'fichier hors de tout millésime',
      todo: 'rangez-le dans le dossier de son millésime',
    }),
    en: () => ({ what: 'file outside any vintage', todo: 'put it into its vintage’s folder' }),
  }),
  'folder-in-vintage': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'dossier dans un millésime',
      todo: 'placez ses fichiers directement dans le millésime',
    }),
    en: () => ({ what: 'folder inside a vintage', todo: 'put its files right into the vintage' }),
  }),
  'unmatched-file': faultMessage<{ patterns: readonly string[] }>({
    fr: ({ patterns }) => ({
      what: 'ce fichier n’est pas de ceux que data/datapackage.json attend',
      todo: `renommez-le ou retirez-le ; un classeur (.xlsx, .ods) s’enregistre en « CSV UTF-8 » (attendus : ${patterns.join(', ')})`,
    }),
    en: ({ patterns }) => ({
      what: 'this file is none that data/datapackage.json expects',
      todo: `rename it or remove it; save a workbook (.xlsx, .ods) as "CSV UTF-8" (expected: ${patterns.join(', ')})`,
    }),
  }),
  'ambiguous-file': faultMessage<{ names: readonly string[] }>({
    fr: ({ names }) => ({
      what: `plusieurs ressources décrivent ce fichier : ${names.join(', ')}`,
      todo: 'précisez leurs motifs',
    }),
    en: ({ names }) => ({
      what: `several resources describe this file: ${names.join(', ')}`,
      todo: 'make their patterns narrower',
    }),
  }),
  'missing-resource-file': faultMessage<{ name: string; pattern: string }>({
    fr: ({ name, pattern }) => ({
      what: `aucun millésime ne livre la ressource « ${brief(name)} »`,
      todo: `ajoutez un fichier ${pattern}`,
    }),
    en: ({ name, pattern }) => ({
      what: `no vintage delivers the resource "${brief(name)}"`,
      todo: `add a file ${pattern}`,
    }),
  }),
  'release-date-differs': faultMessage<{ date: string; folder: string }>({
    fr: ({ date, folder }) => ({
      what: `la date ${date} n’est pas celle du dossier « ${folder} »`,
      todo: 'accordez les deux',
    }),
    en: ({ date, folder }) => ({
      what: `the date ${date} is not that of the folder "${folder}"`,
      todo: 'make them agree',
    }),
  }),
  'other-row-count': faultMessage<{ name: string; declared: number; found: number }>({
    fr: ({ name, declared, found }) => ({
      what: `« ${brief(name)} » a ${found} ligne(s) sans l’en-tête, la livraison en déclare ${declared}`,
      todo: 'redemandez le fichier s’il est coupé, ou corrigez « rows »',
    }),
    en: ({ name, declared, found }) => ({
      what: `"${brief(name)}" has ${found} row(s) without the header, the delivery declares ${declared}`,
      todo: 'ask for the file again if it is cut, or correct "rows"',
    }),
  }),
  'rows-of-no-file': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `« ${brief(name)} » n’est pas un fichier de données de cette livraison`,
      todo: 'ajoutez le fichier, ou retirez-le de « rows »',
    }),
    en: ({ name }) => ({
      what: `"${brief(name)}" is no data file of this delivery`,
      todo: 'add the file, or take it from "rows"',
    }),
  }),
  'bad-delivery-name': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `« ${brief(name)} » ne peut nommer une livraison`,
      todo: 'une date, puis un mot en minuscules sans accent : 2018-09-28 certificats',
    }),
    en: ({ name }) => ({
      what: `"${brief(name)}" cannot name a delivery`,
      todo: 'a date, then a word in small letters without accents: 2018-09-28 certificats',
    }),
  }),
  'delivery-not-after': faultMessage<{ date: string; newest: string }>({
    fr: ({ date, newest }) => ({
      what: `le ${date} n’est pas après la livraison la plus récente, ${newest}`,
      todo: 'donnez une date postérieure',
    }),
    en: ({ date, newest }) => ({
      what: `${date} is not after the newest delivery, ${newest}`,
      todo: 'give a later date',
    }),
  }),
  'nothing-to-revise': faultMessage<{ kind: string }>({
    fr: ({ kind }) => ({
      what: `la première livraison ne peut être de nature « ${kind} » : rien n’a été publié avant elle`,
      todo: 'écrivez kind: first',
    }),
    en: ({ kind }) => ({
      what: `the first delivery cannot be of kind "${kind}": nothing was published before it`,
      todo: 'write kind: first',
    }),
  }),
  'reason-without-rows': faultMessage<{ measure: string }>({
    fr: ({ measure }) => ({
      what: `un motif public pour « ${brief(measure)} », que cette livraison ne touche pas`,
      todo: 'retirez le motif, ou ajoutez les observations',
    }),
    en: ({ measure }) => ({
      what: `a public reason for "${brief(measure)}", which this delivery does not touch`,
      todo: 'remove the reason, or add the observations',
    }),
  }),
  'revision-without-reason': faultMessage<{ measure: string; others: number; file: string }>({
    fr: ({ measure, others, file }) => ({
      what: `une valeur publiée de « ${brief(measure)} » change sans motif public${andOthersFr(others)}`,
      todo: `écrivez le motif sous reasons, ${measure}: dans ${file}`,
    }),
    en: ({ measure, others, file }) => ({
      what: `a published value of "${brief(measure)}" changes without a public reason${andOthersEn(others)}`,
      todo: `write the reason under reasons, ${measure}: in ${file}`,
    }),
  }),
  'reason-unsaid': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'ce motif public ne dit rien, et serait imprimé tel quel',
      todo: 'écrivez pourquoi ces valeurs changent, en une phrase',
    }),
    en: () => ({
      what: 'this public reason says nothing, and would be printed as it is',
      todo: 'write why these values change, in one sentence',
    }),
  }),
  'final-no-more': faultMessage<{ measure: string; others: number; file: string }>({
    fr: ({ measure, others, file }) => ({
      what: `une valeur définitive de « ${brief(measure)} » redevient provisoire sans motif${andOthersFr(others)}`,
      todo: `retirez le statut P, ou donnez le motif sous reasons, ${measure}: dans ${file}`,
    }),
    en: ({ measure, others, file }) => ({
      what: `a final value of "${brief(measure)}" becomes provisional again without a reason${andOthersEn(others)}`,
      todo: `remove status P, or give the reason under reasons, ${measure}: in ${file}`,
    }),
  }),
  'erratum-of-nothing': faultMessage<{ key: string }>({
    fr: ({ key }) => ({
      what: `un erratum corrige une valeur qui n’a jamais été publiée (${key})`,
      todo: 'corrigez la ligne, ou livrez les nouvelles valeurs par une livraison de nature routine',
    }),
    en: ({ key }) => ({
      what: `an erratum corrects a value that was never published (${key})`,
      todo: 'mend the row, or deliver new values in a delivery of kind routine',
    }),
  }),
  'unknown-vintage': faultMessage<{ asOf: string; names: readonly string[] } & Near>({
    fr: ({ asOf, names, nearest }) => ({
      what: isBeforeAll(asOf, names)
        ? `rien n’était encore livré au ${asOf}`
        : `aucune livraison ne s’appelle « ${brief(asOf)} »`,
      todo: isBeforeAll(asOf, names)
        ? `écrivez à sa place ${names[0]}, la première livraison`
        : `${nearest ? `vouliez-vous dire « ${nearest} » ? ` : ''}livraisons : ${names.join(', ')}`,
    }),
    en: ({ asOf, names, nearest }) => ({
      what: isBeforeAll(asOf, names)
        ? `nothing was delivered yet on ${asOf}`
        : `no delivery is called "${brief(asOf)}"`,
      todo: isBeforeAll(asOf, names)
        ? `write ${names[0]} instead, the first delivery`
        : `${nearest ? `did you mean "${nearest}"? ` : ''}deliveries: ${names.join(', ')}`,
    }),
  }),
};

/** A date before the first delivery. */
function isBeforeAll(asOf: string, names: readonly string[]): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) && names[0] !== undefined && asOf < names[0];
}

function andOthersFr(others: number): string {
  return others === 0 ? '' : ` (et ${others} autre${others > 1 ? 's' : ''})`;
}

function andOthersEn(others: number): string {
  return others === 0 ? '' : ` (and ${others} more)`;
}
