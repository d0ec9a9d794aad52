import type { TableCell, TableRow } from '../../../document/table-block.js';
import { composeRuns, numberRuns } from '../compose-runs.js';
import type { BlockName } from '../pages/piece.js';
import { assemble, drawing, type Slug, slugOf, tagged } from '../pages/slug.js';
import type { LaidVector, TextRun, TextStyle } from '../pdfmake/pdfmake-model.js';
import type { PrintContext } from '../print-context.js';
import { setLine } from '../set-line.js';
import { setNode } from '../set-text.js';
import { ARTIFACT } from '../structure/structure-element.js';
import type { RowStructure } from '../structure/table-structure.js';
import { TOO_LONG } from '../type-scale.js';
import type { FittedColumn, TableFit } from './fit-table.js';
import { DEPTH_INDENT, fractionOf, isStrong, MARK_SCALE, textWidth } from './measure-table.js';

const ROW_PADDING = 0.22;
const LEADING = 1.2;

/** Points that a row takes whose label does not wrap. */
export function rowHeight({ fontSize, rowPadding = ROW_PADDING }: TableFit): number {
  return fontSize * (LEADING + 2 * rowPadding);
}

/**
 * One row with the rule below it; the numbers stand on the label's last line.
 *
 * @param meanings of the signs that its cells print
 */
export function setRow(
  context: PrintContext,
  row: TableRow,
  fit: TableFit,
  block: BlockName,
  elements: RowStructure,
  meanings: ReadonlyMap<string, string>,
): Slug {
  const style = rowStyle(context, row, fit);
  const pad = fit.fontSize * (fit.rowPadding ?? ROW_PADDING);
  const label = setLabel(context, row, fit, style, block);
  const height = label.height + 2 * pad;
  const cells = row.cells.flatMap((cell, index) => {
    const column = fit.columns[index];
    const element = elements.cells[index] ?? ARTIFACT;
    if (!column) return [];
    return setCell(context, cell, column, style, block, meanings).map((placed) => ({
      ...placed,
      slug: tagged(placed.slug, element),
    }));
  });
  const line = cells[0]?.slug.height ?? 0;
  const y = pad + label.height - line;
  return assemble(
    [
      { slug: background(context, row, fit, height), x: 0, y: 0 },
      { slug: tagged(label, elements.label), x: row.depth * DEPTH_INDENT * fit.fontSize, y: pad },
      ...cells.map(({ slug, x, raise }) => ({ slug, x, y: y - raise })),
    ],
    height,
  );
}

function rowStyle(context: PrintContext, row: TableRow, fit: TableFit): TextStyle {
  const { body, heading3 } = context.styles;
  const lineHeight = (body.lineHeight / 1.4) * LEADING;
  const style = { ...body, ...TOO_LONG, fontSize: fit.fontSize, lineHeight };
  if (row.kind === 'group' && heading3.font) return { ...style, font: heading3.font };
  if (row.kind === 'total') return { ...style, bold: true, color: context.brand.colours.primary };
  return { ...style, bold: isStrong(row) };
}

function setLabel(
  context: PrintContext,
  row: TableRow,
  fit: TableFit,
  style: TextStyle,
  block: BlockName,
): Slug {
  const text = composeRuns(context, row.label, block);
  const indent = row.depth * DEPTH_INDENT * fit.fontSize;
  const width = (row.cells.length > 0 ? fit.stubWidth : fit.width) - indent;
  const line = setLine(context, text, style, block);
  if (line.width <= width) return line;
  return slugOf(setNode(context, { text, ...style }, width, block));
}

interface PlacedCell {
  readonly slug: Slug;
  readonly x: number;
  /** points above the row's line */
  readonly raise: number;
}

function setCell(
  context: PrintContext,
  cell: TableCell,
  column: FittedColumn,
  style: TextStyle,
  block: BlockName,
  meanings: ReadonlyMap<string, string>,
): readonly PlacedCell[] {
  if (cell.type === 'empty') return [];
  const quiet = { color: context.brand.colours.muted, bold: false };
  if (cell.type === 'sign') {
    const sign = setLine(
      context,
      [{ text: cell.text, ...quiet, ...meaningOf(meanings, cell.text) }],
      style,
      block,
    );
    return [{ slug: sign, x: column.digitsRight - sign.width, raise: 0 }];
  }
  const number = setLine(context, numberRuns(cell.text), style, block);
  const strong = style.bold ?? false;
  const fraction = textWidth(context, fractionOf(cell.text), strong, style.fontSize);
  const x = column.decimal + fraction - number.width;
  const placed: PlacedCell[] = [{ slug: number, x, raise: 0 }];
  if (cell.mark !== '') {
    const mark = setLine(
      context,
      [{ text: cell.mark, ...quiet, ...meaningOf(meanings, cell.mark, ' ') }],
      { ...style, fontSize: style.fontSize * MARK_SCALE },
      block,
    );
    placed.push({ slug: mark, x: x + number.width, raise: style.fontSize * 0.12 });
  }
  return placed;
}

/** A sign is said by its meaning; apart from the number that it hangs on. */
function meaningOf(
  meanings: ReadonlyMap<string, string>,
  sign: string,
  before = '',
): Pick<TextRun, 'inline'> {
  const meaning = meanings.get(sign);
  return meaning ? { inline: { role: 'Span', actualText: `${before}${meaning}` } } : {};
}

/** Bands for groups and the total; thin rules, stronger around subtotals and the total. */
function background(context: PrintContext, row: TableRow, fit: TableFit, height: number): Slug {
  const { tint, rule, primary, muted } = context.brand.colours;
  const vectors: LaidVector[] = [];
  if (row.kind === 'group' || row.kind === 'total') {
    vectors.push({ type: 'rect', x: 0, y: 0, w: fit.width, h: height, color: tint });
  }
  const line = (y: number, lineWidth: number, lineColor: string): void => {
    vectors.push({ type: 'line', x1: 0, x2: fit.width, y1: y, y2: y, lineWidth, lineColor });
  };
  if (row.kind === 'total') {
    line(0, 0.8, primary);
    line(height, 0.8, primary);
  } else if (row.kind === 'subtotal') {
    line(0, 0.5, muted);
    line(height, 0.5, muted);
  } else {
    line(height, 0.3, rule);
  }
  return drawing(vectors, height);
}
