import type { Inline } from '../../../document/inline.js';
import { plainText } from '../../../document/plain-text.js';
import type { Sign } from '../../../document/sign.js';
import { french } from '../../../language/french.js';
import { composeRuns, raised, reference } from '../compose-runs.js';
import type { BlockName } from '../pages/piece.js';
import { type Slug, slugOf, stack, tagged } from '../pages/slug.js';
import type { Anchor, TextRun } from '../pdfmake/pdfmake-model.js';
import type { PrintContext } from '../print-context.js';
import { setRuns } from '../set-text.js';
import { ARTIFACT, elementWithin, type StructureElement } from '../structure/structure-element.js';
import type { NoteTarget } from '../targets.js';

/** One line of small print: « Champ : … », « (1) personnes physiques ». */
export interface LegendLine {
  readonly label: string;
  readonly note?: LegendNote;
  readonly inlines: readonly Inline[];
}

/** A note below a table. */
export interface LegendNote {
  /** « 1 », raised as where it is called */
  readonly mark: string;
  /** unique in the document, of ASCII characters */
  readonly id: string;
  /** absent: nothing calls it */
  readonly target?: NoteTarget;
}

/**
 * The small print below a figure or a table, empty lines left out.
 *
 * @param anchor the place that links to it lead to
 */
export function composeLegend(
  context: PrintContext,
  lines: readonly LegendLine[],
  width: number,
  block: BlockName,
  element: StructureElement,
  anchor?: Anchor,
): Slug {
  const filled = lines.filter(({ inlines }) => plainText(inlines) !== '');
  return stack(
    filled.map((line, index) => {
      const { note } = line;
      const within = note ? elementWithin(element, 'Note', { id: note.id }) : element;
      const label = note ? markRuns(context, note, block, within) : labelRuns(context, line);
      const runs = [...label, ...composeRuns(context, line.inlines, block)];
      const marked = index === 0 && anchor ? placeAnchor(runs, anchor) : runs;
      const set = slugOf(setRuns(context, marked, 'note', width, block));
      const slug = tagged(set, elementWithin(within, 'P'));
      return { slug, above: index === 0 ? 0 : 1.5 };
    }),
  );
}

/** On the first run that is not a place already. */
function placeAnchor(runs: readonly TextRun[], anchor: Anchor): readonly TextRun[] {
  const free = runs.findIndex((run) => run.anchor === undefined);
  return runs.map((run, index) => (index === free ? { ...run, anchor } : run));
}

export function signsLine(signs: readonly Sign[]): LegendLine {
  const text = signs.map(({ sign, meaning }) => french.sign(sign, meaning)).join(french.semicolon);
  return { label: '', inlines: signs.length > 0 ? [{ type: 'text', text: `${text}.` }] : [] };
}

/**
 * What explains some signs of a table below a part of it, once for each choice of signs. The notes at
 * the table's end say the same, so that it is no part of the text.
 */
export function signsFoot(
  context: PrintContext,
  signs: readonly Sign[],
  width: number,
  block: BlockName,
): (printed: ReadonlySet<string>) => Slug {
  const known = new Map<string, Slug>();
  return (printed) => {
    const shown = signs.filter(({ sign }) => printed.has(sign));
    const key = shown.map(({ sign }) => sign).join();
    const found = known.get(key);
    if (found) return found;
    const runs = composeRuns(context, signsLine(shown).inlines, block);
    const set = tagged(slugOf(setRuns(context, runs, 'note', width, block)), ARTIFACT);
    known.set(key, set);
    return set;
  };
}

/** The label, unless the text already begins with it. */
function labelRuns(context: PrintContext, { label, inlines }: LegendLine): readonly TextRun[] {
  if (label === '' || plainText(inlines).startsWith(label)) return [];
  return [{ text: french.lead(label), bold: true, color: context.brand.colours.muted }];
}

/** A note's mark, which leads back to where it is called. */
function markRuns(
  context: PrintContext,
  { mark, target }: LegendNote,
  block: BlockName,
  note: StructureElement,
): readonly TextRun[] {
  const back = target && {
    goTo: target.call,
    anchor: { name: target.note },
    inline: reference(french.backToMark(mark, block.name)),
  };
  const element = elementWithin(note, 'Lbl');
  return [{ text: mark, ...raised(context, mark), element, ...back }, { text: '\u00A0' }];
}
