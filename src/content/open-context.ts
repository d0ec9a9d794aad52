import type { Dataset, Territory } from '../dataset/dataset.js';
import type { Indicators } from '../indicators/indicator-value.js';
import { nearestWord } from '../nearest-word.js';
import { namePeriods } from '../publication/name-periods.js';
import type { Publication } from '../publication/publication.js';
import { fault, ReportError } from '../report-error.js';
import type { ContentContext } from './context.js';
import { createLedger } from './create-ledger.js';

/** A publication seen for one territory and one year. */
export interface Edition {
  readonly territory: string;
  readonly year: string;
}

/**
 * What everything of an edition is written from.
 *
 * @throws ReportError when the territory or the year is unknown.
 */
export function openContext(
  publication: Publication,
  dataset: Dataset,
  indicators: Indicators,
  edition: Edition,
): ContentContext {
  const { declaration } = publication;
  return {
    dataset,
    indicators,
    territory: findTerritory(dataset, edition.territory),
    year: edition.year,
    namePeriod: (name) => namePeriods(declaration.data, edition.year, name)[0] ?? name,
    ties: declaration.data.rounding.ties,
    ledger: createLedger(),
    faults: [],
  };
}

function findTerritory(dataset: Dataset, code: string): Territory {
  const territory = dataset.territories.get(code);
  if (territory) return territory;
  const nearest = nearestWord(code, [...dataset.territories.keys()]);
  throw new ReportError([
    fault('unknown-place', undefined, { kind: 'territory', name: code, nearest }),
  ]);
}
