import type { Brand } from '../../../brand/brand.js';
import { descendants, parseXml } from '../xml.js';

/** The brand with the colours of a template's theme: what stands on a mark is chosen by contrast. */
export function adoptColours(brand: Brand, theme: string): Brand {
  const scheme = descendants(parseXml(theme), 'a:clrScheme')[0];
  const colour = (name: string, otherwise: string): string => {
    const value = scheme && descendants(scheme, `a:${name}`)[0];
    const given = value && descendants(value)[0]?.attributes;
    const hex = given?.lastClr ?? given?.val ?? '';
    return /^[0-9A-Fa-f]{6}$/u.test(hex) ? `#${hex.toUpperCase()}` : otherwise;
  };
  const { colours, categorical } = brand;
  const primary = colour('accent1', colours.primary);
  return {
    ...brand,
    colours: {
      ...colours,
      foreground: colour('dk1', colours.foreground),
      background: colour('lt1', colours.background),
      muted: colour('dk2', colours.muted),
      tint: colour('lt2', colours.tint),
      primary,
    },
    categorical: [
      primary,
      ...[2, 3].map((index) => colour(`accent${index}`, categorical[index - 1] ?? colours.primary)),
    ],
  };
}
