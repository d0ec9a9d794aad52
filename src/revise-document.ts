import { composeState } from './compare-releases.js';
import { readDataset } from './dataset/read-dataset.js';
import type { ReportDocument } from './document/document.js';
import type { Indicators } from './indicators/indicator-value.js';
import type { EditionInputs } from './read-edition.js';
import { compareStates } from './revision/compare-states.js';
import { addRevisionNote } from './revision/write-revision-note.js';

/**
 * The document of a release that revises another, with its revision note; any other as it is. The
 * preceding release is written again from its own data with the templates at hand, and compared.
 */
export function reviseDocument(
  project: string,
  inputs: Pick<EditionInputs, 'publication' | 'dataset' | 'edition' | 'folder'>,
  indicators: Indicators,
  document: ReportDocument,
): ReportDocument {
  const { dataset } = inputs;
  const [before, release] = [dataset.releases.at(-2), dataset.releases.at(-1)];
  if (!before || !release) return document;
  const preceding = readDataset(project, {
    asOf: before.vintage,
    listsFrom: inputs.folder,
  });
  const from = composeState({ ...inputs, dataset: preceding });
  const comparison = compareStates(from, { dataset, indicators, document });
  const { revised, withdrawn } = comparison.observations.counts;
  // The first figures of a new year revise nothing by themselves.
  if (release.kind === 'first' && revised + withdrawn === 0) return document;
  return addRevisionNote(document, comparison, dataset);
}
