import type { Fonts } from '../typesetting/open-fonts.js';
import {
  type Area,
  areaOf,
  areasMeet,
  type Segment,
  segmentMeets,
  segmentsCross,
} from './label-geometry.js';
import { placedTexts } from './placed-text.js';
import type { PlacedItem, SceneItem } from './scene.js';

/** Where a label may stand: it meets no point and no text that stays. */
export interface LabelPlace {
  readonly text: { readonly align: string; readonly baseline: string; dx: number; dy: number };
  readonly area: Area;
  /** the line from its point, where it stands away from it */
  readonly leader: Segment | undefined;
  /** how much worse it is than the best place */
  readonly cost: number;
}

/** What stands in the plot already. */
export interface Obstacles {
  readonly points: readonly PlacedItem[];
  readonly texts: readonly Area[];
  /** reference lines */
  readonly rules: readonly Segment[];
}

const GAP = 2.5;
/** Nearer to a point, a label would touch it. */
const NEIGHBOUR = 1;
/** Nearer to a point, a label beside its own could be taken for that point's. */
const COMFORT = 7;
const CROWDED = 12;
const CROSSING = 40;
const LED_ACROSS = 8;
/** How far a label that has a leader may stand from its point. */
const RINGS = [9, 14, 20, 27, 35, 44, 54, 66, 80];
const LEADER = 8;
const DISTANCE = 0.5;

/** The places of a label around its point, the best first. */
export function labelPlaces(
  label: PlacedItem,
  obstacles: Obstacles,
  hasLeaders: boolean,
  fonts: Fonts,
): readonly LabelPlace[] {
  const own = obstacles.points.filter((point) => isAt(point, label));
  const radius = Math.max(0, ...own.map(({ item }) => radiusOf(item)));
  const others = obstacles.points.filter((point) => !isAt(point, label)).map(pointArea);
  const wanted = [...besidePoint(radius), ...(hasLeaders ? farFromPoint(radius) : [])];
  const areaAt = areasOf(label, fonts);
  // Most of what stands in the plot is further off than any of its places.
  const reach = reachOf(wanted.map(({ text }) => areaAt(text)));
  const isNear = (area: Area) => areasMeet(area, reach, COMFORT);
  const near = { ...obstacles, texts: obstacles.texts.filter(isNear) };
  const points = others.filter(isNear);
  return wanted
    .flatMap((place) => placeAt(place, label, points, near, areaAt))
    .toSorted((one, other) => one.cost - other.cost);
}

/** All places of a label, and its leaders, which begin at its point and end at one of them. */
function reachOf(areas: readonly (Area | undefined)[]): Area {
  const reach = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const area of areas) {
    if (!area) continue;
    reach.left = Math.min(reach.left, area.left);
    reach.right = Math.max(reach.right, area.right);
    reach.top = Math.min(reach.top, area.top);
    reach.bottom = Math.max(reach.bottom, area.bottom);
  }
  return reach;
}

interface Wanted {
  readonly text: LabelPlace['text'];
  readonly cost: number;
  /** from and to, relative to the point */
  readonly leader?: Segment;
}

// Of a diagonal place: the side of the square inside a circle.
const DIAGONAL = Math.SQRT1_2;

function besidePoint(radius: number): readonly Wanted[] {
  const beside = radius + GAP;
  const slant = radius * DIAGONAL + GAP / 2;
  const texts = [
    { align: 'left', baseline: 'middle', dx: beside, dy: 0 },
    { align: 'right', baseline: 'middle', dx: -beside, dy: 0 },
    { align: 'center', baseline: 'bottom', dx: 0, dy: -beside + 1 },
    { align: 'center', baseline: 'top', dx: 0, dy: beside - 1 },
    { align: 'left', baseline: 'bottom', dx: slant, dy: -slant + 1 },
    { align: 'left', baseline: 'top', dx: slant, dy: slant - 1 },
    { align: 'right', baseline: 'bottom', dx: -slant, dy: -slant + 1 },
    { align: 'right', baseline: 'top', dx: -slant, dy: slant - 1 },
  ];
  return texts.map((text, index) => ({ text, cost: index / 2 }));
}

const DIRECTIONS = 16;
// A point is drawn over its leader, which begins under it: none seems to stop short.
const INSIDE = 0.7;
/** More upright than this, a leader ends at the middle of its label. */
const UPRIGHT = 0.3;

