import { hundredths, XML_DECLARATION } from '../shell/emu.js';
import { escapeXml } from '../xml.js';
import type { ChartModel, ChartSeries } from './chart-model.js';
import { writeSeries } from './write-series.js';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/**
 * A chart part from the model, every colour and format given. It is written here rather than
 * repaired: pptxgenjs declares axes that are not there, writes zeros as blanks and dates its workbook.
 *
 * @param workbook relation id of the embedded workbook
 */
export function writeChart(model: ChartModel, workbook: string): string {
  const named = model.series.length > 1 || model.kind === 'doughnut';
  const legend = named && !model.panel ? legendOf(model) : '';
  return `${XML_DECLARATION}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/><c:chart>${panelName(model)}<c:plotArea>${plotLayout(model)}${plots(model)}${axes(model)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr lang="fr-FR" sz="${hundredths(model.size)}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr><c:externalData r:id="${escapeXml(workbook)}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** A panel's name, in the corner above its plot. */
function panelName({ panel, size }: ChartModel): string {
  if (!panel || panel.name === '') return '<c:autoTitleDeleted val="1"/>';
  const { x } = panel.plot;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr lang="fr-FR" sz="${hundredths(Math.max(size, 12))}" b="1"/></a:pPr><a:r><a:rPr lang="fr-FR" sz="${hundredths(Math.max(size, 12))}" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:rPr><a:t>${escapeXml(panel.name)}</a:t></a:r></a:p></c:rich></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(x)}"/><c:y val="0"/></c:manualLayout></c:layout><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function plotLayout({ panel }: ChartModel): string {
  if (!panel) return '<c:layout/>';
  const { x, y, width, height } = panel.plot;
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(x)}"/><c:y val="${share(y)}"/><c:w val="${share(width)}"/><c:h val="${share(height)}"/></c:manualLayout></c:layout>`;
}

/** Four decimals: a tenth of a point on a slide. */
function share(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

/** A total is said, not drawn: it has no key. */
function legendOf({ hasTotal, series }: ChartModel): string {
  const hidden = hasTotal
    ? `<c:legendEntry><c:idx val="${series.length - 1}"/><c:delete val="1"/></c:legendEntry>`
    : '';
  return `<c:legend><c:legendPos val="t"/>${hidden}<c:overlay val="0"/></c:legend>`;
}

function plots(model: ChartModel): string {
  switch (model.kind) {
    case 'bar':
    case 'stacked-bar':
    case 'percent-bar':
      return barPlot(model, 'bar');
    case 'column':
      return barPlot(model, 'col');
    case 'stacked-column':
      return model.hasTotal ? barsAndLine(model) : barPlot(model, 'col');
    case 'line':
      return linePlot(model, model.series);
    case 'column-and-line':
      return barsAndLine(model);
    case 'doughnut':
      return `<c:doughnutChart><c:varyColors val="1"/>${seriesOf(model, model.series)}<c:firstSliceAng val="0"/><c:holeSize val="58"/></c:doughnutChart>`;
  }
}

function barsAndLine(model: ChartModel): string {
  const bars = barPlot(model, 'col', model.series.slice(0, -1));
  return `${bars}${linePlot(model, model.series.slice(-1))}`;
}

function barPlot(
  model: ChartModel,
  direction: 'bar' | 'col',
  series: readonly ChartSeries[] = model.series,
): string {
  const stacked = model.kind.startsWith('stacked') || model.kind === 'percent-bar';
  const grouping =
    model.kind === 'percent-bar' ? 'percentStacked' : stacked ? 'stacked' : 'clustered';
  const overlap = stacked || model.grouped ? '<c:overlap val="100"/>' : '';
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${seriesOf(model, series)}<c:gapWidth val="${gapWidth(model, direction)}"/>${overlap}${AXES}</c:barChart>`;
}

/** Percent of a bar's width; few categories would give bars as thick as bricks. */
function gapWidth({ categories, panel }: ChartModel, direction: 'bar' | 'col'): number {
  if (direction === 'col') return 55;
  // The bars of panels are of one thickness.
  if (panel) return 35;
  return categories.length <= 3 ? 110 : categories.length <= 6 ? 60 : 35;
}

function linePlot(model: ChartModel, series: readonly ChartSeries[]): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${seriesOf(model, series, 'line')}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

function seriesOf(model: ChartModel, series: readonly ChartSeries[], as?: 'line'): string {
  return series.map((each) => writeSeries(model, each, model.series.indexOf(each), as)).join('');
}

/** Values are written beside their marks: no second reading from an axis, unless lines need one. */
function axes(model: ChartModel): string {
  if (model.kind === 'doughnut') return '';
  const bars = model.kind.endsWith('bar');
  const [categorySide, valueSide] = bars ? ['l', 't'] : ['b', 'l'];
  const orientation = bars ? 'maxMin' : 'minMax';
  const { panel } = model;
  const end = panel ? `<c:max val="${panel.end}"/>` : '';
  const least = `${end}${panel || startsAtZero(model) ? '<c:min val="0"/>' : ''}`;
  const lined = model.kind === 'line' && (model.series.length > 2 || panel !== undefined);
  const shown = lined && panel?.isFirst !== false;
  const format = escapeXml(model.format);
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${categorySide}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln></c:spPr><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="${skipped(model)}"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${least}</c:scaling><c:delete val="${shown ? 0 : 1}"/><c:axPos val="${valueSide}"/>${lined ? GRIDLINES : ''}<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${panel ? `<c:majorUnit val="${panel.step}"/>` : ''}</c:valAx>`;
}

/** Beside its neighbours a panel of lines has room for its first and last period. */
function skipped({ panel, kind, categories }: ChartModel): number {
  return panel && kind === 'line' ? Math.max(1, categories.length - 1) : 1;
}

/** Bars start at zero, whatever a program would choose; a fall goes below it. */
function startsAtZero({ kind, series }: ChartModel): boolean {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  return kind !== 'line' && values.every((value) => value >= 0);
}

const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:schemeClr val="bg2"><a:lumMod val="90000"/></a:schemeClr></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
