import type { Inline, Sentence } from './inline.js';

/** The words of a line, without marks of notes: for titles, bookmarks, alternatives and comparisons. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

/** The words of several sentences, with a space between them. */
export function plainSentences(sentences: readonly Sentence[]): string {
  return sentences.map(({ inlines }) => plainText(inlines)).join(' ');
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'number':
    case 'superscript':
    case 'subscript':
    case 'reference':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'link':
    case 'foreign':
      return plainText(inline.inlines);
    case 'footnote-call':
      return '';
  }
}
