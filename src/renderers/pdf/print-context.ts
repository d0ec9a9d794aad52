import type { Brand } from '../../brand/brand.js';
import type { ReportDocument } from '../../document/document.js';
import type { Inline } from '../../document/inline.js';
import type { Picture } from '../../document/picture.js';
import { type Fault, fault, type Origin } from '../../report-error.js';
import { composeRuns } from './compose-runs.js';
import type { BlockName } from './pages/piece.js';
import { type Galley, GalleyBuilder } from './pdfmake/galley-builder.js';
import type { LayoutNode, PdfDocument, PdfFont, TextRun } from './pdfmake/pdfmake-model.js';
import { SingleLine } from './pdfmake/single-line.js';
import { nameTargets, type Targets } from './targets.js';
import { type StyleName, type TypeScale, typeScale } from './type-scale.js';

/** What every composer of blocks needs, for one document. */
export interface PrintContext {
  readonly document: ReportDocument;
  readonly brand: Brand;
  readonly builder: GalleyBuilder;
  readonly lines: SingleLine;
  readonly styles: TypeScale;
  readonly targets: Targets;
  /** by figure id */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly faults: Fault[];
  /** characters already found in their font */
  readonly knownGlyphs: Map<PdfFont, Set<string>>;
}

export function printContext(
  document: ReportDocument,
  brand: Brand,
  pictures: ReadonlyMap<string, Picture>,
  pdf: PdfDocument,
): PrintContext {
  const family = brand.typography.family;
  return {
    document,
    brand,
    builder: new GalleyBuilder(pdf, family),
    lines: new SingleLine(pdf, family),
    styles: typeScale(brand, pdf.provideFont(family, false, false).lineHeight(1, false)),
    targets: nameTargets(document),
    pictures,
    faults: [],
    knownGlyphs: new Map(),
  };
}

/** Sets inlines in one style over `width` points. */
export function setText(
  context: PrintContext,
  inlines: readonly Inline[],
  style: StyleName,
  width: number,
  block: BlockName,
): Galley {
  return setRuns(context, composeRuns(context, inlines, block), style, width, block);
}

/** Sets composed runs in one style over `width` points. */
export function setRuns(
  context: PrintContext,
  text: readonly TextRun[],
  style: StyleName,
  width: number,
  block: BlockName,
): Galley {
  return setNode(context, { text, ...context.styles[style] }, width, block);
}

/** Sets a title so that its lines are of about one length: no last line of a single word. */
export function setTitle(
  context: PrintContext,
  text: readonly TextRun[],
  style: StyleName,
  width: number,
  block: BlockName,
): Galley {
  const set = (tried: number) => setRuns(context, text, style, tried, block);
  const widest = set(width);
  const lines = widest.lineTops.length;
  if (lines < 2) return widest;
  const even = context.lines.set(text, context.styles[style]).getWidth() / lines;
  for (const ratio of [1.03, 1.09, 1.16]) {
    if (even * ratio >= width) break;
    const narrower = set(even * ratio);
    if (narrower.lineTops.length === lines) return narrower;
  }
  return widest;
}

/** Lays a node out and checks that every character of it can be drawn. */
export function setNode(
  context: PrintContext,
  node: LayoutNode,
  width: number,
  block: BlockName,
): Galley {
  const galley = context.builder.layOut(node, width);
  for (const { type, item } of galley.items) {
    if (type !== 'line') continue;
    for (const { text, font } of item.inlines) checkGlyphs(context, text, font, block);
  }
  return galley;
}

/** A missing glyph is drawn as an empty box, and pdfkit says nothing. */
export function checkGlyphs(
  context: PrintContext,
  text: string,
  font: PdfFont,
  { name, origin }: { readonly name: string; readonly origin: Origin },
): void {
  let known = context.knownGlyphs.get(font);
  if (!known) {
    known = new Set();
    context.knownGlyphs.set(font, known);
  }
  for (const character of text) {
    if (known.has(character)) continue;
    known.add(character);
    const codePoint = character.codePointAt(0) ?? 0;
    if (font.font.hasGlyphForCodePoint(codePoint)) continue;
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    context.faults.push(
      fault('pdf-missing-glyph', origin, { block: name, character, codePoint: code }),
    );
  }
}
