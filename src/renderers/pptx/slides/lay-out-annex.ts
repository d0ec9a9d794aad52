import type { SlideParagraph, TextSlide } from '../../../document/slide-plan.js';
import { french } from '../../../language/french.js';
import type { Paragraph, Run, SlideShape } from '../shapes/slide-shape.js';
import { composeWithoutCalls, textRun } from '../text/compose-runs.js';
import { fitText, textHeight } from '../text/fit-text.js';
import type { SlideContext } from './slide-context.js';

/** Text in two columns, cut where their heights are most alike. */
export function layOutAnnex(context: SlideContext, slide: TextSlide): readonly SlideShape[] {
  const paragraphs = slide.paragraphs.map(composeParagraph);
  const cut = bestCut(context, slide.paragraphs, paragraphs);
  const columns = [
    { slot: 'left' as const, paragraphs: paragraphs.slice(0, cut) },
    { slot: 'right' as const, paragraphs: paragraphs.slice(cut) },
  ];
  return columns
    .filter((column) => column.paragraphs.length > 0)
    .map((column) =>
      fitText(
        context,
        { slide: slide.id },
        context.layouts.slotOf('annex', column.slot),
        column.paragraphs,
      ),
    );
}

function composeParagraph({ kind, term, slides, inlines, continues }: SlideParagraph): Paragraph {
  const head: readonly Run[] =
    term.length > 0
      ? [
          ...composeWithoutCalls(term).map((run) => ({ ...run, bold: true as const })),
          ...(slides ? textRun(`, ${french.slides(slides)}`, { bold: true }) : []),
          ...textRun(inlines.length > 0 ? '\u00A0: ' : '\u00A0:', { bold: true }),
        ]
      : textRun(kind === 'item' && !continues ? '–\u00A0' : '');
  const level = { heading: 1, paragraph: 0, item: 2 }[kind];
  return { runs: [...head, ...composeWithoutCalls(inlines)], level };
}

function bestCut(
  { measure, layouts }: SlideContext,
  kinds: readonly SlideParagraph[],
  paragraphs: readonly Paragraph[],
): number {
  const slot = layouts.slotOf('annex', 'left');
  const heights = paragraphs.map(
    (paragraph) => textHeight(measure, slot, [paragraph], slot.box.width).height,
  );
  const total = heights.reduce((sum, height) => sum + height, 0);
  let left = 0;
  let best = { cut: paragraphs.length, gap: total };
  for (const [index, height] of heights.entries()) {
    left += height;
    const gap = Math.abs(total - 2 * left);
    // A heading never closes a column; the left one is the longer when they cannot be alike.
    const parts = kinds[index]?.kind !== 'heading' && !kinds[index + 1]?.continues;
    if (parts && gap < best.gap) best = { cut: index + 1, gap };
  }
  return best.cut;
}
