import { computeEdition } from './compute-edition.js';
import { composeDocument } from './content/compose-document.js';
import type { ReportDocument } from './document/document.js';
import type { EditionInputs } from './read-edition.js';
import { type Fault, ReportError } from './report-error.js';
import type { EditionState } from './revision/compare-states.js';

type StateInputs = Pick<EditionInputs, 'publication' | 'dataset' | 'edition' | 'preceding'>;

/** An edition's values and its document, or the faults that keep it from being written. */
export interface ComposedState extends EditionState {
  readonly faults: readonly Fault[];
}

/** The state of an edition with the data at hand, before a revision note is added. */
export function composeState(inputs: StateInputs): ComposedState {
  const indicators = computeEdition(inputs);
  const { publication, dataset, edition } = inputs;
  const state = { dataset, indicators };
  // A year that this release had not begun: it says nothing of it.
  if (!(edition.year in publication.declaration.data.years)) return { ...state, faults: [] };
  try {
    const document = composeDocument(publication, dataset, indicators, edition);
    return { ...state, document, faults: [] };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return { ...state, faults: error.faults };
  }
}

/** The same as it was published, where that is sealed. */
export function composePublished(
  inputs: StateInputs & { readonly published: ReportDocument | undefined },
): ComposedState {
  const { dataset, published } = inputs;
  if (!published) return composeState(inputs);
  return { dataset, indicators: computeEdition(inputs), document: published, faults: [] };
}
