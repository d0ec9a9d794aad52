import { brandFaults } from './brand-faults.js';
import { compositionFaults } from './composition-faults.js';
import { contentFaults } from './content-faults.js';
import { datasetFaults } from './dataset-faults.js';
import { deliveryFaults } from './delivery-faults.js';
import { documentFaults } from './document-faults.js';
import { figureFaults } from './figure-faults.js';
import { indicatorFaults } from './indicator-faults.js';
import { pdfFaults } from './pdf-faults.js';
import { pptxFaults } from './pptx-faults.js';
import { programFaults } from './program-faults.js';
import { publicationFaults } from './publication-faults.js';
import { releaseFaults } from './release-faults.js';
import { yamlFaults } from './yaml-faults.js';

/** Every fault the program can report, by code, with its wording in both languages. */
export const faultCatalogue = {
  ...brandFaults,
  ...datasetFaults,
  ...deliveryFaults,
  ...publicationFaults,
  ...indicatorFaults,
  ...contentFaults,
  ...compositionFaults,
  ...documentFaults,
  ...figureFaults,
  ...pdfFaults,
  ...pptxFaults,
  ...programFaults,
  ...releaseFaults,
  ...yamlFaults,
};

export type FaultCode = keyof typeof faultCatalogue;
export type FaultParameters<Code extends FaultCode> = Parameters<
  (typeof faultCatalogue)[Code]['fr']
>[0];
