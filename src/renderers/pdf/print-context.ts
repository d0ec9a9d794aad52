import type { Brand } from '../../brand/brand.js';
import type { ReportDocument } from '../../document/document.js';
import type { Picture } from '../../document/picture.js';
import { NO_SHELF, type Shelf } from '../../kept-work.js';
import type { Fault } from '../../report-error.js';
import { GalleyBuilder } from './pdfmake/galley-builder.js';
import type { PdfFont } from './pdfmake/pdfmake-model.js';
import type { PdfDocument } from './pdfmake/pdfmake-objects.js';
import { SingleLine } from './pdfmake/single-line.js';
import { type ReportStructure, reportStructure } from './structure/report-structure.js';
import { nameTargets, type Targets } from './targets.js';
import { type TypeScale, typeScale } from './type-scale.js';

/** What every composer of blocks needs, for one document. */
export interface PrintContext {
  readonly document: ReportDocument;
  readonly brand: Brand;
  readonly builder: GalleyBuilder;
  readonly lines: SingleLine;
  readonly styles: TypeScale;
  readonly targets: Targets;
  readonly structure: ReportStructure;
  /** by figure id */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly faults: Fault[];
  /** what the last report of its kind left */
  readonly shelf: Shelf;
  /** characters already found in their font */
  readonly knownGlyphs: Map<PdfFont, Set<string>>;
}

export function printContext(
  document: ReportDocument,
  brand: Brand,
  pictures: ReadonlyMap<string, Picture>,
  pdf: PdfDocument,
  shelf: Shelf = NO_SHELF,
): PrintContext {
  const family = brand.typography.family;
  const faults: Fault[] = [];
  return {
    document,
    brand,
    builder: new GalleyBuilder(pdf, family, shelf),
    lines: new SingleLine(pdf, family),
    styles: typeScale(brand, pdf.provideFont(family, false, false).lineHeight(1, false)),
    targets: nameTargets(document),
    structure: reportStructure(document, faults),
    pictures,
    faults,
    shelf,
    knownGlyphs: new Map(),
  };
}
