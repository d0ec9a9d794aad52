import type * as Vega from 'vega';
import type { Config, TopLevelSpec } from 'vega-lite';
import type { JsonObject } from '../document/figure-block.js';
import type { VegaLibraries } from './load-vega.js';
import { putSizes, takeSizes } from './size-slots.js';
import type { StrictLogger } from './strict-logger.js';

/** Charts compiled so far, which hold no data: another edition is drawn from the same. */
export interface CompiledCharts {
  /** as Vega's own specification, by shape: pages and slides ask for one chart in several sizes */
  readonly shapes: Map<string, Vega.Spec>;
  /** as what Vega runs, by laid-out specification */
  readonly runtimes: Map<string, Vega.Runtime>;
}

/**
 * Compiles a laid-out specification into what Vega runs, unless that was done before. What Vega-Lite
 * complains of is not kept, so that it is said each time.
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
  const compiled = compileSized(libraries, specification, config, logger, shapes);
  // As syntax trees the expressions are interpreted, never handed to the JavaScript engine.
  const runtime = libraries.vega.parse(compiled, undefined, { ast: true });
  if (logger.complaints.length === 0) runtimes.set(key, runtime);
  return runtime;
}

/** Vega-Lite takes longer to compile a chart than Vega to draw it. */
function compileSized(
  { vegaLite }: VegaLibraries,
  specification: JsonObject,
  config: Config,
  logger: StrictLogger,
  shapes: Map<string, Vega.Spec>,
): Vega.Spec {
  const compile = (laidOut: JsonObject): Vega.Spec => {
    // What the institution wrote is checked by the compiler itself, which throws or complains.
    const whole = { ...laidOut, data: { name: 'rows' } } as unknown as TopLevelSpec;
    return vegaLite.compile(whole, { config, logger }).spec;
  };
  const { shape, sizes } = takeSizes(specification);
  const key = JSON.stringify(shape);
  const compiled = shapes.get(key) ?? compile(shape);
  if (logger.complaints.length === 0) shapes.set(key, compiled);
  return putSizes(compiled, sizes) ?? compile(specification);
}
