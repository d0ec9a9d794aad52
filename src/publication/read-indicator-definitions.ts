import type { Shelf } from '../kept-work.js';
import { nearestWord } from '../nearest-word.js';
import { type Fault, fault, throwFaults } from '../report-error.js';
import { readYaml } from '../yaml/read-yaml.js';
import {
  type IndicatorDefinition,
  type IndicatorDefinitions,
  indicatorsFileSchema,
} from './indicator-definition.js';
import { formulaInputs, inputIndicator } from './indicator-inputs.js';

const FILE = 'templates/indicators.yaml';

/**
 * Reads `templates/indicators.yaml`.
 *
 * @throws ReportError for an id given twice, an input that is not in the catalogue, a circle of
 * indicators, a roll-up that does not suit the quantity, and all that its schema refuses.
 */
export function readIndicatorDefinitions(
  projectFolder: string,
  shelf?: Shelf,
): IndicatorDefinitions {
  const reading = readYaml(projectFolder, FILE, indicatorsFileSchema, shelf);
  const definitions = reading.data.indicators.map((indicator, index): IndicatorDefinition => {
    const positionOf: IndicatorDefinition['positionOf'] = (path) =>
      reading.positionOf(['indicators', index, ...path]);
    return { ...indicator, origin: positionOf(['id']), positionOf };
  });
  throwFaults(duplicates(definitions));
  const indicators = new Map(definitions.map((definition) => [definition.id, definition]));
  throwFaults([...definitions.flatMap((one) => [...inputFaults(one, indicators), ...unfit(one)])]);
  throwFaults(circles(indicators));
  return { indicators };
}

function duplicates(definitions: readonly IndicatorDefinition[]): Fault[] {
  const seen = new Set<string>();
  return definitions.flatMap(({ id, origin }) => {
    if (seen.has(id)) return [fault('indicator-duplicate', origin, { id })];
    seen.add(id);
    return [];
  });
}

function inputFaults(
  definition: IndicatorDefinition,
  indicators: ReadonlyMap<string, IndicatorDefinition>,
): Fault[] {
  const faults: Fault[] = [];
  for (const { input, path } of formulaInputs(definition)) {
    const name = inputIndicator(input);
    if (indicators.has(name)) continue;
    const nearest = nearestWord(name, indicators.keys());
    faults.push(
      fault('indicator-unknown-input', definition.positionOf(path), {
        id: definition.id,
        name,
        ...(nearest === undefined ? {} : { nearest }),
      }),
    );
  }
  return faults;
}

/** Counts add up, shares and means are weighted, ratios are combined: nothing else is honest. */
function unfit(definition: IndicatorDefinition): Fault[] {
  const { formula, quantity, id } = definition;
  if (formula.kind !== 'published' || !formula.rollUp) return [];
  const { method } = formula.rollUp;
  const fitting = {
    total: ['count'],
    'weighted-mean': ['share', 'mean'],
    'combined-ratio': ['ratio'],
  };
  if (method === 'none' || fitting[method].includes(quantity)) return [];
  const at = definition.positionOf(['formula', 'rollUp', 'method']);
  return [fault('indicator-unfit-roll-up', at, { id, quantity, method })];
}

function circles(indicators: ReadonlyMap<string, IndicatorDefinition>): Fault[] {
  const done = new Set<string>();
  const faults: Fault[] = [];
  const visit = (id: string, chain: readonly string[]): void => {
    const definition = indicators.get(id);
    if (!definition || done.has(id)) return;
    if (chain.includes(id)) {
      const circle = [...chain.slice(chain.indexOf(id)), id];
      faults.push(fault('indicator-circle', definition.origin, { circle }));
      return;
    }
    for (const { input, path } of formulaInputs(definition)) {
      // A check may well look back: parts against whole and whole against parts.
      if (path[0] === 'formula') visit(inputIndicator(input), [...chain, id]);
    }
    done.add(id);
  };
  for (const id of indicators.keys()) visit(id, []);
  return faults;
}
