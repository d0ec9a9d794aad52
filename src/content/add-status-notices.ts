import type { Chapter, EditionStatement } from '../document/document.js';
import { plainSentences } from '../document/plain-text.js';
import { french } from '../language/french.js';
import { type Publication, writtenText } from '../publication/publication.js';
import type { Composition } from './composition.js';
import { signsPrinted } from './signs-printed.js';

/**
 * What the cover says of marks: « les données marquées (p) sont provisoires », only in an edition
 * that prints one.
 */
export function addStatusNotices(
  edition: EditionStatement,
  chapters: readonly Chapter[],
  { declaration }: Publication,
  { context, write }: Composition,
): EditionStatement {
  const printed = signsPrinted(chapters, context.dataset);
  const notices = Object.entries(declaration.data.statusNotices).flatMap(([flag, text]) => {
    // Written even when it is not printed, so that what is wrong with it is said.
    const notice = plainSentences(write(writtenText(declaration, ['statusNotices', flag], text)));
    const sign = context.dataset.signs.find(({ standsFor }) => standsFor === flag)?.sign;
    return sign !== undefined && printed.has(sign) ? [notice] : [];
  });
  return { ...edition, releaseStatus: [edition.releaseStatus, ...notices].join(french.semicolon) };
}
