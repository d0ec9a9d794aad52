import { mix, relight } from '../shell/colour-arithmetic.js';
import { childElements, descendants, type XmlElement } from '../xml.js';

/** What the names of colours mean on a slide: the theme's, through the map of master or layout. */
export interface ThemeColours {
  /** `#RRGGBB` by the theme's own names: dk1, lt1, dk2, lt2, accent1 … */
  readonly scheme: ReadonlyMap<string, string>;
  /** from the names that slides use: bg1, tx1, bg2, tx2, accent1 … */
  readonly map: Readonly<Record<string, string>>;
}

export function readScheme(theme: XmlElement): ReadonlyMap<string, string> {
  const scheme = descendants(theme, 'a:clrScheme')[0];
  return new Map(
    (scheme ? childElements(scheme) : []).flatMap((entry): [string, string][] => {
      const colour = childElements(entry)[0];
      const hex = colour && literal(colour);
      return hex ? [[entry.name.replace('a:', ''), hex]] : [];
    }),
  );
}

/** The `#RRGGBB` of a name, of the theme or of a slide. */
export function colourNamed(name: string, { scheme, map }: ThemeColours): string | undefined {
  return scheme.get(map[name] ?? name);
}

/** The `#RRGGBB` of `a:srgbClr`, `a:schemeClr` and their like; undefined where it is not one colour. */
export function resolveColour(colour: XmlElement, theme: ThemeColours): string | undefined {
  const base =
    colour.name === 'a:schemeClr'
      ? colourNamed(colour.attributes.val ?? '', theme)
      : literal(colour);
  return childElements(colour).reduce(
    (hex, change) => hex && changed(hex, change.name, Number(change.attributes.val) / 100_000),
    base,
  );
}

function literal({ name, attributes }: XmlElement): string | undefined {
  const { val = '', lastClr } = attributes;
  const written = name === 'a:sysClr' ? (lastClr ?? SYSTEM[val]) : (SYSTEM[val] ?? val);
  return written && /^[0-9A-Fa-f]{6}$/u.test(written) ? `#${written.toUpperCase()}` : undefined;
}

const SYSTEM: Readonly<Record<string, string>> = {
  window: 'FFFFFF',
  windowText: '000000',
  white: 'FFFFFF',
  black: '000000',
};

function changed(hex: string, change: string, share: number): string {
  switch (change) {
    case 'a:lumMod':
      return relight(hex, share);
    case 'a:lumOff':
      return relight(hex, 1, share);
    case 'a:tint':
      return mix(hex, share, 1);
    case 'a:shade':
      return mix(hex, share, 0);
    default:
      return hex;
  }
}
