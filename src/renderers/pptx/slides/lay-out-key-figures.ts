import type { KeyFigure } from '../../../document/document.js';
import type { KeyFiguresSlide } from '../../../document/slide-plan.js';
import type { Paragraph, Run, SlideShape } from '../shapes/slide-shape.js';
import { FEW } from '../shell/key-figure-slots.js';
import type { LayoutId, SlotId } from '../shell/slot.js';
import { composeWithoutCalls, textRun } from '../text/compose-runs.js';
import { signsParagraph, sourceRuns } from '../text/explanations.js';
import { fitText } from '../text/fit-text.js';
import { releaseWords } from './release-words.js';
import type { SlideContext } from './slide-context.js';

/** A grid of large numbers, each with what it counts and what it compares with. */
export function layOutKeyFigures(
  context: SlideContext,
  slide: KeyFiguresSlide,
): readonly SlideShape[] {
  const layout = keyFiguresLayout(slide);
  const { slotOf, keyFigureBoxes } = context.layouts;
  const boxes = keyFigureBoxes(slide.items.length);
  const cells = slide.items.map((item, index) => {
    // A slide has nine items at most: the plan cuts them.
    const slot = slotOf(layout, `item${index + 1}` as SlotId);
    const box = boxes[index];
    const moved = box && JSON.stringify(box) !== JSON.stringify(slot.box);
    return fitText(context, { slide: slide.id }, slot, paragraphsOf(item), moved ? { box } : {});
  });
  const rules = boxes.map(
    ({ x, y, width }, index): SlideShape => ({
      type: 'rule',
      name: `Filet ${index + 1}`,
      box: { x, y, width, height: 0 },
    }),
  );
  const source: Paragraph = {
    runs: sourceRuns(slide.source, releaseWords(context.edition)),
    level: 0,
  };
  return [
    ...rules,
    ...cells,
    fitText(context, { slide: slide.id }, slotOf(layout, 'source'), [
      ...signsParagraph(slide.signs),
      source,
    ]),
  ];
}

/** Few numbers are larger. */
export function keyFiguresLayout({ items }: KeyFiguresSlide): LayoutId {
  return items.length <= FEW ? 'few-key-figures' : 'key-figures';
}

function paragraphsOf(item: KeyFigure): readonly Paragraph[] {
  const levels: readonly (readonly Run[])[] = [
    composeWithoutCalls(item.number),
    composeWithoutCalls(item.label),
    composeWithoutCalls(item.comparison),
  ];
  return levels
    .map((runs, level) => ({ runs, level }))
    .filter(({ runs }) => runs.length > 0)
    .map(({ runs, level }) => ({ runs: runs.length > 0 ? runs : textRun(' '), level }));
}
