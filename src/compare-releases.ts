import type { Edition, EditionRequest } from './built-publication.js';
import { composeDocument } from './content/compose-document.js';
import { computeIndicators } from './indicators/compute-indicators.js';
import { type EditionInputs, readEdition } from './read-edition.js';
import { type Fault, gatherFaults, ReportError } from './report-error.js';
import { compareStates, type EditionState } from './revision/compare-states.js';
import type { ReleaseComparison } from './revision/comparison.js';

/** Two vintages of one edition, by folder name or date. */
export interface CompareRequest extends Omit<EditionRequest, 'asOf'> {
  readonly from: string;
  readonly to: string;
}

export interface ComparedReleases {
  readonly edition: Edition;
  readonly comparison: ReleaseComparison;
  /** why one of the two documents could not be written; the data are compared all the same */
  readonly faults: readonly Fault[];
}

/**
 * Tells what a release changes in an edition. Nothing is drawn and nothing written.
 *
 * @throws ReportError where data or declarations cannot be read.
 */
export function compareReleases({ from, to, ...request }: CompareRequest): ComparedReleases {
  const [before, after] = gatherFaults(
    () => readEdition({ ...request, asOf: from }),
    () => readEdition({ ...request, asOf: to }),
  );
  const [older, newer] = [composeState(before), composeState(after)];
  return {
    edition: after.edition,
    comparison: compareStates(older, newer),
    faults: [...older.faults, ...newer.faults],
  };
}

/** An edition's values and its document, or the faults that keep it from being written. */
export function composeState({
  publication,
  dataset,
  edition,
}: Pick<EditionInputs, 'publication' | 'dataset' | 'edition'>): EditionState & {
  readonly faults: readonly Fault[];
} {
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  try {
    const document = composeDocument(publication, dataset, indicators, edition);
    return { dataset, indicators, document, faults: [] };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return { dataset, indicators, faults: error.faults };
  }
}