function farFromPoint(radius: number): readonly Wanted[] {
  const angles = Array.from({ length: DIRECTIONS }, (_, turn) => (2 * Math.PI * turn) / DIRECTIONS);
  return RINGS.flatMap((ring) =>
    angles.map((angle) => {
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const at = (distance: number) => ({ x: x * distance, y: y * distance });
      const end = at(radius + ring);
      const isUpright = Math.abs(x) < UPRIGHT;
      const text = {
        align: isUpright ? 'center' : x > 0 ? 'left' : 'right',
        baseline: isUpright ? (y > 0 ? 'top' : 'bottom') : 'middle',
        dx: end.x + (isUpright ? 0 : Math.sign(x) * 1.5),
        dy: end.y + (isUpright && y < 0 ? 1 : 0),
      };
      return {
        text,
        cost: LEADER + DISTANCE * ring,
        leader: { from: at(radius * INSIDE), to: end },
      };
    }),
  );
}

function placeAt(
  { text, cost, leader }: Wanted,
  label: PlacedItem,
  others: readonly Area[],
  { texts, rules }: Obstacles,
  areaAt: (text: LabelPlace['text']) => Area | undefined,
): readonly LabelPlace[] {
  const area = areaAt(text);
  if (!area) return [];
  const drawn = leader && moved(leader, label);
  const meets = (taken: Area) => drawn !== undefined && segmentMeets(drawn, taken);
  if (!isInPlot(area, label)) return [];
  if (texts.some((taken) => areasMeet(area, taken, NEIGHBOUR) || meets(taken))) return [];
  if (others.some((point) => areasMeet(area, point, NEIGHBOUR) || meets(point))) return [];
  const isCrowded = !drawn && others.some((point) => areasMeet(area, point, COMFORT));
  const crossed = rules.filter((rule) => segmentMeets(rule, area)).length;
  const led = drawn ? rules.filter((rule) => segmentsCross(rule, drawn)).length : 0;
  return [
    {
      text,
      area,
      leader: drawn,
      cost: cost + (isCrowded ? CROWDED : 0) + crossed * CROSSING + led * LED_ACROSS,
    },
  ];
}

/** Where a label's words are when it stands so; they are measured once for each way to hang them. */
function areasOf(label: PlacedItem, fonts: Fonts): (text: LabelPlace['text']) => Area | undefined {
  const known = new Map<string, Area | undefined>();
  const measure = (align: string, baseline: string): Area | undefined => {
    const item = { ...label.item, align, baseline, dx: 0, dy: 0 };
    const [line] = placedTexts({ ...label, item }, fonts);
    return line && areaOf(line.corners);
  };
  const angle = ((label.item.angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ({ align, baseline, dx, dy }) => {
    const way = `${align} ${baseline}`;
    if (!known.has(way)) known.set(way, measure(align, baseline));
    const area = known.get(way);
    const [x, y] = [dx * cos - dy * sin, dx * sin + dy * cos];
    return (
      area && {
        left: area.left + x,
        right: area.right + x,
        top: area.top + y,
        bottom: area.bottom + y,
      }
    );
  };
}

function moved({ from, to }: Segment, { item, left, top }: PlacedItem): Segment {
  const [x, y] = [left + (item.x ?? 0), top + (item.y ?? 0)];
  return { from: { x: from.x + x, y: from.y + y }, to: { x: to.x + x, y: to.y + y } };
}

function isInPlot(area: Area, { plot, left, top }: PlacedItem): boolean {
  if (!plot) return true;
  return (
    area.left >= left &&
    area.top >= top &&
    area.right <= left + plot.width &&
    area.bottom <= top + plot.height
  );
}

/** Whether two items stand at one place: a point, its label, its leader. */
export function isAt({ item: one }: PlacedItem, { item: other }: PlacedItem): boolean {
  return one.x === other.x && one.y === other.y;
}

function radiusOf({ bounds }: SceneItem): number {
  return bounds ? (bounds.x2 - bounds.x1) / 2 : 0;
}

function pointArea({ item, left, top }: PlacedItem): Area {
  const half = radiusOf(item);
  const [x, y] = [left + (item.x ?? 0), top + (item.y ?? 0)];
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}
