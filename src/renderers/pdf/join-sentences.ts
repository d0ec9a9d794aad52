import type { Inline, Sentence } from '../../document/inline.js';

/** One text of several sentences, a space between them. */
export function joinSentences(sentences: readonly Sentence[]): readonly Inline[] {
  return sentences.flatMap((sentence, index): readonly Inline[] =>
    index === 0 ? sentence.inlines : [{ type: 'text', text: ' ' }, ...sentence.inlines],
  );
}
