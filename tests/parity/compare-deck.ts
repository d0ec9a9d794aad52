import { unzipSync } from 'fflate';
import type { Chapter, ReportDocument } from '../../src/document/document.js';
import type { FigureBlock } from '../../src/document/figure-block.js';
import type { TableBlock } from '../../src/document/table-block.js';
import { descendants, parseXml, textContent } from '../../src/renderers/pptx/xml.js';
import type { ReadDeck, ReadSlide } from '../renderers/pptx/read-deck.js';
import {
  blockPieces,
  bodyPieces,
  footnotePieces,
  lineText,
  type Piece,
  rowText,
  squeeze,
  titleText,
} from './document-pieces.js';
import { figureTexts } from './drawn-numbers.js';

/**
 * Each slide holds the texts of the block it shows and no other number, but its place in the deck, its
 * part of a table and its release; each native chart holds its figure's values, in its cache and in
 * its workbook; the notes hold the prose. Returns what is wrong, in words.
 */
export function compareDeck(report: ReportDocument, deck: ReadDeck): readonly string[] {
  const document = withoutFigureData(report);
  const problems: string[] = [];
  const found = new Set<string>();
  const own = ownSlides(document);
  for (const slide of deck.slides) {
    const shown = own.find(({ title }) => withoutPart(squeeze(slide.title)) === title);
    if (!shown) problems.push(`slide ${slide.number}: of nothing in the document: ${slide.title}`);
    const where = `slide ${slide.number}`;
    const release = releaseTexts(document);
    const { title = '', texts: said = [], headers = [] } = shown ?? {};
    const texts = [title, ...said, ...headers, ...release];
    for (const text of textsOf(slide)) take(text, texts, found, `${where}: ${text}`, problems);
    const prose = [...notesTexts(document), ...release];
    for (const note of slide.notes) take(ofSlides(note), prose, found, `${where}, notes`, problems);
    if (shown?.figure) problems.push(...chartProblems(shown.figure, slide, deck));
  }
  const expected = own.flatMap(({ texts, title }) => [title, ...texts]);
  const missing = [...expected, ...notesTexts(document)].filter(
    (text) => /\d/u.test(text) && !found.has(text),
  );
  for (const { title, headers } of own) {
    if (headers && !isHeaded(headers, found)) problems.push(`${title}: no header`);
  }
  return [...problems, ...missing.map((text) => `in no slide and no notes: ${text}`)];
}

interface OwnSlide {
  readonly title: string;
  readonly texts: readonly string[];
  /** of these, the row that a table is printed with depends on its spanners */
  readonly headers?: readonly string[];
  readonly figure?: FigureBlock;
}

/** What the document gives to be shown, by title. */
/** The deck's charts hold their values themselves. */
function withoutFigureData(document: ReportDocument): ReportDocument {
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.filter(({ type }) => type !== 'figure-data'),
  }));
  return { ...document, chapters };
}

function ownSlides(document: ReportDocument): readonly OwnSlide[] {
  const { edition, chapters } = document;
  const cover = [edition.title, edition.subtitle, edition.releaseStatus, edition.releaseDateText];
  return [
    {
      title: squeeze(`${edition.title}${edition.year}`),
      texts: cover.map(squeeze),
    },
    ...chapters.flatMap((chapter) => [
      ...chapter.blocks.flatMap((block): readonly OwnSlide[] => {
        if (block.type === 'figure') {
          const texts = blockPieces(block, chapter.id).slice(2).map(textOf);
          return [{ title: titleText(block), texts, figure: block }];
        }
        if (block.type !== 'table') return [];
        const texts = [...rowTexts(block), ...belowTexts(block)];
        return [{ title: titleText(block), texts, headers: headerRows(block) }];
      }),
      { title: squeeze(lineText(chapter.title)), texts: chapterTexts(chapter) },
    ]),
  ];
}

/** A chapter's own slide opens it, or holds its key figures, or its definitions. */
function chapterTexts(chapter: Chapter): readonly string[] {
  const texts = chapter.blocks.flatMap((block): readonly string[] => {
    const pieces = blockPieces(block, chapter.id).map(textOf);
    // On a slide the year and the release follow a source, before its full stop.
    if (block.type === 'key-figures') return pieces.map((text) => text.replace(/\.$/u, ''));
    return chapter.kind === 'annex' ? pieces : [];
  });
  const message = chapter.keyMessage.map(({ inlines }) => squeeze(lineText(inlines)));
  return [...message, ...texts];
}

