import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoggerInterface, Spec } from 'vega';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deniedLoader, drawScene } from '../../src/figures/draw-scene.js';
import { loadVega, type VegaLibraries } from '../../src/figures/load-vega.js';
import { strictLogger } from '../../src/figures/strict-logger.js';

let libraries: VegaLibraries;
let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.end('[{ "v": 1 }]');
});
let address: string;

beforeAll(async () => {
  libraries = await loadVega();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A server that listens on a port has an address of this form.
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

// Specifications that name such things are refused before they are drawn (`checkSpecification`); here
// Vega itself is given them, as if that check had missed one.
describe('what Vega is handed reaches neither files nor the network', () => {
  test('each way in refuses', async () => {
    const loader = deniedLoader(libraries.vega);
    const options = { context: 'dataflow', response: 'json' } as const;
    for (const way of [loader.load, loader.sanitize, loader.http, loader.file]) {
      for (const uri of ['package.json', 'file:///etc/hostname', `${address}/x.json`]) {
        await expect(way(uri, options)).rejects.toThrow('loading is denied');
      }
    }
    expect(asked).toBe(0);
  });

  test.each(['package.json', 'URL'])(
    'a data source at %s is told, and gives nothing',
    async (uri) => {
      const url = uri === 'URL' ? `${address}/x.json` : uri;
      const { svg, complaints } = await draw({
        data: [{ name: 'rows' }, { name: 'stolen', url, format: { type: 'json' } }],
        marks: [
          {
            type: 'text',
            from: { data: 'stolen' },
            encode: { enter: { text: { signal: "datum.name || 'read'" } } },
          },
        ],
      });
      expect(complaints.join()).toContain('Loading failed');
      expect(svg).not.toMatch(/millesime|read/);
      expect(asked).toBe(0);
    },
  );

  test('a picture’s address is not followed', async () => {
    const url = { value: `${address}/x.png` };
    await draw({
      data: [{ name: 'rows' }],
      marks: [{ type: 'image', encode: { enter: { url, width: { value: 9 } } } }],
    });
    expect(asked).toBe(0);
  });

  test.each(['require("fs")', 'process.exit(1)', 'fetch("http://x")', 'open("http://x")'])(
    'an expression has no %s',
    async (update) => {
      const signals = [{ name: 's', update }];
      await expect(draw({ data: [{ name: 'rows' }], signals })).rejects.toThrow(
        /Unrecognized|Illegal callee/,
      );
    },
  );
});

async function draw(spec: Spec) {
  const logger = strictLogger();
  const runtime = libraries.vega.parse(spec, undefined, { ast: true });
  const log = logger as unknown as LoggerInterface;
  const { svg } = drawScene(
    libraries,
    runtime,
    [{ v: 1 }],
    () => 10,
    log,
    () => {},
  );
  // What was asked for would arrive after the drawing.
  await new Promise((later) => setTimeout(later, 50));
  return { svg, complaints: logger.complaints };
}
