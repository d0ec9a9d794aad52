import type { Block, Chapter, DefinitionsBlock, ListBlock } from './document.js';
import type { Sentence } from './inline.js';
import { inlinesOf } from './join-sentences.js';
import { plainText } from './plain-text.js';
import type { SlideParagraph, TextSlide } from './slide-plan.js';

/** Characters that a slide holds in two columns at a size that can be read. */
const CHARACTERS_A_SLIDE = 2900;
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
      return block.versions ? block.entries.flatMap(versionsOf) : block.entries.map(definition);
    case 'key-figures':
    case 'figure':
    case 'figure-data':
    case 'table':
      return [];
  }
}

function definition({ term, sentences }: DefinitionsBlock['entries'][number]): SlideParagraph {
  return { kind: 'paragraph', term, inlines: inlinesOf(sentences) };
}

/** Where it stands, and below it what it said and what it says. */
function versionsOf({
  term,
  sentences,
}: DefinitionsBlock['entries'][number]): readonly SlideParagraph[] {
  const place: SlideParagraph = { kind: 'paragraph', term, inlines: [] };
  const versions = sentences.map(
    ({ inlines }): SlideParagraph => ({ kind: 'item', term: [], inlines, continues: true }),
  );
  return term.length > 0 ? [place, ...versions] : versions;
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
    // A heading takes its first paragraph with it, and that all that goes on with it.
    const needed = lengthOf(current) + lengthAfter(paragraphs, index);
    if (needed > room || slides.length === 0) {
      slides.push([]);
      room = CHARACTERS_A_SLIDE;
    }
    slides.at(-1)?.push(current);
    room -= length;
  });
  return slides;
}

function lengthAfter(paragraphs: readonly SlideParagraph[], index: number): number {
  const next = paragraphs[index + 1];
  const belongs = next && (paragraphs[index]?.kind === 'heading' || next.continues);
  return belongs ? lengthOf(next) + lengthAfter(paragraphs, index + 1) : 0;
}

function lengthOf({ term, inlines }: SlideParagraph): number {
  return plainText([...term, ...inlines]).length + CHARACTERS_A_BREAK;
}
