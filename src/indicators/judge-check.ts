import type { Observation } from '../dataset/observation.js';
import type { DeclaredGap, IndicatorDefinition } from '../publication/indicator-definition.js';
import type { Evaluation } from './evaluation.js';
import type { FullRequest } from './full-request.js';
import { isUnknown } from './indicator-value.js';
import { distance, meets, printedInterval, roundedInterval } from './interval.js';
import type { PublishedFigure, ReconciliationCheck } from './reconciliation.js';

/** A check, the declaration that explains its gap, and the parts that have no row. */
export interface CheckOutcome {
  readonly check: ReconciliationCheck;
  /** explains the gap, unless it has become larger */
  readonly gap?: DeclaredGap;
  readonly missing: readonly string[];
}

/** What a check is about, and the figure as published. */
export type CheckHeading = Pick<
  ReconciliationCheck,
  'indicator' | 'label' | 'territory' | 'period' | 'dimensions' | 'published'
>;

/** The heading of a check of one observation; `roundedTo` says it is rounded beyond its decimals. */
export function checkHeading(
  { id, label, quantity }: IndicatorDefinition,
  { territory, period, dimensions }: FullRequest,
  observation: Observation,
  roundedTo?: number,
): CheckHeading {
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

/** Whether what was published and what was recomputed share a point; else the declared reason. */
export function judgeCheck(
  heading: CheckHeading & { readonly against: 'parts' | 'formula'; readonly formula?: string },
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
  const size = distance(heading.published.interval, recomputed);
  const reason = gap && size <= gap.upTo ? { reason: gap.reason } : {};
  const check = { ...common, verdict: 'gap' as const, recomputed, size, ...reason };
  return { check, missing, ...(gap ? { gap } : {}) };
}

function covers(gap: DeclaredGap, { territory, period, dimensions }: CheckHeading): boolean {
  const declared = gap.dimensions ?? {};
  return (
    gap.territory === territory &&
    gap.period === period &&
    Object.keys(declared).length === Object.keys(dimensions).length &&
    Object.entries(declared).every(([name, code]) => dimensions[name] === code)
  );
}
