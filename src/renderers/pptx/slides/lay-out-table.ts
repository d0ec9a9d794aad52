import { plainText } from '../../../document/plain-text.js';
import type { TableSlide } from '../../../document/slide-plan.js';
import type { TableBlock } from '../../../document/table-block.js';
import { french } from '../../../language/french.js';
import { fault } from '../../../report-error.js';
import type { Paragraph, SlideShape, TableShape } from '../shapes/slide-shape.js';
import type { Box } from '../shell/box.js';
import type { DeckLayouts } from '../shell/deck-layouts.js';
import { composeWithoutCalls, textRun } from '../text/compose-runs.js';
import { labelRuns, signRuns, sourceRuns } from '../text/explanations.js';
import { fitText, textHeight } from '../text/fit-text.js';
import type { MeasureText } from '../text/measure-text.js';
import { sanitiseText } from '../text/sanitise-text.js';
import { foldSpanners } from './fold-spanners.js';
import { hangMark, markWidths } from './hang-marks.js';
import { releaseWords } from './release-words.js';
import { DENSEST, DENSITIES, type Density, type SizedTable, sizeTable } from './size-table.js';
import { ownerOf, type SlideContext } from './slide-context.js';
import { composeHeaderRows, composeRow } from './table-rows.js';

/** The table as large as its slide allows, its notes, signs and source below. */
export function layOutTable(context: SlideContext, slide: TableSlide): readonly SlideShape[] {
  const table = foldSpanners(slide.table);
  const owner = ownerOf(slide);
  const { slotOf } = context.layouts;
  const subtitle = composeWithoutCalls(table.subtitle);
  const explanations = explain(context, table);
  const low = lowestBox(context.layouts, context.measure, explanations);
  const highest = lowestBox(context.layouts, context.measureWidest, explanations);
  const grid = layOutGrid(context, { ...slide, table }, low.y - GAP, highest.y - GAP);
  const own = slotOf('table', 'notes').box;
  const pushed = bottom(grid.box) > own.y - GAP || low.y < own.y;
  return [
    ...(subtitle.length > 0
      ? [fitText(context, owner, slotOf('table', 'subtitle'), [{ runs: subtitle, level: 0 }])]
      : []),
    grid,
    fitText(context, owner, slotOf('table', 'notes'), explanations, pushed ? { box: low } : {}),
  ];
}

/** Between a table and its notes. */
const GAP = 5;

/** The notes as low and as flat as their lines allow: what they leave is the table's. */
function lowestBox(
  { slotOf }: DeckLayouts,
  measure: MeasureText,
  paragraphs: readonly Paragraph[],
): Box {
  const slot = slotOf('table', 'notes');
  const { height } = textHeight(measure, slot, paragraphs, slot.box.width);
  return { ...slot.box, y: bottom(slot.box) - height, height };
}

function bottom({ y, height }: Box): number {
  return y + height;
}

/**
 * The airiest setting in which the table stays off its notes for every reader; else the densest, if it
 * does for most.
 *
 * @param lowest where its last line may end for readers who have the usual letters
 * @param lowestWidest the same for those who see the widest
 */
function layOutGrid(
  context: SlideContext,
  slide: TableSlide,
  lowest: number,
  lowestWidest: number,
): TableShape {
  const { table } = slide;
  const { y } = gridBox(context.layouts, table);
  const least = table.rows.length + 1;
  for (const density of DENSITIES) {
    // One line a row is too much already: the words need not be measured.
    if (least * (density.leading + 2 * density.padding) > lowestWidest - y) continue;
    const { tight, highest, ...shape } = shapeAt(context, slide, density);
    if (highest <= lowestWidest - y && tight === '') return shape;
  }
  const densest = shapeAt(context, slide, DENSEST);
  const { tight, highest: _, ...shape } = densest;
  if (shape.box.height > lowest - y || tight !== '') {
    accuse(context, table, densest, Math.floor(lowest - y));
  }
  return shape;
}

type SizedShape = TableShape & Pick<SizedTable, 'tight' | 'highest'>;

/** A table without a subtitle takes its place. */
function gridBox({ slotOf }: DeckLayouts, { subtitle }: TableBlock): Box {
  const { box } = slotOf('table', 'table');
  return subtitle.length > 0 ? box : { ...box, y: slotOf('table', 'subtitle').box.y + 8 };
}

function shapeAt(context: SlideContext, { table, part }: TableSlide, density: Density): SizedShape {
  const box = gridBox(context.layouts, table);
  const header = composeHeaderRows(table, density);
  const marks = markWidths(context.measure, table, density.size);
  const body = table.rows.map((row) =>
    composeRow(table, row, density).map((cell, column) =>
      hangMark(context.measure, cell, marks[column - 1]),
    ),
  );
  const sized = sizeTable(context, [...header, ...body], density, box.width, header.length);
  return {
    type: 'table',
    name: french.table(table.number),
    alternative: sanitiseText(
      [plainText(table.title.inlines), french.part(part), plainText(table.subtitle)]
        .filter((text) => text !== '')
        .join(' '),
    ),
    box: { ...box, height: sized.rows.reduce((sum, { height }) => sum + height, 0) },
    columnWidths: sized.columnWidths,
    headerRows: header.length,
    rows: sized.rows,
    tight: sized.tight,
    highest: sized.highest,
  };
}

function accuse(context: SlideContext, table: TableBlock, shape: SizedShape, room: number): void {
  const name = french.table(table.number);
  context.faults.push(
    shape.tight === ''
      ? fault('pptx-table-too-high', table.origin, {
          table: name,
          height: Math.ceil(shape.box.height),
          room,
        })
      : fault('pptx-table-too-wide', table.origin, { table: name, column: shape.tight }),
  );
}

/** All notes in one paragraph, as a yearbook sets them when room is scarce. */
function explain(context: SlideContext, table: TableBlock): readonly Paragraph[] {
  const notes = table.notes.flatMap(({ mark, inlines }, index) => [
    ...textRun(index === 0 ? '' : '  '),
    ...textRun(mark === '' ? '' : `${mark.startsWith('(') ? mark : `(${mark})`}\u00A0`, {
      bold: true,
    }),
    ...composeWithoutCalls(inlines),
  ]);
  const coverage = composeWithoutCalls(table.coverage);
  const lines = [
    notes,
    [
      ...(table.signs.length > 0
        ? [...labelRuns(french.signs), ...signRuns(table.signs), ...textRun('. ')]
        : []),
      ...(coverage.length > 0 ? [...labelRuns(french.coverage), ...coverage, ...textRun(' ')] : []),
    ],
    sourceRuns(table.source, releaseWords(context.edition)),
  ];
  return lines.filter((runs) => runs.length > 0).map((runs) => ({ runs, level: 0 }));
}
