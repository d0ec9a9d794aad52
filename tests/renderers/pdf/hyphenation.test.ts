import { beforeAll, describe, expect, test } from 'vitest';
import { hyphenPoints } from '../../../src/language/hyphen-points.js';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import {
  chapter,
  column,
  drawBox,
  footnote,
  list,
  number,
  paragraph,
  report,
  row,
  table,
} from './document-parts.js';
import { literalBrand } from './literal-brand.js';
import { type ReadPdf, readPdf } from './read-pdf.js';
import { isCutWord, type ReadElement, readStructure } from './read-structure.js';
import { runOn, runs } from './run-program.js';

const PROSE = [
  'Le Conservatoire national accueille annuellement des auditeurs professionnellement expérimentés.',
  'Les enseignements pédagogiques s’accompagnent d’une valorisation individualisée des connaissances antérieures.',
  'L’établissement subventionne principalement les apprentissages technologiques interdisciplinaires.',
  'Les validations universitaires, administrativement complémentaires, progressent considérablement.',
].join(' ');

const document = report(
  [
    chapter('a', 'A', '', [
      ...Array.from({ length: 30 }, (_, index) =>
        paragraph(`${'Mot '.repeat(index)}${PROSE}${index === 4 ? '[1]' : ''}`),
      ),
      list([PROSE, `Or ${PROSE}`]),
      table({
        number: 1,
        columns: [column('a', 'Les anticonstitutionnellement'), column('b', 'Valeur')],
        rows: [row('row', 0, 'Ligne', [number(1), number(2)])],
      }),
    ]),
  ],
  [footnote(1, `${PROSE} ${PROSE}`)],
);

describe('words cut at the ends of lines', () => {
  let bytes: Uint8Array;
  let read: ReadPdf;
  /** lines of each page, top down: text of the words set in the body's size */
  let lines: readonly (readonly string[])[];

  beforeAll(async () => {
    ({ bytes } = await renderPdf(document, literalBrand, drawBox));
    read = await readPdf(bytes);
    lines = read.pages.slice(2).map(({ texts }) => {
      const byLine = new Map<number, string>();
      for (const { text, size, y } of texts) {
        if (size !== 10) continue;
        const key = Math.round(y);
        byLine.set(key, (byLine.get(key) ?? '') + text);
      }
      return [...byLine].sort(([one], [other]) => one - other).map(([, text]) => text.trim());
    });
  });

  const cut = (line: string | undefined) => /\p{Ll}-$/u.test(line ?? '');

  test('show a hyphen, between two syllables', () => {
    const cuts = lines.flatMap((page) =>
      page.flatMap((line, index) => {
        if (!cut(line)) return [];
        const head = /(\p{L}+)-$/u.exec(line)?.[1] ?? '';
        const rest = /^\p{L}+/u.exec(page[index + 1] ?? '')?.[0] ?? '';
        return [{ head, rest }];
      }),
    );
    expect(cuts.length).toBeGreaterThan(15);
    for (const { head, rest } of cuts) expect(hyphenPoints(head + rest)).toContain(head.length);
  });

  test('are at most two in a row, never the last of a page, nor of a paragraph', () => {
    for (const page of lines) {
      expect(cut(page.at(-1)), page.at(-1)).toBe(false);
      for (const [index, line] of page.entries()) {
        expect([0, 1, 2].every((next) => cut(page[index + next]))).toBe(false);
        if (/^\p{Ll}+\.$/u.test(line)) expect(cut(page[index - 1]), line).toBe(false);
      }
    }
  });

  test.skipIf(!runs('pdftotext', '-v'))('are whole for pdftotext', () => {
    const words = new Set(runOn(bytes, 'pdftotext', 'FILE', '-').split(/\s+/u));
    for (const word of PROSE.split(' ')) expect(words, word).toContain(word);
    expect([...words].filter((word) => /\p{Ll}-$/u.test(word))).toEqual([]);
  });

  test('are whole for pdf.js, by the rule that its viewer searches with', () => {
    const text = lines.map((page) => page.join('\n')).join('\n');
    const words = new Set(text.replace(/(\p{Ll})-\n(?=\p{L})/gu, '$1').split(/\s+/u));
    for (const word of PROSE.split(' ')) expect(words, word).toContain(word);
  });

  test('are whole for who reads the structure aloud', async () => {
    const spans = (await readStructure(bytes)).flatMap((page) => findAll(page, 'Span'));
    const parts = spans.filter(isCutWord);
    expect(parts.length).toBeGreaterThan(15);
    for (const { text, alternative } of parts) {
      expect(alternative?.trim()).toBe(text.replace(/- */gu, '').trim());
    }
  });

  test('stay whole in a header whose column can hold them', () => {
    const header = read.pages.flatMap(({ texts }) => texts.filter(({ size }) => size === 9));
    expect(header.map(({ text }) => text).join(' ')).toContain('anticonstitutionnellement');
  });
});

describe('a word that no line can hold', () => {
  const LONG = `A${'bcdefghij'.repeat(30)}`;
  const ADDRESS = `https://exemple.fr/${'dossier/'.repeat(40)}`;

  async function linesOf(text: string) {
    const { bytes } = await renderPdf(
      report([chapter('a', 'A', '', [paragraph(text)])]),
      literalBrand,
      drawBox,
    );
    const { pages } = await readPdf(bytes);
    const lines = (pages[2]?.texts ?? []).filter(({ text: part }) => /[bcd]{2}|dossier/.test(part));
    return { bytes, lines: lines.map(({ text: part }) => part.trim()) };
  }

  test('is cut with a hyphen', async () => {
    const { lines } = await linesOf(LONG);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^A?[a-j]+-$/);
    expect(lines.join('').replaceAll('-', '')).toBe(LONG);
  });

  test('is cut without one when it is an address, after a sign of it', async () => {
    const { lines } = await linesOf(ADDRESS);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/\/$/);
    expect(lines.join('')).toBe(ADDRESS);
  });

  test('is said whole', async () => {
    const { bytes } = await linesOf(LONG);
    const spans = (await readStructure(bytes)).flatMap((page) => findAll(page, 'Span'));
    expect(spans.map(({ alternative }) => alternative)).toEqual([LONG]);
  });
});

function findAll(element: ReadElement, role: string): readonly ReadElement[] {
  const below = element.children.flatMap((child) => findAll(child, role));
  return element.role === role ? [element, ...below] : below;
}
