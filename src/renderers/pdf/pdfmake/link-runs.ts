import type { StructureElement } from '../structure/structure-element.js';
import type { LaidInline } from './pdfmake-model.js';

/** Words of a line that lead to one place: an annotation, in points from the line's start. */
export interface LinkRun {
  readonly goTo: string | undefined;
  readonly url: string | undefined;
  readonly from: number;
  readonly width: number;
  readonly fontSize: number;
  readonly inline: StructureElement | undefined;
}

/** The words of a line that lead to the same place, side by side. */
export function linkRuns(inlines: readonly LaidInline[]): readonly LinkRun[] {
  const runs: LinkRun[] = [];
  for (const [index, inline] of inlines.entries()) {
    if (!inline.goTo && !inline.url) continue;
    const trailing = index === inlines.length - 1 ? (inline.trailingCut ?? 0) : 0;
    const run: LinkRun = {
      goTo: inline.goTo,
      url: inline.url,
      from: inline.x,
      width: inline.width - trailing,
      fontSize: inline.fontSize,
      inline: inline.inline,
    };
    const last = runs.at(-1);
    const previous = inlines[index - 1];
    const adjacent =
      previous?.goTo === run.goTo &&
      previous?.url === run.url &&
      linkOf(previous?.inline) === linkOf(run.inline);
    if (last && adjacent) runs[runs.length - 1] = { ...last, width: last.width + run.width };
    else runs.push(run);
  }
  return runs;
}

/** The link that words belong to. */
export function linkOf(inline: StructureElement | undefined): StructureElement | undefined {
  return !inline || inline.role === 'Link' ? inline : linkOf(inline.within);
}
