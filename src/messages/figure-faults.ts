import { faultMessage } from './wording.js';

export const figureFaults = {
  'figure-unknown-field': faultMessage<{ figure: string; field: string; known: string }>({
    fr: ({ figure, field, known }) => ({
      what: `figure « ${figure} » : aucune ligne n’a de champ « ${field} »`,
      todo: `corrigez la spécification ou la déclaration ; champs connus : ${known}`,
    }),
    en: ({ figure, field, known }) => ({
      what: `figure "${figure}": no row has a field "${field}"`,
      todo: `correct the specification or the declaration; known fields: ${known}`,
    }),
  }),
  'figure-forbidden': faultMessage<{ figure: string; what: string }>({
    fr: ({ figure, what }) => ({
      what: `figure « ${figure} » : « ${what} » est interdit dans une spécification`,
      todo: 'une spécification ne contient ni données, ni image, ni lien : retirez-le',
    }),
    en: ({ figure, what }) => ({
      what: `figure "${figure}": "${what}" is forbidden in a specification`,
      todo: 'a specification holds no data, no image, no link: remove it',
    }),
  }),
  'figure-unknown-colour': faultMessage<{ figure: string; name: string; known: string }>({
    fr: ({ figure, name, known }) => ({
      what: `figure « ${figure} » : la charte n’a pas de couleur « ${name} »`,
      todo: `écrivez l’un de ces noms : ${known}`,
    }),
    en: ({ figure, name, known }) => ({
      what: `figure "${figure}": the brand has no colour "${name}"`,
      todo: `write one of these names: ${known}`,
    }),
  }),
  'figure-unsupported-colour': faultMessage<{ figure: string; colour: string }>({
    fr: ({ figure, colour }) => ({
      what: `figure « ${figure} » : la couleur « ${colour} » ne passe pas dans le PDF`,
      todo: 'écrivez #RRGGBB, ou un nom de la charte (« @bleu »), et l’opacité à part',
    }),
    en: ({ figure, colour }) => ({
      what: `figure "${figure}": the PDF cannot draw the colour "${colour}"`,
      todo: 'write #RRGGBB, or a name of the brand ("@bleu"), and the opacity apart',
    }),
  }),
  'figure-invalid': faultMessage<{ figure: string; detail: string }>({
    fr: ({ figure, detail }) => ({
      what: `figure « ${figure} » : Vega refuse la spécification ou s’en étonne (${detail})`,
      todo: 'corrigez la spécification : un avertissement donne un graphique faux ou vide',
    }),
    en: ({ figure, detail }) => ({
      what: `figure "${figure}": Vega refuses the specification or warns of it (${detail})`,
      todo: 'correct the specification: a warning means a wrong or empty chart',
    }),
  }),
  'figure-control-character': faultMessage<{ figure: string; field: string; code: string }>({
    fr: ({ figure, field, code }) => ({
      what: `figure « ${figure} » : caractère de commande ${code} dans « ${field} »`,
      todo: 'retirez-le des libellés ou des données',
    }),
    en: ({ figure, field, code }) => ({
      what: `figure "${figure}": control character ${code} in "${field}"`,
      todo: 'remove it from the labels or the data',
    }),
  }),
  'figure-empty': faultMessage<{ figure: string }>({
    fr: ({ figure }) => ({
      what: `figure « ${figure} » : le graphique est vide`,
      todo: 'vérifiez les lignes déclarées et les filtres de la spécification',
    }),
    en: ({ figure }) => ({
      what: `figure "${figure}": the chart is empty`,
      todo: 'check the declared rows and the filters of the specification',
    }),
  }),
  'figure-truncated-text': faultMessage<{ figure: string; text: string }>({
    fr: ({ figure, text }) => ({
      what: `figure « ${figure} » : le texte « ${text} » est coupé`,
      todo: 'donnez-lui de la place (labelLimit, limit) ou raccourcissez-le',
    }),
    en: ({ figure, text }) => ({
      what: `figure "${figure}": the text "${text}" is cut`,
      todo: 'give it room (labelLimit, limit) or shorten it',
    }),
  }),
  'figure-text-overlap': faultMessage<{ figure: string; first: string; second: string }>({
    fr: ({ figure, first, second }) => ({
      what: `figure « ${figure} » : les textes « ${first} » et « ${second} » se chevauchent`,
      todo: 'écartez-les, ou n’en écrivez qu’un',
    }),
    en: ({ figure, first, second }) => ({
      what: `figure "${figure}": the texts "${first}" and "${second}" overlap`,
      todo: 'move them apart, or write only one',
    }),
  }),
  'figure-text-outside': faultMessage<{ figure: string; text: string }>({
    fr: ({ figure, text }) => ({
      what: `figure « ${figure} » : le texte « ${text} » sort du cadre`,
      todo: 'donnez-lui de la place dans la spécification',
    }),
    en: ({ figure, text }) => ({
      what: `figure "${figure}": the text "${text}" leaves the picture`,
      todo: 'give it room in the specification',
    }),
  }),
  'figure-mark-outside': faultMessage<{ figure: string; mark: string }>({
    fr: ({ figure, mark }) => ({
      what: `figure « ${figure} » : une marque (${mark}) sort de ses axes`,
      todo: 'élargissez le domaine de l’échelle, ou laissez-le suivre les données',
    }),
    en: ({ figure, mark }) => ({
      what: `figure "${figure}": a mark (${mark}) leaves its axes`,
      todo: 'widen the domain of the scale, or let it follow the data',
    }),
  }),
  'figure-missing-glyph': faultMessage<{ figure: string; text: string; characters: string }>({
    fr: ({ figure, text, characters }) => ({
      what: `figure « ${figure} » : la police n’a pas ${characters} (« ${text} »)`,
      todo: 'remplacez ce caractère ou changez de police',
    }),
    en: ({ figure, text, characters }) => ({
      what: `figure "${figure}": the font lacks ${characters} ("${text}")`,
      todo: 'replace that character or change the font',
    }),
  }),
  'figure-unknown-font': faultMessage<{ figure: string; family: string }>({
    fr: ({ figure, family }) => ({
      what: `figure « ${figure} » : la police « ${family} » n’est pas celle de la charte`,
      todo: 'retirez ce réglage de la spécification : le thème donne la police',
    }),
    en: ({ figure, family }) => ({
      what: `figure "${figure}": the font "${family}" is not the brand's`,
      todo: 'remove that setting from the specification: the theme gives the font',
    }),
  }),
  'figure-too-large': faultMessage<{ figure: string; needed: string; given: string }>({
    fr: ({ figure, needed, given }) => ({
      what: `figure « ${figure} » : le graphique prend ${needed} px, le cadre en a ${given}`,
      todo: 'réduisez les parts (share) ou les pas (step), ou déclarez une disposition usermeta.wide',
    }),
    en: ({ figure, needed, given }) => ({
      what: `figure "${figure}": the chart takes ${needed} px, its box has ${given}`,
      todo: 'reduce the shares or steps, or declare a layout under usermeta.wide',
    }),
  }),
};
