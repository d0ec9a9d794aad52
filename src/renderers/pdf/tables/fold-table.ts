import type { TableGrid } from '../../../document/table-block.js';
import { PORTRAIT } from '../grid.js';
import type { BlockName } from '../pages/piece.js';
import { assemble, type Slug, stack, tagged } from '../pages/slug.js';
import type { PrintContext } from '../print-context.js';
import { ARTIFACT } from '../structure/structure-element.js';
import type { TableStructure } from '../structure/table-structure.js';
import { countHeaderLines, type FitLimits, fitWithin, type TableFit } from './fit-table.js';
import { measureTable } from './measure-table.js';
import { rule, setHeader } from './set-header.js';
import { setRow } from './set-row.js';

const FONT_SIZE = 7.5;
const GAP = 20;
/** Fewer rows than this are not worth a column of their own. */
const LEAST_ROWS = 6;
const MOST_FOLDS = 4;
/** A row with its padding, in lines of its header. */
const LINES_A_ROW = 1.25;
const ROW_PADDING = 0.11;
/** Labels are short, and in columns side by side they never wrap. */
const LIMITS: FitLimits = { stubShare: 0.62, headerLines: 8, gap: 0.9 };
/** A part of a table is at most so much of a page high, its title not counted. */
const PART_SHARE = 0.85;

/** A small table of which long columns of rows stand side by side. */
export interface FoldedTable {
  /** one, or several when the table is higher than a page */
  readonly parts: readonly Slug[];
  readonly width: number;
  readonly elements: TableStructure;
}

/**
 * Sets a table in as many columns of rows as the page is wide for. To who hears it, it is one table:
 * the headers of the further columns are not said again. Nothing when it is wider than the page.
 */
export function foldTable(
  context: PrintContext,
  table: TableGrid,
  block: BlockName,
): FoldedTable | undefined {
  const elements = context.structure.tables.get(table);
  if (!elements) throw new Error(`${block.name} is not in the structure`);
  const folding = chooseFolds(context, table, block);
  if (!folding) return undefined;
  const { folds, fit } = folding;
  const header = setHeader(context, table, fit, block, elements);
  const meanings = new Map(table.signs.map(({ sign, meaning }) => [sign, meaning]));
  const rows = table.rows.flatMap((row, index) => {
    const structure = elements.rows[index];
    return structure ? [setRow(context, row, fit, block, structure, meanings)] : [];
  });
  const foot = rule(fit.width, 0.7, context.brand.colours.primary);
  const columns = cutColumns(table, rows, folds, PART_SHARE * PORTRAIT.height - header.height).map(
    (column, index) =>
      stack([
        { slug: index === 0 ? header : tagged(header, ARTIFACT) },
        ...column.map((slug) => ({ slug })),
        { slug: foot },
      ]),
  );
  const parts: Slug[] = [];
  for (let start = 0; start < columns.length; start += folds) {
    const beside = columns.slice(start, start + folds);
    parts.push(assemble(beside.map((slug, at) => ({ slug, x: at * (fit.width + GAP), y: 0 }))));
  }
  return { parts, width: folds * (fit.width + GAP) - GAP, elements };
}

interface Folding {
  readonly folds: number;
  readonly fit: TableFit;
}

/** As many columns of rows as make the table lowest; a narrow table takes half of the page's width. */
function chooseFolds(
  context: PrintContext,
  table: TableGrid,
  block: BlockName,
): Folding | undefined {
  const measure = measureTable(context, table, block);
  const fitIn = (width: number) =>
    fitWithin(measure, { width, orientation: 'portrait', fontSize: FONT_SIZE }, LIMITS);
  const most = Math.max(1, Math.min(MOST_FOLDS, Math.floor(table.rows.length / LEAST_ROWS)));
  const tried = Array.from({ length: most }, (_, index): readonly Folding[] => {
    const folds = index + 1;
    const width = (PORTRAIT.width - index * GAP) / folds;
    const fit = (folds === 1 && fitIn((PORTRAIT.width - GAP) / 2)) || fitIn(width);
    const wraps = fit && measure.stub * FONT_SIZE > fit.stubWidth;
    const tight = fit && { ...fit, rowPadding: ROW_PADDING };
    return tight && !(wraps && folds > 1) ? [{ folds, fit: tight }] : [];
  }).flat();
  const linesOf = ({ folds, fit }: Folding) =>
    countHeaderLines(measure, fit) + (LINES_A_ROW * table.rows.length) / folds;
  return tried.toSorted((one, other) => linesOf(one) - linesOf(other))[0];
}

/** Columns of like length, none higher than `height`, no band last in its column. */
function cutColumns(
  { rows }: TableGrid,
  slugs: readonly Slug[],
  folds: number,
  height: number,
): readonly (readonly Slug[])[] {
  const even = slugs.reduce((sum, slug) => sum + slug.height, 0) / folds;
  const isWhole = even <= height;
  const target = isWhole ? even + 0.5 * (slugs[0]?.height ?? 0) : height;
  const columns: Slug[][] = [];
  let room = 0;
  for (const [index, slug] of slugs.entries()) {
    const isBand = rows[index]?.kind === 'group';
    const needed = slug.height + (isBand ? (slugs[index + 1]?.height ?? 0) : 0);
    if (columns.length === 0 || (needed > room && !(isWhole && columns.length === folds))) {
      columns.push([]);
      room = target;
    }
    columns.at(-1)?.push(slug);
    room -= slug.height;
  }
  return columns;
}
