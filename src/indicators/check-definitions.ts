import type { Dataset } from '../dataset/dataset.js';
import { nearestWord } from '../nearest-word.js';
import type {
  IndicatorDefinition,
  IndicatorDefinitions,
} from '../publication/indicator-definition.js';
import { formulaInputs } from '../publication/indicator-inputs.js';
import { type Fault, fault } from '../report-error.js';

type Path = readonly (string | number)[];
type Word = { readonly path: Path; readonly name: string };

/** What the catalogue of indicators names and the dataset does not know. */
export function checkDefinitions(dataset: Dataset, definitions: IndicatorDefinitions): Fault[] {
  return [...definitions.indicators.values()].flatMap((definition) => [
    ...measureFaults(definition, dataset),
    ...unknownCodes(definition, 'territory', namedTerritories(definition), dataset.territories),
    ...unknownCodes(definition, 'period', namedPeriods(definition), dataset.periods),
    ...dimensionFaults(definition, dataset),
  ]);
}

function measureFaults(
  { id, formula, quantity, positionOf }: IndicatorDefinition,
  dataset: Dataset,
) {
  if (formula.kind !== 'published') return [];
  const name = formula.measure;
  const measure = dataset.measures.get(name);
  if (!measure) {
    const nearest = nearestWord(name, dataset.measures.keys());
    const at = positionOf(['formula', 'measure']);
    return [fault('indicator-unknown-measure', at, { id, name, ...(nearest ? { nearest } : {}) })];
  }
  if (measure.quantity === quantity) return [];
  const parameters = { id, measured: measure.quantity, declared: quantity };
  return [fault('indicator-other-quantity', positionOf(['quantity']), parameters)];
}

function namedTerritories(definition: IndicatorDefinition): readonly Word[] {
  const inputs = formulaInputs(definition).flatMap(({ input, path }) => {
    if (typeof input === 'string' || input.territory === undefined) return [];
    return input.territory === 'network'
      ? []
      : [{ path: [...path, 'territory'], name: input.territory }];
  });
  return [...inputs, ...declaredWords(definition, 'territory')];
}

function namedPeriods(definition: IndicatorDefinition): readonly Word[] {
  return declaredWords(definition, 'period');
}

/** The territories or periods of declared gaps and remarks. */
function declaredWords(
  { reconciliation, remarks }: IndicatorDefinition,
  key: 'territory' | 'period',
): readonly Word[] {
  const gaps = reconciliation.gaps.map((gap, index) => ({
    path: ['reconciliation', 'gaps', index, key],
    name: gap[key],
  }));
  const checkGaps = reconciliation.checks.flatMap((check, checkIndex) =>
    check.gaps.map((gap, index) => ({
      path: ['reconciliation', 'checks', checkIndex, 'gaps', index, key],
      name: gap[key],
    })),
  );
  const remarked = remarks.flatMap((remark, index) => {
    const name = remark[key];
    return name === undefined ? [] : [{ path: ['remarks', index, key], name }];
  });
  return [...gaps, ...checkGaps, ...remarked];
}

function unknownCodes(
  { id, positionOf }: IndicatorDefinition,
  kind: 'territory' | 'period' | 'dimension',
  words: readonly Word[],
  known: ReadonlyMap<string, unknown>,
): Fault[] {
  return words
    .filter(({ name }) => !known.has(name))
    .map(({ path, name }) => {
      const nearest = nearestWord(name, known.keys());
      const parameters = { id, kind, name, ...(nearest === undefined ? {} : { nearest }) };
      return fault('indicator-unknown-code', positionOf(path), parameters);
    });
}

function dimensionFaults(definition: IndicatorDefinition, dataset: Dataset): Fault[] {
  const { formula } = definition;
  const over =
    formula.kind === 'total-over'
      ? [{ path: ['formula', 'dimension'], name: formula.dimension }]
      : [];
  const fixed = fixedDimensions(definition);
  const names = fixed.flatMap(({ path, dimensions }) =>
    Object.keys(dimensions).map((name) => ({ path: [...path, name], name })),
  );
  const codes = fixed.flatMap(({ path, dimensions }) =>
    Object.entries(dimensions).flatMap(([name, code]) => {
      const known = dataset.dimensions.get(name);
      return known
        ? unknownCodes(definition, 'dimension', [{ path: [...path, name], name: code }], known)
        : [];
    }),
  );
  return [
    ...unknownCodes(definition, 'dimension', [...over, ...names], dataset.dimensions),
    ...codes,
  ];
}

function fixedDimensions(definition: IndicatorDefinition) {
  const { formula } = definition;
  const own =
    formula.kind === 'published' && formula.dimensions
      ? [{ path: ['formula', 'dimensions'] as Path, dimensions: formula.dimensions }]
      : [];
  const inputs = formulaInputs(definition).flatMap(({ input, path }) =>
    typeof input !== 'string' && input.dimensions
      ? [{ path: [...path, 'dimensions'], dimensions: input.dimensions }]
      : [],
  );
  return [...own, ...inputs];
}
