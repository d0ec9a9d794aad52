import { faultMessage } from './wording.js';

const meant = {
  fr: (nearest: string | undefined) => nearest && `vouliez-vous dire « ${nearest} » ?`,
  en: (nearest: string | undefined) => nearest && `did you mean "${nearest}"?`,
};

const KINDS_OF_WORD = {
  fr: {
    key: 'une clé',
    mark: 'une marque (« mark »)',
    channel: 'un canal (clé de « encoding »)',
    type: 'un type de champ',
    aggregate: 'une opération (« aggregate »)',
    scale: 'un type d’échelle',
    window: 'une opération (« op »)',
  },
  en: {
    key: 'key',
    mark: 'mark',
    channel: 'channel (key of "encoding")',
    type: 'type of field',
    aggregate: 'operation ("aggregate")',
    scale: 'type of scale',
    window: 'operation ("op")',
  },
} as const;

/** What Vega does not understand in a word, which stands for `%`. */
const REFUSED_WORDS = {
  fr: {
    function: {
      what: 'l’expression appelle « % », qui n’est pas une fonction de Vega',
      todo: 'corrigez son nom ; les fonctions sont celles de vega.github.io/vega/docs/expressions',
    },
    name: {
      what: 'l’expression emploie « % », que rien ne définit',
      todo: 'un champ se nomme « datum.champ », un mot se met entre apostrophes',
    },
    method: {
      what: 'l’expression appelle une fonction d’un champ (« champ.fonction(…) »), ce que Vega n’admet pas',
      todo: "écrivez la fonction devant : indexof(datum.territory, 'C') === 0",
    },
    conflict: {
      what: '« % » est donné deux fois, de deux façons, pour la même échelle ou le même axe',
      todo: 'écrivez la même valeur dans toutes les couches, ou gardez-en une seule',
    },
    scheme: {
      what: '« % » n’est pas une gamme de couleurs',
      todo: 'retirez « scheme » : la charte donne les couleurs, ou écrivez "range": "@category"',
    },
    format: {
      what: '« % » n’est pas un format de nombre',
      todo: 'écrivez par exemple ",.0f" (entier), ",.1f" (une décimale), ou employez le champ …Text',
    },
    transform: {
      what: 'la transformation % n’a pas de sens',
      todo: 'écrivez filter, calculate (avec as), aggregate, window, stack ou fold',
    },
    scale: {
      what: 'une échelle « % » ne convient pas à ce canal',
      todo: 'écrivez "linear" pour des nombres, "band" ou "ordinal" pour des noms',
    },
  },
  en: {
    function: {
      what: 'the expression calls "%", which is no function of Vega',
      todo: 'correct its name; the functions are those of vega.github.io/vega/docs/expressions',
    },
    name: {
      what: 'the expression uses "%", which nothing defines',
      todo: 'a field is called "datum.field", a word goes between apostrophes',
    },
    method: {
      what: 'the expression calls a function of a field ("field.function(…)"), which Vega does not allow',
      todo: "write the function in front: indexof(datum.territory, 'C') === 0",
    },
    conflict: {
      what: '"%" is given twice, in two ways, for the same scale or axis',
      todo: 'write the same value in all layers, or keep one of them',
    },
    scheme: {
      what: '"%" is no colour scheme',
      todo: 'remove "scheme": the brand gives the colours, or write "range": "@category"',
    },
    format: {
      what: '"%" is no format of numbers',
      todo: 'write for instance ",.0f" (whole), ",.1f" (one decimal), or use the field …Text',
    },
    transform: {
      what: 'the transform % makes no sense',
      todo: 'write filter, calculate (with as), aggregate, window, stack or fold',
    },
    scale: {
      what: 'a "%" scale does not suit this channel',
      todo: 'write "linear" for numbers, "band" or "ordinal" for names',
    },
  },
} as const;

