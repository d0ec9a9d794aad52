import type { Fonts } from '../typesetting/open-fonts.js';
import { boxesOverlap } from './boxes-overlap.js';
import { type Point, placedTexts } from './placed-text.js';
import type { PlacedItem, SceneItem } from './scene.js';

/** The name of the view whose text marks are placed here, in a specification: `"name": "placed_labels"`. */
const PLACED = 'placed_labels_marks';

/**
 * Moves each label of a scatter to the first place around its point where it meets neither another
 * text nor a point, in the order in which the labels are drawn (the most important first). A label
 * without such a place is not drawn: its point still is, and the figure's table has its value.
 *
 * Vega's own `label` transform needs a canvas; this one needs only the brand's metrics.
 */
export function placeLabels(placed: readonly PlacedItem[], fonts: Fonts): void {
  const labels = placed.filter(({ mark }) => mark.name === PLACED);
  if (labels.length === 0) return;
  const points = placed.filter(({ mark }) => mark.marktype === 'symbol');
  const taken = placed
    .filter(({ mark }) => mark.marktype === 'text' && mark.name !== PLACED)
    .flatMap((item) => placedTexts(item, fonts).map(({ corners }) => corners));
  for (const label of labels) {
    const own = points.filter((point) => isAt(point, label));
    const others = points.filter((point) => !isAt(point, label)).map(pointBox);
    const radius = Math.max(0, ...own.map(({ item }) => radiusOf(item)));
    const box = placeAround(label, radius, [...taken, ...others], fonts);
    if (box) taken.push(box);
    else hide(label.item);
  }
}

type Box = readonly Point[];

interface Place {
  readonly align: string;
  readonly baseline: string;
  readonly dx: number;
  readonly dy: number;
}

const GAP = 2.5;
const NEIGHBOUR = 1;
// How much farther a label may stand when there is no room beside its point.
const SECOND_RING = 6;
// Of a diagonal place: the side of the square inside a circle.
const DIAGONAL = Math.SQRT1_2;

function placesAround(radius: number): readonly Place[] {
  const beside = radius + GAP;
  const slant = radius * DIAGONAL + GAP / 2;
  return [
    { align: 'left', baseline: 'middle', dx: beside, dy: 0 },
    { align: 'right', baseline: 'middle', dx: -beside, dy: 0 },
    { align: 'center', baseline: 'bottom', dx: 0, dy: -beside + 1 },
    { align: 'center', baseline: 'top', dx: 0, dy: beside - 1 },
    { align: 'left', baseline: 'bottom', dx: slant, dy: -slant + 1 },
    { align: 'left', baseline: 'top', dx: slant, dy: slant - 1 },
    { align: 'right', baseline: 'bottom', dx: -slant, dy: -slant + 1 },
    { align: 'right', baseline: 'top', dx: -slant, dy: slant - 1 },
  ];
}

function placeAround(
  label: PlacedItem,
  radius: number,
  taken: readonly Box[],
  fonts: Fonts,
): Box | undefined {
  for (const place of [...placesAround(radius), ...placesAround(radius + SECOND_RING)]) {
    const [line] = placedTexts({ ...label, item: { ...label.item, ...place } }, fonts);
    if (!line) return undefined;
    const free = !taken.some((box) => boxesOverlap(box, line.corners));
    if (free && isInPlot(line.corners, label)) {
      // The scene is Vega's and drawn after this: it is moved in place.
      Object.assign(label.item, place);
      return line.corners;
    }
  }
  return undefined;
}

function isInPlot(corners: Box, { plot, left, top }: PlacedItem): boolean {
  if (!plot) return true;
  return corners.every(
    ({ x, y }) => x >= left && y >= top && x <= left + plot.width && y <= top + plot.height,
  );
}

function hide(item: SceneItem): void {
  Object.assign(item, { opacity: 0 });
}

function isAt({ item: one }: PlacedItem, { item: other }: PlacedItem): boolean {
  return one.x === other.x && one.y === other.y;
}

function radiusOf({ bounds }: SceneItem): number {
  return bounds ? (bounds.x2 - bounds.x1) / 2 : 0;
}

function pointBox({ item, left, top }: PlacedItem): Box {
  // Nearer than this, a label would seem to be this point's own.
  const half = radiusOf(item) + NEIGHBOUR;
  const [x, y] = [left + (item.x ?? 0), top + (item.y ?? 0)];
  return [
    { x: x - half, y: y - half },
    { x: x + half, y: y - half },
    { x: x + half, y: y + half },
    { x: x - half, y: y + half },
  ];
}
