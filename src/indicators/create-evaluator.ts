import { type Dataset, observationKey } from '../dataset/dataset.js';
import type { Observation } from '../dataset/observation.js';
import type {
  AbsenceRules,
  ComputedFormula,
  IndicatorDefinition,
  IndicatorDefinitions,
  InputReference,
  RollUp,
} from '../publication/indicator-definition.js';
import { inputIndicator, namedInputs } from '../publication/indicator-inputs.js';
import { describeAbsences, describeFormula, describeRollUp } from './describe-formula.js';
import { evaluateObservation, headingOf } from './evaluate-observation.js';
import { evaluateTerms } from './evaluate-terms.js';
import { type Evaluation, unknown, type ValueHeading } from './evaluation.js';
import { formulas } from './formulas.js';
import { type FullRequest, keyOf } from './full-request.js';
import type { NoValueReason } from './indicator-value.js';
import type { Term } from './settle-terms.js';
import { nearestParts, type TerritoryTree, territoryTree } from './territory-tree.js';

/** Computes values on demand, each once. */
export interface Evaluator {
  readonly tree: TerritoryTree;
  evaluate(request: FullRequest): Evaluation;
  /** the published observation behind a request, where its indicator has one */
  observationOf(request: FullRequest): Observation | undefined;
  /** a formula that no indicator carries, under an indicator's heading */
  evaluateFormula(formula: ComputedFormula, request: FullRequest): Evaluation;
  /** a published indicator from its parts, though the territory may have a value of its own */
  evaluateRollUp(request: FullRequest, parts: readonly string[]): Evaluation;
}

