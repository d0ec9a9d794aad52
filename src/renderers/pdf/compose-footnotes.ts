import type { Footnote } from '../../document/document.js';
import { inlinesOf } from '../../document/join-sentences.js';
import { french } from '../../language/french.js';
import { composeRuns, raised, reference } from './compose-runs.js';
import { TEXT_INDENT, TEXT_WIDTH } from './grid.js';
import { assemble, drawing, type Slug, slugOf, stack, tagged } from './pages/slug.js';
import type { PrintContext } from './print-context.js';
import { setRuns } from './set-text.js';
import { elementWithin } from './structure/structure-element.js';

const NUMBER_WIDTH = 12;
const RULE_WIDTH = 56;
const ABOVE_RULE = 12;
const BELOW_RULE = 5;

/** The footnotes of one page, below a short rule; nothing when there are none. */
export interface FootnoteSetter {
  set(ids: readonly string[]): Slug;
  height(ids: readonly string[]): number;
}

export function footnoteSetter(context: PrintContext): FootnoteSetter {
  const notes = new Map(
    context.document.footnotes.map((note) => [note.id, setNote(context, note)]),
  );
  const slugs = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const slug = notes.get(id);
      return slug ? [slug] : [];
    });
  const rule = drawing(
    [
      {
        type: 'line',
        x1: TEXT_INDENT,
        x2: TEXT_INDENT + RULE_WIDTH,
        y1: ABOVE_RULE,
        y2: ABOVE_RULE,
        lineWidth: 0.5,
        lineColor: context.brand.colours.muted,
      },
    ],
    ABOVE_RULE + BELOW_RULE,
  );
  return {
    set: (ids) =>
      stack([
        { slug: rule },
        ...slugs(ids).map((slug, index) => ({ slug, above: index === 0 ? 0 : 2 })),
      ]),
    height: (ids) =>
      ids.length === 0
        ? 0
        : rule.height + slugs(ids).reduce((sum, { height }) => sum + height + 2, -2),
  };
}

function setNote(context: PrintContext, note: Footnote): Slug {
  const block = { name: `note ${note.number}`, origin: note.origin };
  const target = context.targets.footnotes.get(note.id);
  const number = {
    text: String(note.number),
    ...raised(context, String(note.number)),
    color: context.brand.colours.primary,
    ...(target ? { goTo: target.call, anchor: { name: target.note } } : {}),
    inline: reference(french.backToCall(note.number)),
  };
  const element = context.structure.footnotes.get(note.id) ?? { role: 'Note' };
  const text = composeRuns(context, inlinesOf(note.sentences), block);
  const width = TEXT_WIDTH - NUMBER_WIDTH;
  return assemble([
    {
      slug: tagged(
        slugOf(setRuns(context, [number], 'footnote', NUMBER_WIDTH, block)),
        elementWithin(element, 'Lbl'),
      ),
      x: TEXT_INDENT,
      y: 0,
    },
    {
      slug: tagged(
        slugOf(setRuns(context, text, 'footnote', width, block)),
        elementWithin(element, 'P'),
      ),
      x: TEXT_INDENT + NUMBER_WIDTH,
      y: 0,
    },
  ]);
}
