import type { Inline } from '../../../document/inline.js';
import { type TableBlock, tableNote } from '../../../document/table-block.js';
import { french } from '../../../language/french.js';
import { fault } from '../../../report-error.js';
import { composeRuns } from '../compose-runs.js';
import { gridOf, PORTRAIT } from '../grid.js';
import { type BlockName, NEVER, type Piece, type TextPiece } from '../pages/piece.js';
import { type Slug, slugOf, stack, tagged } from '../pages/slug.js';
import type { Galley } from '../pdfmake/galley-builder.js';
import type { PrintContext } from '../print-context.js';
import { setRuns, setText, setTitle } from '../set-text.js';
import { ARTIFACT, elementWithin, type StructureElement } from '../structure/structure-element.js';
import type { RowStructure, TableStructure } from '../structure/table-structure.js';
import { fitTable, leastWidth, SIZES, type TableFit } from '../tables/fit-table.js';
import { measureTable } from '../tables/measure-table.js';
import { rule, setHeader } from '../tables/set-header.js';
import { setRow } from '../tables/set-row.js';
import { anchored } from './anchored.js';
import { composeLegend, type LegendLine, signsLine } from './compose-legend.js';

/** A table set for the pages its width asks for. */
export interface SetTable {
  readonly orientation: 'portrait' | 'landscape';
  readonly fontSize: number;
  readonly pieces: readonly TextPiece[];
}

/** A table up to this share of the page's height is not cut: it may wait for the next page's top. */
const FLOAT_SHARE = 0.55;

/** @returns the pieces of a table that fits portrait pages; `setTable` tells the others apart */
export function composeTable(context: PrintContext, table: TableBlock): readonly Piece[] {
  const { pieces, orientation } = setTable(context, table);
  const slug = stack(pieces.map((piece) => ({ slug: piece.slug })));
  const [first] = pieces;
  if (orientation === 'landscape' || !first || slug.height > FLOAT_SHARE * PORTRAIT.height) {
    return pieces;
  }
  return [{ type: 'float', slug, above: 20, below: 20, block: first.block }];
}

/**
 * Sets the table on the pages that its measured widths ask for, at the largest size that fits, or
 * at `fontSize` points or less.
 */
export function setTable(
  context: PrintContext,
  table: TableBlock,
  fontSize = Number.POSITIVE_INFINITY,
): SetTable {
  const block = { name: tableLabel(table).toLowerCase(), origin: table.origin };
  const measure = measureTable(context, table, block);
  const fit = fitTable(measure, fontSize);
  if (!fit) {
    const room = Math.round(gridOf('landscape').width);
    const width = Math.ceil(leastWidth(measure));
    context.faults.push(
      fault('pdf-table-too-wide', table.origin, { table: block.name, width, room }),
    );
    return { orientation: 'landscape', fontSize: 0, pieces: [] };
  }
  return {
    orientation: fit.orientation,
    fontSize: fit.fontSize,
    pieces: tablePieces(context, table, fit, block),
  };
}

/** The sizes below that of a table set in landscape, largest first. */
export function landscapeSizes({ fontSize }: SetTable): readonly number[] {
  return SIZES.landscape.filter((size) => size < fontSize);
}

