import { hundredths } from '../shell/emu.js';
import { escapeXml } from '../xml.js';
import type { ChartModel, ChartPoint, ChartSeries } from './chart-model.js';
import { categoryRange, nameCell, SHEET, valueRange } from './write-workbook.js';

type SeriesForm = 'bar' | 'line' | 'doughnut';

/** One series, in the schema's order for its form; the cache says what the workbook says. */
export function writeSeries(
  model: ChartModel,
  series: ChartSeries,
  index: number,
  as?: 'line',
): string {
  const form = as ?? (model.kind === 'doughnut' ? 'doughnut' : 'bar');
  const parts = {
    bar: [shape(solid(series)), '<c:invertIfNegative val="0"/>', points(model, series, form)],
    line: [shape(line(series)), marker(series, true), points(model, series, form)],
    doughnut: [shape(solid(series)), points(model, series, form)],
  };
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textReference(nameCell(index), [series.name])}</c:tx>${parts[form].join('')}${labels(model, series, form)}<c:cat>${textReference(categoryRange(model), model.categories)}</c:cat><c:val>${numberReference(model, series, index)}</c:val>${form === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

/** Provisional points look it: a pale tint in a dashed outline, a dashed segment to an open mark. */
function points(model: ChartModel, series: ChartSeries, form: SeriesForm): string {
  return series.points
    .map((point, index) => {
      if (form === 'doughnut') return slice(index, model.categories.length);
      if (point.mark === '' || point.value === null) return '';
      return form === 'line' ? provisionalMark(series, index) : provisionalBar(series, index);
    })
    .join('');
}

function provisionalBar(series: ChartSeries, index: number): string {
  return `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:schemeClr val="accent${series.accent}"><a:lumMod val="20000"/><a:lumOff val="80000"/></a:schemeClr></a:solidFill><a:ln w="15875">${fill(series)}<a:prstDash val="sysDash"/></a:ln></c:spPr></c:dPt>`;
}

function provisionalMark(series: ChartSeries, index: number): string {
  return `<c:dPt><c:idx val="${index}"/>${marker(series, false)}<c:bubble3D val="0"/><c:spPr><a:ln w="28575" cap="rnd">${fill(series)}<a:prstDash val="sysDash"/><a:round/></a:ln></c:spPr></c:dPt>`;
}

function slice(index: number, count: number): string {
  // From the accent to paler shades of it: neighbours differ, and the theme decides the hue.
  const shade = count < 2 ? 0 : Math.round((index / (count - 1)) * 70);
  const change =
    shade === 0 ? '' : `<a:lumMod val="${(100 - shade) * 1000}"/><a:lumOff val="${shade * 1000}"/>`;
  return `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:schemeClr val="accent1">${change}</a:schemeClr></a:solidFill><a:ln w="12700"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln></c:spPr></c:dPt>`;
}

function labels(model: ChartModel, series: ChartSeries, form: SeriesForm): string {
  const stacked = model.kind.startsWith('stacked') || model.kind === 'percent-bar';
  const place = form === 'doughnut' ? '' : stacked ? 'ctr' : form === 'line' ? 't' : 'outEnd';
  const colour = (point?: ChartPoint) =>
    stacked && (point === undefined || point.mark === '') ? series.onMark : 'tx1';
  const own = series.points
    .map((point, index) =>
      hidden(model, point, index, stacked)
        ? `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`
        : point.mark === '' || point.value === null
          ? ''
          : `<c:dLbl><c:idx val="${index}"/>${label(`${model.format}"\u00A0${point.mark}"`, colour(point), place, model.size)}</c:dLbl>`,
    )
    .join('');
  return `<c:dLbls>${own}${label(model.format, colour(), place, model.size)}</c:dLbls>`;
}

/** A part too thin for its number keeps it in the workbook and the alternative text. */
function hidden(
  model: ChartModel,
  { value }: ChartPoint,
  index: number,
  stacked: boolean,
): boolean {
  if (!stacked || value === null) return false;
  const total = model.series.reduce((sum, { points }) => sum + (points[index]?.value ?? 0), 0);
  return value < 0.05 * total;
}

function label(format: string, colour: string, place: string, size: number): string {
  return `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr lang="fr-FR" sz="${hundredths(size)}"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>${place === '' ? '' : `<c:dLblPos val="${place}"/>`}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

function textReference(range: string, texts: readonly string[]): string {
  const cached = texts.map(
    (text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${SHEET}!${range}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${cached.join('')}</c:strCache></c:strRef>`;
}

function numberReference(model: ChartModel, series: ChartSeries, index: number): string {
  const cached = series.points.map(({ value }, place) =>
    value === null ? '' : `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${SHEET}!${valueRange(model, index)}</c:f><c:numCache><c:formatCode>${escapeXml(model.format)}</c:formatCode><c:ptCount val="${series.points.length}"/>${cached.join('')}</c:numCache></c:numRef>`;
}

function shape(inside: string): string {
  return `<c:spPr>${inside}</c:spPr>`;
}

function fill({ accent }: ChartSeries): string {
  return `<a:solidFill><a:schemeClr val="accent${accent}"/></a:solidFill>`;
}

function solid(series: ChartSeries): string {
  return fill(series);
}

function line(series: ChartSeries): string {
  return `<a:ln w="28575" cap="rnd">${fill(series)}<a:round/></a:ln>`;
}

function marker(series: ChartSeries, full: boolean): string {
  const inside = full ? fill(series) : '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>';
  return `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${inside}<a:ln w="19050">${fill(series)}</a:ln></c:spPr></c:marker>`;
}
