import type { ChartModel, ChartSeries, SeriesForm } from './chart-model.js';
import { accentFill, lineStyle, marker, sliceShade } from './series-style.js';

const DASH = '<a:prstDash val="sysDash"/>';

/**
 * The points that do not look like their series. What is provisional shows it: a pale tint in a
 * dashed outline, a dashed segment to an open mark. Slices go from the accent to tints of it.
 */
export function writePoints(model: ChartModel, series: ChartSeries, form: SeriesForm): string {
  return series.points
    .map((point, index) => {
      if (form === 'doughnut') return slice(index, model.categories.length, point.unsure);
      if (!point.unsure || point.value === null) return '';
      return form === 'line' ? provisionalMark(series, index) : provisionalBar(series, index);
    })
    .join('');
}

function provisionalBar(series: ChartSeries, index: number): string {
  return `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:schemeClr val="accent${series.accent}"><a:lumMod val="20000"/><a:lumOff val="80000"/></a:schemeClr></a:solidFill><a:ln w="15875">${accentFill(series)}${DASH}</a:ln></c:spPr></c:dPt>`;
}

function provisionalMark(series: ChartSeries, index: number): string {
  return `<c:dPt><c:idx val="${index}"/>${marker(series, false)}<c:bubble3D val="0"/><c:spPr>${lineStyle(series, DASH)}</c:spPr></c:dPt>`;
}

/** What is provisional is the palest, in a dashed outline. */
function slice(index: number, count: number, provisional: boolean): string {
  const shade = provisional ? 80 : sliceShade(index, count);
  const change =
    shade === 0 ? '' : `<a:lumMod val="${(100 - shade) * 1000}"/><a:lumOff val="${shade * 1000}"/>`;
  return `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:schemeClr val="accent1">${change}</a:schemeClr></a:solidFill>${provisional ? DASHED : WHITE}</c:spPr></c:dPt>`;
}

const WHITE = '<a:ln w="12700"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln>';
const DASHED = `<a:ln w="15875"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>${DASH}</a:ln>`;
