import type { Block, Chapter, ListBlock, ParagraphBlock, ReportDocument } from './document.js';
import type { Inline } from './inline.js';
import { inlinesOf } from './join-sentences.js';
import { mapBlock } from './map-inlines.js';
import type { Slide } from './slide-plan.js';

/** One paragraph of the notes. */
type Line = readonly Inline[];

/**
 * Gives each slide of a chapter the prose it illustrates: a paragraph goes to the slide whose figure
 * or table it calls; one that calls none, to the slide that comes next in the chapter, or to the last.
 * The footnotes it calls follow it, then the slide's source. Nothing is said twice, nothing is lost.
 */
export function shareProse(
  document: ReportDocument,
  chapter: Chapter,
  slides: readonly Slide[],
): readonly Slide[] {
  const notes = new Map<string, Line[]>(slides.map((slide) => [slide.id, []]));
  const message = inlinesOf(chapter.keyMessage);
  const opens = slides[0];
  // A chapter without a door says its message with its first slide.
  if (opens && opens.type !== 'section' && message.length > 0) notes.get(opens.id)?.push(message);
  chapter.blocks.forEach((block, index) => {
    const slide = slideFor(block, chapter.blocks.slice(index + 1), slides);
    if (slide) notes.get(slide.id)?.push(...linesOf(block));
  });
  return slides.map((slide) => ({
    ...slide,
    notes: withSources(document, slide, notes.get(slide.id) ?? []),
  }));
}

function slideFor(
  block: Block,
  following: readonly Block[],
  slides: readonly Slide[],
): Slide | undefined {
  const called = targetsOf(linesOf(block).flat());
  const shows = (id: string) => slides.find((slide) => shownBy(slide) === id);
  const next = following.find((other) => shownId(other) !== undefined);
  const section = slides.find((slide) => slide.type === 'section');
  return (
    called.map(shows).find((slide) => slide !== undefined) ??
    (next && shows(shownId(next) ?? '')) ??
    slides.findLast((slide) => shownBy(slide) !== undefined) ??
    section ??
    slides.at(-1)
  );
}

/** The document's id of what a slide shows. */
function shownBy(slide: Slide): string | undefined {
  if (slide.type === 'figure') return slide.figure.id;
  if (slide.type === 'table') return slide.table.id;
  return undefined;
}

function shownId(block: Block): string | undefined {
  return block.type === 'figure' || block.type === 'table' ? block.id : undefined;
}

/** A block's text, a line a paragraph. */
export function linesOf(block: Block): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
      return [inlinesOf(block.sentences)];
    case 'list':
      return listLines(block);
    case 'definitions':
      return block.entries.map(({ term, sentences }) => [
        ...term,
        { type: 'text', text: '\u00A0: ' },
        ...inlinesOf(sentences),
      ]);
    case 'heading':
    case 'key-figures':
    case 'figure':
    case 'figure-data':
    case 'table':
      return [];
  }
}

function listLines(list: ListBlock): readonly Line[] {
  return list.items.flatMap((item, index) => {
    const mark = list.ordered ? `${index + 1}. ` : '– ';
    return item.flatMap((block, place) => {
      const lines = block.type === 'list' ? listLines(block) : [paragraphLine(block)];
      return place === 0
        ? lines.map((line) => [{ type: 'text' as const, text: mark }, ...line])
        : lines;
    });
  });
}

function paragraphLine(block: ParagraphBlock): Line {
  return inlinesOf(block.sentences);
}

function withSources(
  document: ReportDocument,
  slide: Slide,
  lines: readonly Line[],
): readonly Line[] {
  const called = new Set([...lines.flat().flatMap(footnotesIn), ...calledOn(slide)]);
  const footnotes = document.footnotes
    .filter(({ id }) => called.has(id))
    .map(
      ({ number, sentences }): Line => [
        { type: 'superscript', text: String(number) },
        { type: 'text', text: '\u00A0' },
        ...inlinesOf(sentences),
      ],
    );
  const source = sourceOf(slide);
  return [...lines, ...footnotes, ...(source.length > 0 ? [source] : [])];
}

function sourceOf(slide: Slide): Line {
  if (slide.type === 'figure') return slide.figure.source;
  if (slide.type === 'table') return slide.table.source;
  if (slide.type === 'key-figures') return slide.source;
  return [];
}

/** The footnotes that the report calls in what the slide shows. */
function calledOn(slide: Slide): readonly string[] {
  switch (slide.type) {
    case 'figure':
      return calledIn(slide.figure);
    case 'table':
      return calledIn(slide.table);
    case 'key-figures':
      return [
        ...slide.items.flatMap(({ number, label, comparison }) => [number, label, comparison]),
        slide.source,
      ].flatMap((line) => line.flatMap(footnotesIn));
    case 'title':
    case 'section':
    case 'text':
      return [];
  }
}

function calledIn(block: Block): readonly string[] {
  const calls: string[] = [];
  mapBlock(block, (inline) => {
    if (inline.type === 'footnote-call') calls.push(inline.id);
    return inline;
  });
  return calls;
}

function footnotesIn(inline: Inline): readonly string[] {
  if (inline.type === 'footnote-call') return [inline.id];
  return 'inlines' in inline ? inline.inlines.flatMap(footnotesIn) : [];
}

function targetsOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline): readonly string[] => {
    if (inline.type === 'reference') return [inline.target];
    return 'inlines' in inline ? targetsOf(inline.inlines) : [];
  });
}
