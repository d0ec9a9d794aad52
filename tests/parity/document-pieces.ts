import type { Block, KeyFigure, ReportDocument } from '../../src/document/document.js';
import type { FigureBlock } from '../../src/document/figure-block.js';
import type { FigureData } from '../../src/document/figure-data-block.js';
import type { Inline, Sentence } from '../../src/document/inline.js';
import type { TableBlock, TableGrid, TableRow } from '../../src/document/table-block.js';

/** A text that the document says in one go, without its spaces, and what may be printed after it. */
export interface Piece {
  readonly where: string;
  readonly text: string;
  readonly next: Next;
  /** prose, which the page may set before the figure that it follows */
  readonly sentence?: boolean;
}

/** What may stand between a piece and the next one; words without digits may stand anywhere. */
export type Next =
  | { readonly type: 'no-number' }
  /** the contents lead to a page */
  | { readonly type: 'page-number' }
  | { readonly type: 'drawing'; readonly figure: FigureBlock }
  | { readonly type: 'table-header'; readonly table: TableBlock }
  /** the header comes again where the table goes on over the page */
  | { readonly type: 'table-row'; readonly table: TableBlock }
  /** a figure leads to the page of its values */
  | { readonly type: 'data-link' }
  | { readonly type: 'data-header'; readonly table: FigureData }
  /** the header comes again above each column of rows */
  | { readonly type: 'data-row'; readonly table: FigureData }
  | { readonly type: 'series'; readonly item: KeyFigure };

const NO_NUMBER: Next = { type: 'no-number' };

/** All that the body of the report says, in the order of the document. */
export function bodyPieces(document: ReportDocument): readonly Piece[] {
  return document.chapters.flatMap((chapter) => [
    piece(chapter.id, lineText(chapter.title)),
    ...sentencePieces(chapter.id, chapter.keyMessage),
    ...chapter.blocks.flatMap((block) => blockPieces(block, chapter.id)),
  ]);
}

/** Cover and contents: what they repeat of the document, in order. */
export function frontPieces({ edition, chapters }: ReportDocument): readonly Piece[] {
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const listed = (where: string, ...texts: string[]) =>
    piece(`contents, ${where}`, texts.join(''), { type: 'page-number' });
  return [
    ...[edition.institution, edition.service, edition.title, edition.year, edition.subtitle],
    ...(edition.erratum === undefined ? [] : [edition.erratum]),
    ...[edition.releaseStatus, edition.publication, edition.releaseDateText],
  ]
    .map((text) => piece('cover', text))
    .concat(
      chapters.flatMap(({ id, title, blocks: parts }) => [
        listed(id, lineText(title)),
        ...parts.flatMap((block) =>
          block.type === 'heading' ? [listed(block.id, lineText(block.inlines))] : [],
        ),
      ]),
      blocks.flatMap((block) =>
        block.type === 'figure' ? [listed(block.id, figureName(block), bareTitle(block))] : [],
      ),
      blocks.flatMap((block) =>
        block.type === 'table' ? [listed(block.id, tableName(block), bareTitle(block))] : [],
      ),
    );
}

/** A title said again, without marks: what explains them stands below the title itself. */
export function bareTitle({ title, signs }: FigureBlock | TableBlock): string {
  const said = lineText(title.inlines);
  return squeeze(signs.reduce((text, { sign }) => text.replaceAll(`\u00A0${sign}`, ''), said));
}

export function footnotePieces({ footnotes }: ReportDocument): readonly Piece[] {
  return footnotes.map(({ id, number, sentences }) =>
    piece(`footnote ${id}`, `${number}${sentences.map(sentenceText).join('')}`),
  );
}

export function blockPieces(block: Block, chapter: string): readonly Piece[] {
  switch (block.type) {
    case 'heading':
      return [piece(block.id, lineText(block.inlines))];
    case 'paragraph':
      return sentencePieces(chapter, block.sentences);
    case 'list':
      return block.items.flatMap((item) => item.flatMap((one) => blockPieces(one, chapter)));
    case 'definitions':
      return block.entries.flatMap(({ term, sentences }) => [
        piece(`${chapter}, definition`, lineText(term)),
        ...sentencePieces(`${chapter}, ${lineText(term)}`, sentences),
      ]);
    case 'key-figures':
      return [...block.items.flatMap(keyFigurePieces), piece(block.id, lineText(block.source))];
    case 'figure':
      return figurePieces(block);
    case 'figure-data':
      return [piece(block.id, lineText(block.introduction)), ...block.tables.flatMap(dataPieces)];
    case 'table':
      return tablePieces(block);
  }
}

