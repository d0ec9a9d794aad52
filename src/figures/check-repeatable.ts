import type { FigureBlock } from '../document/figure-block.js';
import { type Fault, fault } from '../report-error.js';
import { nodesOf, placeAt, type SpecificationNode } from './place-in-specification.js';

/** What a chart takes from the clock or from chance: the same figures would not give the same picture. */
export function checkRepeatable(figure: FigureBlock): Fault[] {
  return nodesOf(figure.specification).flatMap((node) => {
    const what = unrepeatable(node);
    if (what === undefined) return [];
    return fault('figure-unrepeatable', placeAt(figure, node.path), { figure: figure.id, what });
  });
}

function unrepeatable({ key, name, value }: SpecificationNode): string | undefined {
  if (key === 'sample') return key;
  if (typeof value !== 'string') return undefined;
  // Vega finds a confidence interval by drawing lots.
  if (STATISTICS.has(name) && /^ci[01]?$/.test(value)) return value;
  return EXPRESSIONS.has(name) ? CLOCK_OR_CHANCE.exec(value)?.[0] : undefined;
}

const STATISTICS = new Set(['aggregate', 'op', 'extent']);
const EXPRESSIONS = new Set([
  'calculate',
  'filter',
  'and',
  'or',
  'not',
  'test',
  'expr',
  'labelExpr',
]);
const CLOCK_OR_CHANCE =
  /\b(?:(?:now|random|sample(?:Normal|LogNormal|Uniform))\s*\(|datetime\s*\(\s*\))/;