export function createEvaluator(dataset: Dataset, definitions: IndicatorDefinitions): Evaluator {
  const tree = territoryTree(dataset.territories);
  const known = new Map<string, Evaluation>();

  const definitionOf = (id: string): IndicatorDefinition => {
    const definition = definitions.indicators.get(id);
    // Requests and inputs were held against the catalogue before they come here.
    if (!definition) throw new Error(`no indicator ${id}`);
    return definition;
  };

  function evaluate(request: FullRequest): Evaluation {
    const key = keyOf(request);
    const found = known.get(key);
    if (found) return found;
    const { formula } = definitionOf(request.indicator);
    const evaluation =
      formula.kind === 'published' ? evaluatePublished(request) : evaluateFormula(formula, request);
    known.set(key, evaluation);
    return evaluation;
  }

  function evaluatePublished(request: FullRequest): Evaluation {
    const observation = observationOf(request);
    const definition = definitionOf(request.indicator);
    if (observation) return evaluateObservation(headingOf(definition, request), observation);
    const hasRow = (territory: string) => observationOf({ ...request, territory }) !== undefined;
    const parts = nearestParts(tree, request.territory, hasRow);
    return parts.some(hasRow) ? evaluateRollUp(request, parts) : noValue(request);
  }

  function observationOf(request: FullRequest): Observation | undefined {
    const { formula } = definitionOf(request.indicator);
    if (formula.kind !== 'published') return undefined;
    const { territory, period } = request;
    const { dimensions: fixed = {} } = formula;
    if (Object.keys(fixed).some((name) => name in request.dimensions)) return undefined;
    const dimensions = { ...request.dimensions, ...fixed };
    return dataset.observations.get(observationKey(formula.measure, territory, period, dimensions));
  }

  function evaluateRollUp(request: FullRequest, parts: readonly string[]): Evaluation {
    const definition = definitionOf(request.indicator);
    const rollUp = definition.formula.kind === 'published' ? definition.formula.rollUp : undefined;
    if (!rollUp || rollUp.method === 'none') return noValue(request, rollUp);
    const terms = parts.map((territory): Term => {
      const value = evaluate({ ...request, territory });
      if (!('weight' in rollUp)) return [value];
      return [value, evaluate({ ...request, indicator: rollUp.weight, territory })];
    });
    return evaluateTerms(headingOf(definition, request), {
      compute: formulas[rollUp.method],
      terms,
      rules: { ...NOTHING_TO_ADD, ...rollUp.absent },
      describe: (absent) =>
        describeRollUp(request.indicator, rollUp, parts) +
        describeAbsences(absent, request.territory),
    });
  }

  function evaluateFormula(formula: ComputedFormula, request: FullRequest): Evaluation {
    const heading = headingOf(definitionOf(request.indicator), request);
    const settled = settledDimensions(formula);
    // « part-enseignements-fod » in the mode « hybride » is nobody's value.
    if (settled.some((name) => name in request.dimensions)) return noValue(request);
    if (formula.kind === 'count-of-territories') return countTerritories(heading, formula, request);
    return evaluateTerms(heading, {
      compute: formulas[formula.kind],
      terms: termsOf(formula, request),
      rules: 'absent' in formula ? { ...NOTHING_TO_ADD, ...formula.absent } : {},
      describe: (absent) => describeFormula(formula) + describeAbsences(absent, request.territory),
    });
  }

  function termsOf(formula: ComputedFormula, request: FullRequest): readonly Term[] {
    if (formula.kind === 'total-over') {
      const codes = [...(dataset.dimensions.get(formula.dimension)?.keys() ?? [])];
      return codes.map((code): Term => {
        const dimensions = { ...request.dimensions, [formula.dimension]: code };
        return [evaluate({ ...request, indicator: formula.of, dimensions })];
      });
    }
    const inputs = namedInputs(formula).map(({ input }) => evaluate(inputRequest(input, request)));
    if (formula.kind === 'total') return inputs.map((input) => [input]);
    if (formula.kind !== 'weighted-mean') return [inputs];
    return formula.of.map((_, index) => inputs.slice(2 * index, 2 * index + 2));
  }

  function inputRequest(input: InputReference, request: FullRequest): FullRequest {
    const indicator = inputIndicator(input);
    if (typeof input === 'string') return { ...request, indicator };
    const { territory = request.territory } = input;
    return {
      indicator,
      territory: territory === 'network' ? tree.root : territory,
      period: request.period,
      dimensions: { ...request.dimensions, ...input.dimensions },
    };
  }

  function countTerritories(
    heading: ValueHeading,
    formula: Extract<ComputedFormula, { kind: 'count-of-territories' }>,
    request: FullRequest,
  ): Evaluation {
    if (Object.keys(request.dimensions).length > 0) return noValue(request);
    const value = tree
      .withDescendants(request.territory)
      .filter((code) => dataset.territories.get(code)?.level === formula.level).length;
    const result = { type: 'number', value } as const;
    const words = describeFormula(formula);
    return {
      answer: { ...heading, result, flags: [], observations: [], formula: words },
      interval: () => ({ low: value, high: value }),
    };
  }

  function noValue(request: FullRequest, rollUp?: RollUp): Evaluation {
    const key = keyOf(request);
    return unknown({ type: 'no-value', name: key, reason: noValueReason(key, request, rollUp) });
  }

  function noValueReason(key: string, request: FullRequest, rollUp?: RollUp): NoValueReason {
    if (rollUp?.method === 'none') return { code: 'not-computed', key, why: rollUp.reason };
    const dimensions = dimensionsOfRows(request);
    return dimensions.length > 0
      ? { code: 'needs-dimension', key, dimensions }
      : { code: 'not-published', key };
  }

  /** the further dimensions by which the asked rows exist, beyond those that the request names */
  function dimensionsOfRows(request: FullRequest): readonly string[] {
    return [...dataset.dimensions.keys()].filter((name) => {
      if (name in request.dimensions) return false;
      const codes = [...(dataset.dimensions.get(name)?.keys() ?? [])];
      return codes.some((code) =>
        observationOf({ ...request, dimensions: { ...request.dimensions, [name]: code } }),
      );
    });
  }

  return { tree, evaluate, observationOf, evaluateFormula, evaluateRollUp };
}

/** The dimensions that a formula settles itself: a request may not name them. */
function settledDimensions(formula: ComputedFormula): readonly string[] {
  if (formula.kind === 'total-over') return [formula.dimension];
  return namedInputs(formula).flatMap(({ input }) =>
    typeof input === 'string' ? [] : Object.keys(input.dimensions ?? {}),
  );
}

/** What cannot exist adds nothing: a total over centres without a population there is a total. */
const NOTHING_TO_ADD: AbsenceRules = {
  'cannot-exist': { rule: 'skip', reason: 'sans objet, n’ajoute rien' },
};
