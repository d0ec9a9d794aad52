import type { Brand } from '../../../brand/brand.js';
import { contrast } from '../../../brand/contrast.js';
import { fromHsl, relight, toHsl } from '../shell/colour-arithmetic.js';
import type { Inks } from './choose-inks.js';
import { TEXT_CONTRAST } from './choose-inks.js';

/** Below this, a colour is a grey: it suits any palette. */
const GREY = 0.2;

/**
 * The brand in a template's colours, so that pictures, charts, tables and tiles have one palette: the
 * roles and series are the template's; tints keep their lightness in the hue that takes their own's
 * place.
 */
export function adoptColours(brand: Brand, inks: Inks): Brand {
  const categorical = ([1, 2, 3, 4, 5, 6] as const).map((number) => inks[`accent${number}`].hex);
  const primary = inks.accent1.hex;
  const adopted: Brand = {
    ...brand,
    colours: {
      foreground: inks.tx1.hex,
      background: inks.bg1.hex,
      muted: inks.tx2.hex,
      tint: inks.bg2.hex,
      rule: relight(inks.bg2.hex, 0.85),
      primary,
    },
    categorical,
    categoricalText: categorical.map((colour) => readable(colour, inks.bg1.hex)),
    sequential: brand.sequential.map((colour) => inHueOf(primary, colour)),
  };
  const same = sameColours(brand, adopted);
  const palette = Object.entries(brand.palette).map(([name, colour]): [string, string] => [
    name,
    same.get(colour) ?? inNearestHue(colour, brand.categorical, categorical),
  ]);
  return { ...adopted, palette: Object.fromEntries(palette) };
}

/** What takes the place of each colour that the brand names. */
function sameColours(brand: Brand, adopted: Brand): ReadonlyMap<string, string> {
  const lists = ['sequential', 'categoricalText', 'categorical'] as const;
  const ofLists = lists.flatMap((list) =>
    brand[list].map((colour, index): [string, string] => [colour, adopted[list][index] ?? colour]),
  );
  const roles = Object.entries(adopted.colours).map(([role, colour]): [string, string] => [
    // The roles of two brands are the same ones.
    brand.colours[role as keyof Brand['colours']],
    colour,
  ]);
  return new Map([...ofLists, ...roles]);
}

function inNearestHue(colour: string, own: readonly string[], adopted: readonly string[]): string {
  const { hue, saturation } = toHsl(colour);
  if (saturation < GREY) return colour;
  const away = own.map((one) => {
    const distance = Math.abs(toHsl(one).hue - hue);
    return Math.min(distance, 1 - distance);
  });
  const nearest = adopted[away.indexOf(Math.min(...away))];
  return nearest === undefined ? colour : inHueOf(nearest, colour);
}

function inHueOf(hued: string, lit: string): string {
  return fromHsl({ ...toHsl(hued), lightness: toHsl(lit).lightness });
}

function readable(colour: string, ground: string): string {
  const shades = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4].map((share) => relight(colour, share));
  return shades.find((shade) => contrast(shade, ground) >= TEXT_CONTRAST) ?? colour;
}
