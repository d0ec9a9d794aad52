import { formatNoValueReason } from './no-value-reason.js';
import { faultMessage } from './wording.js';

type Unknown = 'unknown-indicator' | 'unknown-territory' | 'unknown-period' | 'unknown-dimension';
type Reason = Parameters<typeof formatNoValueReason>[0];

const unknownFr: Record<Unknown, string> = {
  'unknown-indicator': 'indicateur inconnu',
  'unknown-territory': 'territoire inconnu',
  'unknown-period': 'période inconnue',
  'unknown-dimension': 'dimension ou modalité inconnue',
};
const unknownEn: Record<Unknown, string> = {
  'unknown-indicator': 'unknown indicator',
  'unknown-territory': 'unknown territory',
  'unknown-period': 'unknown period',
  'unknown-dimension': 'unknown dimension or code',
};

export const compositionFaults = {
  'declared-name-unknown': faultMessage<{
    type: Unknown;
    name: string;
    nearest: string | undefined;
  }>({
    fr: ({ type, name, nearest }) => ({
      what: `${unknownFr[type]} « ${name} »`,
      todo: nearest
        ? `vouliez-vous « ${nearest} » ?`
        : 'voyez templates/indicators.yaml et les listes de codes du dossier data',
    }),
    en: ({ type, name, nearest }) => ({
      what: `${unknownEn[type]} "${name}"`,
      todo: nearest
        ? `did you mean "${nearest}"?`
        : 'see templates/indicators.yaml and the code lists of the data folder',
    }),
  }),
  'declared-value-missing': faultMessage<{
    name: string;
    territory: string;
    period: string;
    reason: Reason | undefined;
  }>({
    fr: ({ name, territory, period, reason }) => ({
      what: `pas de valeur « ${name} » pour ${territory}, ${period}${reason ? ` : ${formatNoValueReason(reason, 'fr')}` : ''}`,
      todo: 'ajoutez l’observation (ou la raison de son absence), ou retirez ce territoire par `except`',
    }),
    en: ({ name, territory, period, reason }) => ({
      what: `no value "${name}" for ${territory}, ${period}${reason ? `: ${formatNoValueReason(reason, 'en')}` : ''}`,
      todo: 'add the observation (or why it is absent), or leave this territory out with `except`',
    }),
  }),
  'declared-periods-empty': faultMessage<{ names: string; year: string }>({
    fr: ({ names, year }) => ({
      what: `« ${names} » ne nomme aucune période pour l’édition ${year}`,
      todo: 'déclarez-la sous `years` dans templates/publication.yaml',
    }),
    en: ({ names, year }) => ({
      what: `"${names}" names no period for the ${year} edition`,
      todo: 'declare it under `years` in templates/publication.yaml',
    }),
  }),
  'sign-not-declared': faultMessage<{ standsFor: string; key: string }>({
    fr: ({ standsFor, key }) => ({
      what: `aucun signe ne dit « ${standsFor} », qu’il faut imprimer pour ${key}`,
      todo: 'ajoutez-le à `millesime:signs` dans data/datapackage.json',
    }),
    en: ({ standsFor, key }) => ({
      what: `no sign says "${standsFor}", which ${key} needs in print`,
      todo: 'add it to `millesime:signs` in data/datapackage.json',
    }),
  }),
  'figure-without-rows': faultMessage<{ figure: string }>({
    fr: ({ figure }) => ({
      what: `la figure « ${figure} » n’a aucune valeur à dessiner`,
      todo: 'vérifiez `rows`, ou retirez la figure de `outline`',
    }),
    en: ({ figure }) => ({
      what: `the figure "${figure}" has no value to draw`,
      todo: 'check `rows`, or take the figure out of the outline',
    }),
  }),
  'figure-reading-without-row': faultMessage<{ figure: string }>({
    fr: ({ figure }) => ({
      what: `aucune ligne de la figure « ${figure} » ne permet de dire sa « Lecture »`,
      todo: 'changez `reading.row`, ou la phrase : il faut une ligne dont toutes les valeurs existent',
    }),
    en: ({ figure }) => ({
      what: `no row of the figure "${figure}" allows its reading to be said`,
      todo: 'change `reading.row` or the sentence: a row with all of its values is needed',
    }),
  }),
  'native-chart-ambiguous': faultMessage<{ figure: string; place: string }>({
    fr: ({ figure, place }) => ({
      what: `la figure « ${figure} » a deux lignes pour « ${place} » : un graphique modifiable n’en montrerait qu’une`,
      todo: 'changez `native.category` ou `native.series`, ou retirez `native`',
    }),
    en: ({ figure, place }) => ({
      what: `the figure "${figure}" has two rows for "${place}": a native chart would show only one`,
      todo: 'change `native.category` or `native.series`, or remove `native`',
    }),
  }),
  'message-not-one-sentence': faultMessage<{ id: string; sentences: number }>({
    fr: ({ id, sentences }) => ({
      what: `le titre de « ${id} » compte ${sentences} phrases`,
      todo: 'un titre est une seule phrase',
    }),
    en: ({ id, sentences }) => ({
      what: `the title of "${id}" has ${sentences} sentences`,
      todo: 'a title is one sentence',
    }),
  }),
  'key-figure-not-number': faultMessage<{ id: string; found: string }>({
    fr: ({ id, found }) => ({
      what: `le chiffre clé « ${id} » contient autre chose qu’un nombre : « ${found} »`,
      todo: 'gardez une seule fonction dans `number`, et mettez les mots dans `label`',
    }),
    en: ({ id, found }) => ({
      what: `the key figure "${id}" holds something else than a number: "${found}"`,
      todo: 'keep one helper in `number`, and put the words into `label`',
    }),
  }),
  'key-figure-short-series': faultMessage<{ id: string; points: number }>({
    fr: ({ id, points }) => ({
      what: `la série du chiffre clé « ${id} » n’a que ${points === 1 ? 'une valeur' : `${points} valeurs`}`,
      todo: 'il en faut au moins trois : ajoutez des périodes, ou retirez `series`',
    }),
    en: ({ id, points }) => ({
      what: `the series of the key figure "${id}" has only ${points === 1 ? 'one value' : `${points} values`}`,
      todo: 'it needs three at least: add periods, or remove `series`',
    }),
  }),
  'table-combined-unknown': faultMessage<{ name: string }>({
    fr: ({ name }) => ({
      what: `« ${name} » n’est pas une région de la liste des territoires`,
      todo: 'donnez le code d’une région de data/territories.csv',
    }),
    en: ({ name }) => ({
      what: `"${name}" is not a region of the list of territories`,
      todo: 'give the code of a region of data/territories.csv',
    }),
  }),
};
