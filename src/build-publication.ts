import { basename } from 'node:path';
import type { Brand } from './brand/brand.js';
import type { BuildRequest, BuiltPublication, OnStage } from './built-publication.js';
import { composeAttachments } from './compose-attachments.js';
import { findUnapproved } from './compose-edition.js';
import { composeDocument } from './content/compose-document.js';
import { planSlides } from './document/plan-slides.js';
import { computeIndicators } from './indicators/compute-indicators.js';
import { reconcile } from './indicators/reconcile.js';
import { type DrawerFor, keepDrawers } from './keep-drawers.js';
import { readEdition } from './read-edition.js';
import { gatherFaults, gatherFaultsInTurn, throwFaults } from './report-error.js';
import { reviseDocument } from './revise-document.js';
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
 * Vega and the renderers are loaded only once there is a document to render.
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
  const { dataset, brand, publication, edition } = inputs;

  onStage('compute');
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  const reconciliation = reconcile(dataset, publication.definitions, edition.year);

  onStage('compose');
  const [composed] = gatherFaults(
    () => composeDocument(publication, dataset, indicators, edition),
    () => throwFaults(reconciliation.faults),
  );
  const revised = reviseDocument(request.project, inputs, indicators, composed);
  const unapproved = findUnapproved(inputs, revised);
  const document = markDraft(revised, unapproved.length);

  onStage('load');
  const [drawFigure, pdfRoom, pptxRoom] = await Promise.all([
    drawerFor(brand, request.pictures),
    request.formats.includes('pdf') ? import('./renderers/pdf/render-pdf.js') : undefined,
    request.formats.includes('pptx') ? import('./renderers/pptx/render-pptx.js') : undefined,
  ]);

  const [pdf, pptx] = await gatherFaultsInTurn(
    async () => {
      if (pdfRoom) onStage('pdf');
      const attachments = composeAttachments(document, dataset, publication.definitions);
      return pdfRoom?.renderPdf(document, brand, drawFigure, { attachments });
    },
    async () => {
      if (pptxRoom) onStage('pptx');
      return pptxRoom?.renderPptx(
        planSlides(document),
        inTemplate(brand, request),
        drawFigure,
        request,
      );
    },
  );

  const { remarks } = reconciliation;
  return { edition, document, remarks, unapproved, ...(pdf && { pdf }), ...(pptx && { pptx }) };
}

/** The brand, with the template asked for in place of its own. */
function inTemplate(brand: Brand, { template }: BuildRequest): Brand {
  return template === undefined
    ? brand
    : { ...brand, template: { path: template, file: basename(template) } };
}
