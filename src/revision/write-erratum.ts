import type { Dataset, Release } from '../dataset/dataset.js';
import { formatDate } from '../language/dates.js';
import { revisionWords } from '../language/revision-words.js';
import type { ObservationChange } from './comparison.js';
import { printWithUnit } from './print-state.js';

/** A notice on a cover, or on a first slide, holds so many corrections, in so many characters. */
const MOST = 2;
const CHARACTERS = 170;

/** « Erratum du 15 novembre 2018 – Âge moyen, Cnam Bretagne, 2016-2017 : 35,9 ans au lieu de 33,9 ans. » */
export function writeErratum(
  changes: readonly ObservationChange[],
  { date }: Release,
  dataset: Dataset,
): string {
  const [first, ...others] = changes
    .slice(0, MOST)
    .map((change) =>
      revisionWords.correction(
        change.name,
        printWithUnit(change.to, change, dataset),
        printWithUnit(change.from, change, dataset),
      ),
    );
  if (first === undefined) return '';
  const corrections = [first, ...others.filter((other) => holds(first, other))];
  return revisionWords.erratum(
    formatDate(date) ?? date,
    corrections,
    changes.length - corrections.length,
  );
}

function holds(...corrections: readonly string[]): boolean {
  return corrections.join('').length <= CHARACTERS;
}