/** The labels of columns with their units, with or without the stub's beside them; spanners. */
function headerRows({ stub, spanners, columns }: TableBlock): readonly string[] {
  const labels = columns.map(({ label, unit }) => lineText(label) + lineText(unit));
  const rows = [lineText(stub) + labels.join(''), labels.join('')];
  const heads = spanners.map(({ label }) => lineText(label));
  // Those over all columns close the subtitle, the outermost last.
  const whole = spanners
    .filter(({ from, to }) => from === 0 && to === columns.length - 1)
    .toSorted((one, other) => one.level - other.level);
  const folded = whole.map(({ label }) => lineText(label)).join(', ');
  return [...rows, ...labels, ...heads, folded].map(squeeze);
}

/** A whole row of labels, or each label that holds a number. */
function isHeaded([row, bare, ...labels]: readonly string[], found: ReadonlySet<string>): boolean {
  const isWhole = [row, bare].some((text) => text !== undefined && found.has(text));
  return isWhole || labels.every((label) => found.has(label) || !/\d/u.test(label));
}

function belowTexts({ notes, source }: TableBlock): readonly string[] {
  const texts = notes.map(({ mark, inlines }) => `(${mark})${lineText(inlines)}`);
  return [...texts, lineText(source)].map(squeeze);
}

function rowTexts({ rows }: TableBlock): readonly string[] {
  return rows.map((row) => squeeze(rowText(row)));
}

/** Prose, footnotes, and all that the annex defines. */
function notesTexts(document: ReportDocument): readonly string[] {
  const prose = bodyPieces(document).filter(({ sentence }) => sentence);
  const terms = document.chapters
    .filter(({ kind }) => kind === 'annex')
    .flatMap(({ blocks, id }) => blocks.flatMap((block) => blockPieces(block, id)));
  const { description, releaseStatus } = document.edition;
  return [...prose, ...terms, ...footnotePieces(document)]
    .map(textOf)
    .concat([description, releaseStatus].map(squeeze));
}

/** What every slide says of its release. */
function releaseTexts({ edition }: ReportDocument): readonly string[] {
  const { title, year, releaseDateText } = edition;
  return [
    `${title} ${year}`,
    `– ${year}, millésime du ${releaseDateText}`,
    `Millésime du ${releaseDateText}`,
  ].map(squeeze);
}

function textOf({ text }: Piece): string {
  return text;
}

/** The texts of a slide's shapes and table rows, its number and its part left out. */
function textsOf(slide: ReadSlide): readonly string[] {
  const rows = descendants(slide.root, 'a:tr').map((row) =>
    descendants(row, 'a:tc').map(wordsOf).join(''),
  );
  const shapes = slide.shapes
    .filter(({ placeholder }) => placeholder?.attributes.type !== 'sldNum')
    .filter(({ element }) => element.name !== 'p:grpSp' && !isTable(element))
    .map(({ text }) => text);
  return [...shapes.map((text) => withoutPart(ofSlides(text))), ...rows.map(ofSlides)];
}

/** Slides say of what they refer to that it is in the report. */
function ofSlides(text: string): string {
  return squeeze(text).replaceAll('durapport', '');
}

function isTable(element: ReadSlide['root']): boolean {
  return descendants(element, 'a:tbl').length > 0;
}

function wordsOf(cell: Parameters<typeof textContent>[0]): string {
  return descendants(cell, 'a:t').map(textContent).join('');
}

function withoutPart(title: string): string {
  return title.replace(/\(\d+\/\d+\)$/u, '');
}

/** Takes the document's texts out of a text; what is left must hold no number. */
function take(
  text: string,
  pieces: readonly string[],
  found: Set<string>,
  where: string,
  problems: string[],
): void {
  let rest = text;
  for (const piece of pieces.toSorted((a, b) => b.length - a.length)) {
    const at = rest.indexOf(piece);
    if (piece === '' || at < 0 || cutsNumber(rest, at, piece)) continue;
    found.add(piece);
    rest = `${rest.slice(0, at)}¶${rest.slice(at + piece.length)}`;
  }
  if (/\d/u.test(rest)) problems.push(`${where}: a number of nowhere: ${rest}`);
}

/** « 34 » is not the beginning of « 341 ». */
function cutsNumber(text: string, at: number, piece: string): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at + piece.length] ?? ''];
  const meets = (one: string | undefined, other: string) =>
    /\d/u.test(one ?? '') && /[\d,]/u.test(other);
  return meets(piece[0], before) || meets(piece.at(-1), after);
}

function chartProblems(figure: FigureBlock, slide: ReadSlide, deck: ReadDeck): readonly string[] {
  const where = `slide ${slide.number}, figure ${figure.id}`;
  const isDescribed = slide.shapes.some(
    ({ description }) => squeeze(description) === squeeze(figure.alternative),
  );
  return [
    ...(isDescribed ? [] : ['not the document’s alternative text']),
    ...(figure.native?.kind === 'tiles'
      ? tileProblems(figure, slide)
      : nativeProblems(figure, slide, deck)),
  ].map((problem) => `${where}: ${problem}`);
}

