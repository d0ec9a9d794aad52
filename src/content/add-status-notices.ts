import type { Chapter, EditionStatement } from '../document/document.js';
import { french } from '../language/french.js';
import { type Publication, writtenText } from '../publication/publication.js';
import { type Composition, writeWords } from './composition.js';
import { signsPrinted } from './signs-printed.js';

/**
 * What the cover says of marks: « les données marquées (p) sont provisoires », only in an edition
 * that prints one.
 */
export function addStatusNotices(
  edition: EditionStatement,
  chapters: readonly Chapter[],
  { declaration }: Publication,
  composition: Composition,
): EditionStatement {
  const { dataset } = composition.context;
  const printed = signsPrinted(chapters, dataset);
  const notices = Object.entries(declaration.data.statusNotices).flatMap(([flag, text]) => {
    // Written even when it is not printed, so that what is wrong with it is said.
    const notice = writeWords(writtenText(declaration, ['statusNotices', flag], text), composition);
    const sign = dataset.signs.find(({ standsFor }) => standsFor === flag)?.sign;
    return sign !== undefined && printed.has(sign) ? [notice] : [];
  });
  return { ...edition, releaseStatus: [edition.releaseStatus, ...notices].join(french.semicolon) };
}
