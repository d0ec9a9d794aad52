import type { Point } from './placed-text.js';

type Box = readonly Point[];

// What only touches, or overlaps by a hair of antialiasing, can still be read.
const TOLERANCE = 0.3;

/** Whether two rectangles, possibly turned, share ink: no side of either parts them. */
export function boxesOverlap(one: Box, other: Box): boolean {
  return [...axesOf(one), ...axesOf(other)].every((axis) => {
    const [first, second] = [reach(one, axis), reach(other, axis)];
    return Math.min(first.to, second.to) - Math.max(first.from, second.from) > TOLERANCE;
  });
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
