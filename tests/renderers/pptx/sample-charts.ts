import type { ReportDocument } from '../../../src/document/document.js';
import type { FigureBlock, FigureRow, NativeChart } from '../../../src/document/figure-block.js';
import type { Flag } from '../../../src/vocabulary.js';
import { sampleDocument, sampleFigure } from './sample-document.js';

const AT = { file: 'templates/figures/essai.yaml', line: 1, column: 1 };

export const KINDS: readonly NativeChart['kind'][] = [
  'bar',
  'column',
  'stacked-bar',
  'stacked-column',
  'percent-bar',
  'line',
  'doughnut',
  'column-and-line',
];

/** The sample with a native chart of each kind beside its pictures. */
export function nativeDocument(): ReportDocument {
  const document = sampleDocument();
  const figures = [nativeBars(), ...KINDS.map((kind, index) => nativeFigure(kind, index + 5))];
  const chapter = document.chapters.find(({ id }) => id === 'auditeurs');
  if (!chapter) throw new Error('the sample has no chapter « auditeurs »');
  return {
    ...document,
    chapters: [...document.chapters, { ...chapter, id: 'graphiques', blocks: figures }],
  };
}

/** Six bars, one of them a true zero. */
export function nativeBars(): FigureBlock {
  return {
    ...sampleFigure('barres', 4, 'Six barres, dont une à zéro'),
    native: { kind: 'bar', category: 'territory', values: ['auditeurs'] },
  };
}

/** Two series over three years: a gap, a zero, a revised point and provisional ones. */
export function nativeFigure(kind: NativeChart['kind'], number: number): FigureBlock {
  const rows = [
    row('2014', 'Diplômes', 8848.25, '(r)'),
    row('2015', 'Diplômes', 0),
    row('2016', 'Diplômes', 6961, '(p)'),
    row('2014', 'Certificats', 3986),
    row('2015', 'Certificats', null),
    row('2016', 'Certificats', 2989, '(p)'),
  ];
  return {
    ...sampleFigure(`natif-${kind}`, number, `Un graphique de la sorte ${kind}`),
    rows: kind === 'doughnut' ? rows.filter(({ cells }) => cells.series === 'Diplômes') : rows,
    fields: [{ name: 'valeur', label: 'Parchemins', unit: 'parchemins', decimals: 1 }],
    native: { kind, category: 'period', series: 'series', values: ['valeur'] },
    signs: [
      { sign: '(p)', meaning: 'donnée provisoire' },
      { sign: '(r)', meaning: 'donnée révisée' },
    ],
    origin: AT,
  };
}

const FLAGS: Readonly<Record<string, Flag>> = { '(p)': 'P', '(r)': 'R' };

function row(period: string, series: string, value: number | null, mark = ''): FigureRow {
  const flag = FLAGS[mark];
  const text = value === null ? 'n.c.' : `${value}${mark === '' ? '' : ` ${mark}`}`;
  return {
    cells: { period, series, valeur: value, valeurText: text, valeurFlag: flag ?? '' },
    valueKeys: { valeur: `${period}|${series}` },
    flags: { valeur: flag ? [flag] : [] },
  };
}
