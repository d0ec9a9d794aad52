import type { Inline, Sentence } from '../../document/inline.js';

/** The words alone, footnote calls left out: for bookmarks, running headers and metadata. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'footnote-call':
          return '';
        case 'strong':
        case 'emphasis':
        case 'link':
        case 'foreign':
          return plainText(inline.inlines);
        default:
          return inline.text;
      }
    })
    .join('');
}

/** One text of several sentences, a space between them. */
export function joinSentences(sentences: readonly Sentence[]): readonly Inline[] {
  return sentences.flatMap((sentence, index): readonly Inline[] =>
    index === 0 ? sentence.inlines : [{ type: 'text', text: ' ' }, ...sentence.inlines],
  );
}
