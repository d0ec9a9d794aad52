import type { KeyFigure, KeyFiguresBlock } from '../../../document/document.js';
import { plainText } from '../../../document/plain-text.js';
import { french } from '../../../language/french.js';
import { composeRuns } from '../compose-runs.js';
import { PORTRAIT } from '../grid.js';
import type { BlockName, TextPiece } from '../pages/piece.js';
import { assemble, drawing, type Slug, slugOf, stack, tagged } from '../pages/slug.js';
import type { Galley } from '../pdfmake/galley.js';
import type { TextStyle } from '../pdfmake/pdfmake-model.js';
import type { PrintContext } from '../print-context.js';
import { setNode, setText } from '../set-text.js';
import { elementWithin, type StructureElement } from '../structure/structure-element.js';
import { anchored } from './anchored.js';
import { composeLegend, signsLine } from './compose-legend.js';
import { composeSparkline } from './compose-sparkline.js';

const GAP = 20;
/** Rows are spread over a page of their own, but for its title. */
const FILLED = 0.8;
const LEAST_GAP = 30;

/** A grid of large numbers, three or two a row, each with its comparison and its series. */
export function composeKeyFigures(
  context: PrintContext,
  keyFigures: KeyFiguresBlock,
): readonly TextPiece[] {
  const block = { name: 'chiffres clés', origin: keyFigures.origin };
  const perRow = keyFigures.items.length % 3 === 0 || keyFigures.items.length > 6 ? 3 : 2;
  const width = (PORTRAIT.width - (perRow - 1) * GAP) / perRow;
  const style = numberStyle(context, keyFigures, width, block);
  const whole = context.structure.blocks.get(keyFigures) ?? { role: 'Div' };
  const list = elementWithin(whole, 'L', { numbering: 'None' });
  const cells = keyFigures.items.map((item, index) => {
    const id = index === 0 ? keyFigures.id : '';
    const element = elementWithin(elementWithin(list, 'LI'), 'LBody');
    return composeCell(context, item, width, id, style, block, element);
  });
  const rows: Slug[] = [];
  for (let start = 0; start < cells.length; start += perRow) {
    rows.push(setRow(cells.slice(start, start + perRow), width));
  }
  const lines = [signsLine(keyFigures.signs), { label: french.source, inlines: keyFigures.source }];
  const legend = composeLegend(context, lines, PORTRAIT.width, block, whole);
  const heights = rows.reduce((sum, row) => sum + row.height, legend.height);
  const gap = Math.max(LEAST_GAP, (FILLED * PORTRAIT.height - heights) / rows.length);
  const slug = stack([
    ...rows.map((row, index) => ({ slug: row, above: index === 0 ? 0 : gap })),
    { slug: legend, above: Math.min(gap, 36) },
  ]);
  return [{ type: 'text', slug, above: 24, breakBefore: 0, block }];
}

/** The large size, or the largest at which every number stands on one line. */
function numberStyle(
  context: PrintContext,
  { items }: KeyFiguresBlock,
  width: number,
  block: BlockName,
): TextStyle {
  const style = context.styles.keyNumber;
  const widths = items.map(({ number }) =>
    context.lines.set(composeRuns(context, number, block, PROPORTIONAL), style).getWidth(),
  );
  const fontSize = Math.min(style.fontSize, (style.fontSize * (width - 1)) / Math.max(...widths));
  return { ...style, fontSize, lineHeight: (style.lineHeight * style.fontSize) / fontSize };
}

/** Large numbers stand alone: their digits need not be of one width. */
const PROPORTIONAL = { fontFeatures: ['pnum'] };

function setRow(cells: readonly Slug[], width: number): Slug {
  return assemble(cells.map((slug, index) => ({ slug, x: index * (width + GAP), y: 0 })));
}

function composeCell(
  context: PrintContext,
  item: KeyFigure,
  width: number,
  id: string,
  style: TextStyle,
  block: BlockName,
  element: StructureElement,
): Slug {
  const line = (galley: Galley) => tagged(slugOf(galley), elementWithin(element, 'P'));
  const { primary } = context.brand.colours;
  const rule = drawing(
    [{ type: 'line', x1: 0, x2: width, y1: 0.4, y2: 0.4, lineWidth: 0.8, lineColor: primary }],
    1,
  );
  const number = anchored(context, composeRuns(context, item.number, block, PROPORTIONAL), id);
  const parts = [
    { slug: rule },
    { slug: line(setNode(context, { text: number, ...style }, width, block)), above: 10 },
    { slug: line(setText(context, item.label, 'keyLabel', width, block)), above: 2 },
  ];
  if (plainText(item.comparison) !== '') {
    const comparison = setText(context, item.comparison, 'keyComparison', width, block);
    parts.push({ slug: line(comparison), above: 3 });
  }
  if (item.series.length > 0) {
    parts.push({ slug: composeSparkline(context, item, width, element, block), above: 12 });
  }
  return stack(parts);
}
