import type { Chapter } from './document.js';
import { planTableSlides } from './plan-table-slides.js';
import { planTextSlides } from './plan-text-slides.js';
import type { Slide } from './slide-plan.js';

/** A revision note on slides, in its own order: its words as text, its table as a table. */
export function planRevision(chapter: Chapter): readonly Slide[] {
  return [
    ...planTextSlides(chapter),
    ...chapter.blocks.flatMap((block) => (block.type === 'table' ? planTableSlides(block) : [])),
  ];
}