function dataPieces(table: FigureData): readonly Piece[] {
  const where = `data of figure ${table.figure}`;
  return [
    piece(where, figureName(table)),
    piece(where, lineText(table.title), { type: 'data-header', table }),
    ...table.rows.map((row) =>
      piece(`${where}, ${lineText(row.label)}`, rowText(row), { type: 'data-row', table }),
    ),
  ];
}

function keyFigurePieces(item: KeyFigure): readonly Piece[] {
  const where = `key figure ${item.id}`;
  return [item.number, item.label]
    .map((line) => piece(where, lineText(line)))
    .concat(piece(where, lineText(item.comparison), { type: 'series', item }));
}

function figurePieces(figure: FigureBlock): readonly Piece[] {
  const where = `figure ${figure.id}`;
  const below = [figure.reading, figure.coverage, ...figure.notes];
  return [
    piece(where, figureName(figure)),
    piece(where, titleText(figure)),
    piece(where, lineText(figure.subtitle), { type: 'drawing', figure }),
    ...below.map((line) => piece(where, lineText(line))),
    piece(where, lineText(figure.source), { type: 'data-link' }),
  ];
}

function tablePieces(table: TableBlock): readonly Piece[] {
  const where = `table ${table.id}`;
  const below = [...table.notes.map((note) => [...mark(note.mark), ...note.inlines]), table.source];
  return [
    piece(where, tableName(table)),
    piece(where, titleText(table)),
    piece(where, lineText(table.subtitle), { type: 'table-header', table }),
    ...table.rows.map((row) =>
      piece(`${where}, ${lineText(row.label)}`, rowText(row), { type: 'table-row', table }),
    ),
    ...below.map((line) => piece(where, lineText(line))),
  ];
}

function sentencePieces(where: string, sentences: readonly Sentence[]): readonly Piece[] {
  return sentences.map((sentence) => ({
    ...piece(`${where}, ${sentence.id}`, sentenceText(sentence)),
    sentence: true,
  }));
}

function piece(where: string, text: string, next: Next = NO_NUMBER): Piece {
  return { where, text: squeeze(text), next };
}

export function figureName({ number }: Pick<FigureBlock, 'number'>): string {
  return `Figure${number}`;
}

export function tableName({ number, part = '' }: TableBlock): string {
  return `Tableau${number}${part}`;
}

/** The labels above the columns. */
export function headerText({ stub, spanners, columns }: TableGrid): string {
  const labels = [stub, ...spanners.map(({ label }) => label)];
  return squeeze(
    [...labels, ...columns.flatMap(({ label, unit }) => [label, unit])].map(lineText).join(''),
  );
}

export function titleText(block: FigureBlock | TableBlock): string {
  return squeeze(lineText(block.title.inlines));
}

export function rowText({ label, cells }: TableRow): string {
  const texts = cells.map((cell) => {
    if (cell.type === 'empty') return '';
    return cell.type === 'sign' ? cell.text : cell.text + cell.mark;
  });
  return lineText(label) + texts.join('');
}

export function sentenceText({ inlines }: Sentence): string {
  return lineText(inlines);
}

/** The words of a line with the numbers of its footnotes, as they are printed. */
export function lineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if ('inlines' in inline) return lineText(inline.inlines);
      return inline.type === 'footnote-call' ? String(inline.number) : inline.text;
    })
    .join('');
}

/** Without white space nor hyphens inside words: where a line ends does not matter. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '').replace(WORD_HYPHEN, '');
}

/** « 2016-2017 » keeps its own. */
export const WORD_HYPHEN = /-(?<=\p{L}-)(?=\p{L})/gu;

function mark(text: string): readonly Inline[] {
  return [{ type: 'superscript', text }];
}
