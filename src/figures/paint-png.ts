import { createRequire } from 'node:module';
import { writePng } from './write-png.js';

/**
 * PNG bytes of a picture without text, `scale` pixels a CSS pixel. Painted and packed beside the main
 * thread, which goes on with the other slides.
 *
 * @param size of the picture in CSS pixels
 */
export async function paintPng(
  outlinedSvg: string,
  size: { readonly width: number; readonly height: number },
  scale: number,
): Promise<Uint8Array> {
  // Loaded at the first picture: native code, of no use to a PDF.
  const { renderAsync } = createRequire(import.meta.url)(
    '@resvg/resvg-js',
  ) as typeof import('@resvg/resvg-js');
  const width = Math.round(size.width * scale);
  const image = await renderAsync(outlinedSvg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  });
  // One option that resvg does not know makes it drop them all, silently.
  if (image.width !== width || Math.abs(image.height - size.height * scale) > 1.5) {
    throw new Error(`resvg painted ${image.width} × ${image.height} pixels, not ${width} wide`);
  }
  return writePng(image.pixels, image.width, image.height);
}
