import { faultMessage } from './wording.js';

type Kind = 'narrative' | 'figure' | 'table';
interface Nearest {
  readonly nearest: string | undefined;
}

const kindFr = { narrative: 'chapitre', chapter: 'chapitre', figure: 'figure', table: 'tableau' };
const kindEn = { narrative: 'chapter', chapter: 'chapter', figure: 'figure', table: 'table' };
const suggestFr = ({ nearest }: Nearest) => nearest && `vouliez-vous « ${nearest} » ?`;
const suggestEn = ({ nearest }: Nearest) => nearest && `did you mean "${nearest}"?`;

export const publicationFaults = {
  'outline-unknown-name': faultMessage<
    { kind: Kind; name: string; known: readonly string[] } & Nearest
  >({
    fr: (named) => ({
      what: `${kindFr[named.kind]} « ${named.name} » introuvable dans templates/`,
      todo: [suggestFr(named), `existent : ${named.known.join(', ') || 'aucun'}`]
        .filter(Boolean)
        .join(' '),
    }),
    en: (named) => ({
      what: `no ${kindEn[named.kind]} "${named.name}" in templates/`,
      todo: [suggestEn(named), `there are: ${named.known.join(', ') || 'none'}`]
        .filter(Boolean)
        .join(' '),
    }),
  }),
  'outline-name-twice': faultMessage<{ kind: Kind; name: string }>({
    fr: ({ kind, name }) => ({
      what: `${kindFr[kind]} « ${name} » déjà dans le sommaire du rapport`,
      todo: 'ne le nommez qu’une fois',
    }),
    en: ({ kind, name }) => ({
      what: `${kindEn[kind]} "${name}" is already in the outline`,
      todo: 'name it once only',
    }),
  }),
  'outline-unused': faultMessage<{ kind: Kind; name: string }>({
    fr: ({ kind, name }) => ({
      what: `${kindFr[kind]} « ${name} » : ce fichier existe, mais le rapport ne l’emploie nulle part`,
      todo: 'nommez-le sous `outline` dans templates/publication.yaml, ou retirez le fichier',
    }),
    en: ({ kind, name }) => ({
      what: `${kindEn[kind]} "${name}": this file exists, but the report uses it nowhere`,
      todo: 'name it under `outline` in templates/publication.yaml, or remove the file',
    }),
  }),
  'outline-chapter-twice': faultMessage<{ id: string }>({
    fr: ({ id }) => ({
      what: `identifiant de chapitre « ${id} » donné deux fois`,
      todo: 'changez l’un des deux',
    }),
    en: ({ id }) => ({ what: `chapter id "${id}" given twice`, todo: 'change one of the two' }),
  }),
  'name-shared': faultMessage<{ kind: 'table' | 'chapter'; id: string; other: string }>({
    fr: ({ kind, id, other }) => ({
      what: `${kindFr[kind]} « ${id} » : ${other} porte déjà ce nom, et un renvoi ne saurait lequel des deux il désigne`,
      todo:
        kind === 'table'
          ? 'renommez l’un des deux fichiers, et son nom dans templates/publication.yaml et dans les renvois'
          : 'changez l’identifiant du chapitre',
    }),
    en: ({ kind, id, other }) => ({
      what: `${kindEn[kind]} "${id}": ${other} already has this name, and a reference could mean either`,
      todo:
        kind === 'table'
          ? 'rename one of the two files, and its name in templates/publication.yaml and in references'
          : 'change the id of the chapter',
    }),
  }),
  'outline-chapter-without-title': faultMessage<{ id: string }>({
    fr: ({ id }) => ({
      what: `chapitre « ${id} » sans titre`,
      todo: 'écrivez `title`, ou nommez un fichier `narrative` qui commence par « # Titre »',
    }),
    en: ({ id }) => ({
      what: `chapter "${id}" has no title`,
      todo: 'write `title`, or name a `narrative` file that starts with "# Title"',
    }),
  }),
  'outline-without-key-figures': faultMessage<Record<string, never>>({
    fr: () => ({
      what: 'ce chapitre annonce des chiffres clés, mais la publication n’en déclare pas',
      todo: 'ajoutez `keyFigures` au premier niveau de templates/publication.yaml',
    }),
    en: () => ({
      what: 'this chapter announces key figures, but the publication declares none',
      todo: 'add `keyFigures` at the first level of templates/publication.yaml',
    }),
  }),
  'figure-half': faultMessage<{ missing: string }>({
    fr: ({ missing }) => ({
      what: `figure incomplète : ${missing} n’existe pas`,
      todo: 'une figure se compose de ses textes (.yaml) et de son dessin (.vl.json)',
    }),
    en: ({ missing }) => ({
      what: `incomplete figure: there is no ${missing}`,
      todo: 'a figure is its texts (.yaml) and its looks (.vl.json)',
    }),
  }),
  'specification-syntax': faultMessage<Record<string, never>>({
    fr: () => ({
      what: 'JSON mal formé',
      todo: 'vérifiez ici, ou à la fin de la ligne d’avant, virgules, guillemets, accolades et crochets ; un commentaire (//) n’est pas admis',
    }),
    en: () => ({
      what: 'malformed JSON',
      todo: 'check commas, quotes, braces and brackets here or at the end of the line before; comments (//) are not allowed',
    }),
  }),
  'specification-not-object': faultMessage<Record<string, never>>({
    fr: () => ({
      what: 'le dessin d’une figure s’écrit entre accolades { … }',
      todo: 'reprenez un autre fichier .vl.json pour modèle',
    }),
    en: () => ({
      what: 'the looks of a figure are a JSON object',
      todo: 'write a Vega-Lite specification between braces',
    }),
  }),
  'figure-field-not-declared': faultMessage<{ name: string; known: readonly string[] } & Nearest>({
    fr: ({ name, known, nearest }) => ({
      what: `champ inconnu « ${name} » dans cette figure`,
      todo: suggestFr({ nearest }) || `champs possibles : ${known.join(', ')}`,
    }),
    en: ({ name, known, nearest }) => ({
      what: `unknown field "${name}" in this figure`,
      todo: suggestEn({ nearest }) || `possible fields: ${known.join(', ')}`,
    }),
  }),
  'figure-field-without-value': faultMessage<{ name: string; series: readonly string[] }>({
    fr: ({ name, series }) => ({
      what: `le champ « ${name} » n’a pas d’indicateur${series.length > 0 ? ` pour : ${series.join(', ')}` : ''}`,
      todo: 'donnez-lui un `indicator`, ou une valeur dans `values` de chaque série',
    }),
    en: ({ name, series }) => ({
      what: `the field "${name}" has no indicator${series.length > 0 ? ` for: ${series.join(', ')}` : ''}`,
      todo: 'give it an `indicator`, or a value under `values` of each series',
    }),
  }),
  'table-unknown-column': faultMessage<{ name: string; known: readonly string[] } & Nearest>({
    fr: ({ name, known, nearest }) => ({
      what: `colonne inconnue « ${name} »`,
      todo: suggestFr({ nearest }) || `une colonne se nomme par son \`id\` : ${known.join(', ')}`,
    }),
    en: ({ name, known, nearest }) => ({
      what: `unknown column "${name}"`,
      todo: suggestEn({ nearest }) || `a column is named by its \`id\`: ${known.join(', ')}`,
    }),
  }),
  'table-spanner-reversed': faultMessage<{ from: string; to: string }>({
    fr: ({ from, to }) => ({
      what: `l’en-tête va de « ${from} » à « ${to} », qui est avant`,
      todo: 'échangez `from` et `to`',
    }),
    en: ({ from, to }) => ({
      what: `the header runs from "${from}" to "${to}", which stands before`,
      todo: 'exchange `from` and `to`',
    }),
  }),
  'table-spanner-over-periods': faultMessage<Record<string, never>>({
    fr: () => ({
      what: 'un en-tête groupé ne peut couvrir des colonnes de périodes',
      todo: 'retirez `spanners`, ou déclarez les colonnes une à une',
    }),
    en: () => ({
      what: 'a spanner cannot cover columns of periods',
      todo: 'remove `spanners`, or declare the columns one by one',
    }),
  }),
  'table-mark-without-note': faultMessage<{ mark: string }>({
    fr: ({ mark }) => ({
      what: `l’appel de note « ${mark} » n’a pas de note`,
      todo: 'ajoutez la note à `notes`, ou retirez l’appel',
    }),
    en: ({ mark }) => ({
      what: `the note mark "${mark}" has no note`,
      todo: 'add the note to `notes`, or remove the mark',
    }),
  }),
  'table-note-unused': faultMessage<{ mark: string }>({
    fr: ({ mark }) => ({
      what: `la note « ${mark} » n’est appelée nulle part dans le tableau`,
      todo: 'appelez-la d’une colonne ou d’une ligne, ou retirez-la',
    }),
    en: ({ mark }) => ({
      what: `nothing in the table calls the note "${mark}"`,
      todo: 'call it from a column or a row, or remove it',
    }),
  }),
  'table-note-twice': faultMessage<{ mark: string }>({
    fr: ({ mark }) => ({ what: `deux notes « ${mark} »`, todo: 'renumérotez l’une des deux' }),
    en: ({ mark }) => ({ what: `two notes "${mark}"`, todo: 'renumber one of them' }),
  }),
  'table-value-place': faultMessage<{ id: string; byRow: boolean }>({
    fr: ({ id, byRow }) => ({
      what: byRow
        ? `la colonne « ${id} » donne une valeur que ses lignes donnent déjà`
        : `la colonne « ${id} » ne dit pas quelle valeur elle contient`,
      todo: byRow ? 'retirez `value` de la colonne' : 'ajoutez `value` à la colonne',
    }),
    en: ({ id, byRow }) => ({
      what: byRow
        ? `the column "${id}" gives a value that its rows already give`
        : `the column "${id}" does not say which value it holds`,
      todo: byRow ? 'remove `value` from the column' : 'add `value` to the column',
    }),
  }),
  'table-periods-by-territory': faultMessage<Record<string, never>>({
    fr: () => ({
      what: 'des colonnes de périodes demandent des lignes d’indicateurs',
      todo: 'déclarez `rows` en liste, chacune avec sa `value`',
    }),
    en: () => ({
      what: 'columns of periods ask for rows of indicators',
      todo: 'declare `rows` as a list, each with its `value`',
    }),
  }),
};
