import type {
  ComputedFormula,
  Formula,
  IndicatorDefinition,
  InputReference,
} from './indicator-definition.js';

/** An input of an indicator, and where in the definition it is named. */
export interface PlacedInput {
  readonly input: InputReference;
  readonly path: readonly (string | number)[];
}

/** Every indicator that a definition names: in its formula, as a weight, in its checks. */
export function formulaInputs(definition: IndicatorDefinition): readonly PlacedInput[] {
  const checks = definition.reconciliation.checks.flatMap(({ against }, index) =>
    placed(against, ['reconciliation', 'checks', index, 'against']),
  );
  return [...placed(definition.formula, ['formula']), ...checks];
}

export function inputIndicator(input: InputReference): string {
  return typeof input === 'string' ? input : input.indicator;
}

function placed(formula: Formula, path: readonly (string | number)[]): readonly PlacedInput[] {
  if (formula.kind !== 'published') {
    return namedInputs(formula).map(({ input, path: below }) => ({
      input,
      path: [...path, ...below],
    }));
  }
  return formula.rollUp && 'weight' in formula.rollUp
    ? [{ input: formula.rollUp.weight, path: [...path, 'rollUp', 'weight'] }]
    : [];
}

/** The inputs of a computed formula in the order in which `formulas.ts` takes their numbers. */
export function namedInputs(formula: ComputedFormula): readonly PlacedInput[] {
  switch (formula.kind) {
    case 'total':
      return formula.of.map((input, index) => ({ input, path: ['of', index] }));
    case 'total-over':
      return [{ input: formula.of, path: ['of'] }];
    case 'weighted-mean':
      return formula.of.flatMap(({ value, weight }, index) => [
        { input: value, path: ['of', index, 'value'] },
        { input: weight, path: ['of', index, 'weight'] },
      ]);
    case 'share':
      return [
        { input: formula.part, path: ['part'] },
        { input: formula.whole, path: ['whole'] },
      ];
    case 'ratio':
    case 'rate-per-100':
      return [
        { input: formula.numerator, path: ['numerator'] },
        { input: formula.denominator, path: ['denominator'] },
      ];
    case 'difference':
      return [
        { input: formula.minuend, path: ['minuend'] },
        { input: formula.subtrahend, path: ['subtrahend'] },
      ];
    case 'relative-change':
      return [
        { input: formula.later, path: ['later'] },
        { input: formula.earlier, path: ['earlier'] },
      ];
    case 'complement':
      return [{ input: formula.share, path: ['share'] }];
    case 'part-of-whole':
      return [
        { input: formula.share, path: ['share'] },
        { input: formula.whole, path: ['whole'] },
      ];
    case 'share-of-ratio':
      return [{ input: formula.ratio, path: ['ratio'] }];
    case 'count-of-territories':
      return [];
  }
}
