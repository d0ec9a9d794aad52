import type { ChartSeries } from './chart-model.js';

/** The series' own colour, by its place in the theme. */
export function accentFill({ accent }: ChartSeries): string {
  return `<a:solidFill><a:schemeClr val="accent${accent}"/></a:solidFill>`;
}

export function lineStyle(series: ChartSeries, dash = ''): string {
  return `<a:ln w="28575" cap="rnd">${accentFill(series)}${dash}<a:round/></a:ln>`;
}

/** A full disc, or an open one for what is provisional. */
export function marker(series: ChartSeries, full: boolean): string {
  const inside = full ? accentFill(series) : '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>';
  return `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${inside}<a:ln w="19050">${accentFill(series)}</a:ln></c:spPr></c:marker>`;
}

/** How pale a slice is, in percent: from the accent itself to a tint of it. */
export function sliceShade(index: number, count: number): number {
  return count < 2 ? 0 : Math.round((index / (count - 1)) * 70);
}
