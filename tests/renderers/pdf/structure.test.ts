import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../../src/document/document.js';
import type { TableCell } from '../../../src/document/table-block.js';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import { ReportError } from '../../../src/report-error.js';
import {
  chapter,
  column,
  drawBox,
  figure,
  figureData,
  footnote,
  heading,
  inlines,
  list,
  number,
  paragraph,
  report,
  row,
  sign,
  table,
} from './document-parts.js';
import { documentTexts } from './document-text.js';
import { literalBrand } from './literal-brand.js';
import { squeeze } from './read-pdf.js';
import { type ReadElement, readStructure, spokenText } from './read-structure.js';
import { runOn, runs } from './run-program.js';
import { tortureDocument } from './torture-document.js';

async function structureOf(document: ReportDocument): Promise<readonly ReadElement[]> {
  return readStructure((await renderPdf(document, literalBrand, drawBox)).bytes);
}

/** The tree of one chapter, an element a line, with the words that it holds itself. */
async function chapterOutline(
  blocks: Parameters<typeof chapter>[3],
  notes: readonly string[] = [],
) {
  const footnotes = notes.map((text, index) => footnote(index + 1, text));
  const pages = await structureOf(report([chapter('a', 'Titre', '', blocks)], footnotes));
  const lines: string[] = [];
  const visit = (element: ReadElement, depth: number): void => {
    const words = element.text.trim() === '' ? '' : ` « ${element.text.trim()} »`;
    const alternative = element.alternative ? ` = ${element.alternative}` : '';
    lines.push(`${'  '.repeat(depth)}${element.role}${words}${alternative}`);
    for (const child of element.children) visit(child, depth + 1);
  };
  for (const child of pages[2]?.children[0]?.children ?? []) visit(child, 0);
  return lines;
}

