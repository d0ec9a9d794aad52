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
  'pptx-chart-label': faultMessage<{ figure: string; label: string }>({
    fr: ({ figure, label }) => ({
      what: `figure « ${figure} » : le libellé « ${label} » ne tient pas à côté du graphique modifiable sans l’écraser`,
      todo: 'abrégez-le, ou déclarez « native: { kind: picture } »',
    }),
    en: ({ figure, label }) => ({
      what: `figure "${figure}": the label "${label}" does not fit beside the native chart without crushing it`,
      todo: 'shorten it, or declare "native: { kind: picture }"',
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
  'template-unreadable': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'ce fichier n’est pas une présentation ou un modèle PowerPoint',
      todo: 'donnez un fichier .pptx ou .potx',
    }),
    en: () => ({
      what: 'this file is not a PowerPoint presentation or template',
      todo: 'give a .pptx or .potx file',
    }),
  }),
  'template-not-wide': faultMessage<Record<never, never>>({
    fr: () => ({
      what: 'les diapositives de ce modèle ne sont pas au format 16:9',
      todo: 'changez leur taille dans le masque du modèle',
    }),
    en: () => ({
      what: 'the slides of this template are not 16:9',
      todo: 'change their size in the template’s master',
    }),
  }),
  'template-without-layout': faultMessage<{ layout: 'opening' | 'slide' }>({
    fr: ({ layout }) => ({
      what:
        layout === 'opening'
          ? 'le modèle n’a pas de disposition avec un titre et un sous-titre, pour la première diapositive'
          : 'le modèle n’a pas de disposition avec un titre, pour les diapositives',
      todo: 'ajoutez-la à l’un de ses masques',
    }),
    en: ({ layout }) => ({
      what:
        layout === 'opening'
          ? 'the template has no layout with a title and a subtitle, for the first slide'
          : 'the template has no layout with a title, for the slides',
      todo: 'add it to one of its masters',
    }),
  }),
  'template-small-room': faultMessage<{ layout: string; width: number; height: number }>({
    fr: ({ layout, width, height }) => ({
      what: `la disposition « ${layout} » du modèle ne laisse entre son titre et son pied que ${width} points sur ${height}, trop peu pour une figure`,
      todo: 'ajoutez à l’un de ses masques une disposition avec un titre droit, en haut de la diapositive',
    }),
    en: ({ layout, width, height }) => ({
      what: `the layout "${layout}" of the template only leaves ${width} points by ${height} between its title and its foot, too little for a figure`,
      todo: 'add to one of its masters a layout with a straight title at the top of the slide',
    }),
  }),
  'template-without-placeholder': faultMessage<{
    layout: string;
    placeholder: 'dt' | 'ftr' | 'sldNum';
  }>({
    fr: ({ layout, placeholder }) => ({
      what: `la disposition « ${layout} » du modèle n’a pas d’espace réservé pour ${{ dt: 'la date', ftr: 'le pied de page', sldNum: 'le numéro de diapositive' }[placeholder]}`,
      todo: 'affichez-le dans le masque et dans cette disposition',
    }),
    en: ({ layout, placeholder }) => ({
      what: `the layout "${layout}" of the template has no placeholder for ${{ dt: 'the date', ftr: 'the footer', sldNum: 'the slide number' }[placeholder]}`,
      todo: 'show it in the master and in this layout',
    }),
  }),
};
