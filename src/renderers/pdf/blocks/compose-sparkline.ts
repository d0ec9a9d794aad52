import type { KeyFigure, SeriesPoint } from '../../../document/document.js';
import { plainText } from '../../../document/plain-text.js';
import { named, series as seriesWords } from '../../../language/alternative-words.js';
import { NO_BREAK_SPACE } from '../../../language/characters.js';
import { formatNumber } from '../../../language/format-number.js';
import type { BlockName } from '../pages/piece.js';
import { assemble, drawing, type Slug, taggedPicture } from '../pages/slug.js';
import type { LaidVector, Point } from '../pdfmake/pdfmake-model.js';
import type { PrintContext } from '../print-context.js';
import { setLine } from '../set-line.js';
import { elementWithin, type StructureElement } from '../structure/structure-element.js';

const HEIGHT = 40;
const INSET = 3;
/** Above a point that is marked within the line. */
const MARK_HEIGHT = 9;

interface Dot extends Point {
  readonly provisional: boolean;
  /** the value that is printed large */
  readonly printed: boolean;
  readonly period: string;
  readonly mark: string;
}

/**
 * The series in small: a line from the first to the last year, dashed towards a provisional value,
 * whose point is open; a value with a mark has its point and its mark, the one that is printed large its
 * point; a year without value leaves a gap.
 */
export function composeSparkline(
  context: PrintContext,
  figure: KeyFigure,
  width: number,
  within: StructureElement,
  block: BlockName,
): Slug {
  const { series } = figure;
  const lift = series.slice(0, -1).some(({ mark }) => mark) ? MARK_HEIGHT : 0;
  const dots = placeDots(series, width, printedKeys(figure));
  const known = dots.filter((dot) => dot !== undefined);
  const { primary, background } = context.brand.colours;
  const last = known.at(-1);
  const vectors: LaidVector[] = [...segments(dots, primary)];
  for (const dot of known) {
    if (dot !== last && !dot.mark && !dot.printed) continue;
    vectors.push({
      type: 'ellipse',
      x: dot.x,
      y: dot.y,
      r1: 2.6,
      r2: 2.6,
      lineWidth: 1.3,
      lineColor: primary,
      color: dot.provisional ? background : primary,
    });
  }
  const first = series[0]?.period ?? '';
  const end = endOf(series);
  const style = context.styles.tiny;
  const left = setLine(context, [{ text: first }], style, block);
  const right = setLine(context, [{ text: end }], style, block);
  // The last one stands beside its period.
  const marks = known.flatMap((dot) => {
    if (dot === last || !dot.mark) return [];
    const slug = setLine(context, [{ text: dot.mark }], style, block);
    return [{ slug, x: dot.x - slug.width / 2, y: dot.y + lift - MARK_HEIGHT - 3 }];
  });
  const picture = assemble([
    { slug: drawing(vectors, HEIGHT), x: 0, y: lift },
    ...marks,
    { slug: left, x: 0, y: lift + HEIGHT + 3 },
    { slug: right, x: width - right.width, y: lift + HEIGHT + 3 },
  ]);
  const alternative = describe(context, figure);
  return taggedPicture(picture, elementWithin(within, 'Figure', { alternative }), width);
}

/** The last period, marked where its value is provisional, as its open point is. */
function endOf(series: readonly SeriesPoint[]): string {
  const last = series.at(-1);
  return last ? `${last.period}${markOf(last)}` : '';
}

function markOf({ mark }: SeriesPoint): string {
  return mark ? `${NO_BREAK_SPACE}${mark}` : '';
}

/** Every value that the line shows: it prints none of them. */
function describe({ document }: PrintContext, { label, series }: KeyFigure): string {
  const value = document.values[series[0]?.valueKey ?? ''];
  const name = value ? named(value.label, value.unit) : plainText(label);
  const moments = series.flatMap((point) => {
    const { period, result } = point;
    if (result.type === 'absence') return [];
    return [{ period, number: `${formatNumber(result.value)}${markOf(point)}` }];
  });
  return seriesWords(name, moments);
}

function printedKeys({ number }: KeyFigure): readonly string[] {
  return number.flatMap((inline) => (inline.type === 'number' ? inline.valueKeys : []));
}

function placeDots(
  series: readonly SeriesPoint[],
  width: number,
  printed: readonly string[],
): readonly (Dot | undefined)[] {
  const values = series.flatMap(({ result }) => (result.type === 'number' ? [result.value] : []));
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const step = (width - 2 * INSET) / Math.max(1, series.length - 1);
  return series.map(({ valueKey, result, flags, period, mark = '' }, index) => {
    if (result.type === 'absence') return undefined;
    const share = (result.value - low) / range;
    return {
      x: INSET + index * step,
      y: INSET + (1 - share) * (HEIGHT - 2 * INSET),
      provisional: flags.includes('P'),
      printed: printed.includes(valueKey),
      period,
      mark,
    };
  });
}

function segments(dots: readonly (Dot | undefined)[], lineColor: string): readonly LaidVector[] {
  return dots.flatMap((dot, index): readonly LaidVector[] => {
    const before = dots[index - 1];
    if (!dot || !before) return [];
    const dash = dot.provisional ? { dash: { length: 2.5, space: 2 } } : {};
    return [
      {
        type: 'line',
        x1: before.x,
        y1: before.y,
        x2: dot.x,
        y2: dot.y,
        lineWidth: 1.3,
        lineColor,
        lineCap: 'round',
        ...dash,
      },
    ];
  });
}
