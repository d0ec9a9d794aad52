import type { BuildRequest, BuiltPublication, OnStage } from './built-publication.js';
import { findUnapproved } from './compose-edition.js';
import { computeEdition } from './compute-edition.js';
import { composeDocument } from './content/compose-document.js';
import { reconcile } from './indicators/reconcile.js';
import { type DrawerFor, keepDrawers } from './keep-drawers.js';
import { readEdition } from './read-edition.js';
import { renderEdition } from './render-edition.js';
import { gatherFaultsInTurn, throwFaults } from './report-error.js';
import { nameRecomposed, reviseDocument } from './revise-document.js';
import { markDraft } from './revision/mark-draft.js';

/**
 * The whole pipeline; start reading here.
 *
 *     data/ + templates/
 *        │ read
 *        ▼
 *     dataset ──► indicators ──► content ──► document ──► renderers/{pdf, pptx}
 *     observations  values that    sentences,   what the      bytes
 *     with status   remember their figures,     report says,    ▲
 *     and vintage   observations   tables       in no format    │ pictures, at the size each asks for
 *                                                   └──► figures (Vega)
 *
 * Nothing here writes a file, knows the time or keeps anything: editions can be built side by side.
 *
 * @param onStage is told the name of each stage when it begins
 * @param drawerFor makes the figures' drawer; editions that share it share its compiled charts
 * @throws ReportError with all the faults that the first failing stage found in the inputs
 */
export async function buildPublication(
  request: BuildRequest,
  onStage: OnStage,
  drawerFor: DrawerFor = keepDrawers(),
): Promise<BuiltPublication> {
  onStage('read');
  const inputs = readEdition(request);
  const { dataset, publication, edition } = inputs;

  onStage('compute');
  const indicators = computeEdition(inputs);
  const reconciliation = reconcile(dataset, publication.definitions, edition.year);

  const [, { document, unapproved, rendered }] = await gatherFaultsInTurn(
    async () => throwFaults(reconciliation.faults),
    async () => {
      onStage('compose');
      const composed = composeDocument(publication, dataset, indicators, edition, request.kept);
      const revised = reviseDocument(inputs, indicators, composed);
      const unapproved = findUnapproved(inputs, revised);
      const document = markDraft(revised, unapproved.length);
      const rendered = await renderEdition(document, inputs, request, onStage, drawerFor);
      return { document, unapproved, rendered };
    },
  );

  const { remarks } = reconciliation;
  return { edition, document, remarks, unapproved, ...nameRecomposed(inputs), ...rendered };
}
