import { french } from '../../../language/french.js';
import { reference } from '../compose-runs.js';
import type { BlockName } from '../pages/piece.js';
import { assemble, drawing, type Slug, tagged } from '../pages/slug.js';
import type { PrintContext } from '../print-context.js';
import { setLine } from '../set-line.js';
import type { StructureElement } from '../structure/structure-element.js';

/** What a link to a page says, and what it leads to, for who hears it. */
export interface LinkWords {
  readonly say: (page: string) => string;
  readonly leadsTo: string;
  /** its own destination: on the same page, nothing is said */
  readonly from?: string;
}

/** A small link that names its page, set at the right of `width` once pages have their numbers. */
export function pageLink(
  context: PrintContext,
  goTo: string,
  { say, leadsTo, from }: LinkWords,
  width: number,
  element: StructureElement,
  block: BlockName,
): Slug {
  const style = { ...context.styles.note, color: context.brand.colours.primary };
  const late: Slug['late'] = (pageLabel) => {
    const page = pageLabel(goTo);
    if (from !== undefined && pageLabel(from) === page) return drawing([], 0);
    const inline = reference(french.contentsEntry(leadsTo, page));
    const line = setLine(context, [{ text: say(page), goTo, inline }], style, block);
    return assemble([{ slug: tagged(line, element), x: width - line.width, y: 0 }]);
  };
  return { items: [], parts: [], height: style.fontSize * 1.3, late };
}
