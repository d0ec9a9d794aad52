import { glyphString, plain } from './glyph-string.js';
import type { PdfFont } from './pdfmake-model.js';
import type { PdfDocument } from './pdfmake-objects.js';
import { readSvg, type SvgAttributes, type SvgElement, type SvgPicture } from './read-svg.js';

/** Gives the face of a text: its family as the SVG names it, and its CSS weight. */
export type FaceOf = (family: string, weight: number, italic: boolean) => PdfFont;

/**
 * Paints a picture whose upper left corner is at (`x`, `y`), in points from the page's. Beyond
 * svg-to-pdfkit, which measures each curve and looks each property up through all parents: texts of
 * weight 600 are set in the face that they were measured with.
 *
 * @returns whether it was painted: svg-to-pdfkit knows more of SVG than Vega writes for most charts
 */
export function paintSvg(
  pdf: PdfDocument,
  { svg, x, y }: { readonly svg: string; readonly x: number; readonly y: number },
  faceOf: FaceOf,
): boolean {
  const picture = readSvg(svg);
  if (!picture?.elements.every(isPaintable)) return false;
  pdf.save();
  pdf.transform(picture.scale, 0, 0, picture.scale, x, y);
  for (const element of picture.elements) {
    pdf.save();
    for (const matrix of element.transforms) pdf.transform(...matrix);
    if (element.name === 'text') paintText(pdf, element, faceOf);
    else paintShape(pdf, element);
    pdf.restore();
  }
  pdf.restore();
  return true;
}

/** Whether all that is said of an element is of the kind that is painted here. */
function isPaintable({ name, style }: SvgPicture['elements'][number]): boolean {
  const { fill = 'none', stroke = 'none', d = '' } = style;
  const numbers = NUMBERS.every((key) => Number.isFinite(Number(style[key] ?? 0)));
  const dash = dashOf(style) !== undefined;
  if (!isColour(fill) || !isColour(stroke) || !numbers || !dash) return false;
  if (name === 'text') return stroke === 'none' && Number.isFinite(sizeOf(style));
  return name === 'line' || /^[MmLlHhVvCcQqAaZz\d\s.,+-]*$/.test(d);
}

const NUMBERS = [
  ...['x1', 'y1', 'x2', 'y2', 'opacity', 'fill-opacity', 'stroke-opacity'],
  ...['stroke-width', 'stroke-miterlimit'],
];

function isColour(colour: string): boolean {
  return colour === 'none' || /^#(?:[\da-f]{3}){1,2}$/i.test(colour);
}

function paintShape(pdf: PdfDocument, { name, style }: SvgElement): void {
  const filled = name === 'path' && isDrawn(style, 'fill');
  const stroked = isDrawn(style, 'stroke') && Number(style['stroke-width'] ?? 1) > 0;
  if (!filled && !stroked) return;
  if (filled) pdf.fillColor(style.fill ?? '', opacityOf(style, 'fill'));
  if (stroked) {
    pdf.strokeColor(style.stroke ?? '', opacityOf(style, 'stroke'));
    pdf.addContent(lineOf(style));
  }
  if (name === 'path') pdf.path(style.d ?? '');
  else {
    const { x1 = '0', y1 = '0', x2 = '0', y2 = '0' } = style;
    pdf.addContent(`${x1} ${y1} m ${x2} ${y2} l`);
  }
  pdf.addContent(filled && stroked ? 'B' : filled ? 'f' : 'S');
}

function isDrawn(style: SvgAttributes, what: 'fill' | 'stroke'): boolean {
  return (style[what] ?? 'none') !== 'none' && opacityOf(style, what) > 0;
}

function opacityOf(style: SvgAttributes, what: 'fill' | 'stroke'): number {
  return Number(style.opacity ?? 1) * Number(style[`${what}-opacity`] ?? 1);
}

/** All that a stroke depends on: what the page drew before is not known here. */
function lineOf(style: SvgAttributes): string {
  const width = style['stroke-width'] ?? '1';
  const miter = style['stroke-miterlimit'] ?? '4';
  const cap = LINE_CAPS.indexOf(style['stroke-linecap'] ?? 'butt');
  const join = LINE_JOINS.indexOf(style['stroke-linejoin'] ?? 'miter');
  return `${width} w ${miter} M ${Math.max(0, cap)} J ${Math.max(0, join)} j [${dashOf(style)}] 0 d`;
}

// In the order of PDF's own numbers.
const LINE_CAPS = ['butt', 'round', 'square'];
const LINE_JOINS = ['miter', 'round', 'bevel'];

/** Dashes and gaps; none where there is no gap, as in Vega's `1,0`. */
function dashOf({ 'stroke-dasharray': dashes = 'none' }: SvgAttributes): string | undefined {
  const lengths = dashes === 'none' ? [] : dashes.split(/[\s,]+/).map(Number);
  if (!lengths.every((length) => length >= 0)) return undefined;
  const gaps = lengths.filter((_, index) => index % 2 === 1);
  if (lengths.length > 1 && gaps.every((gap) => gap === 0)) return '';
  return lengths.every((length) => length > 0) ? lengths.join(' ') : undefined;
}

function paintText(pdf: PdfDocument, { style, lines }: SvgElement, faceOf: FaceOf): void {
  if (!isDrawn(style, 'fill')) return;
  const [family = ''] = (style['font-family'] ?? '').replaceAll(/['"]/g, '').split(/,\s*/);
  const { 'font-weight': weight = '400', 'font-style': slant = 'normal' } = style;
  const face = faceOf(family, weight === 'bold' ? 700 : Number(weight) || 400, slant === 'italic');
  const size = sizeOf(style);
  pdf.page.fonts[face.id] ??= face.ref();
  pdf.fillColor(style.fill ?? '', opacityOf(style, 'fill'));
  // Unseen, it parts the words of a chart for who takes its text out.
  const [[space = '']] = face.encode(' ');
  for (const { text, y } of lines) {
    const [glyphs, positions] = face.encode(text);
    const advance = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    const start = startOf(style['text-anchor'], (advance * size) / 1000);
    pdf.addContent(`BT /${face.id} ${size} Tf 0 Tr 1 0 0 -1 ${plain(start)} ${plain(y)} Tm`);
    pdf.addContent(`[${glyphString(glyphs, positions)}<${space}>] TJ ET`);
  }
}

function sizeOf(style: SvgAttributes): number {
  return Number(/^([\d.]+)px$/.exec(style['font-size'] ?? '')?.[1] ?? Number.NaN);
}

function startOf(anchor: string | undefined, width: number): number {
  if (anchor === 'middle') return -width / 2;
  return anchor === 'end' ? -width : 0;
}
