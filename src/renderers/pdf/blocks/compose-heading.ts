import type { Chapter, HeadingBlock } from '../../../document/document.js';
import { inlinesOf } from '../../../document/join-sentences.js';
import { plainText } from '../../../document/plain-text.js';
import { withoutSigns } from '../../../document/without-signs.js';
import { composeRuns } from '../compose-runs.js';
import { PORTRAIT } from '../grid.js';
import type { TextPiece } from '../pages/piece.js';
import { drawing, slugOf, stack, tagged } from '../pages/slug.js';
import type { PrintContext } from '../print-context.js';
import { setRuns, setTitle } from '../set-text.js';
import { ARTIFACT } from '../structure/structure-element.js';
import { anchored } from './anchored.js';

export function composeHeading(context: PrintContext, heading: HeadingBlock): readonly TextPiece[] {
  const block = { name: `titre « ${plainText(heading.inlines)} »`, origin: heading.origin };
  const runs = anchored(context, composeRuns(context, heading.inlines, block), heading.id, {
    title: plainText(withoutSigns(heading.inlines)),
    level: 2,
    open: false,
  });
  const style = heading.level === 2 ? 'heading2' : 'heading3';
  const galley = setRuns(context, runs, style, PORTRAIT.width, block);
  const above = heading.level === 2 ? 22 : 14;
  return [
    {
      type: 'text',
      slug: tagged(slugOf(galley), context.structure.blocks.get(heading) ?? ARTIFACT),
      above,
      below: 4,
      breakBefore: 0,
      keepWithNext: true,
      block,
    },
  ];
}

/** A message is read at a glance: its lines are shorter than the page is wide. */
const LEAD_WIDTH = 440;

/** The chapter's title, and its key message set large. */
export function composeOpening(context: PrintContext, chapter: Chapter, width: number): TextPiece {
  const title = plainText(withoutSigns(chapter.title));
  const block = { name: `chapitre « ${title} »`, origin: chapter.origin };
  const runs = anchored(context, composeRuns(context, chapter.title, block), chapter.id, {
    title,
    level: 1,
    open: false,
  });
  const rule = drawing(
    [{ type: 'rect', x: 0, y: 0, w: 48, h: 3, color: context.brand.colours.primary }],
    3,
  );
  const elements = context.structure.chapters.get(chapter);
  const set = slugOf(setTitle(context, runs, 'chapter', width, block));
  const heading = tagged(set, elements?.title ?? ARTIFACT);
  const message = inlinesOf(chapter.keyMessage);
  const parts = [{ slug: rule }, { slug: heading, above: 8 }];
  if (message.length > 0) {
    const lead = setTitle(
      context,
      composeRuns(context, message, block),
      'lead',
      Math.min(width, LEAD_WIDTH),
      block,
    );
    parts.push({ slug: tagged(slugOf(lead), elements?.message ?? ARTIFACT), above: 7 });
  }
  return {
    type: 'text',
    slug: stack(parts),
    above: 40,
    below: 16,
    breakBefore: 0,
    keepWithNext: true,
    opens: { title, onOwnPage: standsApart(context, chapter) },
    block,
  };
}

/** A revision note has pages of its own: neither it nor what follows it begins below other text. */
function standsApart({ document: { chapters } }: PrintContext, chapter: Chapter): boolean {
  const before = chapters[chapters.indexOf(chapter) - 1];
  return chapter.kind === 'revision' || before?.kind === 'revision';
}
