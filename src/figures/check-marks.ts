import type { FigureBlock } from '../document/figure-block.js';
import { type Fault, fault } from '../report-error.js';
import type { PlacedItem } from './scene.js';
import { specificationFile } from './specification-file.js';

/** A chart without a mark, and marks that stand outside the axes that should measure them. */
export function checkMarks(figure: FigureBlock, placed: readonly PlacedItem[]): Fault[] {
  const at = specificationFile(figure);
  const marks = placed.filter(({ mark }) => mark.role === 'mark' && mark.marktype !== 'text');
  if (marks.length === 0) return [fault('figure-empty', at, { figure: figure.id })];
  const kinds = new Set(marks.filter(isOutside).map(({ mark }) => mark.marktype));
  return [...kinds].map((mark) => fault('figure-mark-outside', at, { figure: figure.id, mark }));
}

const TOLERANCE = 0.6;
const POINT_MARKS = ['symbol', 'line', 'trail'];

function isOutside({ mark, item, plot }: PlacedItem): boolean {
  if (!plot) return false;
  // A symbol's centre is its value; a stroke is drawn half outside the shape it belongs to.
  const stroke = item.stroke ? (item.strokeWidth ?? 1) / 2 : 0;
  const { x = 0, y = 0, bounds } = item;
  const [left, top, right, bottom] =
    POINT_MARKS.includes(mark.marktype) || !bounds
      ? [x, y, x, y]
      : [bounds.x1 + stroke, bounds.y1 + stroke, bounds.x2 - stroke, bounds.y2 - stroke];
  const inside =
    left >= -TOLERANCE &&
    top >= -TOLERANCE &&
    right <= plot.width + TOLERANCE &&
    bottom <= plot.height + TOLERANCE;
  // Written so that NaN counts as outside.
  return !inside;
}
