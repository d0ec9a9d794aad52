import type { Pipeline } from './ports.js';
import { UsageError } from './usage-error.js';

type ExplainRequest = Parameters<Pipeline['explain']>[1];

export interface ExplainedOptions {
  /** an indicator's id, or a value's key: `auditeurs|cnam|2016-2017|mode=fod` */
  readonly indicator: string;
  readonly territory?: string;
  readonly period?: string;
  readonly dimension?: readonly string[];
}

/** In a key, the period that a change is counted from. */
const SINCE = 'depuis';

/**
 * Which value is asked for. A key copied from `document.json` says all by itself; options given
 * besides replace its parts.
 *
 * @throws UsageError for a dimension that is not written `name=code`
 */
export function parseExplained(
  options: ExplainedOptions,
  badDimension: (text: string) => string,
): ExplainRequest {
  const [indicator = '', ofTerritory, ofPeriod, ...ofDimensions] = options.indicator.split('|');
  const territory = options.territory ?? ofTerritory;
  const period = options.period ?? ofPeriod;
  const pairs = [...ofDimensions, ...(options.dimension ?? [])].map((text) => {
    const [name, code, ...rest] = text.split('=');
    if (!name || !code || rest.length > 0) throw new UsageError(badDimension(text));
    return [name, code] as const;
  });
  const { [SINCE]: since, ...dimensions } = Object.fromEntries(pairs);
  return {
    indicator,
    dimensions,
    ...(territory === undefined ? {} : { territory }),
    ...(period === undefined ? {} : { period }),
    ...(since === undefined ? {} : { since }),
  };
}
