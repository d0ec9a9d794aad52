import type { Dataset } from '../dataset/dataset.js';
import type {
  IndicatorDefinition,
  IndicatorDefinitions,
} from '../publication/indicator-definition.js';
import { throwFaults } from '../report-error.js';
import type { Quantity } from '../vocabulary.js';
import { checkDefinitions } from './check-definitions.js';
import { createEvaluator } from './create-evaluator.js';
import { evaluateChange } from './evaluate-change.js';
import type { Indicators } from './indicator-value.js';
import { type Edition, resolvePeriod, resolveRequest } from './resolve-request.js';

/**
 * Answers for one edition what its indicators are worth. Values are computed when asked for, each
 * once; two editions share nothing.
 *
 * @throws ReportError where the catalogue names a measure or code that the dataset does not know.
 */
export function computeIndicators(
  dataset: Dataset,
  definitions: IndicatorDefinitions,
  edition: Edition,
): Indicators {
  throwFaults(checkDefinitions(dataset, definitions));
  const { evaluate } = createEvaluator(dataset, definitions);
  return {
    value(request) {
      const full = resolveRequest(request, dataset, definitions, edition);
      return 'type' in full ? full : evaluate(full).answer;
    },
    change({ since, as, ...request }) {
      const later = resolveRequest(request, dataset, definitions, edition);
      if ('type' in later) return later;
      const calendar = definitions.indicators.get(later.indicator)?.calendar ?? 'academic';
      // « -1 » is the year before the later one, not before the edition's.
      const period = resolvePeriod(since, calendar, later.period);
      const earlier = resolveRequest({ ...request, period }, dataset, definitions, edition);
      return 'type' in earlier ? earlier : evaluateChange(evaluate(later), evaluate(earlier), as);
    },
    catalogue: [...definitions.indicators.values()].map(
      ({ id, label, definition, evident, unit, quantity, source, formula }) => ({
        id,
        label,
        definition,
        evident,
        unit,
        quantity,
        source,
        isChange: isChange(quantity, formula.kind),
      }),
    ),
  };
}

function isChange(quantity: Quantity, kind: IndicatorDefinition['formula']['kind']): boolean {
  return (
    quantity === 'points' ||
    quantity === 'change' ||
    kind === 'difference' ||
    kind === 'relative-change'
  );
}
