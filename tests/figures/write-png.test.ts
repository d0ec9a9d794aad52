import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePng } from '../../src/figures/write-png.js';

const MOST = 40;

test('any pixels are read back by another program', async () => {
  const pixels = fc
    .integer({ min: 1, max: MOST })
    .chain((width) =>
      fc
        .integer({ min: 1, max: MOST })
        .chain((height) =>
          fc
            .uint8Array({ minLength: 3 * width * height, maxLength: 3 * width * height })
            .map((colours) => ({ width, height, pixels: opaque(colours) })),
        ),
    );
  await fc.assert(
    fc.asyncProperty(pixels, async ({ width, height, pixels: drawn }) => {
      const png = Buffer.from(await writePng(drawn, width, height));
      expect(pixelsOf(png, width, height)).toEqual(Buffer.from(drawn));
    }),
    { numRuns: 40 },
  );
});

function opaque(colours: Uint8Array): Uint8Array {
  return new Uint8Array((colours.length / 3) * 4).map((_, index) =>
    index % 4 === 3 ? 255 : (colours[Math.floor(index / 4) * 3 + (index % 4)] ?? 0),
  );
}

/** As resvg, which has a reader of PNG of its own, paints the picture pixel by pixel. */
function pixelsOf(png: Buffer, width: number, height: number): Buffer {
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" xlink:href="${href}"/></svg>`;
  return new Resvg(svg).render().pixels;
}
