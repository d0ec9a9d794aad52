import type { Observation } from '../dataset/observation.js';
import type { DeclaredGap, IndicatorDefinition } from '../publication/indicator-definition.js';
import type { Evaluator } from './create-evaluator.js';
import { describeFormula } from './describe-formula.js';
import type { Evaluation } from './evaluation.js';
import type { FullRequest } from './full-request.js';
import { isUnknown } from './indicator-value.js';
import { meets, printedInterval, roundedInterval } from './interval.js';
import type { PublishedFigure, ReconciliationCheck } from './reconciliation.js';
import { lowestParts } from './territory-tree.js';

/** A check, the declaration that explains its gap, and the parts that have no row. */
export interface CheckOutcome {
  readonly check: ReconciliationCheck;
  readonly gap?: DeclaredGap;
  readonly missing: readonly string[];
}

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
  const heading = headingOf(definition, request, observation);
  if (!rollUp || rollUp.method === 'none') {
    const reason =
      rollUp?.reason ?? 'aucune règle de calcul d’après les territoires n’est déclarée';
    const verdict = 'not-checkable' as const;
    const formula = `${definition.id} (publié)`;
    const check = {
      ...heading,
      against: 'parts',
      formula,
      verdict,
      reason,
      absentInputs: [],
      cells,
    } as const;
    return [{ check, missing: [] }];
  }
  const evaluation = evaluator.evaluateRollUp(request, parts);
  const missing = isUnknown(evaluation.answer) ? parts.filter((part) => !at(part)) : [];
  const { gaps } = definition.reconciliation;
  return [judge({ ...heading, against: 'parts' }, evaluation, gaps, missing)];
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
  const heading = headingOf(definition, request, observation, declared.roundedTo);
  const formula = describeFormula(declared.against);
  return [judge({ ...heading, against: 'formula', formula }, evaluation, declared.gaps, [])];
}

type Heading = Pick<
  ReconciliationCheck,
  'indicator' | 'label' | 'territory' | 'period' | 'dimensions' | 'published'
>;

function headingOf(
  { id, label, quantity }: IndicatorDefinition,
  { territory, period, dimensions }: FullRequest,
  observation: Observation,
  roundedTo?: number,
): Heading {
  const published = publishedFigure(observation, quantity, roundedTo);
  return { indicator: id, label, territory, period, dimensions, published };
}

function publishedFigure(
  { content, origin }: Observation,
  quantity: IndicatorDefinition['quantity'],
  roundedTo: number | undefined,
): PublishedFigure {
  // Only rows with a number are checked.
  if (content.type !== 'number') throw new Error('a check of an absent value');
  const { value, decimals } = content;
  const interval =
    roundedTo === undefined
      ? printedInterval(value, decimals, quantity)
      : roundedInterval(value, roundedTo);
  return { value, decimals, interval, cell: origin };
}

function judge(
  heading: Heading & { readonly against: 'parts' | 'formula'; readonly formula?: string },
  { answer, interval }: Evaluation,
  gaps: readonly DeclaredGap[],
  missing: readonly string[],
): CheckOutcome {
  const recomputed = interval();
  const value = isUnknown(answer) ? undefined : answer;
  const common = {
    ...heading,
    formula: heading.formula ?? value?.formula ?? heading.indicator,
    absentInputs: value?.absentInputs ?? [],
    cells: value?.observations.map(({ origin }) => origin) ?? [],
  };
  if (!recomputed) {
    const reason = missing.length > 0 ? 'il manque des composantes' : 'une composante est absente';
    return { check: { ...common, verdict: 'not-checkable', reason }, missing };
  }
  if (meets(heading.published.interval, recomputed)) {
    return { check: { ...common, verdict: 'consistent', recomputed }, missing };
  }
  const gap = gaps.find((declared) => covers(declared, heading));
  const reason = gap ? { reason: gap.reason } : {};
  const check = { ...common, verdict: 'gap' as const, recomputed, ...reason };
  return { check, missing, ...(gap ? { gap } : {}) };
}

function covers(gap: DeclaredGap, { territory, period, dimensions }: Heading): boolean {
  const declared = gap.dimensions ?? {};
  return (
    gap.territory === territory &&
    gap.period === period &&
    Object.keys(declared).length === Object.keys(dimensions).length &&
    Object.entries(declared).every(([name, code]) => dimensions[name] === code)
  );
}
