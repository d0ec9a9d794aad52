import { describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../src/document/document.js';
import type { Inline, Sentence } from '../../src/document/inline.js';
import { PROSE } from '../data/source-note.js';
import { composeEdition } from './compose-edition.js';

/**
 * Every sentence of the source's prose is said by the report, word for word but for the corrections
 * below: each is a slip of language, a call of a note that the layout glued to a word, or a wording that
 * the data decide.
 */
const CORRECTIONS: readonly (readonly [source: string, report: string])[] = [
  // Slips of language.
  ['sont dédiées aux apprentis', 'sont dédiés aux apprentis'],
  ['l’ingénieur de l’école supérieure', 'l’ingénieur de l’École supérieure'],
  ['géomètres et topographes - ESGT)', 'géomètres et topographes, ESGT)'],
  ['en présentiel 1 100 enseignements', 'en présentiel, 1 100 enseignements'],
  ['d’ingénieurs malgré', 'd’ingénieurs, malgré'],
  ['(respectivement 37 % en', '(37 % en'],
  ['(28 % accusant', '(28 %, accusant'],
  ['Ainsi le taux', 'Ainsi, le taux'],
  ['quant-à-elle', 'quant à elle'],
  ['(respectivement 83 %) pour', '(83 % dans les deux cas), pour'],
  ['Les trois-quarts environ', 'Les trois quarts environ'],
  [
    'Licences générales, licences professionnelles',
    'Les licences générales, les licences professionnelles',
  ],
  ['(respectivement 19 % en 2015-2016)', '(19 % chacune en 2015-2016)'],
  ['un diplôme sur deux délivrés', 'un diplôme délivré sur deux'],
  ["l'autorité des marchés", 'l’Autorité des marchés'],
  ['503 accès direct et', '503 accès directs et'],
  ['demande de VAP s’est', 'demande de VAPP s’est'],
  ['formation continu universitaire', 'formation continue universitaire'],
  ['Sur l’année civile 2015 - Source', 'Sur l’année civile 2015. Source'],
  ['de présence et réussite aux examen sont', 'de présence et de réussite aux examens sont'],
  ['(Cnam - INTEC)', '(Cnam-INTEC).'],
  [
    'Note d’information, n° 17.31, MEN-DEPP, 4 pages, décembre 2017',
    'Note d’information n° 17.31, MEN-DEPP, décembre 2017, 4 pages',
  ],
  ['n°17.22', 'n° 17.22'],
  // The verb follows the fraction: « plus d’une inscription sur deux est prise ».
  ['sur dix (71 %) sont prises en présentiel', 'sur dix sont prises en présentiel (71 %)'],
  // Calls of notes.
  ['hybride1.', 'hybride.'],
  ['pratique2.', 'pratique.'],
  ['en 2016- 20173,', 'en 2016-2017,'],
  ['examens4 à', 'examens à'],
  ['élevées5 :', 'élevées :'],
  ['12 7006.', '12 700.'],
  ['d’une VAE7.', 'd’une VAE.'],
  // Breaks of lines and of pages.
  ['(49 % en 2015- 2016)', '(49 % en 2015-2016)'],
  [' * *** * ', ' '],
];

const corrected = CORRECTIONS.reduce(
  (text, [from, to]) => text.replace(flat(from), flat(to)),
  flat(PROSE),
);
const sentences = corrected
  .split(/(?<=[.:])\s+(?=\p{Lu}|- |\d (?:\p{Lu}|\d+ %))/u)
  .map((sentence) => sentence.replace(/^(?:- |\d (?=\p{Lu}|\d))/u, '').trim())
  .filter((sentence) => sentence !== '');
const report = reportText(composeEdition());

describe('the source', () => {
  it('has slips where the corrections say', () => {
    const idle = CORRECTIONS.filter(([from]) => !flat(PROSE).includes(flat(from)));
    expect(idle).toEqual([]);
  });

  it('is cut into all its sentences', () => {
    expect(sentences.join(' ').length).toBeGreaterThan(corrected.length - 60);
    expect(sentences.length).toBeGreaterThan(40);
  });
});

describe('the report says', () => {
  it.each(sentences)('%s', (sentence) => {
    expect(report).toContain(sentence);
  });
});

/** One kind of space, of apostrophe; none before a stop. */
function flat(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replaceAll("'", '’')
    .replace(/ (?=[.,])/gu, '');
}

function reportText({ chapters, footnotes }: ReportDocument): string {
  const prose = chapters.flatMap(({ blocks }) => blocks.map(blockText));
  const notes = footnotes.map((note) => said(note.sentences));
  // Calls of figures are ours; they leave their brackets.
  return flat([...prose, ...notes].join(' '))
    .replace(/ \((?: ; )*\)/gu, '')
    .replace(/ ; \)/gu, ')');
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') return said(block.sentences);
  return block.type === 'list' ? block.items.flat().map(blockText).join(' ') : '';
}

function said(sentences: readonly Sentence[]): string {
  return sentences.map(({ inlines }) => words(inlines)).join(' ');
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if ('inlines' in inline) return words(inline.inlines);
      return inline.type === 'footnote-call' || inline.type === 'reference' ? '' : inline.text;
    })
    .join('');
}
