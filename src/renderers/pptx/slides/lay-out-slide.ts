import { plainText } from '../../../document/plain-text.js';
import type { Slide } from '../../../document/slide-plan.js';
import { french } from '../../../language/french.js';
import { fault } from '../../../report-error.js';
import type { LaidOutSlide, Paragraph, SlideShape } from '../shapes/slide-shape.js';
import type { LayoutId } from '../shell/slot.js';
import { composeRuns, composeWithoutCalls, textRun } from '../text/compose-runs.js';
import { fitText } from '../text/fit-text.js';
import { layOutAnnex } from './lay-out-annex.js';
import { layOutFigure } from './lay-out-figure.js';
import { keyFiguresLayout, layOutKeyFigures } from './lay-out-key-figures.js';
import { layOutSection, layOutTitleSlide } from './lay-out-openings.js';
import { layOutTable } from './lay-out-table.js';
import { originOf, ownerOf, type SlideContext } from './slide-context.js';

const LAYOUT_OF: Readonly<Record<Exclude<Slide['type'], 'key-figures'>, LayoutId>> = {
  title: 'title',
  section: 'section',
  figure: 'figure',
  table: 'table',
  text: 'annex',
};

/**
 * Gives each part of a slide its place and its size; the title first, in reading order.
 *
 * @param number of the slide, from 1
 */
export async function layOutSlide(
  context: SlideContext,
  slide: Slide,
  number: number,
): Promise<LaidOutSlide> {
  const layout = slide.type === 'key-figures' ? keyFiguresLayout(slide) : LAYOUT_OF[slide.type];
  const shapes = [layOutTitle(context, slide, layout), ...(await layOutBody(context, slide))];
  return {
    id: slide.id,
    layout,
    shapes:
      slide.type === 'title' ? shapes : [...shapes, ...layOutFooters(context, layout, number)],
    notes: slide.notes.map((line) => ({ runs: composeRuns(line), level: 0 })),
  };
}

function layOutTitle(context: SlideContext, slide: Slide, layout: LayoutId): SlideShape {
  if (plainText(slide.title).trim() === '') {
    context.faults.push(fault('pptx-empty-title', originOf(slide), { slide: slide.id }));
  }
  const part = 'part' in slide && slide.part.of > 1 ? slide.part : undefined;
  const runs = [
    ...composeWithoutCalls(slide.title),
    ...(part ? textRun(`\u00A0${french.part(part)}`) : []),
  ];
  return fitText(context, ownerOf(slide), context.layouts.slotOf(layout, 'title'), [
    { runs, level: 0 },
  ]);
}

function layOutBody(
  context: SlideContext,
  slide: Slide,
): readonly SlideShape[] | Promise<readonly SlideShape[]> {
  switch (slide.type) {
    case 'title':
      return layOutTitleSlide(context, slide);
    case 'section':
      return layOutSection(context, slide);
    case 'key-figures':
      return layOutKeyFigures(context, slide);
    case 'figure':
      return layOutFigure(context, slide);
    case 'table':
      return layOutTable(context, slide);
    case 'text':
      return layOutAnnex(context, slide);
  }
}

function layOutFooters(
  context: SlideContext,
  layout: LayoutId,
  number: number,
): readonly SlideShape[] {
  const { footer, date } = context.footers;
  const owner = { slide: layout };
  const { slotOf } = context.layouts;
  const line = (text: string): readonly Paragraph[] => [{ runs: textRun(text), level: 0 }];
  return [
    fitText(context, owner, slotOf(layout, 'footer'), line(footer)),
    fitText(context, owner, slotOf(layout, 'date'), line(date)),
    fitText(context, owner, slotOf(layout, 'number'), line(String(number))),
  ];
}
