import type { DeclaredGap, IndicatorDefinition } from '../publication/indicator-definition.js';
import type { ReconciliationRemark } from './reconciliation.js';
import { endsAfter } from './resolve-request.js';

/** What the institution says is odd in its source, for the years told. */
export function declaredRemarks(
  definition: IndicatorDefinition,
  year: string,
): ReconciliationRemark[] {
  return definition.remarks.flatMap(({ territory, period, text }, index) => {
    if (period !== undefined && endsAfter(period, year)) return [];
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
export function gapRemarks(
  { id, reconciliation, positionOf }: IndicatorDefinition,
  found: ReadonlySet<DeclaredGap>,
  year: string,
): ReconciliationRemark[] {
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
    .filter(({ gap }) => !found.has(gap) && !endsAfter(gap.period, year))
    .map(({ gap: { territory, period }, path }) => {
      const origin = positionOf(path);
      return { code: 'gap-closed', indicator: id, territory, period, origin };
    });
}
