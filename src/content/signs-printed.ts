import type { Dataset } from '../dataset/dataset.js';
import type { Chapter } from '../document/document.js';
import { mapChapterInlines } from '../document/map-inlines.js';
import { holdsMark } from './signs-in-use.js';

/** Every sign that some chapter prints, in its sentences, figures, tables or key figures. */
export function signsPrinted(chapters: readonly Chapter[], dataset: Dataset): ReadonlySet<string> {
  const printed = new Set<string>();
  for (const chapter of chapters) {
    for (const block of chapter.blocks) {
      if ('signs' in block) for (const { sign } of block.signs) printed.add(sign);
    }
    mapChapterInlines(chapter, (inline) => {
      if (inline.type !== 'text') return inline;
      for (const declared of dataset.signs) {
        if (holdsMark(inline.text, declared)) printed.add(declared.sign);
      }
      return inline;
    });
  }
  return printed;
}
