import { basename } from 'node:path';
import type { Brand } from './brand/brand.js';
import type { BuildRequest, BuiltPublication, OnStage } from './built-publication.js';
import { composeAttachments } from './compose-attachments.js';
import type { ReportDocument } from './document/document.js';
import { planSlides } from './document/plan-slides.js';
import type { DrawerFor } from './keep-drawers.js';
import { placeFaults } from './place-faults.js';
import type { EditionInputs } from './read-edition.js';
import { gatherFaultsInTurn, ReportError } from './report-error.js';

/**
 * From the document to the bytes of the formats asked for, figures drawn on the way. Vega and the
 * renderers are loaded here, only once there is a document to render.
 *
 * @throws ReportError with the faults of all the formats together
 */
export async function renderEdition(
  document: ReportDocument,
  { dataset, brand, publication, folder }: EditionInputs,
  request: BuildRequest,
  onStage: OnStage,
  drawerFor: DrawerFor,
): Promise<Pick<BuiltPublication, 'pdf' | 'pptx'>> {
  onStage('load');
  const [drawFigure, pdfRoom, pptxRoom] = await Promise.all([
    drawerFor(brand, request.pictures),
    request.formats.includes('pdf') ? import('./renderers/pdf/render-pdf.js') : undefined,
    request.formats.includes('pptx') ? import('./renderers/pptx/render-pptx.js') : undefined,
  ]);
  const render = gatherFaultsInTurn(
    async () => {
      if (pdfRoom) onStage('pdf');
      const attachments = composeAttachments(document, dataset, publication.definitions);
      return pdfRoom?.renderPdf(document, brand, drawFigure, { attachments, kept: request.kept });
    },
    async () => {
      if (pptxRoom) onStage('pptx');
      const look = inTemplate(brand, request);
      return pptxRoom?.renderPptx(planSlides(document), look, drawFigure, {
        ...request,
        planFor: (rows) => planSlides(document, rows),
        drawerFor: (adopted) => drawerFor(adopted, request.pictures),
      });
    },
  );
  const [pdf, pptx] = await render.catch((error: unknown) => {
    if (!(error instanceof ReportError)) throw error;
    throw new ReportError(placeFaults(error.faults, folder));
  });
  return { ...(pdf && { pdf }), ...(pptx && { pptx }) };
}

/** The brand, with the template asked for in place of its own. */
function inTemplate(brand: Brand, { template }: BuildRequest): Brand {
  return template === undefined
    ? brand
    : { ...brand, template: { path: template, file: basename(template) } };
}