describe('the structure that a screen reader meets', () => {
  test('headings, a paragraph whose note follows it', async () => {
    const blocks = [heading('h', 2, 'Sous-titre'), paragraph('Dit[1] cela.'), paragraph('Suite.')];
    expect(await chapterOutline(blocks, ['La note.'])).toEqual([
      'H1 « Titre »',
      'H2 « Sous-titre »',
      'P « Dit  cela. »',
      '  Reference',
      '    Link « 1 »',
      'Note',
      '  Lbl',
      '    Reference',
      '      Link « 1 »',
      '  P « La note. »',
      'P « Suite. »',
    ]);
  });

  test('a list, its marks apart from what they mark', async () => {
    expect(await chapterOutline([list(['un', 'deux'], true)])).toEqual([
      'H1 « Titre »',
      'L',
      '  LI',
      '    Lbl « 1. »',
      '    LBody',
      '      P « un »',
      '  LI',
      '    Lbl « 2. »',
      '    LBody',
      '      P « deux »',
    ]);
  });

  test('a figure with its caption, its alternative text and its small print', async () => {
    const outline = await chapterOutline([figure(1, 'Le message')]);
    expect(outline.slice(1, 6)).toEqual([
      'Div',
      '  Caption',
      '    P « Figure 1 »',
      '    P « Le message »',
      '    P « Nombre d’auditeurs par centre, 2016-2017 »',
    ]);
    expect(outline[6]).toMatch(/^ {2}Figure « Axe du graphique 1 » = Graphique 1\.$/);
  });

  test('a table with a header of two rows', async () => {
    const block = table({
      number: 1,
      columns: [column('x', 'X'), column('y', 'Y'), column('z', 'Z')],
      spanners: [{ label: inlines('Ensemble'), from: 0, to: 1, level: 0 }],
      rows: [
        row('group', 0, 'Groupe'),
        row('row', 1, 'Ligne', [number(7, 0, '(p)'), sign('n.c.'), { type: 'empty' }]),
      ],
      signs: [
        { sign: 'n.c.', meaning: 'non communiqué' },
        { sign: '(p)', meaning: 'donnée provisoire' },
      ],
    });
    const outline = await chapterOutline([block]);
    expect(outline.slice(2, -2)).toEqual([
      '  Table',
      '    Caption',
      '      P « Tableau 1 »',
      '      P « Les auditeurs selon le centre d’inscription »',
      '      P « Année universitaire 2016-2017 »',
      '    THead',
      '      TR',
      '        TH « Centre »',
      '        TH « Ensemble »',
      '        TH « Z »',
      '      TR',
      '        TH « X »',
      '        TH « Y »',
      '    TBody',
      '      TR',
      '        TH « Groupe »',
      '      TR',
      '        TH « Ligne »',
      '        TD « 7 »',
      '          Span « (p) » =  donnée provisoire',
      '        TD',
      '          Span « n.c. » = non communiqué',
      '        TD',
      '  Div',
    ]);
  });

  test('a table’s note that nothing calls has no mark, nor white space in its place', async () => {
    const block = table({
      number: 1,
      columns: [column('x', 'X')],
      rows: [row('row', 0, 'Ligne', [number(7, 0)])],
      notes: [{ mark: '', inlines: inlines('En points.') }],
    });
    const outline = await chapterOutline([block]);
    expect(outline).toContain('    P « En points. »');
    expect(outline.filter((line) => /Note|Lbl/.test(line))).toEqual([]);
  });

  test('the marks of a table’s notes lead to them, and they lead back', async () => {
    const block = table({
      number: 1,
      columns: [column('x', 'X^1')],
      rows: [row('row', 0, 'Ligne^2', [number(7)]), row('row', 0, 'Autre^2', [number(8)])],
      notes: [
        { mark: '1', inlines: inlines('Une note.') },
        { mark: '2', inlines: inlines('Une autre.') },
        { mark: '3', inlines: inlines('Que rien n’appelle.') },
      ],
    });
    const outline = await chapterOutline([block]);
    const from = outline.findIndex((line) => line.includes('THead'));
    expect(outline.slice(from, -1)).toEqual([
      '    THead',
      '      TR',
      '        TH « Centre »',
      '        TH « X »',
      '          Reference',
      '            Link « 1 »',
      '    TBody',
      '      TR',
      '        TH « Ligne »',
      '          Reference',
      '            Link « 2 »',
      '        TD « 7 »',
      '      TR',
      '        TH « Autre »',
      '          Reference',
      '            Link « 2 »',
      '        TD « 8 »',
      '  Div',
      '    Note',
      '      Lbl',
      '        Reference',
      '          Link « 1 »',
      '      P « Une note. »',
      '    Note',
      '      Lbl',
      '        Reference',
      '          Link « 2 »',
      '      P « Une autre. »',
      '    Note',
      '      Lbl « 3 »',
      '      P « Que rien n’appelle. »',
    ]);
  });

  test('a figure leads to its values after its picture, and they lead back to it', async () => {
    const outline = await chapterOutline([figure(1, 'Le message'), figureData(2)]);
    const link = outline.findIndex((line) => line.includes('Données'));
    expect(outline.slice(link - 2, link + 1)).toEqual([
      '    P',
      '      Reference',
      '        Link « Données : p. 1 »',
    ]);
    expect(outline.slice(link + 1)).toEqual([
      'Div',
      '  P « Les valeurs. »',
      '  Div',
      '    Table',
      '      Caption',
      '        P « Valeurs 1 »',
      '          Reference',
      '            Link « Figure 1 »',
      '          Reference',
      '            Link « p. 1 »',
      '      THead',
      '        TR',
      '          TD',
      '          TH « en % »',
      '      TBody',
      '        TR',
      '          TH « Ligne 1 »',
      '          TD « 0 »',
      '            Span « (p) » =  donnée provisoire',
      '        TR',
      '          TH « Ligne 2 »',
      '          TD « 1 »',
      '    Div',
      '      P « (p) : donnée provisoire. »',
    ]);
  });

  test('a long table of values is one table, however its rows are folded', async () => {
    const pages = await structureOf(report([chapter('a', 'Titre', '', [figureData(40)])]));
    const find = (element: ReadElement, role: string): readonly ReadElement[] => [
      ...(element.role === role ? [element] : []),
      ...element.children.flatMap((child) => find(child, role)),
    ];
    const [body] = pages.slice(2);
    const rows = body ? find(body, 'TR') : [];
    expect(rows).toHaveLength(41);
    expect(rows.slice(1).map((line) => spokenText(line).replace(/\s+/g, ' ').trim())).toEqual(
      Array.from({ length: 40 }, (_, at) => `Ligne ${at + 1} ${at}${at === 0 ? ' (p)' : ''}`),
    );
    expect(body ? find(body, 'THead') : []).toHaveLength(1);
  });

  test('a negative number by a sign that every program reads', async () => {
    const block = table({
      number: 1,
      columns: [column('v', 'Valeur')],
      rows: [row('row', 0, 'Ligne', [number(-1234, 1)].map(withMinus))],
    });
    const outline = await chapterOutline([paragraph('Un recul de \u22123,2\u00A0points.'), block]);
    expect(outline).toContain('  Span « \u22123,2 » = -3,2');
    expect(outline.join('\n')).toContain('Span « \u22121234,0 » = -1234,0');
  });

  test('the contents as entries, each a link', async () => {
    const [, page] = await structureOf(tortureDocument);
    const contents = page?.children[0];
    expect(contents?.children.slice(0, 2).map(({ role }) => role)).toEqual(['H1', 'TOC']);
    const entries = contents?.children[1]?.children.filter(({ role }) => role === 'TOCI');
    expect(entries).toHaveLength(tortureDocument.chapters.length);
    expect(spokenText(entries?.[1])).toMatch(/^Le Cnam en 2016-2017\s*\d+$/);
  });

  test('every word of the document, in its order, wherever the pages put it', async () => {
    const [, , ...body] = await structureOf(tortureDocument);
    const spoken = squeeze(body.map(spokenText).join(' '));
    const chapters = { ...tortureDocument, footnotes: [] };
    let from = 0;
    for (const chapterOf of chapters.chapters) {
      for (const block of chapterOf.blocks) {
        if (block.type !== 'paragraph' && block.type !== 'heading') continue;
        const one = {
          ...chapters,
          chapters: [{ ...chapterOf, title: [], keyMessage: [], blocks: [block] }],
        };
        for (const word of documentTexts(one).map(squeeze)) {
          const at = spoken.indexOf(word, from);
          expect(at, `${word} after ${spoken.slice(from - 20, from)}`).toBeGreaterThanOrEqual(from);
          from = at;
        }
      }
    }
    expect(from).toBeGreaterThan(1000);
  });

  test('what is repeated on a further page is not said again', async () => {
    const rows = Array.from({ length: 120 }, (_, index) =>
      row('row', 0, `R${index}`, [number(index)]),
    );
    const block = table({ number: 1, columns: [column('v', 'Valeur')], rows });
    const pages = await structureOf(report([chapter('a', 'A', '', [block])]));
    const spoken = pages.map(spokenText).join(' ');
    expect(spoken.split('Valeur')).toHaveLength(2);
    expect(spoken).not.toContain('(suite)');
    expect(spoken).not.toContain('1 / ');
  });
});

