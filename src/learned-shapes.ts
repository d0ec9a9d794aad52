import { learnedShapes } from './typesetting/read-font.js';

/** All that was learned of the fonts used so far, as the file that later runs begin with. */
export function tellLearnedShapes(): string {
  return JSON.stringify(learnedShapes());
}
