import type { EditionStatement } from '../../../document/document.js';
import { french } from '../../../language/french.js';
import { sanitiseText } from '../text/sanitise-text.js';

/** The foot of every slide: whose figures of which year, and their vintage. */
export function footerWords({ institution, title, year, releaseDateText }: EditionStatement): {
  readonly footer: string;
  readonly date: string;
} {
  return {
    footer: sanitiseText(`${institution} – ${title} ${year}`),
    date: sanitiseText(french.cover.vintage(releaseDateText)),
  };
}
