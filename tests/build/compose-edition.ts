import { composeDocument } from '../../src/content/compose-document.js';
import type { ReportDocument } from '../../src/document/document.js';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import { readEdition } from '../../src/read-edition.js';

/** The document of the real edition, up to the point where it is drawn. */
export function composeEdition(): ReportDocument {
  const inputs = readEdition({ project: '.', year: '2016-2017' });
  const { dataset, publication, edition } = inputs;
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  return composeDocument(publication, dataset, indicators, edition);
}
