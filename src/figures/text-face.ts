import type { FontFace } from '../brand/brand.js';
import type { TextStyle } from './load-vega.js';

/** The face of the brand in which a text of the scene is set. */
export function textFace({ fontWeight, fontStyle }: TextStyle): FontFace {
  const weight = fontWeight === 'bold' ? 700 : Number(fontWeight ?? 400) || 400;
  if (fontStyle === 'italic') return weight >= 600 ? 'boldItalic' : 'italic';
  if (weight >= 700) return 'bold';
  return weight >= 600 ? 'semibold' : 'regular';
}
