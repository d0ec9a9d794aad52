import type * as Vega from 'vega';
import type { Config, TopLevelSpec } from 'vega-lite';
import type { JsonObject } from '../document/figure-block.js';
import type { VegaLibraries } from './load-vega.js';
import type { StrictLogger } from './strict-logger.js';

/**
 * Compiles a laid-out specification into what Vega runs. The result holds no data, so that the same
 * chart of another edition can be drawn from it.
 *
 * @throws Error when Vega-Lite or Vega cannot make sense of the specification
 */
export function parseChart(
  { vega, vegaLite }: VegaLibraries,
  specification: JsonObject,
  config: Config,
  logger: StrictLogger,
): Vega.Runtime {
  // What the institution wrote is checked by the compiler itself, which throws or complains.
  const whole = { ...specification, data: { name: 'rows' } } as unknown as TopLevelSpec;
  const { spec } = vegaLite.compile(whole, { config, logger });
  // As syntax trees the expressions are interpreted, never handed to the JavaScript engine.
  return vega.parse(spec, undefined, { ast: true });
}
