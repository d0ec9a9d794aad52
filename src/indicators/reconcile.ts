import type { Dataset } from '../dataset/dataset.js';
import type {
  IndicatorDefinition,
  IndicatorDefinitions,
} from '../publication/indicator-definition.js';
import { type Fault, fault, throwFaults } from '../report-error.js';
import { checkDefinitions } from './check-definitions.js';
import { checkFormula, checkParts } from './check-total.js';
import { createEvaluator, type Evaluator } from './create-evaluator.js';
import { type FullRequest, keyOf } from './full-request.js';
import type { CheckOutcome } from './judge-check.js';
import type { Reconciliation, ReconciliationRemark } from './reconciliation.js';
import { declaredRemarks, gapRemarks } from './reconciliation-remarks.js';
import { endsAfter } from './resolve-request.js';

/**
 * Holds every published total and subtotal up to the year against its parts, by interval arithmetic:
 * printed inputs stand for all that rounds to them, so a *gap* is one that no rounding explains.
 * Compares; replaces nothing.
 *
 * @param year the edition's: later periods are not looked at
 * @throws ReportError where the catalogue names what the dataset does not know. Gaps without a
 * declared reason are returned in `faults`, so that a report of all checks can be printed first.
 */
export function reconcile(
  dataset: Dataset,
  definitions: IndicatorDefinitions,
  year: string,
): Reconciliation {
  throwFaults(checkDefinitions(dataset, definitions));
  const evaluator = createEvaluator(dataset, definitions);
  const requests = publishedRequests(dataset, year);
  const outcomes: CheckOutcome[] = [];
  const remarks: ReconciliationRemark[] = [];
  for (const definition of definitions.indicators.values()) {
    const { measure } = measureOf(definition);
    const own = (measure === undefined ? [] : (requests.get(measure) ?? [])).map((request) => ({
      ...request,
      indicator: definition.id,
    }));
    const checked = checkDefinition(definition, own, evaluator, dataset);
    const foundGaps = new Set(checked.flatMap(({ gap }) => gap ?? []));
    outcomes.push(...checked);
    remarks.push(...declaredRemarks(definition, year), ...gapRemarks(definition, foundGaps, year));
  }
  return {
    year,
    checks: outcomes.map(({ check }) => check),
    remarks,
    faults: outcomes.flatMap((outcome) => outcomeFaults(outcome, dataset)),
  };
}

type RowRequest = Omit<FullRequest, 'indicator'>;

/** The rows with a number, by measure, up to the year: one pass over the whole dataset. */
function publishedRequests(dataset: Dataset, year: string): ReadonlyMap<string, RowRequest[]> {
  const byMeasure = new Map<string, RowRequest[]>();
  for (const { measure, territory, period, dimensions, content } of dataset.observations.values()) {
    if (content.type !== 'number' || endsAfter(period, year)) continue;
    const request = { territory, period, dimensions };
    const requests = byMeasure.get(measure);
    if (requests) requests.push(request);
    else byMeasure.set(measure, [request]);
  }
  return byMeasure;
}

function measureOf({ formula }: IndicatorDefinition): { readonly measure?: string } {
  // With fixed dimensions the indicator is a slice of another one's measure, checked there.
  return formula.kind === 'published' && !formula.dimensions ? { measure: formula.measure } : {};
}

function checkDefinition(
  definition: IndicatorDefinition,
  requests: readonly FullRequest[],
  evaluator: Evaluator,
  dataset: Dataset,
): CheckOutcome[] {
  const order = (request: FullRequest) => dataset.territories.get(request.territory)?.order ?? 0;
  const inOrder = requests.toSorted(
    (a, b) => order(a) - order(b) || (a.period < b.period ? -1 : a.period > b.period ? 1 : 0),
  );
  const numbered = numberedTerritories(requests);
  const parts = inOrder.flatMap((request) => {
    const territories = numbered.get(sliceOf(request));
    return territories ? checkParts(definition, request, territories, evaluator) : [];
  });
  const formulas = definition.reconciliation.checks.flatMap((_, index) =>
    inOrder.flatMap((request) => checkFormula(definition, index, request, evaluator)),
  );
  return [...parts, ...formulas];
}

/** The territories with a number, for each period and each combination of dimensions. */
function numberedTerritories(
  requests: readonly FullRequest[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const slices = new Map<string, Set<string>>();
  for (const request of requests) {
    const slice = slices.get(sliceOf(request));
    if (slice) slice.add(request.territory);
    else slices.set(sliceOf(request), new Set([request.territory]));
  }
  return slices;
}

function sliceOf(request: FullRequest): string {
  return keyOf({ ...request, territory: '' });
}

function outcomeFaults({ check, gap, missing }: CheckOutcome, dataset: Dataset): Fault[] {
  const { indicator, territory, period, published } = check;
  if (missing.length > 0) {
    return [
      fault('missing-parts', published.cell, { indicator, territory, period, parts: missing }),
    ];
  }
  const { verdict, recomputed, size, reason } = check;
  if (verdict !== 'gap' || reason !== undefined || !recomputed || size === undefined) return [];
  const intervals = { published: published.interval, recomputed };
  const revision = revisionWithout(published.cell.file, dataset);
  const parameters = { indicator, territory, period, ...intervals, size, revision };
  return gap
    ? [fault('gap-larger-than-declared', published.cell, { ...parameters, upTo: gap.upTo })]
    : [fault('unexplained-gap', published.cell, parameters)];
}

/** The newest of several deliveries, where it leaves the published value as an earlier one gave it. */
function revisionWithout(file: string, { releases }: Dataset): string | undefined {
  const newest = releases.at(-1)?.vintage;
  return releases.length < 2 || file.includes(`/${newest}/`) ? undefined : newest;
}