describe('what a screen reader could not follow is a fault', () => {
  const faultsOf = async (document: ReportDocument) => {
    const error = await renderPdf(document, literalBrand, drawBox).catch((reason) => reason);
    return error instanceof ReportError ? error.message : 'no fault';
  };

  test('a heading that skips a level', async () => {
    const document = report([chapter('a', 'A', '', [heading('h', 3, 'Trop bas'), paragraph('x')])]);
    expect(await faultsOf(document)).toBe(
      'templates/narrative/essai.md.hbs:3:1: pdf-heading-skips-level',
    );
  });

  test('a figure without alternative text', async () => {
    const mute = { ...figure(1, 'Titre'), alternative: ' ' };
    expect(await faultsOf(report([chapter('a', 'A', '', [mute])]))).toBe(
      'templates/figures/essai-1.yaml:1:1: pdf-missing-alternative',
    );
  });
});

function withMinus(cell: TableCell): TableCell {
  return cell.type === 'number' ? { ...cell, text: cell.text.replace('-', '\u2212') } : cell;
}

describe('the file', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'millesime-pdf-'));
    for (const tagged of [true, false]) {
      const { bytes } = await renderPdf(tortureDocument, literalBrand, drawBox, { tagged });
      writeFileSync(path(`${tagged}.pdf`), bytes);
    }
    return () => rmSync(folder, { recursive: true });
  });

  test.skipIf(!runs('qpdf', '--version'))('has no error that qpdf can find', () => {
    expect(execFileSync('qpdf', ['--check', path('true.pdf')], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  test.skipIf(!runs('pdfinfo', '-v'))('has a space between two lines', async () => {
    const long = `${'Un texte assez long pour tenir sur plusieurs lignes. '.repeat(4)}Fin.`;
    const block = table({
      number: 1,
      columns: [column('v', 'Part des FOD', 'en %')],
      rows: [row('row', 0, 'Ligne', [number(-1234, 1)].map(withMinus))],
    });
    const document = report([chapter('a', 'Titre', '', [paragraph(long), block])]);
    const { bytes } = await renderPdf(document, literalBrand, drawBox);
    const said = runOn(bytes, 'pdfinfo', '-struct-text', 'FILE');
    const words = [...said.matchAll(/"(.*)"$/gm)].map(([, text = '']) => text);
    expect(words).toContain(`${long} `);
    expect(words).toContain('Part des FOD en % ');
    expect(words).toContain('Titre 1 ');
  });

  test.skipIf(!runs('pdftoppm', '-v'))('looks as without structure, page by page', () => {
    const pages = (name: string) =>
      execFileSync('pdftoppm', ['-r', '50', path(name)], { maxBuffer: 2 ** 28 });
    const tagged = pages('true.pdf');
    expect(tagged.length).toBeGreaterThan(1_000_000);
    expect(tagged.equals(pages('false.pdf'))).toBe(true);
  });
});
