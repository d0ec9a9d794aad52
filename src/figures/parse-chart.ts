import { createHash } from 'node:crypto';
import type * as Vega from 'vega';
import type { Config, TopLevelSpec } from 'vega-lite';
import type { JsonObject } from '../document/figure-block.js';
import type { KeptWork } from '../kept-work.js';
import type { VegaLibraries } from './load-vega.js';
import { putSizes, takeSizes } from './size-slots.js';
import type { StrictLogger } from './strict-logger.js';

/** Charts compiled so far, which hold no data: another edition is drawn from the same. */
export interface CompiledCharts {
  /** by shape: pages and slides ask for one chart in several sizes */
  readonly shapes: Map<string, Vega.Runtime>;
  /** by laid-out specification */
  readonly runtimes: Map<string, Vega.Runtime>;
  /** what Vega-Lite made of specifications in earlier builds */
  readonly kept?: KeptWork | undefined;
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
  { shapes, runtimes, kept }: CompiledCharts,
): Vega.Runtime {
  const key = JSON.stringify(specification);
  const known = runtimes.get(key);
  if (known) return known;
  const { shape, sizes } = takeSizes(specification);
  const shapeKey = JSON.stringify(shape);
  const compiled = shapes.get(shapeKey) ?? compileChart(libraries, shape, config, logger, kept);
  const runtime =
    putSizes(compiled, sizes) ?? compileChart(libraries, specification, config, logger, kept);
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
  kept?: KeptWork,
): Vega.Runtime {
  // What the institution wrote is checked by the compiler itself, which throws or complains.
  const whole = { ...specification, data: { name: 'rows' } } as unknown as TopLevelSpec;
  const key = kept && `chart ${hash(JSON.stringify([whole, config]))}`;
  const found = key && kept.get(key);
  const spec = found
    ? new TextDecoder().decode(found)
    : JSON.stringify(vegaLite.compile(whole, { config, logger }).spec);
  if (key && !found && logger.complaints.length === 0)
    kept.put(key, new TextEncoder().encode(spec));
  // A Vega specification is JSON: read from its text, it is the same whether it was kept or not. As
  // syntax trees its expressions are interpreted, never handed to the JavaScript engine.
  return vega.parse(JSON.parse(spec), undefined, { ast: true });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
