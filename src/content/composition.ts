import type { Inline } from '../document/inline.js';
import { inlinesOf } from '../document/join-sentences.js';
import type { WrittenText } from '../publication/publication.js';
import type { PublicationContent } from '../publication/publication-declaration.js';
import type { ContentContext } from './context.js';
import type { WriteSentences } from './narrative/template-source.js';

/** What figures, tables and key figures are composed with. */
export interface Composition {
  readonly context: ContentContext;
  readonly publication: PublicationContent;
  readonly write: WriteSentences;
  /** « tableau 1 », by id; undefined where the document does not hold it */
  readonly referenceOf: (id: string) => string | undefined;
}

/** A short template as one line; nothing for none. */
export function writeLine(
  text: WrittenText | undefined,
  composition: Composition,
): readonly Inline[] {
  return text ? inlinesOf(composition.write(text)).filter(isNoCall) : [];
}

/** A title, a cell or a source cannot hold a footnote: its signs are explained right below it. */
function isNoCall(inline: Inline): boolean {
  return inline.type !== 'footnote-call';
}
