/** The fixed words of the printed report. */
export const LABELS = {
  figure: (number: number) => `Figure\u00A0${number}`,
  table: (number: number) => `Tableau\u00A0${number}`,
  continued: '(suite)',
  reading: 'Lecture',
  coverage: 'Champ',
  note: 'Note',
  source: 'Source',
  signs: 'Signes',
  contents: 'Sommaire',
  figures: 'Figures',
  tables: 'Tableaux',
  colon: '\u00A0: ',
} as const;
