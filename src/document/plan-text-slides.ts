import type { Block, Chapter, ListBlock } from './document.js';
import type { Sentence } from './inline.js';
import { inlinesOf } from './join-sentences.js';
import { plainText } from './plain-text.js';
import type { SlideParagraph, TextSlide } from './slide-plan.js';

/** Characters that a slide holds in two columns at a size that can be read. */
const CHARACTERS_A_SLIDE = 2700;
/** What a paragraph takes besides its own characters: the line it leaves unfinished. */
const CHARACTERS_A_BREAK = 60;

/** An annex as text: its definitions, method and signs, cut between paragraphs. */
export function planTextSlides(chapter: Chapter): readonly TextSlide[] {
  const parts = cutParagraphs(chapter.blocks.flatMap(paragraphsOf));
  return parts.map((paragraphs, index) => ({
    type: 'text',
    id: `text-${chapter.id}-${index + 1}`,
    title: chapter.title,
    part: { number: index + 1, of: parts.length },
    paragraphs,
    notes: index === 0 && chapter.keyMessage.length > 0 ? [inlinesOf(chapter.keyMessage)] : [],
  }));
}

function paragraphsOf(block: Block): readonly SlideParagraph[] {
  switch (block.type) {
    case 'heading':
      return [{ kind: 'heading', term: [], inlines: block.inlines }];
    case 'paragraph':
      return [paragraph('paragraph', block.sentences)];
    case 'list':
      return itemsOf(block);
    case 'definitions':
      return block.entries.map(({ term, sentences }) => ({
        kind: 'paragraph',
        term,
        inlines: inlinesOf(sentences),
      }));
    case 'key-figures':
    case 'figure':
    case 'figure-data':
    case 'table':
      return [];
  }
}

function paragraph(kind: 'paragraph' | 'item', sentences: readonly Sentence[]): SlideParagraph {
  return { kind, term: [], inlines: inlinesOf(sentences) };
}

function itemsOf(list: ListBlock): readonly SlideParagraph[] {
  return list.items.flatMap((item) =>
    item.flatMap((block) =>
      block.type === 'list' ? itemsOf(block) : [paragraph('item', block.sentences)],
    ),
  );
}

function cutParagraphs(
  paragraphs: readonly SlideParagraph[],
): readonly (readonly SlideParagraph[])[] {
  const slides: SlideParagraph[][] = [];
  let room = 0;
  paragraphs.forEach((current, index) => {
    const length = lengthOf(current);
    const next = paragraphs[index + 1];
    // A heading takes its first paragraph with it.
    const needed = current.kind === 'heading' && next ? length + lengthOf(next) : length;
    if (needed > room || slides.length === 0) {
      slides.push([]);
      room = CHARACTERS_A_SLIDE;
    }
    slides.at(-1)?.push(current);
    room -= length;
  });
  return slides;
}

function lengthOf({ term, inlines }: SlideParagraph): number {
  return plainText([...term, ...inlines]).length + CHARACTERS_A_BREAK;
}
