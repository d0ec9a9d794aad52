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

function findAll(element: ReadElement, role: string): readonly ReadElement[] {
  const below = element.children.flatMap((child) => findAll(child, role));
  return element.role === role ? [element, ...below] : below;
}
