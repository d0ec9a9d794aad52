import type { Dataset } from '../dataset/dataset.js';
import type {
  IndicatorDefinition,
  IndicatorDefinitions,
} from '../publication/indicator-definition.js';
import { type Fault, fault, throwFaults } from '../report-error.js';
import { checkDefinitions } from './check-definitions.js';
import { type CheckOutcome, checkFormula, checkParts } from './check-total.js';
import { createEvaluator, type Evaluator, type FullRequest, keyOf } from './create-evaluator.js';
import type {
  Reconciliation,
  ReconciliationCheck,
  ReconciliationRemark,
} from './reconciliation.js';

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
    outcomes.push(...checked);
    remarks.push(...declaredRemarks(definition, year), ...closedGaps(definition, checked, year));
  }
  return {
    year,
    checks: outcomes.map(({ check }) => check),
    remarks,
    faults: outcomes.flatMap(outcomeFaults),
  };
}

type RowRequest = Omit<FullRequest, 'indicator'>;

/** The rows with a number, by measure, up to the year: one pass over the whole dataset. */
function publishedRequests(dataset: Dataset, year: string): ReadonlyMap<string, RowRequest[]> {
  const byMeasure = new Map<string, RowRequest[]>();
  for (const { measure, territory, period, dimensions, content } of dataset.observations.values()) {
    if (content.type !== 'number' || isAfter(period, year)) continue;
    const request = { territory, period, dimensions };
    const requests = byMeasure.get(measure);
    if (requests) requests.push(request);
    else byMeasure.set(measure, [request]);
  }
  return byMeasure;
}

/** 2016-2017 and 2017 end in the same year. */
function isAfter(period: string, year: string): boolean {
  return Number(period.split('-').at(-1)) > Number(year.split('-').at(-1));
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

function declaredRemarks(definition: IndicatorDefinition, year: string): ReconciliationRemark[] {
  return definition.remarks.flatMap(({ territory, period, text }, index) => {
    if (period !== undefined && isAfter(period, year)) return [];
    return {
      code: 'declared' as const,
      indicator: definition.id,
      ...(territory === undefined ? {} : { territory }),
      ...(period === undefined ? {} : { period }),
      text,
      origin: definition.positionOf(['remarks', index]),
    };
  });
}

/** Declared gaps that no check found: the figures were mended, the declaration was forgotten. */
function closedGaps(
  { id, reconciliation, positionOf }: IndicatorDefinition,
  outcomes: readonly CheckOutcome[],
  year: string,
): ReconciliationRemark[] {
  const used = new Set(outcomes.map(({ gap }) => gap).filter((gap) => gap !== undefined));
  const declared = [
    ...reconciliation.gaps.map((gap, index) => ({ gap, path: ['reconciliation', 'gaps', index] })),
    ...reconciliation.checks.flatMap(({ gaps }, check) =>
      gaps.map((gap, index) => ({
        gap,
        path: ['reconciliation', 'checks', check, 'gaps', index],
      })),
    ),
  ];
  return declared
    .filter(({ gap }) => !used.has(gap) && !isAfter(gap.period, year))
    .map(({ gap: { territory, period }, path }) => {
      const origin = positionOf(path);
      return { code: 'gap-closed', indicator: id, territory, period, origin };
    });
}

function outcomeFaults({ check, missing }: CheckOutcome): Fault[] {
  const { indicator, territory, period, published } = check;
  if (missing.length > 0) {
    return [
      fault('missing-parts', published.cell, { indicator, territory, period, parts: missing }),
    ];
  }
  if (check.verdict !== 'gap' || check.reason !== undefined) return [];
  return [
    fault('unexplained-gap', published.cell, {
      indicator,
      territory,
      period,
      published: formatInterval(published.interval),
      recomputed: formatInterval(check.recomputed),
    }),
  ];
}

function formatInterval(interval: ReconciliationCheck['recomputed']): string {
  if (!interval) return '';
  const [low, high] = [interval.low, interval.high].map((end) => Number(end.toFixed(3)));
  return low === high ? `${low}` : `[${low} ; ${high}]`;
}
