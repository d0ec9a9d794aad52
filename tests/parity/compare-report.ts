import type { EditionStatement, ReportDocument } from '../../src/document/document.js';
import { explainsSign } from '../../src/document/explains-sign.js';
import type { FigureBlock } from '../../src/document/figure-block.js';
import type { Sign } from '../../src/document/sign.js';
import { french } from '../../src/language/french.js';
import {
  bareTitle,
  bodyPieces,
  figureName,
  footnotePieces,
  frontPieces,
  headerText,
  lineText,
  type Piece,
  squeeze,
  tableName,
  WORD_HYPHEN,
} from './document-pieces.js';
import { drawnNumbers, unsaidNumbers } from './drawn-numbers.js';

/** The texts of a page, in the order of the file. */
export type PrintedPage = readonly string[];

/**
 * Every text of the document is found in the report, once and in its place; what is left over holds
 * no number but folios, the contents' pages, a table's header said again, the ends of a small line
 * and what charts print of their own values. Returns what is wrong, in words.
 */
export function compareReport(
  document: ReportDocument,
  pages: readonly PrintedPage[],
): readonly string[] {
  const problems: string[] = [];
  const streams = pages.map(streamOf);
  const front = streams.findIndex((page, index) =>
    page.text.endsWith(`1/${streams.length - index}`),
  );
  const covers = streams.slice(0, front).map((page) => withoutFrontFurniture(page, document));
  const body = streams
    .slice(front)
    .map((page, index) =>
      withoutFurniture(page, document, index, streams.length - front, problems),
    );
  const text = withoutFootnotes(body, document, problems);
  walk(joinStreams(covers), frontPieces(document), document, streams.length, problems);
  walk(joinStreams(text), bodyPieces(document), document, streams.length, problems);
  return problems;
}

/** Characters without spaces, each with the run of text it comes from. */
interface Stream {
  readonly text: string;
  readonly runs: readonly string[];
}

function streamOf(page: PrintedPage): Stream {
  // The dash of a list is drawn beside its item, after the item's first line.
  const said = page.filter((run) => run !== '–');
  const runs: string[] = [];
  for (const run of said) for (const _ of squeeze(run)) runs.push(run);
  // A character is one UTF-16 unit in all that a report prints, so that places agree.
  const text = said.map(squeeze).join('');
  // A word that a line's end cuts.
  const hyphens = new Set([...text.matchAll(WORD_HYPHEN)].map(({ index }) => index));
  return {
    text: text.replace(WORD_HYPHEN, ''),
    runs: runs.filter((_, index) => !hyphens.has(index)),
  };
}

function joinStreams(streams: readonly Stream[]): Stream {
  return {
    text: streams.map(({ text }) => text).join(''),
    runs: streams.flatMap(({ runs }) => runs),
  };
}

function cut({ text, runs }: Stream, from: number, to: number): Stream {
  return { text: text.slice(from, to), runs: runs.slice(from, to) };
}

/** Header and folio stand last on the page. */
function withoutFurniture(
  page: Stream,
  { edition, chapters }: ReportDocument,
  index: number,
  of: number,
  problems: string[],
): Stream {
  const ends = chapters.map(({ title }) =>
    furniture(edition, lineText(title), `${index + 1}/${of}`),
  );
  const end = ends.find((one) => page.text.endsWith(one));
  if (end === undefined) problems.push(`page ${index + 1}: running header or folio`);
  return cut(page, 0, page.text.length - (end?.length ?? 0));
}

/** The contents count their pages in Roman numerals. */
function withoutFrontFurniture(page: Stream, { edition }: ReportDocument): Stream {
  const folio = /[ivx]+$/u.exec(page.text)?.[0] ?? '';
  const end = furniture(edition, french.contents, folio);
  return page.text.endsWith(end) ? cut(page, 0, page.text.length - end.length) : page;
}

function furniture(edition: EditionStatement, chapter: string, folio: string): string {
  const { publication, year, institution, releaseDateText } = edition;
  return squeeze(`${publication} · ${year}${chapter}${institution} · ${releaseDateText}${folio}`);
}

function withoutFootnotes(
  pages: readonly Stream[],
  document: ReportDocument,
  problems: string[],
): readonly Stream[] {
  const pieces = footnotePieces(document);
  const left = new Set(pieces);
  // What explains a sign stands on each page that prints it.
  const repeated = pieces.filter(({ where }) => explainsSign(where.replace('footnote ', '')));
  const bare = pages.map((page) => {
    let rest = page;
    for (;;) {
      const last = [...left, ...repeated].find(({ text }) => rest.text.endsWith(text));
      if (!last) return rest;
      left.delete(last);
      rest = cut(rest, 0, rest.text.length - last.text.length);
    }
  });
  for (const { where } of left) problems.push(`${where}: not printed`);
  return bare;
}

