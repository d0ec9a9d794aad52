import type { Point } from './placed-text.js';

type Box = readonly Point[];

// What only touches, or overlaps by a hair of antialiasing, can still be read.
const TOLERANCE = 0.3;

/** Whether two rectangles, possibly turned, share ink: no side of either parts them. */
export function boxesOverlap(one: Box, other: Box): boolean {
  // Most boxes are far apart, however they are turned.
  if (areApart(one, other, 'x') || areApart(one, other, 'y')) return false;
  return [...axesOf(one), ...axesOf(other)].every((axis) => {
    const [first, second] = [reach(one, axis), reach(other, axis)];
    return Math.min(first.to, second.to) - Math.max(first.from, second.from) > TOLERANCE;
  });
}

function areApart(one: Box, other: Box, axis: keyof Point): boolean {
  let [from, to, otherFrom, otherTo] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const corner of one) {
    from = Math.min(from, corner[axis]);
    to = Math.max(to, corner[axis]);
  }
  for (const corner of other) {
    otherFrom = Math.min(otherFrom, corner[axis]);
    otherTo = Math.max(otherTo, corner[axis]);
  }
  return Math.min(to, otherTo) - Math.max(from, otherFrom) <= TOLERANCE;
}

/** Unit vectors along the two directions of a rectangle's sides. */
function axesOf([origin, along, , across]: Box): readonly Point[] {
  if (!origin || !along || !across) return [];
  return [along, across].map((corner) => {
    const length = Math.hypot(corner.x - origin.x, corner.y - origin.y) || 1;
    return { x: (corner.x - origin.x) / length, y: (corner.y - origin.y) / length };
  });
}

function reach(box: Box, axis: Point): { readonly from: number; readonly to: number } {
  const places = box.map((corner) => corner.x * axis.x + corner.y * axis.y);
  return { from: Math.min(...places), to: Math.max(...places) };
}
