import type { Dataset } from '../dataset/dataset.js';
import type { ReportDocument } from '../document/document.js';
import type { Indicators } from '../indicators/indicator-value.js';
import { compareDatasets } from './compare-datasets.js';
import { compareDocuments } from './compare-documents.js';
import { compareEvolutions } from './compare-evolutions.js';
import { compareIndicators } from './compare-indicators.js';
import type { ReleaseComparison } from './comparison.js';
import type { RetoldDocument } from './tell-rewritten.js';
import { marksOf } from './without-marks.js';

/** An edition as of one vintage; without a document where none could be written. */
export interface EditionState {
  readonly dataset: Dataset;
  readonly indicators: Indicators;
  readonly document?: ReportDocument | undefined;
}

/**
 * Two states of one edition, from the cells to the slides.
 *
 * @param retold where templates changed: what those of `to` say of the data of `from`
 */
export function compareStates(
  from: EditionState,
  to: EditionState,
  retold?: RetoldDocument,
): ReleaseComparison {
  const observations = compareDatasets(from.dataset, to.dataset);
  const { changes } = observations;
  const marks = marksOf(to.dataset);
  return {
    from: newestOf(from.dataset),
    to: newestOf(to.dataset),
    observations,
    values: [
      ...compareIndicators(from.indicators, to.indicators, to.dataset, changes),
      ...(from.document && to.document
        ? compareEvolutions(from.document, to.document, to.dataset, changes)
        : []),
    ],
    ...(from.document && to.document
      ? { document: compareDocuments(from.document, to.document, changes, marks, retold) }
      : {}),
  };
}

function newestOf({ releases }: Dataset): string {
  return releases.at(-1)?.vintage ?? '';
}
