import type { Fonts } from '../typesetting/open-fonts.js';
import { areaOf, areasMeet, segmentMeets, segmentsCross } from './label-geometry.js';
import { isAt, type LabelPlace, labelPlaces, type Obstacles } from './label-places.js';
import { placedTexts } from './placed-text.js';
import type { PlacedItem, SceneItem } from './scene.js';

/** The names of views that are placed here, in a specification: `"name": "placed_labels"`. */
const LABELS = 'placed_labels_marks';
const LEADERS = 'placed_leaders_marks';

/**
 * Moves each label of a scatter to a place around its point where it meets neither another text nor a
 * point, and as few reference lines as can be. Where the view of the rules `placed_leaders` is drawn,
 * a label may stand away from its point, at the end of one. The places are those of least cost that
 * were found; where not all labels have one, the first ones drawn have (the most important). A point
 * whose label has no place is drawn pale, without it: the figure's table has its value.
 *
 * Vega's own `label` transform needs a canvas; this one needs only the brand's metrics.
 */
export function placeLabels(placed: readonly PlacedItem[], fonts: Fonts): void {
  const labels = placed.filter(({ mark }) => mark.name === LABELS);
  if (labels.length === 0) return;
  const leaders = placed.filter(({ mark }) => mark.name === LEADERS);
  const obstacles = obstaclesIn(placed, fonts);
  const places = labels.map((label) => labelPlaces(label, obstacles, leaders.length > 0, fonts));
  const chosen = choosePlaces(places);
  for (const [index, label] of labels.entries()) {
    const points = obstacles.points.filter((point) => isAt(point, label));
    const [leader] = leaders.filter((one) => isAt(one, label));
    draw(label, points, leader, chosen[index]);
  }
}

function obstaclesIn(placed: readonly PlacedItem[], fonts: Fonts): Obstacles {
  const isReference = ({ mark }: PlacedItem) =>
    mark.marktype === 'rule' && mark.role === 'mark' && mark.name !== LEADERS;
  return {
    points: placed.filter(({ mark }) => mark.marktype === 'symbol'),
    texts: placed
      .filter(({ mark }) => mark.marktype === 'text' && mark.name !== LABELS)
      .flatMap((item) => placedTexts(item, fonts).map(({ corners }) => areaOf(corners))),
    rules: placed.filter(isReference).map(({ item, left, top }) => {
      const { x = 0, y = 0, x2 = x, y2 = y } = item;
      return { from: { x: left + x, y: top + y }, to: { x: left + x2, y: top + y2 } };
    }),
  };
}

type Chosen = readonly (LabelPlace | undefined)[];

/** Each round lets every label improve; rounds after the first few change nothing. */
const ROUNDS = 12;

/**
 * The places that were found of least cost together: labels move one by one, to where they put out
 * others of less cost only, until none gains by it.
 */
function choosePlaces(places: readonly (readonly LabelPlace[])[]): Chosen {
  let chosen: Chosen = places.map(() => undefined);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = chosen;
    for (const index of places.keys()) chosen = improve(index, places, chosen);
    if (chosen === before) break;
  }
  return chosen;
}

function improve(
  index: number,
  places: readonly (readonly LabelPlace[])[],
  chosen: Chosen,
): Chosen {
  let best = chosen;
  let gained = 0;
  for (const place of places[index] ?? []) {
    // The places come in order of cost: no later one can gain more by itself.
    if (costOf(index, chosen[index]) - place.cost <= gained) break;
    const moved = moveTo(index, place, places, chosen);
    const gain = total(chosen) - total(moved);
    if (gain > gained + EPSILON) [best, gained] = [moved, gain];
  }
  return best;
}

const EPSILON = 1e-6;

/** The labels when one takes a place: those in its way go to their next best, or have none. */
function moveTo(
  index: number,
  place: LabelPlace,
  places: readonly (readonly LabelPlace[])[],
  chosen: Chosen,
): Chosen {
  const moved = chosen.map((other, at) =>
    at === index ? place : other && conflict(other, place) ? undefined : other,
  );
  for (const [at, other] of chosen.entries()) {
    if (other === undefined || moved[at] !== undefined) continue;
    moved[at] = places[at]?.find((next) => !moved.some((one) => one && conflict(one, next)));
  }
  return moved;
}

/** More than any place costs, and more for a label drawn before. */
function costOf(index: number, place: LabelPlace | undefined): number {
  return place?.cost ?? 1000 / (1 + index / 100);
}

function total(chosen: Chosen): number {
  return chosen.reduce((sum, place, index) => sum + costOf(index, place), 0);
}

/** Words on words, or a leader through words or another leader. */
function conflict(one: LabelPlace, other: LabelPlace): boolean {
  if (areasMeet(one.area, other.area, 0.5)) return true;
  if (one.leader && segmentMeets(one.leader, other.area)) return true;
  if (other.leader && segmentMeets(other.leader, one.area)) return true;
  return Boolean(one.leader && other.leader && segmentsCross(one.leader, other.leader));
}

const PALE = 0.35;

/** The scene is Vega's and drawn after this: it is changed in place. */
function draw(
  label: PlacedItem,
  points: readonly PlacedItem[],
  leader: PlacedItem | undefined,
  place: LabelPlace | undefined,
): void {
  if (place) change(label, place.text);
  else {
    change(label, { opacity: 0 });
    for (const point of points) change(point, { opacity: PALE });
  }
  if (!leader) return;
  change(leader, place?.leader ? lineOf(place.leader, leader) : { opacity: 0 });
}

function lineOf({ from, to }: NonNullable<LabelPlace['leader']>, { left, top }: PlacedItem) {
  return { x: from.x - left, y: from.y - top, x2: to.x - left, y2: to.y - top };
}

function change({ item }: PlacedItem, how: Partial<SceneItem>): void {
  Object.assign(item, how);
}
