import type { Inline, Sentence } from './inline.js';

/** The inlines of sentences on one line, a space between two sentences. */
export function inlinesOf(sentences: readonly Sentence[]): readonly Inline[] {
  return sentences.flatMap((sentence, index) =>
    index === 0 ? sentence.inlines : [{ type: 'text' as const, text: ' ' }, ...sentence.inlines],
  );
}
