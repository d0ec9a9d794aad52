import type { ReportDocument } from '../document/document.js';
import { planSlides } from '../document/plan-slides.js';
import { compareFigures } from './compare-figures.js';
import { comparePassages } from './compare-passages.js';
import { compareSlides } from './compare-slides.js';
import { compareTables } from './compare-tables.js';
import type { DocumentComparison, ObservationChange } from './comparison.js';
import { listPassages } from './list-passages.js';
import type { RetoldDocument } from './tell-rewritten.js';
import { createTracer } from './trace-causes.js';

/**
 * What a reader of the old document must read again in the new one: sentences, figures, tables,
 * slides, each with the changed cells that it rests on. No picture is drawn for it.
 *
 * @param marks the signs that stand after a number: « (p) », « (r) »
 * @param retold where templates changed: what those of `to` say of the data of `from`
 */
export function compareDocuments(
  from: ReportDocument,
  to: ReportDocument,
  changes: readonly ObservationChange[],
  marks: readonly string[],
  retold?: RetoldDocument,
): DocumentComparison {
  const trace = createTracer(changes);
  const compared = comparePassages(listPassages(from), listPassages(to), trace, marks, retold);
  return {
    ...compared,
    figures: compareFigures(from, to, compared.passages, trace),
    tables: compareTables(from, to, trace),
    slides: compareSlides(planSlides(from), planSlides(to), marks),
  };
}
