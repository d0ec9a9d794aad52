import { beforeAll, describe, expect, it } from 'vitest';
import { buildPublication } from '../../src/build-publication.js';
import type { ReportDocument } from '../../src/document/document.js';
import { readPdf } from '../renderers/pdf/read-pdf.js';
import { type ReadDeck, readDeck } from '../renderers/pptx/read-deck.js';
import { compareDeck } from './compare-deck.js';
import { compareReport, type PrintedPage } from './compare-report.js';
import { changeText, type PartChange, rewriteDeck, rewriteWorkbook } from './plant-defect.js';

let document: ReportDocument;
let pages: readonly PrintedPage[];
let pptx: Uint8Array;

beforeAll(async () => {
  const built = await buildPublication({ project: '.', formats: ['pdf', 'pptx'] }, () => {});
  if (!built.pdf || !built.pptx) throw new Error('both formats were asked for');
  // As whoever reads the files knows it.
  document = JSON.parse(JSON.stringify(built.document));
  const read = await readPdf(built.pdf.bytes);
  pages = read.pages.map(({ texts }) => texts.map(({ text }) => text));
  pptx = built.pptx.bytes;
});

describe('the numbers of the report', () => {
  it('are those of the document, all of them', () => {
    expect(compareReport(document, pages)).toEqual([]);
  });

  it.each([
    ['a sentence', 'représente 93 %', 'représente 94 %'],
    ['a key figure', '248 040', '248 140'],
    ['a cell', '19 822', '19 823'],
    ['a chart’s label', '77,3 %', '77,4 %'],
    ['a tick', '90 %', '91 %'],
    ['a footnote', '51 % sont en contrat', '52 % sont en contrat'],
    ['a title', 'dont 33 % au Cnam', 'dont 34 % au Cnam'],
    ['a definition', '(BAC+5 et plus)', '(BAC+4 et plus)'],
    ['the cover', '2016-2017', '2017-2018'],
    ['a folio', '7 / ', '8 / '],
    ['the end of a small line', '2017', '2018'],
  ])('differ when %s is changed', (_, from, to) => {
    const changed = changeText(pages, from, to);
    expect(compareReport(document, changed)).not.toEqual([]);
  });

  it.each([
    ['a sentence', '18 % de l’ensemble', 'de l’ensemble'],
    ['a cell', '7 386', ''],
    ['a chart’s label that no table holds', '15,6 %', ''],
    ['a provisional mark', '6 961 (p)', '6 961'],
    ['a reading', 'soit 5 495 enseignements', 'soit enseignements'],
    ['a number of the prose', '13,5 millions d’heures', 'millions d’heures'],
  ])('differ when %s is dropped', (_, from, to) => {
    const changed = changeText(pages, from, to);
    expect(compareReport(document, changed)).not.toEqual([]);
  });

  it.each(['Il a accueilli 60 600 inscrits.', '12', '12,5 %', '2018'])(
    'differ when « %s » is added to any page',
    (added) => {
      pages.forEach((page, index) => {
        const more = pages.map((other, place) => (place === index ? [added, ...page] : other));
        expect(compareReport(document, more), `page ${index + 1}`).not.toEqual([]);
      });
    },
  );
});

describe('the numbers of the deck', () => {
  it('are those of the document, all of them', () => {
    expect(compareDeck(document, readDeck(pptx))).toEqual([]);
  });

  const changes: readonly (readonly [string, PartChange])[] = [
    ['a key figure', ['slides/slide', '>248 040<', '>248 140<']],
    ['a title', ['slides/slide', '>33 %<', '>34 %<']],
    ['a cell', ['slides/slide', '>19 822<', '>19 823<']],
    ['a note below a table', ['slides/slide', 'pour 100 femmes', 'pour 10 femmes']],
    ['the notes', ['notesSlide', '>93 %<', '>39 %<']],
    ['a footnote in the notes', ['notesSlide', 'n° 17.22', 'n° 17.23']],
    ['an alternative text', ['slides/slide', '1 220', '1 221']],
    ['a chart', ['charts/chart', '<c:v>9403</c:v>', '<c:v>9404</c:v>']],
    ['a chart’s category', ['charts/chart', '2015-2016', '2015-2017']],
    ['the footer', ['slides/slide', 'du 31 janvier 2018', 'du 30 janvier 2018']],
  ];

  it.each(changes)('differ when %s is changed', (_, change) => {
    expect(compareDeck(document, rewritten(change))).not.toEqual([]);
  });

  const losses: readonly (readonly [string, PartChange])[] = [
    ['a key figure', ['slides/slide', '248 040', '']],
    ['a cell', ['slides/slide', '>19 822<', '><']],
    ['a point of a chart', ['charts/chart', '<c:v>9403</c:v>', '']],
    ['a sentence of the notes', ['notesSlide', '>93 %<', '><']],
  ];

  it.each(losses)('differ when %s is dropped', (_, change) => {
    expect(compareDeck(document, rewritten(change))).not.toEqual([]);
  });

  it('differ when a workbook holds another value than its chart', () => {
    const changed = rewriteWorkbook(pptx, '<v>9403</v>', '<v>9404</v>');
    expect(compareDeck(document, readDeck(changed))).not.toEqual([]);
  });
});

function rewritten(change: PartChange): ReadDeck {
  return readDeck(rewriteDeck(pptx, change));
}
