import type { Edition, EditionRequest } from './built-publication.js';
import { type ComposedState, composePublished } from './compose-state.js';
import { type EditionInputs, readEdition } from './read-edition.js';
import { type Fault, gatherFaults } from './report-error.js';
import { retell } from './retell.js';
import { reviseDocument } from './revise-document.js';
import { compareStates } from './revision/compare-states.js';
import type { ReleaseComparison } from './revision/comparison.js';

/** Two vintages of one edition, by folder name or date. */
export interface CompareRequest extends Omit<EditionRequest, 'asOf'> {
  readonly from: string;
  readonly to: string;
}

export interface ComparedReleases {
  readonly edition: Edition;
  readonly comparison: ReleaseComparison;
  /** the newer vintage was named first: they are compared from the older to the newer all the same */
  readonly reordered: boolean;
  /** the older vintage, where it was not sealed: its document is composed, not as published */
  readonly recomposed: readonly string[];
  /**
   * public reasons that are missing, and why one of the two documents could not be written; the data
   * are compared all the same
   */
  readonly faults: readonly Fault[];
}

/**
 * Tells what a release changes in an edition, from the older to the newer whatever their order. Nothing
 * is drawn and nothing written.
 *
 * @throws ReportError where data or declarations cannot be read.
 */
export function compareReleases({ from, to, ...request }: CompareRequest): ComparedReleases {
  const [first, second] = gatherFaults(
    () => readState({ ...request, asOf: from }),
    () => readState({ ...request, asOf: to }),
  );
  const reordered = dateOf(first) > dateOf(second);
  const [{ inputs: before }, { inputs: after, unexplained }] = reordered
    ? [second, first]
    : [first, second];
  const [older, newer] = [composeWithNote(before), composeWithNote(after)];
  return {
    edition: after.edition,
    reordered,
    comparison: compareStates(older, newer, retell(before, after)),
    recomposed: unsealedOf(before),
    faults: [...unexplained, ...older.faults, ...newer.faults],
  };
}

interface ReadState {
  readonly inputs: EditionInputs;
  /** public reasons that are missing */
  readonly unexplained: readonly Fault[];
}

function readState(request: EditionRequest): ReadState {
  const unexplained: Fault[] = [];
  return { inputs: readEdition(request, unexplained), unexplained };
}

/** ISO, so that dates sort as texts. */
function dateOf({ inputs }: ReadState): string {
  return inputs.dataset.releases.at(-1)?.date ?? '';
}

/** With the revision note that readers find in it: slides after the note have their own numbers. */
function composeWithNote(inputs: EditionInputs): ComposedState {
  const state = composePublished(inputs);
  if (!state.document || inputs.published) return state;
  return { ...state, document: reviseDocument(inputs, state.indicators, state.document) };
}

function unsealedOf({ published, dataset }: EditionInputs): readonly string[] {
  return published ? [] : dataset.releases.slice(-1).map(({ vintage }) => vintage);
}
