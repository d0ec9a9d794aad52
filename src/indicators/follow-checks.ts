import type { Dataset } from '../dataset/dataset.js';
import type { Observation } from '../dataset/observation.js';
import type {
  IndicatorDefinition,
  IndicatorDefinitions,
} from '../publication/indicator-definition.js';
import { inputIndicator } from '../publication/indicator-inputs.js';
import { createEvaluator, type Evaluator } from './create-evaluator.js';
import { isUnknown } from './indicator-value.js';

/**
 * The data once its provisional values have followed what the catalogue checks them against: where the
 * parts of a total moved, the total moves by as much, and a complement by as much the other way.
 *
 * @param moved the same data, one measure of which moved
 * @param settled that measure and others that must stay as they are
 */
export function followChecks(
  before: Dataset,
  moved: Dataset,
  definitions: IndicatorDefinitions,
  settled: ReadonlySet<string>,
): Dataset {
  const [then, now] = [before, moved].map((dataset) => createEvaluator(dataset, definitions));
  const checked = checkedDefinitions(definitions);
  const follow = (observation: Observation): Observation => {
    const { measure, flags } = observation;
    const definition = checked.get(measure);
    if (!definition || !then || !now || settled.has(measure)) return observation;
    return flags.includes('P') ? followed(observation, definition, then, now) : observation;
  };
  const entries = [...moved.observations].map(([key, one]) => [key, follow(one)] as const);
  return { ...moved, observations: new Map(entries) };
}

/** The measures of which a published total is the sum, as its catalogue checks it. */
export function partsOfTotal(
  measure: string,
  definitions: IndicatorDefinitions,
): readonly string[] {
  const checks = checkedDefinitions(definitions).get(measure)?.reconciliation.checks ?? [];
  return checks.flatMap(({ against }) =>
    against.kind === 'total'
      ? against.of.flatMap((input) => {
          const part = definitions.indicators.get(inputIndicator(input))?.formula;
          return part?.kind === 'published' ? part.measure : [];
        })
      : [],
  );
}

/** By measure; with fixed dimensions an indicator is a slice of another one's measure. */
function checkedDefinitions({
  indicators,
}: IndicatorDefinitions): ReadonlyMap<string, IndicatorDefinition> {
  return new Map(
    [...indicators.values()].flatMap((definition) => {
      const { formula, reconciliation } = definition;
      const isWhole = formula.kind === 'published' && !formula.dimensions;
      return isWhole && reconciliation.checks.length > 0 ? [[formula.measure, definition]] : [];
    }),
  );
}

/** By as much as what it is checked against: a gap that it had, it keeps. */
function followed(
  observation: Observation,
  { id, reconciliation }: IndicatorDefinition,
  then: Evaluator,
  now: Evaluator,
): Observation {
  const { content, territory, period, dimensions } = observation;
  const [check] = reconciliation.checks;
  if (!check || content.type !== 'number') return observation;
  const [before, after] = [then, now].map((evaluator) => {
    const request = { indicator: id, territory, period, dimensions };
    const { answer } = evaluator.evaluateFormula(check.against, request);
    return isUnknown(answer) || answer.result.type !== 'number' ? undefined : answer.result.value;
  });
  if (before === undefined || after === undefined || before === after) return observation;
  const step = check.roundedTo ?? 10 ** -content.decimals;
  const value = Math.round((content.value + after - before) / step) * step;
  return {
    ...observation,
    content: { ...content, value: Number(value.toFixed(content.decimals)) },
  };
}