function walk(
  stream: Stream,
  pieces: readonly Piece[],
  document: ReportDocument,
  pages: number,
  problems: string[],
): void {
  const headers = new Map<string, string>();
  const passed = new Set<Piece>();
  let place = 0;
  let before: Piece | undefined;
  const closeGap = (end: number, index: number) => {
    const floated = takeFloated(cut(stream, place, end), pieces.slice(index + 1), passed);
    problems.push(...gapProblems(before, floated, headers, document, pages));
  };
  for (const [index, piece] of pieces.entries()) {
    if (passed.has(piece)) continue;
    const at = stream.text.indexOf(piece.text, place);
    if (at < 0) {
      problems.push(`${piece.where}: not printed: ${piece.text}`);
      continue;
    }
    closeGap(at, index);
    place = at + piece.text.length;
    before = piece;
  }
  closeGap(stream.text.length, pieces.length);
}

/** A paragraph that fills the page before the figure which it follows in the document. */
function takeFloated(gap: Stream, following: readonly Piece[], passed: Set<Piece>): Stream {
  let rest = gap;
  for (const piece of following.filter(({ sentence }) => sentence)) {
    const at = rest.text.indexOf(piece.text);
    if (at < 0) break;
    passed.add(piece);
    const after = cut(rest, at + piece.text.length, rest.text.length);
    rest = joinStreams([cut(rest, 0, at), after]);
  }
  return rest;
}

function gapProblems(
  piece: Piece | undefined,
  gap: Stream,
  headers: Map<string, string>,
  document: ReportDocument,
  pages: number,
): readonly string[] {
  const next = piece?.next ?? { type: 'no-number' };
  const wrong = (what: string) => [`after ${piece?.where}: ${what}: ${gap.text}`];
  switch (next.type) {
    case 'no-number':
      return /\d/u.test(gap.text) ? wrong('a number of nowhere') : [];
    case 'page-number':
      return /^\d+\D*$/u.test(gap.text) ? [] : wrong('no page number');
    case 'series': {
      const [first, last] = [next.item.series[0], next.item.series.at(-1)];
      const ends = first && last ? first.period + last.period : '';
      return digits(gap.text) === digits(ends) ? [] : wrong('not the ends of its series');
    }
    case 'table-header': {
      // A header that begins with a year follows the page's number without a space.
      const header = afterPage('Notesetsource:p.', gap.text, pages).find(
        (text) => digitsSorted(text) === digitsSorted(headerText(next.table)),
      );
      headers.set(next.table.id, header ?? '');
      return header === undefined ? wrong('not the numbers of its header') : [];
    }
    case 'table-row': {
      const header = headers.get(next.table.id) ?? '';
      const again = `${tableName(next.table)}(suite)${bareTitle(next.table)}${header}`;
      const rest = withoutSignsFoot(gap.text, next.table.signs);
      return rest === again || !/\d/u.test(gap.text) ? [] : wrong('not the header again');
    }
    case 'data-link': {
      const [, page] = /^Données:p\.(\d+)\D*$/u.exec(gap.text) ?? [];
      return Number(page) <= pages ? [] : wrong('no page of its values');
    }
    case 'data-header': {
      // The page's number stands right before the header, which may begin with a year.
      const header = gap.text.startsWith('p.')
        ? afterPage('p.', gap.text, pages).find(
            (text) => digitsSorted(text) === digitsSorted(headerText(next.table)),
          )
        : undefined;
      headers.set(next.table.id, header ?? '');
      return header === undefined ? wrong('not its page and the numbers of its header') : [];
    }
    case 'data-row': {
      const { id, title } = next.table;
      const header = headers.get(id) ?? '';
      const over = squeeze(`${figureName(next.table)}(suite)${lineText(title)}`) + header;
      const again = [header, over].includes(gap.text);
      return again || !/\d/u.test(gap.text) ? [] : wrong('not the header again');
    }
    case 'drawing':
      return drawingProblems(next.figure, gap, document);
  }
}

/** Where a page ends before its table does, signs of the table are explained at its foot. */
function withoutSignsFoot(text: string, signs: readonly Sign[]): string {
  const [, foot = '', rest = ''] = /^(.*?\.)?(Tableau.*)$/u.exec(text) ?? [];
  const said = foot.replace(/\.$/, '').split(squeeze(french.semicolon));
  const known = signs.map(({ sign, meaning }) => squeeze(french.sign(sign, meaning)));
  return foot === '' || said.every((one) => known.includes(one)) ? rest : text;
}

/** What may follow `words` and the number of a page; all of a text that begins otherwise. */
function afterPage(words: string, text: string, pages: number): readonly string[] {
  if (!text.startsWith(words)) return [text];
  return [1, 2, 3]
    .map((length) => ({
      page: text.slice(words.length, words.length + length),
      rest: text.slice(words.length + length),
    }))
    .filter(({ page }) => Number(page) <= pages)
    .map(({ rest }) => rest);
}

function drawingProblems(
  figure: FigureBlock,
  gap: Stream,
  document: ReportDocument,
): readonly string[] {
  const runs = gap.runs.filter((run, index) => run !== gap.runs[index - 1]);
  return [
    ...drawnNumbers(figure, runs, document).map((what) => `no value, no tick: ${what}`),
    ...unsaidNumbers(figure, runs, document).map((what) => `not printed: ${what}`),
  ].map((what) => `figure ${figure.id}: ${what}`);
}

function digits(text: string): string {
  return text.replace(/\D/gu, '');
}

function digitsSorted(text: string): string {
  return [...digits(text)].toSorted().join('');
}
