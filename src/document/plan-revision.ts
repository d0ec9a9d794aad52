import type { Block, Chapter } from './document.js';
import { planTableSlides } from './plan-table-slides.js';
import { planTextSlides } from './plan-text-slides.js';
import type { Slide } from './slide-plan.js';

/**
 * A revision note on slides: the release, then each of its sections under its own heading: a table
 * under its own title, words as text.
 */
export function planRevision(chapter: Chapter): readonly Slide[] {
  return cutSections(chapter.blocks).flatMap((blocks, index): readonly Slide[] => {
    const [first, ...rest] = blocks;
    const tables = blocks.filter((block) => block.type === 'table');
    if (tables.length > 0) return tables.flatMap(planTableSlides);
    // The first section is the note itself: its title is the chapter's.
    if (index === 0 || first?.type !== 'heading') return planTextSlides({ ...chapter, blocks });
    const section = { ...chapter, id: first.id, title: first.inlines, keyMessage: [] };
    return planTextSlides({ ...section, blocks: rest });
  });
}

function cutSections(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    if (block.type === 'heading' || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}
