import type { Dataset, Release } from '../dataset/dataset.js';
import { formatDate } from '../language/dates.js';
import { revisionWords } from '../language/revision-words.js';
import type { ObservationChange } from './comparison.js';
import { printWithUnit } from './print-state.js';

/** A notice on a cover holds so many corrections. */
const MOST = 2;

/** « Erratum du 15 novembre 2018 – Âge moyen, Cnam Bretagne, 2016-2017 : 35,9 ans au lieu de 33,9 ans. » */
export function writeErratum(
  changes: readonly ObservationChange[],
  { date }: Release,
  dataset: Dataset,
): string {
  const corrections = changes
    .slice(0, MOST)
    .map((change) =>
      revisionWords.correction(
        change.name,
        printWithUnit(change.to, change, dataset),
        printWithUnit(change.from, change, dataset),
      ),
    );
  const more = Math.max(0, changes.length - MOST);
  return revisionWords.erratum(formatDate(date) ?? date, corrections, more);
}
