import type { Point } from './placed-text.js';

/** An upright rectangle of the picture. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export function areaOf(corners: readonly Point[]): Area {
  const across = corners.map(({ x }) => x);
  const down = corners.map(({ y }) => y);
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
}

/** Whether two areas come nearer to each other than `apart`. */
export function areasMeet(one: Area, other: Area, apart = 0): boolean {
  return (
    one.left < other.right + apart &&
    other.left < one.right + apart &&
    one.top < other.bottom + apart &&
    other.top < one.bottom + apart
  );
}

/** Whether a part of the segment lies inside the area. Source: Liang and Barsky, 1984. */
export function segmentMeets({ from, to }: Segment, area: Area): boolean {
  // Most are far apart.
  if (from.x <= area.left ? to.x <= area.left : from.x >= area.right && to.x >= area.right) {
    return false;
  }
  if (from.y <= area.top ? to.y <= area.top : from.y >= area.bottom && to.y >= area.bottom) {
    return false;
  }
  let [enter, leave] = [0, 1];
  const clip = (step: number, room: number): boolean => {
    if (step === 0) return room > 0;
    if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
    return enter < leave;
  };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return (
    clip(-dx, from.x - area.left) &&
    clip(dx, area.right - from.x) &&
    clip(-dy, from.y - area.top) &&
    clip(dy, area.bottom - from.y)
  );
}

export function segmentsCross(one: Segment, other: Segment): boolean {
  return (
    side(one, other.from) * side(one, other.to) < 0 &&
    side(other, one.from) * side(other, one.to) < 0
  );
}

/** Which side of the segment a point is on: the sign. */
function side({ from, to }: Segment, { x, y }: Point): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}