function tablePieces(
  context: PrintContext,
  table: TableBlock,
  fit: TableFit,
  block: BlockName,
): readonly TextPiece[] {
  const elements = elementsOf(context, table);
  const header = setHeader(context, table, fit, block, elements);
  const first = stack([
    { slug: setCaption(context, table, fit, block, elements.caption) },
    { slug: header, above: 6 },
  ]);
  // What is repeated on each page says nothing new.
  const repeated = stack([
    { slug: setContinuedCaption(context, table, fit, block) },
    { slug: header, above: 4 },
  ]);
  const carry = tagged(repeated, ARTIFACT);
  const piece = (slug: Slug, breakBefore: number, above = 0): TextPiece => ({
    type: 'text',
    slug,
    above,
    breakBefore,
    carry,
    block,
  });
  const meanings = new Map(table.signs.map(({ sign, meaning }) => [sign, meaning]));
  const rows = table.rows.map((row, index) => {
    const rowBlock = { ...block, origin: row.origin };
    const slug = setRow(context, row, fit, rowBlock, rowOf(elements, index), meanings);
    return { ...piece(slug, breakCost(table, index)), block: rowBlock };
  });
  const legend = composeLegend(
    context,
    legendLines(context, table, elements),
    fit.width,
    block,
    elements.legend,
  );
  const closing = stack([
    { slug: rule(fit.width, 0.7, context.brand.colours.primary) },
    { slug: legend, above: 6 },
  ]);
  return [{ ...piece(first, 0, 20), carry: EMPTY }, ...rows, piece(closing, NEVER)];
}

function elementsOf({ structure }: PrintContext, table: TableBlock): TableStructure {
  const elements = structure.tables.get(table);
  if (!elements) throw new Error(`${table.id} is not in the structure`);
  return elements;
}

function rowOf({ rows }: TableStructure, index: number): RowStructure {
  const row = rows[index];
  if (!row) throw new Error(`row ${index} is not in the structure`);
  return row;
}

const EMPTY: Slug = { items: [], parts: [], height: 0 };

/** The first two and the last row stay with their neighbours, a band with its first row. */
function breakCost(table: TableBlock, index: number): number {
  const row = table.rows[index];
  const before = table.rows[index - 1];
  if (index < 3 || index === table.rows.length - 1) return NEVER;
  if (before?.kind === 'group' || row?.kind === 'subtotal' || row?.kind === 'total') return NEVER;
  return row?.kind === 'group' || before?.kind === 'subtotal' ? 0 : 30;
}

function setCaption(
  context: PrintContext,
  table: TableBlock,
  fit: TableFit,
  block: BlockName,
  element: StructureElement,
): Slug {
  const line = (galley: Galley) => tagged(slugOf(galley), elementWithin(element, 'P'));
  const label = anchored(context, [{ text: tableLabel(table) }], table.id);
  const title = composeRuns(context, table.title.inlines, block);
  return stack([
    { slug: line(setRuns(context, label, 'label', fit.width, block)) },
    { slug: line(setTitle(context, title, 'figureTitle', fit.width, block)), above: 1 },
    { slug: line(setText(context, table.subtitle, 'subtitle', fit.width, block)), above: 1 },
  ]);
}

function setContinuedCaption(
  context: PrintContext,
  table: TableBlock,
  fit: TableFit,
  block: BlockName,
): Slug {
  const title = composeRuns(context, withoutCalls(table.title.inlines), block);
  const runs = [
    { text: `${tableLabel(table)} ${french.continued}`, ...labelStyle(context) },
    { text: '  ' },
    ...title,
  ];
  return slugOf(setRuns(context, runs, 'subtitle', fit.width, block));
}

function labelStyle(context: PrintContext) {
  const { font, color } = context.styles.label;
  return { ...(font ? { font } : {}), ...(color ? { color } : {}) };
}

/** « Tableau 3b »: a table printed in parts is one number with letters. */
export function tableLabel({ number, part = '' }: Pick<TableBlock, 'number' | 'part'>): string {
  return `${french.table(number)}${part}`;
}

/** A repeated title does not call its footnotes again. */
function withoutCalls(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.filter(({ type }) => type !== 'footnote-call');
}

function legendLines(
  { targets }: PrintContext,
  table: TableBlock,
  { name }: TableStructure,
): readonly LegendLine[] {
  return [
    ...table.notes.map(({ mark, inlines }, index): LegendLine => {
      const target = targets.tableNotes.get(tableNote(table.id, mark));
      return {
        label: '',
        note: { mark, id: `${name}n${index}`, ...(target && { target }) },
        inlines,
      };
    }),
    signsLine(table.signs),
    { label: french.coverage, inlines: table.coverage },
    { label: french.source, inlines: table.source },
  ];
}
