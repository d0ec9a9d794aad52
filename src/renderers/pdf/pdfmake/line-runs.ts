import { partFromNext } from './part-lines.js';
import type { LaidInline, LaidLine, PageItem } from './pdfmake-model.js';

/** The words of a line as they are drawn. */
export function runsOf({ type, item }: PageItem): readonly LaidInline[] {
  if (type !== 'line') return [];
  return partFromNext(joinRuns(item.inlines), item.inlines.at(-1)?.cut ?? false);
}

/** The line with one of its runs alone, as high as before: the run stays on the same baseline. */
export function lineOf(line: LaidLine, run: LaidInline): LaidLine {
  const alone = line.clone();
  alone.inlines = [run];
  alone.getHeight = () => line.getHeight();
  alone.getAscenderHeight = () => line.getAscenderHeight();
  return alone;
}

/** Joins adjacent words of one style: fewer drawing operators, and text that reads as phrases. */
function joinRuns(inlines: readonly LaidInline[]): LaidInline[] {
  const joined: LaidInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last && sameStyle(last, inline)) {
      last.text += inline.text;
      last.width += inline.width;
    } else {
      joined.push({ ...inline });
    }
  }
  return joined;
}

function sameStyle(one: LaidInline, other: LaidInline): boolean {
  return (
    one.font === other.font &&
    one.fontSize === other.fontSize &&
    one.color === other.color &&
    !one.sup === !other.sup &&
    !one.sub === !other.sub &&
    one.element === other.element &&
    one.inline === other.inline &&
    one.characterSpacing === other.characterSpacing &&
    String(one.fontFeatures ?? '') === String(other.fontFeatures ?? '') &&
    Math.abs(one.x + one.width - other.x) < 0.01
  );
}
