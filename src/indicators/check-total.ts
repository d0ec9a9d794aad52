import type { IndicatorDefinition } from '../publication/indicator-definition.js';
import type { Origin } from '../report-error.js';
import type { Evaluator } from './create-evaluator.js';
import { describeFormula } from './describe-formula.js';
import type { FullRequest } from './full-request.js';
import { isUnknown } from './indicator-value.js';
import { type CheckHeading, type CheckOutcome, checkHeading, judgeCheck } from './judge-check.js';
import { lowestParts } from './territory-tree.js';

/**
 * A published territory against the lowest published ones below it; nothing where there are none.
 *
 * @param numbered the territories with a number in the same period and dimensions
 */
export function checkParts(
  definition: IndicatorDefinition,
  request: FullRequest,
  numbered: ReadonlySet<string>,
  evaluator: Evaluator,
): readonly CheckOutcome[] {
  const { tree, observationOf } = evaluator;
  const observation = observationOf(request);
  if (!observation || numbered.size === 1) return [];
  const at = (territory: string) => observationOf({ ...request, territory });
  const hasNumber = (territory: string) => numbered.has(territory);
  const parts = lowestParts(tree, request.territory, hasNumber);
  if (!parts.some(hasNumber)) return [];
  const rollUp = definition.formula.kind === 'published' ? definition.formula.rollUp : undefined;
  const cells = parts.flatMap((territory) => at(territory)?.origin ?? []);
  const heading = checkHeading(definition, request, observation);
  if (!rollUp || rollUp.method === 'none') return [notCheckable(heading, cells, rollUp?.reason)];
  const evaluation = evaluator.evaluateRollUp(request, parts);
  const missing = isUnknown(evaluation.answer) ? parts.filter((part) => !at(part)) : [];
  const { gaps } = definition.reconciliation;
  return [judgeCheck({ ...heading, against: 'parts' }, evaluation, gaps, missing)];
}

/** A published value against what other indicators make of it; nothing where these have no value. */
export function checkFormula(
  definition: IndicatorDefinition,
  index: number,
  request: FullRequest,
  evaluator: Evaluator,
): readonly CheckOutcome[] {
  const declared = definition.reconciliation.checks[index];
  const observation = evaluator.observationOf(request);
  if (!declared || !observation) return [];
  const evaluation = evaluator.evaluateFormula(declared.against, request);
  if (isUnknown(evaluation.answer)) return [];
  const heading = checkHeading(definition, request, observation, declared.roundedTo);
  const formula = describeFormula(declared.against);
  return [judgeCheck({ ...heading, against: 'formula', formula }, evaluation, declared.gaps, [])];
}

function notCheckable(
  heading: CheckHeading,
  cells: readonly Origin[],
  reason = 'aucune règle de calcul d’après les territoires n’est déclarée',
): CheckOutcome {
  const formula = `${heading.indicator} (publié)`;
  const verdict = 'not-checkable';
  const check = { ...heading, against: 'parts', formula, verdict, reason, cells } as const;
  return { check: { ...check, absentInputs: [] }, missing: [] };
}
