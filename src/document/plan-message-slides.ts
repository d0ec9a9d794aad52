import type { Chapter, KeyFiguresBlock, ReportDocument } from './document.js';
import type { FigureBlock } from './figure-block.js';
import { inlinesOf } from './join-sentences.js';
import { plainText } from './plain-text.js';
import { saysSign } from './says-sign.js';
import { joinSigns, signsCalled } from './signs-called.js';
import type { FigureSlide, KeyFiguresSlide, SectionSlide } from './slide-plan.js';

/** More than nine large numbers on one slide are no longer large. */
const KEY_FIGURES_A_SLIDE = 9;

export function planSectionSlide(document: ReportDocument, chapter: Chapter): SectionSlide {
  const message = inlinesOf(chapter.keyMessage);
  return {
    type: 'section',
    id: `section-${chapter.id}`,
    title: chapter.title,
    message,
    signs: signsCalled(document, message),
    notes: [],
  };
}

/** The slide's title is what the figure says. */
export function planFigureSlide(figure: FigureBlock): FigureSlide {
  return {
    type: 'figure',
    id: `figure-${figure.id}`,
    title: figure.title.inlines,
    figure,
    notes: [],
  };
}

/** The title is the chapter's first message, where it has one. */
export function planKeyFiguresSlides(
  document: ReportDocument,
  chapter: Chapter,
  block: KeyFiguresBlock,
): readonly KeyFiguresSlide[] {
  const of = Math.ceil(block.items.length / KEY_FIGURES_A_SLIDE);
  const title = chapter.keyMessage[0]?.inlines ?? chapter.title;
  return Array.from({ length: of }, (_, index) => {
    const items = block.items.slice(index * KEY_FIGURES_A_SLIDE, (index + 1) * KEY_FIGURES_A_SLIDE);
    return {
      type: 'key-figures',
      id: `key-figures-${block.id}-${index + 1}`,
      title,
      part: { number: index + 1, of },
      items,
      signs: joinSigns(signsOf(items, block), signsCalled(document, title)),
      source: block.source,
      notes: [],
    };
  });
}

function signsOf(items: KeyFiguresBlock['items'], { signs }: KeyFiguresBlock) {
  const lines = items.flatMap(({ number, comparison }) => [number, comparison]).map(plainText);
  return signs.filter(({ sign }) => lines.some((line) => saysSign(line, sign)));
}
