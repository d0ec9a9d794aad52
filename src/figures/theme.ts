import type { Config } from 'vega-lite';
import type { Brand } from '../brand/brand.js';

/** Height of the smallest words of a chart, in the pixels in which it is laid out. */
export const TEXT_SIZE = 8.5;

/** The look of every chart: Vega-Lite's configuration, from the brand, in French. */
export function theme(brand: Brand): Config {
  const { foreground, muted, rule, primary } = brand.colours;
  // Unquoted, a family with a digit in it is invalid CSS and measured in another font.
  const font = `'${brand.typography.family}', sans-serif`;
  const axis = {
    labelFontSize: TEXT_SIZE,
    labelColor: foreground,
    // Dropping or cutting labels would hide what does not fit: the checks must see it.
    labelOverlap: false,
    labelLimit: 0,
    titleFontSize: TEXT_SIZE,
    titleFontWeight: 'normal',
    titleColor: muted,
    titleLimit: 0,
    titlePadding: 6,
    domain: false,
    ticks: false,
    labelPadding: 5,
    gridColor: rule,
    gridWidth: 0.6,
    domainColor: muted,
    domainWidth: 0.6,
    tickColor: muted,
    tickWidth: 0.6,
  } as const;
  const heading = {
    labelFontSize: 9.5,
    labelFontWeight: 'bold',
    labelColor: foreground,
    labelLimit: 0,
    title: null,
  } as const;
  return {
    aria: false,
    background: 'transparent',
    padding: 0,
    font,
    locale: FRENCH,
    view: { stroke: null },
    axis,
    axisBand: { grid: false },
    axisQuantitative: { tickCount: 5 },
    header: heading,
    title: {
      fontSize: 9.5,
      fontWeight: 'bold',
      color: foreground,
      anchor: 'start',
      offset: 5,
      limit: 0,
    },
    legend: { disable: true },
    text: { fontSize: TEXT_SIZE, color: foreground, limit: 0 },
    bar: { color: primary },
    rect: { color: primary },
    point: { color: primary, filled: true, size: 40, opacity: 1 },
    line: { color: primary, strokeWidth: 1.8, strokeCap: 'round', strokeJoin: 'round' },
    area: { color: primary, line: false, opacity: 1 },
    rule: { color: muted, strokeWidth: 0.8 },
    range: {
      category: [...brand.categorical],
      ordinal: [...brand.sequential],
      ramp: [...brand.sequential],
      heatmap: [...brand.sequential],
    },
  };
}

const FRENCH: NonNullable<Config['locale']> = {
  number: {
    decimal: ',',
    thousands: '\u202F',
    grouping: [3],
    currency: ['', '\u00A0€'],
    percent: '\u00A0%',
    minus: '−',
  },
};
