import type { Edition, EditionRequest } from './built-publication.js';
import { computeEdition } from './compute-edition.js';
import { composeDocument } from './content/compose-document.js';
import type { Dataset } from './dataset/dataset.js';
import type { ReportDocument } from './document/document.js';
import { type EditionInputs, readEdition } from './read-edition.js';
import { reviseDocument } from './revise-document.js';
import {
  type ApprovableSentence,
  listApprovable,
  listUnapproved,
  readApprovals,
} from './revision/approvals.js';
import { markDraft } from './revision/mark-draft.js';

/** An edition as it would be printed now, without being rendered. */
export interface ComposedEdition {
  readonly edition: Edition;
  readonly dataset: Dataset;
  readonly document: ReportDocument;
  /** every sentence that can be approved, in reading order */
  readonly sentences: readonly ApprovableSentence[];
  /** those that nobody approved as they read now; none where the publication does not ask */
  readonly unapproved: readonly ApprovableSentence[];
}

/** @throws ReportError with the faults of the inputs, or of what is written from them. */
export function composeEdition(request: EditionRequest): ComposedEdition {
  const inputs = readEdition(request);
  const { publication, dataset, edition } = inputs;
  const indicators = computeEdition(inputs);
  const composed = composeDocument(publication, dataset, indicators, edition, request.kept);
  const revised = reviseDocument(inputs, indicators, composed);
  const unapproved = findUnapproved(inputs, revised);
  return {
    edition,
    dataset,
    document: markDraft(revised, unapproved.length),
    sentences: listApprovable(revised, dataset),
    unapproved,
  };
}

/** What waits for approval, in a publication that asks for it. */
export function findUnapproved(
  { publication, dataset, folder }: EditionInputs,
  document: ReportDocument,
): readonly ApprovableSentence[] {
  if (publication.declaration.data.approvals !== 'required') return [];
  return listUnapproved(document, dataset, readApprovals(folder));
}
