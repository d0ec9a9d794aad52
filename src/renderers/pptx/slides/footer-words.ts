import type { EditionStatement } from '../../../document/document.js';
import { editionTitle } from '../../../document/edition-title.js';
import { french } from '../../../language/french.js';
import { sanitiseText } from '../text/sanitise-text.js';

/** The foot of every slide: whose figures of which year, or that they are a draft; their vintage. */
export function footerWords(edition: EditionStatement): {
  readonly footer: string;
  readonly date: string;
} {
  return {
    footer: sanitiseText(edition.draft ?? `${edition.institution} – ${editionTitle(edition)}`),
    date: sanitiseText(french.cover.vintage(edition.releaseDateText)),
  };
}
