import { faultMessage } from './wording.js';

export const pptxFaults = {
  'pptx-text-overflow': faultMessage<{ slide: string; slot: string; text: string }>({
    fr: ({ slide, slot, text }) => ({
      what: `diapositive « ${slide} » : le texte « ${text} » ne tient pas dans « ${slot} », même réduit`,
      todo: 'raccourcissez-le',
    }),
    en: ({ slide, slot, text }) => ({
      what: `slide "${slide}": the text "${text}" does not fit "${slot}", even reduced`,
      todo: 'shorten it',
    }),
  }),
  'pptx-empty-title': faultMessage<{ slide: string }>({
    fr: ({ slide }) => ({
      what: `diapositive « ${slide} » : le titre est vide`,
      todo: 'écrivez le message de la diapositive',
    }),
    en: ({ slide }) => ({
      what: `slide "${slide}": the title is empty`,
      todo: 'write the message of the slide',
    }),
  }),
  'pptx-ambiguous-chart': faultMessage<{ figure: string; row: string }>({
    fr: ({ figure, row }) => ({
      what: `figure « ${figure} » : le graphique modifiable aurait deux valeurs pour « ${row} »`,
      todo: 'retirez « native » de la déclaration, ou nommez la série qui les distingue',
    }),
    en: ({ figure, row }) => ({
      what: `figure "${figure}": the native chart would have two values for "${row}"`,
      todo: 'remove "native" from the declaration, or name the series that tells them apart',
    }),
  }),
  'pptx-tile-label': faultMessage<{ figure: string; label: string }>({
    fr: ({ figure, label }) => ({
      what: `figure « ${figure} » : le libellé « ${label} » ne tient pas dans sa case de la carte`,
      todo: 'abrégez-le dans les libellés de cases de data/territories.csv',
    }),
    en: ({ figure, label }) => ({
      what: `figure "${figure}": the label "${label}" does not fit its tile of the map`,
      todo: 'shorten it among the tile labels of data/territories.csv',
    }),
  }),
  'pptx-table-too-high': faultMessage<{ table: string; height: number; room: number }>({
    fr: ({ table, height, room }) => ({
      what: `${table} : ${height} points de haut, la diapositive n’en offre que ${room}`,
      todo: 'raccourcissez les en-têtes ou les libellés des lignes',
    }),
    en: ({ table, height, room }) => ({
      what: `${table}: ${height} points high, the slide only has ${room}`,
      todo: 'shorten the headers or the labels of the rows',
    }),
  }),
  'pptx-table-too-wide': faultMessage<{ table: string; column: string }>({
    fr: ({ table, column }) => ({
      what: `${table} : un mot de la colonne « ${column} » est plus large que sa colonne`,
      todo: 'raccourcissez les mots de son en-tête, ou retirez une colonne',
    }),
    en: ({ table, column }) => ({
      what: `${table}: a word of the column "${column}" is wider than its column`,
      todo: 'shorten the words of its header, or remove a column',
    }),
  }),
};
