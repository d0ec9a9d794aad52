import { composePublished } from './compose-state.js';
import type { ReportDocument } from './document/document.js';
import type { Indicators } from './indicators/indicator-value.js';
import type { EditionInputs } from './read-edition.js';
import { retell } from './retell.js';
import { compareStates } from './revision/compare-states.js';
import { addRevisionNote } from './revision/write-revision-note.js';

/**
 * The document of a release that revises another, with its revision note; any other as it is. It is
 * compared with the preceding release as it was published, or, where that was not sealed, as it would
 * be written with the templates at hand.
 */
export function reviseDocument(
  { dataset, publication, preceding }: Pick<EditionInputs, 'dataset' | 'publication' | 'preceding'>,
  indicators: Indicators,
  document: ReportDocument,
): ReportDocument {
  const before = preceding();
  if (!before) return document;
  const from = composePublished(before);
  const comparison = compareStates(
    from,
    { dataset, indicators, document },
    retell(before, { publication }),
  );
  const { revised, withdrawn } = comparison.observations.counts;
  // The first figures of a new year revise nothing by themselves.
  if (dataset.releases.at(-1)?.kind === 'first' && revised + withdrawn === 0) return document;
  return addRevisionNote(document, comparison, dataset);
}

/** The release that it was compared with, where that is not as published. */
export function nameRecomposed({ preceding }: Pick<EditionInputs, 'preceding'>): {
  readonly recomposed?: string;
} {
  const before = preceding();
  const vintage = before?.dataset.releases.at(-1)?.vintage;
  return vintage === undefined || before?.isSealed ? {} : { recomposed: vintage };
}
