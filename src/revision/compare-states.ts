import type { Dataset } from '../dataset/dataset.js';
import type { ReportDocument } from '../document/document.js';
import { type Indicators, isUnknown } from '../indicators/indicator-value.js';
import { compareDatasets } from './compare-datasets.js';
import { compareDocuments } from './compare-documents.js';
import { compareEvolutions } from './compare-evolutions.js';
import { compareIndicators } from './compare-indicators.js';
import type { ReleaseComparison } from './comparison.js';
import { foldValues } from './fold-values.js';
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
  const values = [
    ...compareIndicators(from.indicators, to.indicators, to.dataset, changes),
    ...(from.document && to.document
      ? compareEvolutions(from.document, to.document, to.dataset, changes)
      : []),
  ];
  return {
    from: newestOf(from.dataset),
    to: newestOf(to.dataset),
    observations,
    values,
    valueBranches: foldValues(
      values,
      [...to.dataset.territories.values()],
      (key) => [from, to].some((state) => knowsValue(state, key)),
      (value) => [value.from, value.to],
    ),
    ...(from.document && to.document
      ? { document: compareDocuments(from.document, to.document, changes, marks, retold) }
      : {}),
  };
}

/** An evolution is known where it is said; any other value, where it can be computed. */
function knowsValue({ document, indicators }: EditionState, key: string): boolean {
  if (key in (document?.values ?? {})) return true;
  const [indicator = '', territory = '', period = '', ...further] = key.split('|');
  const dimensions = Object.fromEntries(further.map((part) => part.split('=', 2)));
  if ('depuis' in dimensions) return false;
  return !isUnknown(indicators.value({ indicator, territory, period, dimensions }));
}

function newestOf({ releases }: Dataset): string {
  return releases.at(-1)?.vintage ?? '';
}
