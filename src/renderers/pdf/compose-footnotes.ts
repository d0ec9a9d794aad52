import type { Footnote } from '../../document/document.js';
import { inlinesOf } from '../../document/join-sentences.js';
import { french } from '../../language/french.js';
import { composeRuns, raised, reference } from './compose-runs.js';
import { LANDSCAPE, TEXT_INDENT, TEXT_WIDTH } from './grid.js';
import type { BlockName } from './pages/piece.js';
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

/** Below the text of an upright page; as wide as its table on a landscape one. */
export function footnoteSetter(
  context: PrintContext,
  orientation: 'portrait' | 'landscape',
): FootnoteSetter {
  const column: Column =
    orientation === 'portrait'
      ? { left: TEXT_INDENT, width: TEXT_WIDTH }
      : { left: 0, width: LANDSCAPE.width };
  const footnotes = new Map(context.document.footnotes.map((note) => [note.id, note]));
  const set = new Map<string, Slug>();
  const slugOfNote = (note: Footnote): Slug => {
    const slug = set.get(note.id) ?? setNote(context, note, column);
    set.set(note.id, slug);
    return slug;
  };
  const slugs = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const note = footnotes.get(id);
      return note ? [slugOfNote(note)] : [];
    });
  const rule = drawing(
    [
      {
        type: 'line',
        x1: column.left,
        x2: column.left + RULE_WIDTH,
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

/** What a fault calls it. */
export function noteName({ number, origin }: Footnote): BlockName {
  return { name: french.noteNumber(number).toLowerCase(), origin };
}

interface Column {
  readonly left: number;
  readonly width: number;
}

function setNote(context: PrintContext, note: Footnote, column: Column): Slug {
  const block = noteName(note);
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
  const width = column.width - NUMBER_WIDTH;
  return assemble([
    {
      slug: tagged(
        slugOf(setRuns(context, [number], 'footnote', NUMBER_WIDTH, block)),
        elementWithin(element, 'Lbl'),
      ),
      x: column.left,
      y: 0,
    },
    {
      slug: tagged(
        slugOf(setRuns(context, text, 'footnote', width, block)),
        elementWithin(element, 'P'),
      ),
      x: column.left + NUMBER_WIDTH,
      y: 0,
    },
  ]);
}
