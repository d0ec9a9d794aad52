import { plainText } from '../../../document/plain-text.js';
import { saysSign } from '../../../document/says-sign.js';
import { type TableBlock, tableNote } from '../../../document/table-block.js';
import { withoutSigns } from '../../../document/without-signs.js';
import { french } from '../../../language/french.js';
import { fault } from '../../../report-error.js';
import { composeRuns } from '../compose-runs.js';
import { gridOf, PORTRAIT } from '../grid.js';
import { type BlockName, NEVER, type Piece, type TextPiece } from '../pages/piece.js';
import { assemble, type Slug, slugOf, stack, tagged } from '../pages/slug.js';
import type { Galley } from '../pdfmake/galley.js';
import type { PrintContext } from '../print-context.js';
import { setRuns, setText, setTitle } from '../set-text.js';
import { ARTIFACT, elementWithin, type StructureElement } from '../structure/structure-element.js';
import type { RowStructure, TableStructure } from '../structure/table-structure.js';
import { compactFits, fitTable, leastWidth, type TableFit } from '../tables/fit-table.js';
import { measureTable } from '../tables/measure-table.js';
import { rule, setHeader } from '../tables/set-header.js';
import { rowHeight, setRow } from '../tables/set-row.js';
import { tableLabel } from '../targets.js';
import { anchored } from './anchored.js';
import { composeLegend, type LegendLine, signsFoot, signsLine } from './compose-legend.js';
import { pageLink } from './page-link.js';

/** A table set for the pages its width asks for. */
export interface SetTable {
  readonly orientation: 'portrait' | 'landscape';
  readonly pieces: readonly TextPiece[];
  /** of a table in landscape: the other ways to set it, more and more compact */
  readonly compact: readonly CompactTable[];
}

export interface CompactTable {
  /** its height for one of the table as it is set first, as near as can be told before it is set */
  readonly ratio: number;
  readonly set: () => readonly TextPiece[];
}

/** A table up to this share of the page's height is not cut: it may wait for the next page's top. */
const FLOAT_SHARE = 0.55;

/** The pieces of a table that fits portrait pages. */
export function uprightPieces({ pieces }: SetTable): readonly Piece[] {
  const slug = stack(pieces.map((piece) => ({ slug: piece.slug })));
  const [first] = pieces;
  if (!first || slug.height > FLOAT_SHARE * PORTRAIT.height) return pieces;
  return [{ type: 'float', slug, above: 20, below: 20, block: first.block }];
}

/** Sets the table on the pages that its measured widths ask for, at the largest size that fits. */
export function setTable(context: PrintContext, table: TableBlock): SetTable {
  const block = { name: tableLabel(table).toLowerCase(), origin: table.origin };
  const measure = measureTable(context, table, block);
  const fit = fitTable(measure);
  if (!fit) {
    const room = Math.round(gridOf('landscape').width);
    const width = Math.ceil(leastWidth(measure));
    context.faults.push(
      fault('pdf-table-too-wide', table.origin, { table: block.name, width, room }),
    );
    return { orientation: 'landscape', pieces: [], compact: [] };
  }
  const { orientation } = fit;
  const others = orientation === 'landscape' ? compactFits(measure, fit) : [];
  return {
    orientation,
    pieces: tablePieces(context, table, fit, block),
    compact: others.map((other) => ({
      ratio: rowHeight(other) / rowHeight(fit),
      set: () => tablePieces(context, table, other, block),
    })),
  };
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
  const explain = signsFoot(context, table.signs, fit.width, block);
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
    const foot = { signs: signsOf(row, meanings), explain };
    return { ...piece(slug, breakCost(table, index)), foot, block: rowBlock };
  });
  const legend = setLegend(context, table, fit.width, block, elements);
  const closing = stack([
    { slug: rule(fit.width, 0.7, context.brand.colours.primary) },
    { slug: legend, above: 6 },
  ]);
  const words = plainText([...table.title.inlines, ...table.subtitle]);
  const inCaption = [...meanings.keys()].filter((sign) => saysSign(words, sign));
  const opening = { ...piece(first, 0, 20), carry: EMPTY, foot: { signs: inCaption, explain } };
  return [opening, ...rows, piece(closing, NEVER)];
}

function signsOf(
  { cells }: TableBlock['rows'][number],
  meanings: ReadonlyMap<string, string>,
): readonly string[] {
  return cells
    .flatMap((cell) => (cell.type === 'number' ? cell.mark : cell.type === 'sign' ? cell.text : ''))
    .filter((sign) => meanings.has(sign));
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

/** A page rather ends a tenth too soon than between two centres of a region. */
const WITHIN_GROUP = 600;

const EMPTY: Slug = { items: [], parts: [], height: 0 };

/**
 * Best before a region or a zone; the first two rows of what begins and the last two before a
 * subtotal stay together, a band with its first row.
 */
function breakCost({ rows }: TableBlock, index: number): number {
  const row = rows[index];
  const [second, before] = [rows[index - 2], rows[index - 1]];
  if (index < 3 || index === rows.length - 1) return NEVER;
  if (before?.kind === 'group' || row?.kind === 'subtotal' || row?.kind === 'total') return NEVER;
  if (row?.kind === 'group' || before?.kind === 'subtotal') return 0;
  const isBeginning = second?.kind === 'subtotal';
  const isEnd = rows[index + 1]?.kind === 'subtotal';
  return isBeginning || isEnd ? NEVER : WITHIN_GROUP;
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
  const caption = stack([
    { slug: line(setRuns(context, label, 'label', fit.width, block)) },
    { slug: line(setTitle(context, title, 'figureTitle', fit.width, block)), above: 1 },
    { slug: line(setText(context, table.subtitle, 'subtitle', fit.width, block)), above: 1 },
  ]);
  return assemble([
    { slug: caption, x: 0, y: 0 },
    { slug: linkToLegend(context, table, fit.width, block, element), x: 0, y: 1 },
  ]);
}

/** At the right of its label, where its notes are when that is another page. */
function linkToLegend(
  context: PrintContext,
  table: TableBlock,
  width: number,
  block: BlockName,
  caption: StructureElement,
): Slug {
  const { places, tableLegends } = context.targets;
  const from = places.get(table.id) ?? '';
  const words = { say: french.notesAt, leadsTo: french.notesOf(tableLabel(table)), from };
  const element = elementWithin(caption, 'P');
  return pageLink(context, tableLegends.get(table.id) ?? '', words, width, element, block);
}

function setLegend(
  context: PrintContext,
  table: TableBlock,
  width: number,
  block: BlockName,
  elements: TableStructure,
): Slug {
  const anchor = { name: context.targets.tableLegends.get(table.id) ?? '' };
  const lines = legendLines(context, table, elements);
  return composeLegend(context, lines, width, block, elements.legend, anchor);
}

function setContinuedCaption(
  context: PrintContext,
  table: TableBlock,
  fit: TableFit,
  block: BlockName,
): Slug {
  const title = composeRuns(context, withoutSigns(table.title.inlines, table.signs), block);
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

function legendLines(
  { targets }: PrintContext,
  table: TableBlock,
  { name }: TableStructure,
): readonly LegendLine[] {
  return [
    ...table.notes.map(({ mark, inlines }, index): LegendLine => {
      if (mark === '') return { label: '', inlines };
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
