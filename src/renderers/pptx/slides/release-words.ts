import type { EditionStatement } from '../../../document/document.js';

/** What follows a source, so that a slide torn out of the deck still says what it shows. */
export function releaseWords({ year, releaseDateText }: EditionStatement): string {
  return ` – ${year}, millésime du ${releaseDateText}.`;
}
