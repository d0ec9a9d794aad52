import type { FigureData, FigureDataBlock } from '../../../document/figure-data-block.js';
import { french } from '../../../language/french.js';
import { fault } from '../../../report-error.js';
import { composeRuns, reference } from '../compose-runs.js';
import { PORTRAIT } from '../grid.js';
import type { BlockName, TextPiece } from '../pages/piece.js';
import { assemble, type Slug, slugOf, stack, tagged } from '../pages/slug.js';
import type { PrintContext } from '../print-context.js';
import { setRuns, setText } from '../set-text.js';
import { ARTIFACT, elementWithin, type StructureElement } from '../structure/structure-element.js';
import { leastWidth } from '../tables/fit-table.js';
import { type FoldedTable, foldTable } from '../tables/fold-table.js';
import { measureTable } from '../tables/measure-table.js';
import { composeLegend, signsLine } from './compose-legend.js';
import { pageLink } from './page-link.js';

const GAP = 20;
/** Room of « p. 12 » at the right of a title. */
const PAGE_ROOM = 36;

/**
 * The values of charts, in small type: long tables fold into columns side by side, narrow ones stand
 * two a row. A table is cut only when it is higher than a page.
 */
export function composeFigureData(
  context: PrintContext,
  block: FigureDataBlock,
): readonly TextPiece[] {
  const name = { name: french.figureData.toLowerCase(), origin: block.origin };
  const words = setText(context, block.introduction, 'subtitle', PORTRAIT.width, name);
  const element = context.structure.blocks.get(block) ?? ARTIFACT;
  const introduction = tagged(slugOf(words), element);
  return [
    { type: 'text', slug: introduction, above: 0, breakBefore: 0, keepWithNext: true, block: name },
    ...pairNarrow(block.tables.flatMap((table) => setData(context, table))),
  ];
}

/** A table, or a part of one that is higher than a page. */
interface SetData {
  readonly slug: Slug;
  readonly isNarrow: boolean;
  readonly block: BlockName;
}

function setData(context: PrintContext, table: FigureData): readonly SetData[] {
  const block = { name: french.figureDataOf(table.number).toLowerCase(), origin: table.origin };
  const folded = foldTable(context, table, block);
  if (!folded) {
    const room = Math.round(PORTRAIT.width);
    const width = Math.ceil(leastWidth(measureTable(context, table, block)));
    const parameters = { table: block.name, width, room };
    context.faults.push(fault('pdf-table-too-wide', table.origin, parameters));
    return [];
  }
  return folded.parts.map((part, index) => ({
    slug: setPart(context, table, folded, part, index, block),
    isNarrow: folded.width <= (PORTRAIT.width - GAP) / 2,
    block,
  }));
}

function setPart(
  context: PrintContext,
  table: FigureData,
  { elements, parts, width }: FoldedTable,
  part: Slug,
  index: number,
  block: BlockName,
): Slug {
  const caption =
    index === 0
      ? setCaption(context, table, width, block, elements.caption)
      : tagged(setContinued(context, table, width, block), ARTIFACT);
  const signs = composeLegend(context, [signsLine(table.signs)], width, block, elements.legend);
  const isLast = index === parts.length - 1;
  return stack([
    { slug: caption },
    { slug: part, above: 4 },
    ...(isLast && signs.height > 0 ? [{ slug: signs, above: 3 }] : []),
  ]);
}

/** « Figure 6 », which leads back to it, what its values are, and the page where it is. */
function setCaption(
  context: PrintContext,
  table: FigureData,
  width: number,
  block: BlockName,
  caption: StructureElement,
): Slug {
  const element = elementWithin(caption, 'P');
  const goTo = context.targets.places.get(table.figure) ?? '';
  const label = french.figure(table.number);
  const { font, color } = context.styles.label;
  const link = {
    text: label,
    goTo,
    inline: reference(label),
    anchor: { name: context.targets.figureData.get(table.figure) ?? '' },
    ...(font && { font }),
    ...(color && { color }),
  };
  const title = composeRuns(context, table.title, block);
  const runs = [link, { text: '  ' }, ...title];
  const words = slugOf(setRuns(context, runs, 'dataTitle', width - PAGE_ROOM, block));
  const toFigure = { say: french.pageAt, leadsTo: label };
  const back = pageLink(context, goTo, toFigure, width, element, block);
  return assemble([
    { slug: tagged(words, element), x: 0, y: 0 },
    { slug: back, x: 0, y: 1 },
  ]);
}

function setContinued(
  context: PrintContext,
  { number, title }: FigureData,
  width: number,
  block: BlockName,
): Slug {
  const label = { text: `${french.figure(number)} ${french.continued}  ` };
  const runs = [label, ...composeRuns(context, title, block)];
  return slugOf(setRuns(context, runs, 'dataTitle', width, block));
}

/** Two narrow tables that follow one another stand side by side. */
function pairNarrow(tables: readonly SetData[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let index = 0; index < tables.length; index += 1) {
    const [one, other] = [tables[index], tables[index + 1]];
    if (!one) continue;
    const isPair = one.isNarrow && other?.isNarrow;
    const x = (PORTRAIT.width + GAP) / 2;
    const slug = isPair
      ? assemble([
          { slug: one.slug, x: 0, y: 0 },
          { slug: other.slug, x, y: 0 },
        ])
      : one.slug;
    pieces.push({ type: 'text', slug, above: 16, breakBefore: 0, block: one.block });
    if (isPair) index += 1;
  }
  return pieces;
}
