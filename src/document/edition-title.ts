import type { EditionStatement } from './document.js';

/** The title with its year, said once. */
export function editionTitle({ title, year }: EditionStatement): string {
  return title.includes(year) ? title : `${title} ${year}`;
}
