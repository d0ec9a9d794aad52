import type { Picture } from '../document/picture.js';
import type { Fonts } from '../typesetting/open-fonts.js';
import { outlineSvg } from './outline-svg.js';
import { paintPng } from './paint-png.js';
import type { PictureForms } from './picture-store.js';

/** A drawn picture with its further forms: each is made when it is first asked for, and kept. */
export function pictureOf(svg: string, fonts: Fonts, forms?: PictureForms): Picture {
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const keep = (name: string, made: Uint8Array): Uint8Array => {
    forms?.put(name, made);
    return made;
  };
  let outlined: string | undefined;
  const outlinedSvg = (): string => {
    outlined ??= new TextDecoder().decode(
      forms?.get('outlined') ?? keep('outlined', new TextEncoder().encode(outlineSvg(svg, fonts))),
    );
    return outlined;
  };
  const png = async (scale: number) =>
    forms?.get(`png-${scale}`) ?? keep(`png-${scale}`, await paintPng(outlinedSvg(), size, scale));
  return { svg, ...size, outlinedSvg, png };
}
