import { computeIndicators } from './indicators/compute-indicators.js';
import type { Indicators } from './indicators/indicator-value.js';
import type { EditionInputs } from './read-edition.js';
import { markRevised } from './revision/mark-revised.js';

/**
 * What an edition's indicators are worth, marked where the release before published something else.
 *
 * @throws ReportError where the catalogue names a measure or code that the dataset does not know.
 */
export function computeEdition({
  dataset,
  publication,
  edition,
  preceding,
}: Pick<EditionInputs, 'dataset' | 'publication' | 'edition' | 'preceding'>): Indicators {
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  const before = preceding();
  return markRevised(
    indicators,
    before && computeIndicators(before.dataset, before.publication.definitions, edition),
    publication.declaration.data.rounding.ties,
  );
}
