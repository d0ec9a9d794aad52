import type { IndicatorValue } from '../../indicators/indicator-value.js';

/** Where a value's first cell stands: `data/vintages/2018-01-31/auditeurs.csv:42`. */
export function describeCell(value: IndicatorValue): string {
  const origins = value.observations.map(({ origin }) => `${origin.file}:${origin.line ?? 1}`);
  return [...new Set(origins)].slice(0, 3).join(', ') || value.source || value.key;
}
