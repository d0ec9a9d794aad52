import type { Footnote } from '../../document/document.js';
import { inlinesOf } from '../../document/join-sentences.js';
import { french } from '../../language/french.js';
import { composeRuns, raised, reference } from './compose-runs.js';
import { LANDSCAPE, TEXT_INDENT, TEXT_WIDTH } from './grid.js';
import type { BlockName } from './pages/piece.js';
import { assemble, drawing, type Slug, slugOf, stack, tagged } from './pages/slug.js';
import type { TextRun } from './pdfmake/pdfmake-model.js';
import type { PrintContext } from './print-context.js';
import { setRuns } from './set-text.js';
import { ARTIFACT, elementWithin, type StructureElement } from './structure/structure-element.js';

const NUMBER_WIDTH = 12;
const RULE_WIDTH = 56;
const ABOVE_RULE = 12;
const BELOW_RULE = 5;

/** The footnotes of one page, below a short rule; nothing when there are none. */
export interface FootnoteSetter {
  /** @param again those that a page before has, too */
  set(ids: readonly string[], again?: ReadonlySet<string>): Slug;
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
  const notesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => footnotes.get(id) ?? []).toSorted((a, b) => a.number - b.number);
  const slugs = (ids: readonly string[]) => notesOf(ids).map(slugOfNote);
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
    set: (ids, again) =>
      stack([
        { slug: rule },
        ...notesOf(ids).map((note, index) => ({
          slug: again?.has(note.id) ? setAgain(context, note, column) : slugOfNote(note),
          above: index === 0 ? 0 : 2,
        })),
      ]),
    height: (ids) =>
      ids.length === 0
        ? 0
        : rule.height + slugs(ids).reduce((sum, { height }) => sum + height + 2, -2),
  };
}

/** By page: the footnotes that a page before has, too. */
export function footnotesAgain(
  pages: readonly { readonly footnotes: readonly string[] }[],
): readonly ReadonlySet<string>[] {
  const seen = new Set<string>();
  return pages.map(({ footnotes }) => {
    const again = new Set(footnotes.filter((id) => seen.has(id)));
    for (const id of footnotes) seen.add(id);
    return again;
  });
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
  const target = context.targets.footnotes.get(note.id);
  const number = {
    ...numberOf(context, note),
    ...(target ? { goTo: target.call, anchor: { name: target.note } } : {}),
    inline: reference(french.backToCall(note.number)),
  };
  const element = context.structure.footnotes.get(note.id) ?? { role: 'Note' };
  return placeNote(context, note, column, number, element);
}

/** Its calls lead to where it stands first: said again, it is no part of the text. */
function setAgain(context: PrintContext, note: Footnote, column: Column): Slug {
  const number = numberOf(context, note);
  return tagged(placeNote(context, note, column, number, { role: 'Note' }), ARTIFACT);
}

function numberOf(context: PrintContext, { number }: Footnote): TextRun {
  const text = String(number);
  return { text, ...raised(context, text), color: context.brand.colours.primary };
}

function placeNote(
  context: PrintContext,
  note: Footnote,
  column: Column,
  number: TextRun,
  element: StructureElement,
): Slug {
  const block = noteName(note);
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
