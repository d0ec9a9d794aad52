import type { Footnote } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { inlinesOf } from '../document/join-sentences.js';
import { plainSentences } from '../document/plain-text.js';
import type { WrittenText } from '../publication/publication.js';
import type { PublicationContent } from '../publication/publication-declaration.js';
import { fault } from '../report-error.js';
import type { ContentContext } from './context.js';
import { callsSign } from './narrative/say-value.js';
import type { WriteSentences } from './narrative/template-source.js';

/** What figures, tables and key figures are composed with. */
export interface Composition {
  readonly context: ContentContext;
  readonly publication: PublicationContent;
  readonly write: WriteSentences;
  /** receives the notes that declarations hold; their ids have the declaration's file in front */
  readonly footnotes: Footnote[];
  /** « tableau 1 », by id; undefined where the document does not hold it */
  readonly referenceOf: (id: string) => string | undefined;
}

/** A short template as one line; nothing for none. */
export function writeLine(
  text: WrittenText | undefined,
  composition: Composition,
): readonly Inline[] {
  return text ? withoutSignCalls(inlinesOf(composition.write(text))) : [];
}

/** In a title, a label or a source: its signs are explained right below it. */
export function withoutSignCalls(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.filter((inline) => !callsSign(inline));
}

/** A short template as mere words, where no note can be called: on the cover, in the metadata. */
export function writeWords(text: WrittenText, { context, write }: Composition): string {
  const sentences = write(text);
  const call = inlinesOf(sentences).find(
    (inline) => inline.type === 'footnote-call' && !callsSign(inline),
  );
  if (call) context.faults.push(fault('footnote-out-of-place', text.origin, {}));
  return plainSentences(sentences);
}
