import { type Fault, fault, type Origin } from '../../../report-error.js';
import type { Paragraph, TextShape } from '../shapes/slide-shape.js';
import type { Box } from '../shell/box.js';
import type { Slot } from '../shell/slot.js';
import { balanceLines } from './balance-lines.js';
import { breakLines } from './break-lines.js';
import { runsText } from './compose-runs.js';
import type { MeasureText } from './measure-text.js';

/** What laying out needs besides the slide. */
export interface LayoutContext {
  readonly measure: MeasureText;
  readonly faults: Fault[];
}

/** Where a text comes from, for the fault that says it does not fit. */
export interface TextOwner {
  readonly slide: string;
  readonly origin?: Origin;
}

/** Steps of reduction: readers see the same few sizes on every slide. */
const SCALES = [
  1, 0.95, 0.92, 0.88, 0.85, 0.84, 0.8, 0.77, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3,
];

/**
 * Text in its slot, reduced as far as the slot allows; beyond, a fault `pptx-text-overflow`.
 */
export function fitText(
  context: LayoutContext,
  owner: TextOwner,
  slot: Slot,
  paragraphs: readonly Paragraph[],
  place: { readonly box?: Box; readonly name?: string } = {},
): TextShape {
  const box = place.box ?? slot.box;
  const scale = scaleIn(context.measure, slot, paragraphs, box);
  if (scale === undefined) {
    const text = paragraphs.map(({ runs }) => runsText(runs)).join(' ');
    context.faults.push(
      fault('pptx-text-overflow', owner.origin, {
        slide: owner.slide,
        slot: slot.name,
        text: text.length > 80 ? `${text.slice(0, 80)}…` : text,
      }),
    );
  }
  return {
    type: 'text',
    slot: slot.id,
    name: place.name ?? slot.name,
    paragraphs: isTitle(slot) ? balance(context, slot, paragraphs, box, scale ?? 1) : paragraphs,
    scale: scale ?? 1,
    ...(place.box ? { box: place.box } : {}),
  };
}

/** Whether a text has room in its slot, reduced as far as the slot allows. */
export function fitsSlot(
  measure: MeasureText,
  slot: Slot,
  paragraphs: readonly Paragraph[],
): boolean {
  return scaleIn(measure, slot, paragraphs, slot.box) !== undefined;
}

/** The largest step at which it fits. */
function scaleIn(
  measure: MeasureText,
  slot: Slot,
  paragraphs: readonly Paragraph[],
  box: Box,
): number | undefined {
  return SCALES.filter((scale) => scale >= slot.smallestScale).find((scale) =>
    fits(measure, slot, paragraphs, box, scale),
  );
}

function isTitle({ type }: Slot): boolean {
  return type === 'title' || type === 'ctrTitle' || type === 'subTitle';
}

function balance(
  { measure }: LayoutContext,
  { levels }: Slot,
  paragraphs: readonly Paragraph[],
  { width }: Box,
  scale: number,
): readonly Paragraph[] {
  return paragraphs.map((paragraph) => {
    const level = levels[Math.min(paragraph.level, levels.length - 1)];
    if (!level) return paragraph;
    const style = { size: level.size * scale, bold: level.bold === true };
    return { ...paragraph, runs: balanceLines(paragraph.runs, style, width, measure) };
  });
}

/** How high paragraphs stand in a slot, in points. */
export function textHeight(
  measure: MeasureText,
  slot: Slot,
  paragraphs: readonly Paragraph[],
  width: number,
  scale = 1,
): { readonly height: number; readonly widest: number } {
  let height = 0;
  let widest = 0;
  for (const { runs, level } of paragraphs) {
    const style = slot.levels[Math.min(level, slot.levels.length - 1)];
    if (!style) continue;
    const size = style.size * scale;
    const broken = breakLines(runs, { size, bold: style.bold === true }, width, measure);
    // Lines of a template are as far apart as their letters are high; ours are set apart exactly.
    const leading = slot.adopted ? style.leading * scale : style.leading;
    height += broken.lines * leading + (style.before ?? 0);
    widest = Math.max(widest, broken.widest);
  }
  return { height, widest };
}

function fits(
  measure: MeasureText,
  slot: Slot,
  paragraphs: readonly Paragraph[],
  box: Box,
  scale: number,
): boolean {
  const { height, widest } = textHeight(measure, slot, paragraphs, box.width, scale);
  return height <= box.height && widest <= box.width;
}
