import type { Fonts } from '../typesetting/open-fonts.js';
import { boxesOverlap } from './boxes-overlap.js';
import { type Point, placedTexts } from './placed-text.js';
import type { PlacedItem, SceneItem } from './scene.js';

/** The name of the view whose text marks are placed here, in a specification: `"name": "placed_labels"`. */
const PLACED = 'placed_labels_marks';

/**
 * Moves each label of a scatter to a place around its point where it meets neither another text nor a
 * point, in the order in which the labels are drawn (the most important first). A label in the way of
 * one that has no place moves to another of its own. A label without such a place is not drawn: its
 * point still is, and the figure's table has its value.
 *
 * Vega's own `label` transform needs a canvas; this one needs only the brand's metrics.
 */
export function placeLabels(placed: readonly PlacedItem[], fonts: Fonts): void {
  const labels = placed.filter(({ mark }) => mark.name === PLACED);
  if (labels.length === 0) return;
  const points = placed.filter(({ mark }) => mark.marktype === 'symbol');
  const fixed = placed
    .filter(({ mark }) => mark.marktype === 'text' && mark.name !== PLACED)
    .flatMap((item) => placedTexts(item, fonts).map(({ corners }) => corners));
  const chosen = new Map<PlacedItem, Candidate>();
  const candidates = new Map(
    labels.map((label) => [label, candidatesOf(label, points, fixed, fonts)]),
  );
  for (const label of labels) settle(label, candidates, chosen, new Set(), MOST_MOVES);
  for (const label of labels) {
    const candidate = chosen.get(label);
    // The scene is Vega's and drawn after this: it is moved in place.
    if (candidate) Object.assign(label.item, candidate.place);
    else hide(label.item);
  }
}

/** A place of a label that meets no point and no text that stays. */
interface Candidate {
  readonly place: Place;
  readonly box: Box;
}

/** How many labels in a row may make room for the next: each more multiplies the time. */
const MOST_MOVES = 1;

/**
 * Gives a label the first place that is free, or that becomes free when the labels in it move.
 *
 * @param held labels that are being placed, which do not move
 * @returns whether it has a place; what was chosen is as before where it has none
 */
function settle(
  label: PlacedItem,
  candidates: ReadonlyMap<PlacedItem, readonly Candidate[]>,
  chosen: Map<PlacedItem, Candidate>,
  held: ReadonlySet<PlacedItem>,
  moves: number,
): boolean {
  const inTheWay = ({ box }: Candidate) =>
    [...chosen].filter(([other, { box: taken }]) => other !== label && boxesOverlap(box, taken));
  const own = candidates.get(label) ?? [];
  const free = own.find((candidate) => inTheWay(candidate).length === 0);
  if (free) {
    chosen.set(label, free);
    return true;
  }
  if (moves === 0) return false;
  for (const candidate of own) {
    const others = inTheWay(candidate).map(([other]) => other);
    if (others.some((other) => held.has(other))) continue;
    const before = new Map(chosen);
    for (const other of others) chosen.delete(other);
    chosen.set(label, candidate);
    const holding = new Set([...held, label]);
    if (others.every((other) => settle(other, candidates, chosen, holding, moves - 1))) return true;
    chosen.clear();
    for (const [other, place] of before) chosen.set(other, place);
  }
  return false;
}

type Box = readonly Point[];

interface Place {
  readonly align: string;
  readonly baseline: string;
  readonly dx: number;
  readonly dy: number;
}

const GAP = 2.5;
/** Nearer to a point, a label would seem to be that point's own. */
const NEIGHBOUR = 1;
/** From so far, nobody could take it for that point's. */
const COMFORT = 7;
/** How much farther a label may stand when there is no room beside its point. */
const RINGS = [0, 6];
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

function candidatesOf(
  label: PlacedItem,
  points: readonly PlacedItem[],
  fixed: readonly Box[],
  fonts: Fonts,
): readonly Candidate[] {
  const own = points.filter((point) => isAt(point, label));
  const radius = Math.max(0, ...own.map(({ item }) => radiusOf(item)));
  const others = points.filter((point) => !isAt(point, label));
  const apart = (least: number, { box }: Candidate) =>
    !others.some((point) => boxesOverlap(pointBox(point, least), box));
  const candidateAt = (place: Place): Candidate[] => {
    const [line] = placedTexts({ ...label, item: { ...label.item, ...place } }, fonts);
    if (!line || !isInPlot(line.corners, label)) return [];
    const box = line.corners;
    return fixed.some((other) => boxesOverlap(other, box)) ? [] : [{ place, box }];
  };
  return RINGS.flatMap((ring) => {
    const possible = placesAround(radius + ring)
      .flatMap(candidateAt)
      .filter((candidate) => apart(NEIGHBOUR, candidate));
    const plain = possible.filter((candidate) => apart(COMFORT, candidate));
    return [...plain, ...possible.filter((candidate) => !plain.includes(candidate))];
  });
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

function pointBox({ item, left, top }: PlacedItem, apart: number): Box {
  const half = radiusOf(item) + apart;
  const [x, y] = [left + (item.x ?? 0), top + (item.y ?? 0)];
  return [
    { x: x - half, y: y - half },
    { x: x + half, y: y - half },
    { x: x + half, y: y + half },
    { x: x - half, y: y + half },
  ];
}
