/** Hue, saturation and lightness of a colour, each from 0 to 1. */
export interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

export function toHsl(colour: string): Hsl {
  const [red, green, blue] = channels(colour);
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const lightness = (least + most) / 2;
  const range = most - least;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return {
    hue: (sixth / 6 + 1) % 1,
    saturation: range / (1 - Math.abs(2 * lightness - 1)),
    lightness,
  };
}

export function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return toHex(
    [0, 8, 4].map((start) => {
      const place = (start + hue * 12) % 12;
      return lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    }),
  );
}

/** What `a:lumMod` and `a:lumOff` make of a colour; shares of 1. */
export function relight(colour: string, factor: number, offset = 0): string {
  const hsl = toHsl(colour);
  return fromHsl({ ...hsl, lightness: Math.min(1, Math.max(0, hsl.lightness * factor + offset)) });
}

/** Mixed with white or black in light rather than in sRGB, as `a:tint` and `a:shade` do. */
export function mix(colour: string, share: number, other: 0 | 1): string {
  return toHex(
    channels(colour).map((channel) => encode(decode(channel) * share + other * (1 - share))),
  );
}

function channels(colour: string): readonly [number, number, number] {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function toHex(values: readonly number[]): string {
  const digits = values.map((value) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`.toUpperCase();
}

function decode(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function encode(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
