import { checkGlyphs } from './check-glyphs.js';
import type { BlockName } from './pages/piece.js';
import type { Slug } from './pages/slug.js';
import type { TextRun, TextStyle } from './pdfmake/pdfmake-model.js';
import type { PrintContext } from './print-context.js';

/** A slug of one line, with its width in points. */
export interface LineSlug extends Slug {
  readonly width: number;
}

/** Sets one line that is never broken. */
export function setLine(
  context: PrintContext,
  runs: readonly TextRun[],
  style: TextStyle,
  block: BlockName,
): LineSlug {
  const line = context.lines.set(runs, style);
  for (const inline of line.inlines) checkGlyphs(context, inline.text, inline.font, block);
  return {
    items: [{ type: 'line', item: line }],
    parts: [],
    height: line.getHeight(),
    width: line.getWidth(),
  };
}
