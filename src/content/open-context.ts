import type { Dataset, Territory } from '../dataset/dataset.js';
import type { Indicators } from '../indicators/indicator-value.js';
import type { Shelf } from '../kept-work.js';
import { nearestWord } from '../nearest-word.js';
import { belongsToEdition } from '../publication/belongs-to-edition.js';
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
 * @throws ReportError when the territory is unknown, or no chapter is written for its level.
 */
export function openContext(
  publication: Publication,
  dataset: Dataset,
  indicators: Indicators,
  edition: Edition,
  shelf?: Shelf,
): ContentContext {
  const { declaration } = publication;
  const territory = findTerritory(dataset, edition.territory);
  checkLevel(publication, territory);
  return {
    dataset,
    indicators,
    territory,
    year: edition.year,
    namePeriod: (name) => namePeriods(declaration.data, edition.year, name)[0] ?? name,
    ties: declaration.data.rounding.ties,
    ledger: createLedger(),
    faults: [],
    shelf,
  };
}

/** An edition without a chapter of its own would be a cover and an annex. */
function checkLevel({ declaration }: Publication, { code, level }: Territory): void {
  const { outline } = declaration.data;
  const told = outline.some((chapter) => chapter.narrative && belongsToEdition(chapter, level));
  if (told) return;
  const levels = [...new Set(outline.flatMap(({ editions }) => editions ?? []))];
  throw new ReportError([
    fault('no-edition-for-level', declaration.positionOf(['outline']), {
      territory: code,
      level,
      levels,
    }),
  ]);
}

function findTerritory(dataset: Dataset, code: string): Territory {
  const territory = dataset.territories.get(code);
  if (territory) return territory;
  const nearest = nearestWord(code, [...dataset.territories.keys()]);
  throw new ReportError([
    fault('unknown-place', undefined, { kind: 'territory', name: code, nearest }),
  ]);
}
