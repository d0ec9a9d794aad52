import { type Fault, fault } from '../report-error.js';
import type { Brand } from './brand.js';
import type { BrandReading } from './brand-schema.js';
import { contrast, luminance } from './contrast.js';

const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

type ChartColours = Pick<Brand, 'colours' | 'categorical' | 'categoricalText' | 'sequential'>;

/** Every colour that could not be read on the background, and a ramp out of order. */
export function checkColours(brand: ChartColours, positionOf: BrandReading['positionOf']): Fault[] {
  const { background, foreground, primary, muted } = brand.colours;
  const charts = ['defaults', 'millesime'];
  const check = (colour: string, least: number, ...path: readonly (string | number)[]): Fault[] => {
    const ratio = contrast(colour, background);
    if (ratio >= least) return [];
    // Cut, not rounded: 4.49 must not be said to be 4.5.
    const parameters = {
      colour,
      contrast: String(Math.floor(ratio * 10) / 10),
      least: String(least),
    };
    return [fault('brand-contrast', positionOf(path), parameters)];
  };
  return [
    ...check(foreground, TEXT_CONTRAST, 'color', 'foreground'),
    ...check(primary, TEXT_CONTRAST, 'color', 'primary'),
    ...check(muted, TEXT_CONTRAST, 'color', 'secondary'),
    ...brand.categorical.flatMap((colour, index) =>
      check(colour, MARK_CONTRAST, ...charts, 'categorical', index),
    ),
    ...brand.categoricalText.flatMap((colour, index) =>
      check(colour, TEXT_CONTRAST, ...charts, 'categorical-text', index),
    ),
    ...brand.sequential.flatMap((colour, index, ramp) => {
      const before = ramp[index - 1];
      if (before === undefined || luminance(colour) < luminance(before)) return [];
      const at = positionOf([...charts, 'sequential', index]);
      return [fault('brand-ramp-order', at, { colour })];
    }),
  ];
}
