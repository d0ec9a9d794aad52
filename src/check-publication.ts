import { type Edition, type EditionRequest, FORMATS, type OnStage } from './built-publication.js';
import { findUnapproved } from './compose-edition.js';
import { computeEdition } from './compute-edition.js';
import { composeDocument } from './content/compose-document.js';
import { type Fragility, findFragile } from './find-fragile.js';
import { reconcile } from './indicators/reconcile.js';
import type { Reconciliation } from './indicators/reconciliation.js';
import { type DrawerFor, keepDrawers } from './keep-drawers.js';
import { readEdition } from './read-edition.js';
import { renderEdition } from './render-edition.js';
import { type Fault, ReportError } from './report-error.js';
import { reviseDocument } from './revise-document.js';
import { markDraft } from './revision/mark-draft.js';

/** What `check` tells of one edition. */
export interface CheckedPublication {
  readonly edition: Edition;
  readonly reconciliation: Reconciliation;
  /** of the reconciliation, the sentences, the figures, the pages and the slides together */
  readonly faults: readonly Fault[];
  /** absent where the document could not be written */
  readonly fragility?: Fragility;
}

/**
 * Finds every fault for which an edition would not be built, in both formats, and what looks odd. The
 * only way to know whether a title fits its slide is to lay it out: all is rendered, in memory, and
 * nothing is written.
 *
 * @throws ReportError where data, brand or declarations cannot be read: nothing further can be said.
 */
export async function checkPublication(
  request: EditionRequest,
  onStage: OnStage,
  drawerFor: DrawerFor = keepDrawers(),
): Promise<CheckedPublication> {
  onStage('read');
  const inputs = readEdition(request);
  const { dataset, publication, edition } = inputs;

  onStage('compute');
  const indicators = computeEdition(inputs);
  const reconciliation = reconcile(dataset, publication.definitions, edition.year);
  const faults = [...reconciliation.faults];

  onStage('compose');
  const document = await keepFaults(faults, () => {
    const composed = composeDocument(publication, dataset, indicators, edition, request.kept);
    const revised = reviseDocument(inputs, indicators, composed);
    return markDraft(revised, findUnapproved(inputs, revised).length);
  });
  if (!document) return { edition, reconciliation, faults };

  const everyFormat = { ...request, formats: FORMATS };
  await keepFaults(faults, () => renderEdition(document, inputs, everyFormat, onStage, drawerFor));
  const fragility = findFragile(request.project, inputs, { dataset, indicators, document });
  return { edition, reconciliation, faults, fragility };
}

/** The step's result, or undefined where it found faults, which are added to the others. */
async function keepFaults<Result>(
  faults: Fault[],
  step: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}
