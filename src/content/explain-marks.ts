import type { Dataset } from '../dataset/dataset.js';
import type { Footnote } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { french } from '../language/french.js';
import type { Origin } from '../report-error.js';
import { signFootnote } from './narrative/say-value.js';

/**
 * The notes that explain « (p) » and other marks of numbers in a chapter's sentences: one a chapter
 * and mark, made when the mark is met.
 */
export function explainMarks(chapter: string, origin: Origin, dataset: Dataset) {
  const signs = new Map(dataset.signs.map((sign) => [signFootnote(sign.standsFor), sign] as const));
  const used = new Map<string, Footnote>();
  return {
    /** Puts the chapter's id in front of a mark's note; any other inline is left as it is. */
    scope(inline: Inline): Inline {
      const sign = inline.type === 'footnote-call' ? signs.get(inline.id) : undefined;
      if (!sign || inline.type !== 'footnote-call') return inline;
      const id = `${chapter}:${inline.id}`;
      const text = `${french.sign(sign.sign, sign.meaning)}.`;
      used.set(id, {
        id,
        number: 0,
        sentences: [{ id, inlines: [{ type: 'text', text }], origin }],
        sign: { sign: sign.sign, meaning: sign.meaning },
        origin,
      });
      return { ...inline, id };
    },
    footnotes: (): readonly Footnote[] => [...used.values()],
  };
}
