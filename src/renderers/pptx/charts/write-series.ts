import { escapeXml } from '../xml.js';
import type { ChartModel, ChartSeries } from './chart-model.js';
import { accentFill, lineStyle, marker } from './series-style.js';
import { writeLabels } from './write-labels.js';
import { writePoints } from './write-points.js';
import { categoryRange, nameCell, SHEET, valueRange } from './write-workbook.js';

/** One series, in the schema's order for its form; the cache says what the workbook says. */
export function writeSeries(
  model: ChartModel,
  series: ChartSeries,
  index: number,
  as?: 'line',
): string {
  const form = as ?? (model.kind === 'doughnut' ? 'doughnut' : 'bar');
  const isTotal = model.hasTotal && index === model.series.length - 1;
  const parts = {
    bar: [
      shape(accentFill(series)),
      '<c:invertIfNegative val="0"/>',
      writePoints(model, series, form),
    ],
    line: isTotal
      ? [shape('<a:ln><a:noFill/></a:ln>'), '<c:marker><c:symbol val="none"/></c:marker>']
      : [shape(lineStyle(series)), marker(series, true), writePoints(model, series, form)],
    doughnut: [shape(accentFill(series)), writePoints(model, series, form)],
  };
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textReference(nameCell(index), [series.name])}</c:tx>${parts[form].join('')}${writeLabels(model, series, form)}<c:cat>${textReference(categoryRange(model), model.categories)}</c:cat><c:val>${numberReference(model, series, index)}</c:val>${form === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`;
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
