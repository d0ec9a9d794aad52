import type { Inline } from './inline.js';
import { plainText } from './plain-text.js';
import type { Slide, SlideParagraph, SlideSection } from './slide-plan.js';

/**
 * Says after each term of a text slide that names a figure, a table or a chapter which slides show it:
 * a reader of the deck has no page to turn to.
 */
export function pointToSlides(
  slides: readonly Slide[],
  sections: readonly SlideSection[],
): readonly Slide[] {
  const spans = spansOf(slides, sections);
  const chapters = new Set(sections.map(({ id }) => id));
  const point = (paragraph: SlideParagraph): SlideParagraph => {
    const target = paragraph.term.find((inline) => inline.type === 'reference')?.target ?? '';
    const span = spans.get(target);
    if (!span) return paragraph;
    // The number of a figure is the report's; a chapter is called the same in both.
    const term = chapters.has(target) ? asText(paragraph.term) : paragraph.term;
    return { ...paragraph, term, slides: span };
  };
  return slides.map((slide) =>
    slide.type === 'text' ? { ...slide, paragraphs: slide.paragraphs.map(point) } : slide,
  );
}

type Span = NonNullable<SlideParagraph['slides']>;

function spansOf(
  slides: readonly Slide[],
  sections: readonly SlideSection[],
): ReadonlyMap<string, Span> {
  const numbers = new Map(slides.map(({ id }, index) => [id, index + 1]));
  const spans = new Map<string, Span>();
  const add = (target: string, number: number) =>
    spans.set(target, { from: spans.get(target)?.from ?? number, to: number });
  for (const slide of slides) {
    const shown = shownBy(slide);
    if (shown !== undefined) add(shown, numbers.get(slide.id) ?? 0);
  }
  for (const { id, slides: own } of sections) {
    for (const slide of own) add(id, numbers.get(slide) ?? 0);
  }
  return spans;
}

function shownBy(slide: Slide): string | undefined {
  if (slide.type === 'figure') return slide.figure.id;
  return slide.type === 'table' ? slide.table.id : undefined;
}

function asText(inlines: readonly Inline[]): readonly Inline[] {
  return [{ type: 'text', text: plainText(inlines) }];
}
