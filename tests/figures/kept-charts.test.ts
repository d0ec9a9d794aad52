import { expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import type { JsonObject } from '../../src/document/figure-block.js';
import { loadVega, type VegaLibraries } from '../../src/figures/load-vega.js';
import { compileChart } from '../../src/figures/parse-chart.js';
import { strictLogger } from '../../src/figures/strict-logger.js';
import { theme } from '../../src/figures/theme.js';
import { keepInMemory } from '../keep-in-memory.js';

const BARS: JsonObject = {
  mark: 'bar',
  width: 200,
  height: 100,
  encoding: {
    x: { field: 'value', type: 'quantitative' },
    y: { field: 'label', type: 'nominal' },
  },
};

/** The libraries, and how often Vega-Lite compiled. */
async function watched(): Promise<{ libraries: VegaLibraries; compiled: () => number }> {
  const loaded = await loadVega();
  const { vegaLite } = loaded;
  let count = 0;
  const compile: typeof vegaLite.compile = (...parameters) => {
    count += 1;
    return vegaLite.compile(...parameters);
  };
  return { libraries: { ...loaded, vegaLite: { ...vegaLite, compile } }, compiled: () => count };
}

test('a chart compiled in an earlier build is not compiled again, and is the same', async () => {
  const { libraries, compiled } = await watched();
  const kept = keepInMemory();
  const config = theme(readBrand('.'));
  const compile = (specification: JsonObject, look = config) =>
    compileChart(libraries, specification, look, strictLogger(), kept);
  const first = compile(BARS);
  expect(compile(BARS)).toEqual(first);
  expect(compiled()).toBe(1);
  expect(first).toEqual(compileChart(libraries, BARS, config, strictLogger()));
  compile({ ...BARS, width: 201 });
  compile(BARS, { ...config, background: '#EEEEEE' });
  expect(compiled()).toBe(4);
});

test('what Vega-Lite complains of is said in each build', async () => {
  const { libraries } = await watched();
  const kept = keepInMemory();
  const odd = { ...BARS, encoding: { ...(BARS.encoding as JsonObject), z: { field: 'value' } } };
  for (let build = 0; build < 2; build += 1) {
    const logger = strictLogger();
    compileChart(libraries, odd, {}, logger, kept);
    expect(logger.complaints).not.toEqual([]);
  }
  expect(kept.entries.size).toBe(0);
});
