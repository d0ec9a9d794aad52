import { computeEdition } from './compute-edition.js';
import { type DraftedDocument, draftDocument } from './content/compose-document.js';
import type { Publication } from './publication/publication.js';
import type { EditionReading } from './read-preceding.js';
import { ReportError } from './report-error.js';

/**
 * What newer templates say of an older release, so that what their author changed is told from what
 * the data changed; with the faults of what they cannot say of it. Nothing where the templates are
 * the same, or speak of what the older data do not know.
 */
export function retell(
  older: Pick<EditionReading, 'publication' | 'dataset' | 'edition' | 'preceding'>,
  { publication }: { readonly publication: Publication },
): DraftedDocument | undefined {
  const { dataset, edition } = older;
  if (!(edition.year in publication.declaration.data.years)) return undefined;
  if (written(older.publication) === written(publication)) return undefined;
  try {
    const indicators = computeEdition({ ...older, publication });
    return draftDocument(publication, dataset, indicators, edition);
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

/** All that was written, and on which line. */
function written(publication: Publication): string {
  return JSON.stringify(publication, (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
}
