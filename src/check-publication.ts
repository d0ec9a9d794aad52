import type { Edition, EditionRequest, OnStage } from './built-publication.js';
import { composeDocument } from './content/compose-document.js';
import type { ReportDocument } from './document/document.js';
import type { FigureBlock } from './document/figure-block.js';
import type { DrawFigure } from './document/picture.js';
import { planSlides } from './document/plan-slides.js';
import { type Fragility, findFragile } from './find-fragile.js';
import { computeIndicators } from './indicators/compute-indicators.js';
import { reconcile } from './indicators/reconcile.js';
import type { Reconciliation } from './indicators/reconciliation.js';
import { readEdition } from './read-edition.js';
import { type Fault, ReportError } from './report-error.js';
import { reviseDocument } from './revise-document.js';

/** What `check` tells of one edition. */
export interface CheckedPublication {
  readonly edition: Edition;
  readonly reconciliation: Reconciliation;
  /** of the reconciliation, the sentences, the figures and the slide plan together */
  readonly faults: readonly Fault[];
  /** absent where the document could not be written */
  readonly fragility?: Fragility;
}

/** The width of a report's text, in CSS pixels: figures are checked as the report draws them. */
const REPORT_WIDTH = 482;

/**
 * Finds every fault of an edition that can be found without rendering it; writes nothing.
 *
 * @throws ReportError where data, brand or declarations cannot be read: nothing further can be said.
 */
export async function checkPublication(
  request: EditionRequest,
  onStage: OnStage,
): Promise<CheckedPublication> {
  onStage('read');
  const inputs = readEdition(request);
  const { dataset, brand, publication, edition } = inputs;

  onStage('compute');
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  const reconciliation = reconcile(dataset, publication.definitions, edition.year);
  const faults = [...reconciliation.faults];

  onStage('compose');
  const document = await keepFaults(faults, () => {
    const composed = composeDocument(publication, dataset, indicators, edition);
    return reviseDocument(request.project, inputs, indicators, composed);
  });

  onStage('draw');
  if (document) {
    await keepFaults(faults, () => planSlides(document));
    const { createFigureDrawer } = await import('./figures/create-figure-drawer.js');
    await checkFigures(document, createFigureDrawer(brand, request.pictures), faults);
  }
  const fragility =
    document && findFragile(request.project, inputs, { dataset, indicators, document });
  return { edition, reconciliation, faults, ...(fragility && { fragility }) };
}

async function checkFigures(document: ReportDocument, drawFigure: DrawFigure, faults: Fault[]) {
  for (const figure of figuresOf(document)) {
    await keepFaults(faults, () => drawFigure(figure, { width: REPORT_WIDTH }));
  }
}

function figuresOf({ chapters }: ReportDocument): readonly FigureBlock[] {
  return chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'figure'));
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
