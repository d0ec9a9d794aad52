import type { Block, Chapter } from './document.js';
import { planTableSlides } from './plan-table-slides.js';
import { planTextSlides } from './plan-text-slides.js';
import type { Slide } from './slide-plan.js';

/** A revision note on slides: its words as text, then its table under its own title. */
export function planRevision(chapter: Chapter): readonly Slide[] {
  const { blocks } = chapter;
  const words = blocks.filter((_, index) => !opensTable(blocks, index));
  return [
    ...planTextSlides({ ...chapter, blocks: words }),
    ...blocks.flatMap((block) => (block.type === 'table' ? planTableSlides(block) : [])),
  ];
}

/** A heading with nothing but a table below it has nothing to say on a slide of words. */
function opensTable(blocks: readonly Block[], index: number): boolean {
  return blocks[index]?.type === 'heading' && blocks[index + 1]?.type === 'table';
}
