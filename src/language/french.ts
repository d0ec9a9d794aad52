import type { AbsenceReason, Flag } from '../vocabulary.js';
import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './characters.js';
import type { TieRule } from './round.js';

/** Every fixed word of the report and the deck. What an institution says itself is in its templates. */
export const french = {
  /** BCP 47 */
  language: 'fr',

  /** « Figure 3 » */
  figure: (number: number) => `Figure${NO_BREAK_SPACE}${number}`,
  /** « Figure 3 – Outre-mer »: one of the charts that make a figure */
  figurePanel: (number: number, panel: string) =>
    panel === '' ? french.figure(number) : `${french.figure(number)} – ${panel}`,
  /** a class of a map's legend: « moins de 20 % », « 20 à 40 % », « 80 % et plus » */
  classOf: (from: string | undefined, to: string | undefined, unit: string) => {
    const end = unit === '' ? '' : `${NO_BREAK_SPACE}${unit}`;
    if (from === undefined) return to === undefined ? '' : `moins de ${to}${end}`;
    return to === undefined ? `${from}${end} et plus` : `${from} à ${to}${end}`;
  },
  /** after a reference, where there are no numbers to find it by: « figure 3 du rapport » */
  inReport: ' du rapport',
  /** « Tableau 1 » */
  table: (number: number) => `Tableau${NO_BREAK_SPACE}${number}`,
  /** « Figure 3 : » before a title; `Lecture : `, `Champ : ` before their text */
  lead: (label: string) => `${label}${NO_BREAK_SPACE}: `,

  reading: 'Lecture',
  coverage: 'Champ',
  note: 'Note',
  notes: 'Notes',
  source: 'Source',
  sources: 'Sources',
  signs: 'Signes utilisés',
  /** « (p) : donnée provisoire » */
  sign: (sign: string, meaning: string) => `${sign}${NO_BREAK_SPACE}: ${meaning}`,
  /** between headers that share a line: « 2016-2017 · Les inscrits » */
  dot: ' · ',
  /** between signs, notes and sources on one line: « ; » */
  semicolon: `${NARROW_NO_BREAK_SPACE}; `,

  /** after the title of a table on a further page */
  continued: '(suite)',
  /** « (1/3) »; '' when there is one part only */
  part: ({ number, of }: { readonly number: number; readonly of: number }) =>
    of > 1 ? `(${number}/${of})` : '',

  /** on the cover and at the foot of each page, while sentences wait for approval */
  draft: (waiting: number) =>
    `Projet, ne pas diffuser${NO_BREAK_SPACE}: ${waiting} ${waiting < 2 ? 'phrase' : 'phrases'} à approuver`,

  contents: 'Sommaire',
  keyFigures: 'Chiffres clés',
  chapter: 'Chapitre',
  annex: 'Annexe',
  tables: 'Tableaux',
  figures: 'Figures',
  /** before one number or several, inside a sentence */
  figuresNumbered: (length: number) => (length < 2 ? 'figure' : 'figures'),
  tablesNumbered: (length: number) => (length < 2 ? 'tableau' : 'tableaux'),
  /** before the chapters whose sentences say it */
  prose: 'texte',
  definitions: 'Définitions',
  figureData: 'Données des graphiques',
  figureDataIntroduction:
    'Les valeurs que trace chaque graphique. Le champ, les notes et la source sont sous la figure, à la page indiquée.',
  /** at a figure: where its values are; at its values: where it is */
  dataAt: (page: string) => `Données${NO_BREAK_SPACE}: p.${NO_BREAK_SPACE}${page}`,
  /** where the small print of a table of several pages is */
  notesAt: (page: string) => `Notes et source${NO_BREAK_SPACE}: p.${NO_BREAK_SPACE}${page}`,
  notesOf: (table: string) => `Notes et source du ${table.toLowerCase()}`,
  pageAt: (page: string) => `p.${NO_BREAK_SPACE}${page}`,
  /** what such a link leads to, for who hears it */
  figureDataOf: (number: number) => `Données de la ${french.figure(number).toLowerCase()}`,
  /** below a column's label; nothing where the label says it */
  columnUnit: (label: string, unit: string) => {
    if (label.toLowerCase().includes(unit.toLowerCase())) return '';
    return unit === '%' || unit === 'points' ? `en${NO_BREAK_SPACE}${unit}` : unit;
  },
  method: 'Méthode',
  rounding: 'Arrondis',
  footnotes: 'Notes de bas de page',
  /** what a note's call leads to, and what its number leads back to, for who hears it */
  noteNumber: (number: number) => `Note${NO_BREAK_SPACE}${number}`,
  backToCall: (number: number) => `Retour à l’appel de la note${NO_BREAK_SPACE}${number}`,
  /** the same for a note below « tableau 1 », named by its mark */
  tableNote: (mark: string, table: string) => `Note${NO_BREAK_SPACE}${mark} du ${table}`,
  backToMark: (mark: string, table: string) =>
    `Retour à l’appel de la note${NO_BREAK_SPACE}${mark} du ${table}`,
  /** an entry of the contents, for who hears it */
  contentsEntry: (title: string, page: string) => `${title}, page${NO_BREAK_SPACE}${page}`,
  keyMessage: 'En bref',
  /** « diapositive 14 », « diapositives 12 à 15 » */
  slides: ({ from, to }: { readonly from: number; readonly to: number }) =>
    from === to
      ? `diapositive${NO_BREAK_SPACE}${from}`
      : `diapositives${NO_BREAK_SPACE}${from} à${NO_BREAK_SPACE}${to}`,
  /** « 3 / 24 », on one line */
  page: (number: number, of: number) => `${number}${NO_BREAK_SPACE}/${NO_BREAK_SPACE}${of}`,
  /** for who hears it: « page 3 sur 24 » */
  pageSpoken: (number: number, of: number) => `page ${number} sur ${of}`,
  /** between two figures of a pair, parts of a whole: « 3 sur 24 » */
  outOf: 'sur',

  cover: {
    page: 'Couverture',
    academicYear: (year: string) => `Année universitaire ${year}`,
    civilYear: (year: string) => `Année ${year}`,
    vintage: (vintage: string) => `Millésime du ${vintage}`,
    releasedOn: (date: string) => `Diffusion du ${date}`,
    releaseStatus: 'État de la diffusion',
    service: 'Service producteur',
    territory: 'Territoire',
  },

  deck: {
    title: 'Diaporama',
    methodAndSigns: 'Méthode et signes',
    definitions: 'Définitions',
    sources: 'Sources et champ',
    /** footer of every slide: « 2016-2017 · Millésime du 31 janvier 2018 » */
    footer: (year: string, vintage: string) => `${year} · Millésime du ${vintage}`,
    speakerNotes: 'Commentaire',
  },

  /** in a sentence: « évalué à 12 710 à titre provisoire » (official practice) */
  provisionally: (words: string) => `évalué à ${words} à titre provisoire`,

  flags: {
    R: 'donnée révisée',
    B: 'rupture de série',
    L: 'non disponible',
    D: 'définition différente',
    I: 'donnée imputée',
    F: 'prévision',
    E: 'estimation',
    P: 'donnée provisoire',
    N: 'non significatif',
    U: 'fiabilité faible',
  } satisfies Record<Flag, string>,

  absences: {
    'not-communicated': 'non communiqué',
    'cannot-exist': 'sans objet',
    'not-collected': 'non disponible',
    suppressed: 'secret statistique',
    'not-significant': 'non significatif',
    'not-given': 'absence de valeur, sans raison indiquée',
  } satisfies Record<AbsenceReason, string>,

  /** under a table whose printed parts do not add up to its printed total, and only there */
  partsDoNotAddUp:
    'En raison des arrondis, la somme des parts imprimées peut différer du total imprimé.',
  roundedOnce: `Les nombres sont arrondis une seule fois, au moment d’être imprimés${NARROW_NO_BREAK_SPACE}; les graphiques sont tracés à partir des valeurs non arrondies.`,
  tieRules: {
    'half-even': `Une valeur à mi-chemin entre deux arrondis va au chiffre pair${NO_BREAK_SPACE}: 82,5${NO_BREAK_SPACE}% se dit 82${NO_BREAK_SPACE}%, 83,5${NO_BREAK_SPACE}% se dit 84${NO_BREAK_SPACE}%.`,
    'half-up': `Une valeur à mi-chemin entre deux arrondis va au plus grand${NO_BREAK_SPACE}: 82,5${NO_BREAK_SPACE}% se dit 83${NO_BREAK_SPACE}%.`,
  } satisfies Record<TieRule, string>,
} as const;
