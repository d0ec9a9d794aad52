import type * as Vega from 'vega';
import type { Config, TopLevelSpec } from 'vega-lite';
import type { JsonObject } from '../document/figure-block.js';
import type { VegaLibraries } from './load-vega.js';
import { putSizes, takeSizes } from './size-slots.js';
import type { StrictLogger } from './strict-logger.js';

/** Charts compiled so far, which hold no data: another edition is drawn from the same. */
export interface CompiledCharts {
  /** by shape: pages and slides ask for one chart in several sizes */
  readonly shapes: Map<string, Vega.Runtime>;
  /** by laid-out specification */
  readonly runtimes: Map<string, Vega.Runtime>;
}

/**
 * Compiles a laid-out specification into what Vega runs, unless that was done before: it takes longer
 * than to draw the chart. What Vega-Lite complains of is not kept, so that it is said each time.
 *
 * @throws Error when Vega-Lite or Vega cannot make sense of the specification
 */
export function parseChart(
  libraries: VegaLibraries,
  specification: JsonObject,
  config: Config,
  logger: StrictLogger,
  { shapes, runtimes }: CompiledCharts,
): Vega.Runtime {
  const key = JSON.stringify(specification);
  const known = runtimes.get(key);
  if (known) return known;
  const { shape, sizes } = takeSizes(specification);
  const shapeKey = JSON.stringify(shape);
  const compiled = shapes.get(shapeKey) ?? compileChart(libraries, shape, config, logger);
  const runtime =
    putSizes(compiled, sizes) ?? compileChart(libraries, specification, config, logger);
  if (logger.complaints.length === 0) {
    shapes.set(shapeKey, compiled);
    runtimes.set(key, runtime);
  }
  return runtime;
}

export function compileChart(
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
