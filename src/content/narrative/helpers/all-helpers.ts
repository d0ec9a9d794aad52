import type { Helper } from '../helper.js';
import { changeHelpers } from './changes.js';
import { conditionHelpers } from './conditions.js';
import { fractionHelpers } from './fractions.js';
import { listHelpers } from './lists.js';
import { numberHelpers } from './numbers.js';
import { placeHelpers } from './places.js';
import { rankHelpers } from './ranks.js';
import { referenceHelpers } from './references.js';

/** Every helper that any template may call, by name; chapters add those that place blocks. */
export const sentenceHelpers: ReadonlyMap<string, Helper> = byName([
  ...numberHelpers,
  ...fractionHelpers,
  ...changeHelpers,
  ...listHelpers,
  ...placeHelpers,
  ...rankHelpers,
  ...referenceHelpers,
  ...conditionHelpers,
]);

export function byName(helpers: readonly Helper[]): ReadonlyMap<string, Helper> {
  return new Map(helpers.map((helper) => [helper.name, helper]));
}
