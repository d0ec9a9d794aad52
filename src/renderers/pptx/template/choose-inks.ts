import { contrast, luminance } from '../../../brand/contrast.js';
import { relight } from '../shell/colour-arithmetic.js';
import { colourNamed, type ThemeColours } from './theme-colours.js';

/** A colour that a slide writes: how, and what is seen. */
export interface Ink {
  /** `a:schemeClr` or `a:srgbClr` */
  readonly xml: string;
  readonly hex: string;
}

/** Names of colours that slides and charts use. */
export type InkName = 'tx1' | 'bg1' | 'tx2' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}`;
export type Inks = Readonly<Record<InkName, Ink>>;

/** WCAG 2.2: words, and what is not words. */
export const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;
/** On a paler ground, all that a deck draws can be read. */
const PALE = 0.6;

export function isPale(colour: string): boolean {
  return luminance(colour) >= PALE;
}

/** The theme's own pale colour, for a ground of ours; white where it has none. */
export function paleInk(theme: ThemeColours): Ink {
  return firstOf(['bg1', 'lt1', 'dk1'], theme, isPale) ?? literalInk('#FFFFFF');
}

/**
 * The theme's colours as they can be read on a pale ground: its own where they stand out, else a
 * darker shade of the same, which still follows the theme.
 *
 * @param ground `#RRGGBB`
 */
export function chooseInks(theme: ThemeColours, ground: string): Inks {
  const reads = (hex: string) => contrast(hex, ground) >= TEXT_CONTRAST;
  const text = firstOf(['tx1', 'dk1', 'lt1'], theme, reads) ?? literalInk('#000000');
  const background = paleInk(theme);
  const accent = (number: 1 | 2 | 3 | 4 | 5 | 6) =>
    darkened(`accent${number}`, theme, (hex) =>
      [ground, background.hex].every(
        (behind) => contrast(hex, behind) >= (number === 1 ? TEXT_CONTRAST : MARK_CONTRAST),
      ),
    ) ?? text;
  return {
    tx1: text,
    bg1: background,
    tx2: firstOf(['tx2', 'dk2'], theme, reads) ?? text,
    bg2:
      firstOf(
        ['bg2', 'lt2'],
        theme,
        (hex) => isPale(hex) && contrast(hex, text.hex) >= TEXT_CONTRAST,
      ) ?? shaded(background, 0.94),
    accent1: accent(1),
    accent2: accent(2),
    accent3: accent(3),
    accent4: accent(4),
    accent5: accent(5),
    accent6: accent(6),
  };
}

/** The first of some colours of the theme that serves. */
export function firstOf(
  names: readonly string[],
  theme: ThemeColours,
  serves: (hex: string) => boolean,
): Ink | undefined {
  for (const name of names) {
    const hex = colourNamed(name, theme);
    if (hex && serves(hex)) return { xml: `<a:schemeClr val="${name}"/>`, hex };
  }
  return undefined;
}

export function literalInk(hex: string): Ink {
  return { xml: `<a:srgbClr val="${hex.slice(1)}"/>`, hex };
}

const SHADES = [1, 0.9, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4, 0.3];

function darkened(
  name: string,
  theme: ThemeColours,
  serves: (hex: string) => boolean,
): Ink | undefined {
  const hex = colourNamed(name, theme);
  if (!hex) return undefined;
  const own = { xml: `<a:schemeClr val="${name}"/>`, hex };
  return SHADES.map((share) => shaded(own, share)).find((ink) => serves(ink.hex));
}

function shaded({ xml, hex }: Ink, share: number): Ink {
  if (share === 1) return { xml, hex };
  const [, tag = '', rest = ''] = /^<(a:\w+)([^/]*)\/>$/u.exec(xml) ?? [];
  return {
    xml: `<${tag}${rest}><a:lumMod val="${Math.round(share * 100_000)}"/></${tag}>`,
    hex: relight(hex, share),
  };
}