export const figureFaults = {
  'figure-unknown-field': faultMessage<{
    figure: string;
    field: string;
    known: string;
    nearest: string | undefined;
  }>({
    fr: ({ figure, field, known, nearest }) => ({
      what: `figure « ${figure} » : aucune ligne n’a de champ « ${field} »`,
      todo: `${meant.fr(nearest) ?? 'corrigez le dessin ou la déclaration'} ; champs connus : ${known}`,
    }),
    en: ({ figure, field, known, nearest }) => ({
      what: `figure "${figure}": no row has a field "${field}"`,
      todo: `${meant.en(nearest) ?? 'correct the specification or the declaration'}; known fields: ${known}`,
    }),
  }),
  'figure-unknown-word': faultMessage<{
    figure: string;
    kind: 'key' | 'mark' | 'channel' | 'type' | 'aggregate' | 'scale' | 'window';
    word: string;
    nearest: string | undefined;
    known: readonly string[];
  }>({
    fr: ({ figure, kind, word, nearest, known }) => ({
      what: `figure « ${figure} » : « ${word} » n’est pas ${KINDS_OF_WORD.fr[kind]} de Vega-Lite`,
      todo: [
        meant.fr(nearest) ?? (known.length > 0 ? 'corrigez-le' : 'retirez-le ou corrigez-le'),
        ...(known.length > 0 ? [`mots connus : ${known.join(', ')}`] : []),
      ].join(' ; '),
    }),
    en: ({ figure, kind, word, nearest, known }) => ({
      what: `figure "${figure}": "${word}" is no ${KINDS_OF_WORD.en[kind]} of Vega-Lite`,
      todo: [
        meant.en(nearest) ?? (known.length > 0 ? 'correct it' : 'remove it or correct it'),
        ...(known.length > 0 ? [`known words: ${known.join(', ')}`] : []),
      ].join('; '),
    }),
  }),
  'figure-expression': faultMessage<{ figure: string; expression: string }>({
    fr: ({ figure, expression }) => ({
      what: `figure « ${figure} » : l’expression « ${expression} » est incomplète ou mal écrite`,
      todo: 'vérifiez ses parenthèses, ses guillemets et ce qui suit chaque signe (>, +, &&…)',
    }),
    en: ({ figure, expression }) => ({
      what: `figure "${figure}": the expression "${expression}" is unfinished or ill formed`,
      todo: 'check its brackets, its quotes and what follows each sign (>, +, &&…)',
    }),
  }),
  'figure-refused-word': faultMessage<{
    figure: string;
    word: string;
    reason: keyof typeof REFUSED_WORDS.fr;
  }>({
    fr: ({ figure, word, reason }) => ({
      what: `figure « ${figure} » : ${REFUSED_WORDS.fr[reason].what.replace('%', word)}`,
      todo: REFUSED_WORDS.fr[reason].todo,
    }),
    en: ({ figure, word, reason }) => ({
      what: `figure "${figure}": ${REFUSED_WORDS.en[reason].what.replace('%', word)}`,
      todo: REFUSED_WORDS.en[reason].todo,
    }),
  }),
  'figure-without-mark': faultMessage<{ figure: string }>({
    fr: ({ figure }) => ({
      what: `figure « ${figure} » : une vue ne dessine rien`,
      todo: 'donnez-lui une clé « mark » (« bar », « point », « line »…), ou « layer » pour en superposer plusieurs',
    }),
    en: ({ figure }) => ({
      what: `figure "${figure}": a view draws nothing`,
      todo: 'give it a key "mark" ("bar", "point", "line"…), or "layer" for several together',
    }),
  }),
  'figure-no-colour': faultMessage<{
    figure: string;
    colour: string;
    nearest: string | undefined;
  }>({
    fr: ({ figure, colour, nearest }) => ({
      what: `figure « ${figure} » : « ${colour} » n’est pas une couleur`,
      todo: `${nearest ? `${meant.fr(nearest)} sinon, ` : ''}écrivez un nom de la charte (« @bleu »), #RRGGBB, ou un nom anglais de couleur (« black »)`,
    }),
    en: ({ figure, colour, nearest }) => ({
      what: `figure "${figure}": "${colour}" is no colour`,
      todo: `${nearest ? `${meant.en(nearest)} else, ` : ''}write a name of the brand ("@bleu"), #RRGGBB, or an English name of a colour ("black")`,
    }),
  }),
  'figure-unrepeatable': faultMessage<{ figure: string; what: string }>({
    fr: ({ figure, what }) => ({
      what: `figure « ${figure} » : « ${what} » tient à l’heure ou au hasard`,
      todo: 'les mêmes chiffres doivent donner le même dessin : retirez-le',
    }),
    en: ({ figure, what }) => ({
      what: `figure "${figure}": "${what}" depends on the clock or on chance`,
      todo: 'the same figures must give the same picture: remove it',
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
  'figure-unknown-colour': faultMessage<{
    figure: string;
    name: string;
    known: string;
    nearest: string | undefined;
  }>({
    fr: ({ figure, name, known, nearest }) => ({
      what: `figure « ${figure} » : la charte n’a pas de couleur « ${name} »`,
      todo: `${nearest ? `${meant.fr(nearest)} ` : ''}noms connus, après « @ » : ${known}`,
    }),
    en: ({ figure, name, known, nearest }) => ({
      what: `figure "${figure}": the brand has no colour "${name}"`,
      todo: `${nearest ? `${meant.en(nearest)} ` : ''}known names, after "@": ${known}`,
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
      what: `figure « ${figure} » : Vega, qui dessine, refuse ce fichier ; il dit en anglais : ${detail}`,
      todo: 'revenez au dernier état qui se dessinait, puis refaites vos changements un à un ; documentation : vega.github.io/vega-lite',
    }),
    en: ({ figure, detail }) => ({
      what: `figure "${figure}": Vega, which draws, refuses this file: ${detail}`,
      todo: 'go back to the last state that could be drawn, then make your changes one by one; documentation: vega.github.io/vega-lite',
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
  'figure-more-texts': faultMessage<{ figure: string; others: number }>({
    fr: ({ figure, others }) => ({
      what: `figure « ${figure} » : ${others} autres textes dans ce cas`,
      todo: 'montrez moins de valeurs, ou n’en nommez que quelques-unes',
    }),
    en: ({ figure, others }) => ({
      what: `figure "${figure}": ${others} more texts like these`,
      todo: 'show fewer values, or name only some of them',
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
  'figure-missing-glyph': faultMessage<{
    figure: string;
    text: string;
    /** the characters themselves, one after the other */
    missing: string;
    characters: string;
  }>({
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
