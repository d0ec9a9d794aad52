import type { Picture } from '../document/picture.js';
import type { Fonts } from '../typesetting/open-fonts.js';
import { outlineSvg } from './outline-svg.js';
import { paintPng } from './paint-png.js';
import type { PictureForms } from './picture-store.js';

/** A drawn picture with its further forms: each is made when it is first asked for, and kept. */
export function pictureOf(svg: string, fonts: Fonts, forms?: PictureForms): Picture {
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const form = (name: string, make: () => Uint8Array): Uint8Array => {
    const kept = forms?.get(name);
    if (kept) return kept;
    const made = make();
    forms?.put(name, made);
    return made;
  };
  let outlined: string | undefined;
  const outlinedSvg = (): string => {
    outlined ??= new TextDecoder().decode(
      form('outlined', () => new TextEncoder().encode(outlineSvg(svg, fonts))),
    );
    return outlined;
  };
  const png = (scale: number) => form(`png-${scale}`, () => paintPng(outlinedSvg(), size, scale));
  return { svg, ...size, outlinedSvg, png };
}
