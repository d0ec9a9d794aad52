import type { Quantity } from '../vocabulary.js';
import type { ChangeSize } from './comparison.js';

/** How far a number moved: shares, points and changes move by points, the rest also by a percentage. */
export function measureChange(from: number, to: number, quantity: Quantity): ChangeSize {
  const difference = to - from;
  const inPoints = quantity === 'share' || quantity === 'points' || quantity === 'change';
  if (inPoints || from === 0) return { difference };
  return { difference, relative: (100 * difference) / Math.abs(from) };
}
