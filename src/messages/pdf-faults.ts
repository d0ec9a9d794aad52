import { faultMessage } from './wording.js';

export const pdfFaults = {
  'pdf-block-too-high': faultMessage<{
    kind: 'block' | 'figure' | 'note';
    block: string;
    height: number;
    room: number;
  }>({
    fr: ({ kind, block, height, room }) => ({
      what: `${block} : ${height} points de haut, la page n’en offre que ${room}`,
      todo: {
        block: 'raccourcissez-le ou partagez-le en deux',
        figure: 'dessinez-la moins haute (« height » du dessin), ou raccourcissez ses textes',
        note: 'raccourcissez-la, ou dites-le dans le texte',
      }[kind],
    }),
    en: ({ kind, block, height, room }) => ({
      what: `${block}: ${height} points high, the page only has ${room}`,
      todo: {
        block: 'shorten it or split it in two',
        figure: 'draw it lower ("height" of the drawing), or shorten its texts',
        note: 'shorten it, or say it in the text',
      }[kind],
    }),
  }),
  'pdf-table-too-wide': faultMessage<{ table: string; width: number; room: number }>({
    fr: ({ table, width, room }) => ({
      what: `${table} : au moins ${width} points de large, la page en paysage n’en offre que ${room}`,
      todo: 'retirez une colonne, ou raccourcissez les mots des en-têtes',
    }),
    en: ({ table, width, room }) => ({
      what: `${table}: at least ${width} points wide, the landscape page only has ${room}`,
      todo: 'remove a column, or shorten the words of its headers',
    }),
  }),
  'pdf-missing-glyph': faultMessage<{ block: string; character: string; codePoint: string }>({
    fr: ({ block, character, codePoint }) => ({
      what: `${block} : la police n’a pas le caractère « ${character} » (${codePoint})`,
      todo: 'remplacez-le, ou déclarez une police qui le contient dans _brand.yml',
    }),
    en: ({ block, character, codePoint }) => ({
      what: `${block}: the font lacks the character "${character}" (${codePoint})`,
      todo: 'replace it, or declare a font that has it in _brand.yml',
    }),
  }),
  'pdf-unknown-target': faultMessage<{ block: string; target: string }>({
    fr: ({ block, target }) => ({
      what: `${block} : renvoi vers « ${target} », qui n’est ni une figure, ni un tableau, ni un titre du rapport`,
      todo: 'corrigez l’identifiant du renvoi',
    }),
    en: ({ block, target }) => ({
      what: `${block}: refers to "${target}", which is no figure, table or heading of the report`,
      todo: 'correct the identifier',
    }),
  }),
  'pdf-unknown-footnote': faultMessage<{ block: string; footnote: string }>({
    fr: ({ block, footnote }) => ({
      what: `${block} : appel de la note « ${footnote} », qui n’existe pas`,
      todo: 'écrivez la note, ou retirez l’appel',
    }),
    en: ({ block, footnote }) => ({
      what: `${block}: calls the footnote "${footnote}", which does not exist`,
      todo: 'write the note, or remove the call',
    }),
  }),
  'pdf-forbidden-link': faultMessage<{ block: string; url: string }>({
    fr: ({ block, url }) => ({
      what: `${block} : lien « ${url} » refusé`,
      todo: 'écrivez une adresse complète en http, https ou mailto',
    }),
    en: ({ block, url }) => ({
      what: `${block}: link "${url}" is refused`,
      todo: 'write a whole address in http, https or mailto',
    }),
  }),
  'pdf-picture-warning': faultMessage<{ block: string; warning: string }>({
    fr: ({ block, warning }) => ({
      what: `${block} : le dessin contient ce que le PDF ne sait pas rendre (${warning})`,
      todo: 'simplifiez la spécification du graphique',
    }),
    en: ({ block, warning }) => ({
      what: `${block}: the picture holds something the PDF cannot render (${warning})`,
      todo: 'simplify the chart’s specification',
    }),
  }),
  'pdf-running-line-too-long': faultMessage<{ line: 'header' | 'footer'; text: string }>({
    fr: ({ line, text }) =>
      line === 'header'
        ? {
            what: `l’en-tête courant « ${text} » est plus large que la page`,
            todo: 'raccourcissez le titre de la publication ou du chapitre',
          }
        : {
            what: `le pied de page « ${text} » ne laisse pas de place au numéro de page`,
            todo: 'raccourcissez le nom de l’institution',
          },
    en: ({ line, text }) =>
      line === 'header'
        ? {
            what: `the running header "${text}" is wider than the page`,
            todo: 'shorten the title of the publication or of the chapter',
          }
        : {
            what: `the footer "${text}" leaves no room for the page’s number`,
            todo: 'shorten the name of the institution',
          },
  }),
  'pdf-heading-skips-level': faultMessage<{ title: string; level: number }>({
    fr: ({ title, level }) => ({
      what: `titre « ${title} » de niveau ${level}, sans titre de niveau ${level - 1} au-dessus`,
      todo: `donnez-lui le niveau ${level - 1}, ou un titre au-dessus`,
    }),
    en: ({ title, level }) => ({
      what: `heading "${title}" of level ${level}, with no heading of level ${level - 1} above it`,
      todo: `give it level ${level - 1}, or a heading above`,
    }),
  }),
  'pdf-missing-alternative': faultMessage<{ block: string }>({
    fr: ({ block }) => ({
      what: `${block} : aucun texte de remplacement pour qui ne voit pas le graphique`,
      todo: 'donnez des valeurs à la figure, ou décrivez-la dans sa déclaration',
    }),
    en: ({ block }) => ({
      what: `${block}: no alternative text for those who do not see the chart`,
      todo: 'give the figure values, or describe it in its declaration',
    }),
  }),
};
