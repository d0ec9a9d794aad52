import { hundredths } from '../shell/emu.js';
import { escapeXml } from '../xml.js';
import type { ChartModel, ChartPoint, ChartSeries, SeriesForm } from './chart-model.js';
import { sliceShade } from './series-style.js';

/** A part thinner than this share of its bar has no room for its number. */
const THIN = 0.05;
/** Beyond this tint, white words no longer stand out. */
const PALE = 30;

/** The value beside each mark, with its flag; the format of each is French. */
export function writeLabels(model: ChartModel, series: ChartSeries, form: SeriesForm): string {
  if (model.panel && form === 'line') return panelLineLabels(model, series);
  const place = placeOf(model, form);
  const own = series.points.map((point, index) => {
    if (form === 'bar' && isThin(model, point, index)) {
      return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
    }
    if (point.value === null || (point.mark === '' && form !== 'doughnut')) return '';
    const format = point.mark === '' ? model.format : `${model.format}"\u00A0${point.mark}"`;
    const colour = colourOf(model, series, form, point, index);
    return `<c:dLbl><c:idx val="${index}"/>${label(format, colour, place, model.size)}</c:dLbl>`;
  });
  const usual = isStacked(model) && form === 'bar' ? series.onMark : 'tx1';
  return `<c:dLbls>${own.join('')}${label(model.format, usual, place, model.size)}</c:dLbls>`;
}

/** The first and last value of a line, and its name in the first panel: what gridlines do not say. */
function panelLineLabels(model: ChartModel, series: ChartSeries): string {
  const last = series.points.length - 1;
  const middle = Math.floor(last / 2);
  const place = isHighest(model, series) ? 't' : 'b';
  const own = series.points.map(({ value, mark }, index) => {
    const isEnd = index === 0 || index === last;
    const isName = index === middle && model.panel?.isFirst === true;
    if (value === null || (!isEnd && !isName)) return '';
    const format = mark === '' ? model.format : `${model.format}"\u00A0${mark}"`;
    const shown = label(format, 'tx1', place, model.size, isEnd ? 'value' : 'name');
    return `<c:dLbl><c:idx val="${index}"/>${shown}</c:dLbl>`;
  });
  return `<c:dLbls>${own.join('')}${label(model.format, 'tx1', place, model.size, 'none')}</c:dLbls>`;
}

function isHighest({ series }: ChartModel, one: ChartSeries): boolean {
  const sum = ({ points }: ChartSeries) =>
    points.reduce((total, { value }) => total + (value ?? 0), 0);
  return series.every((other) => sum(other) <= sum(one));
}

/** Each plot allows its own places; PowerPoint repairs a file that asks for another. */
function placeOf(model: ChartModel, form: SeriesForm): string {
  if (form === 'doughnut') return '';
  if (form === 'line') return 't';
  return isStacked(model) ? 'ctr' : 'outEnd';
}

function isStacked({ kind }: ChartModel): boolean {
  return kind.startsWith('stacked') || kind === 'percent-bar';
}

function colourOf(
  model: ChartModel,
  series: ChartSeries,
  form: SeriesForm,
  point: ChartPoint,
  index: number,
): string {
  if (form === 'doughnut') {
    const isPale = point.unsure || sliceShade(index, model.categories.length) >= PALE;
    return isPale ? 'tx1' : series.onMark;
  }
  return isStacked(model) && form === 'bar' && !point.unsure ? series.onMark : 'tx1';
}

/** Its number stays in the workbook and in the alternative text. */
function isThin(model: ChartModel, { value }: ChartPoint, index: number): boolean {
  if (!isStacked(model) || value === null) return false;
  const parts = model.hasTotal ? model.series.slice(0, -1) : model.series;
  const total = parts.reduce((sum, { points }) => sum + (points[index]?.value ?? 0), 0);
  return value < THIN * total;
}

function label(
  format: string,
  colour: string,
  place: string,
  size: number,
  says: 'value' | 'name' | 'none' = 'value',
): string {
  return `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr lang="fr-FR" sz="${hundredths(size)}"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>${place === '' ? '' : `<c:dLblPos val="${place}"/>`}<c:showLegendKey val="0"/><c:showVal val="${says === 'value' ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="${says === 'name' ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}
