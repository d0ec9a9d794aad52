import type { Inline } from '../../document/inline.js';
import { checkGlyphs } from './check-glyphs.js';
import { composeRuns } from './compose-runs.js';
import type { BlockName } from './pages/piece.js';
import type { Galley } from './pdfmake/galley.js';
import type { LayoutNode, TextRun } from './pdfmake/pdfmake-model.js';
import type { PrintContext } from './print-context.js';
import type { StyleName } from './type-scale.js';

/** Sets inlines in one style over `width` points. */
export function setText(
  context: PrintContext,
  inlines: readonly Inline[],
  style: StyleName,
  width: number,
  block: BlockName,
): Galley {
  return setRuns(context, composeRuns(context, inlines, block), style, width, block);
}

/** Sets composed runs in one style over `width` points. */
export function setRuns(
  context: PrintContext,
  text: readonly TextRun[],
  style: StyleName,
  width: number,
  block: BlockName,
): Galley {
  return setNode(context, { text, ...context.styles[style] }, width, block);
}

/** Sets a title so that its lines are of about one length: no last line of a single word. */
export function setTitle(
  context: PrintContext,
  text: readonly TextRun[],
  style: StyleName,
  width: number,
  block: BlockName,
): Galley {
  const set = (tried: number) => setRuns(context, text, style, tried, block);
  const widest = set(width);
  const lines = widest.lineTops.length;
  if (lines < 2) return widest;
  const even = context.lines.set(text, context.styles[style]).getWidth() / lines;
  for (const ratio of [1.03, 1.09, 1.16]) {
    if (even * ratio >= width) break;
    const narrower = set(even * ratio);
    if (narrower.lineTops.length === lines) return narrower;
  }
  return widest;
}

/** Lays a node out and checks that every character of it can be drawn. */
export function setNode(
  context: PrintContext,
  node: LayoutNode,
  width: number,
  block: BlockName,
): Galley {
  const galley = context.builder.layOut(node, width);
  for (const { type, item } of galley.items) {
    if (type !== 'line') continue;
    for (const { text, font } of item.inlines) checkGlyphs(context, text, font, block);
  }
  return galley;
}
