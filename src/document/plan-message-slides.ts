import type { Chapter, KeyFiguresBlock } from './document.js';
import type { FigureBlock } from './figure-block.js';
import type { Inline } from './inline.js';
import { inlinesOf } from './join-sentences.js';
import { plainText } from './plain-text.js';
import type { Sign } from './sign.js';
import type { FigureSlide, KeyFiguresSlide, SectionSlide } from './slide-plan.js';

/** More than nine large numbers on one slide are no longer large. */
const KEY_FIGURES_A_SLIDE = 9;

export function planSectionSlide(chapter: Chapter): SectionSlide {
  return {
    type: 'section',
    id: `section-${chapter.id}`,
    title: chapter.title,
    message: inlinesOf(chapter.keyMessage),
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
  chapter: Chapter,
  block: KeyFiguresBlock,
): readonly KeyFiguresSlide[] {
  const of = Math.ceil(block.items.length / KEY_FIGURES_A_SLIDE);
  return Array.from({ length: of }, (_, index) => {
    const items = block.items.slice(index * KEY_FIGURES_A_SLIDE, (index + 1) * KEY_FIGURES_A_SLIDE);
    return {
      type: 'key-figures',
      id: `key-figures-${block.id}-${index + 1}`,
      title: chapter.keyMessage[0]?.inlines ?? chapter.title,
      part: { number: index + 1, of },
      items,
      signs: signsPrinted(
        block.signs,
        items.flatMap((item) => [...item.number, ...item.comparison]),
      ),
      source: block.source,
      notes: [],
    };
  });
}

function signsPrinted(signs: readonly Sign[], inlines: readonly Inline[]): readonly Sign[] {
  const text = plainText(inlines);
  return signs.filter(({ sign }) => text.includes(sign));
}
