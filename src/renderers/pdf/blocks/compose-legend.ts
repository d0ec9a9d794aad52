import type { Inline } from '../../../document/inline.js';
import { plainText } from '../../../document/plain-text.js';
import type { Sign } from '../../../document/sign.js';
import { french } from '../../../language/french.js';
import { composeRuns, raised } from '../compose-runs.js';
import type { BlockName } from '../pages/piece.js';
import { type Slug, slugOf, stack, tagged } from '../pages/slug.js';
import type { TextRun } from '../pdfmake/pdfmake-model.js';
import type { PrintContext } from '../print-context.js';
import { setRuns } from '../set-text.js';
import { elementWithin, type StructureElement } from '../structure/structure-element.js';

/** One line of small print: « Champ : … », « (1) personnes physiques ». */
export interface LegendLine {
  readonly label: string;
  /** « 1 »: a note's mark, raised as where it is called */
  readonly mark?: string;
  readonly inlines: readonly Inline[];
}

/** The small print below a figure or a table, empty lines left out. */
export function composeLegend(
  context: PrintContext,
  lines: readonly LegendLine[],
  width: number,
  block: BlockName,
  element: StructureElement,
): Slug {
  const filled = lines.filter(({ inlines }) => plainText(inlines) !== '');
  return stack(
    filled.map((line, index) => {
      const runs = [...labelRuns(context, line), ...composeRuns(context, line.inlines, block)];
      const set = slugOf(setRuns(context, runs, 'note', width, block));
      const slug = tagged(set, elementWithin(element, 'P'));
      return { slug, above: index === 0 ? 0 : 1.5 };
    }),
  );
}

export function signsLine(signs: readonly Sign[]): LegendLine {
  const text = signs.map(({ sign, meaning }) => french.sign(sign, meaning)).join(french.semicolon);
  return { label: '', inlines: signs.length > 0 ? [{ type: 'text', text: `${text}.` }] : [] };
}

/** The label, unless the text already begins with it. */
function labelRuns(
  context: PrintContext,
  { label, mark, inlines }: LegendLine,
): readonly TextRun[] {
  if (mark) return [{ text: mark, ...raised(context, mark) }, { text: '\u00A0' }];
  if (label === '' || plainText(inlines).startsWith(label)) return [];
  return [{ text: french.lead(label), bold: true, color: context.brand.colours.muted }];
}