/** A figure is one native chart, or one a panel: together they hold its values. */
function nativeProblems(figure: FigureBlock, slide: ReadSlide, deck: ReadDeck): readonly string[] {
  const charts = [...slide.targets.values()].filter((path) => path.includes('/charts/'));
  if (!figure.native) return charts.length > 0 ? ['a chart of nowhere'] : [];
  const own = numbersOf(figure);
  const caches = charts.map((chart) => readCache(deck, chart));
  const sheets = charts.map((chart) => readSheet(deck.bytes(workbookOf(chart))));
  const cached = sorted(caches.flatMap(({ numbers }) => numbers));
  const kept = sorted(sheets.flatMap(({ numbers }) => numbers));
  const words = new Set([
    ...figureTexts(figure),
    ...figure.fields.map(({ label }) => squeeze(label)),
  ]);
  return [
    ...(cached.join() === own.join() ? [] : [`its charts hold ${cached} for ${own}`]),
    ...(kept.join() === own.join() ? [] : [`its workbooks hold ${kept} for ${own}`]),
    ...[...caches, ...sheets]
      .flatMap(({ texts }) => texts)
      .filter((text) => /\d/u.test(text) && !words.has(squeeze(text).replace(/\([a-z]\)$/u, '')))
      .map((text) => `a label of nowhere: ${text}`),
  ];
}

function workbookOf(chart: string): string {
  return chart.replace('charts/chart', 'embeddings/donnees').replace('.xml', '.xlsx');
}

/** A map of shapes: each tile says its value; its key says the bounds of the shades. */
function tileProblems(figure: FigureBlock, slide: ReadSlide): readonly string[] {
  const texts = drawnShapes(slide).map(squeeze);
  const own = new Set(figureTexts(figure));
  const bounds = new Set((figure.native?.steps ?? []).map(String));
  const isBounds = (text: string) =>
    (text.match(/\d+/gu) ?? []).every((number) => bounds.has(number));
  const values = drawnRows(figure).flatMap(({ cells }) =>
    (figure.native?.values ?? []).map((name) => String(cells[`${name}Text`] ?? '')),
  );
  const said = values.map((text) => squeeze(text).replace(/%$/u, ''));
  return [
    ...texts
      .filter((text) => /\d/u.test(text) && !own.has(text) && !isBounds(text))
      .map((text) => `a tile of nowhere: ${text}`),
    ...said.filter((text) => !texts.includes(text)).map((text) => `no tile says ${text}`),
  ];
}

/** The paragraphs of the shapes that are grouped into a drawing. */
function drawnShapes(slide: ReadSlide): readonly string[] {
  return descendants(slide.root, 'p:grpSp').flatMap((group) =>
    descendants(group, 'a:p').map(wordsOf),
  );
}

/** The values that native charts draw, smallest first. */
function numbersOf(figure: FigureBlock): readonly number[] {
  const values = drawnRows(figure).flatMap(({ cells }) =>
    (figure.native?.values ?? []).map((name) => cells[name]),
  );
  return sorted(values.filter((value) => typeof value === 'number'));
}

function drawnRows({ native, rows }: FigureBlock): FigureBlock['rows'] {
  const { levels, panel, kind, without = [] } = native ?? {};
  return rows.filter(
    ({ cells }) =>
      (levels === undefined || levels.includes(String(cells.level))) &&
      (panel === undefined || Boolean(cells[panel])) &&
      !without.includes(String(cells.series)) &&
      (kind !== 'tiles' || (cells.column !== null && cells.row !== null)),
  );
}

/** Numbers, and the words beside them. */
interface ChartTexts {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

function readCache(deck: ReadDeck, path: string): ChartTexts {
  const root = deck.xml(path);
  const values = descendants(root, 'c:val').flatMap((value) => descendants(value, 'c:v'));
  const categories = descendants(root, 'c:cat').flatMap((value) => descendants(value, 'c:v'));
  const numbers = values.map((value) => Number(textContent(value)));
  return {
    numbers: sorted(numbers),
    texts: [...categories, ...descendants(root, 'a:t')].map(textContent),
  };
}

function readSheet(xlsx: Uint8Array): ChartTexts {
  const parts = unzipSync(xlsx);
  const xml = (path: string) => parseXml(new TextDecoder().decode(parts[path]));
  const cells = descendants(xml('xl/worksheets/sheet1.xml'), 'c');
  const numbers = cells.filter(({ attributes }) => attributes.t !== 's');
  return {
    numbers: sorted(
      numbers.flatMap((cell) => descendants(cell, 'v').map((value) => Number(textContent(value)))),
    ),
    texts: descendants(xml('xl/sharedStrings.xml'), 't').map(textContent),
  };
}

function sorted(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}
