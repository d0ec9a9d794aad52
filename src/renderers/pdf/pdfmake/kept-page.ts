import { deflateSync } from 'node:zlib';
import type { Artifact, StructureElement } from '../structure/structure-element.js';
import { paintInputs } from './paint-run.js';
import type { LaidInline, LaidPage, PageItem, PdfFont } from './pdfmake-model.js';
import type { PdfReference } from './pdfmake-objects.js';
import type { ReportPdfDocument } from './report-pdf-document.js';
import type { ResourceUse } from './resource-use.js';

/** A drawn page as plain data: what it draws, and what drawing it left in the document. */
export interface PackedPage {
  /** the operators, deflated, in base 64 */
  readonly content: string;
  /** in order: what the page drew for the first time with, and at which of its drawings */
  readonly uses: readonly (readonly [number, ResourceUse])[];
  /** by font: glyphs that no page before had, with their widths and their characters */
  readonly glyphs: readonly (readonly [string, readonly NewGlyph[]])[];
}

/** A page that was drawn, or is as if it had been. */
export interface DrawnPage {
  readonly uses: PackedPage['uses'];
  /** by font: how many glyphs it had before */
  readonly before: ReadonlyMap<string, number>;
}

type NewGlyph = readonly [number, number, readonly number[]];

/** A line's words as they are drawn, or another item. */
export interface DrawnItem {
  readonly item: PageItem;
  readonly runs: readonly LaidInline[];
}

/**
 * All that a drawn page depends on, as a text: where its links lead is none of it.
 *
 * @param faces the font of each face that a picture may name
 */
export function pageInputs(
  { pageSize }: LaidPage,
  items: readonly DrawnItem[],
  document: ReportPdfDocument,
  faces: readonly string[],
): string {
  const elements = new Map<StructureElement | Artifact, number>();
  const numberOf = (element: StructureElement | Artifact | undefined): number => {
    if (!element) return -1;
    const number = elements.get(element) ?? elements.size;
    elements.set(element, number);
    return number;
  };
  const drawn = items.map(({ item: { type, item }, runs }) => {
    const tag = [numberOf(item.tag?.element), item.tag?.box ? 1 : 0];
    if (type !== 'line') return [type, { ...item, tag }];
    const place = [item.x, item.y, item.getHeight(), item.getAscenderHeight()];
    const words = runs.map((run) => [
      ...[run.font.id, numberOf(run.element), numberOf(run.inline)],
      ...paintInputs(run),
    ]);
    return [type, tag, place, words];
  });
  const roles = [...elements.keys()].map((element) => [
    element.role,
    element.role === 'Artifact' ? element.pagination : 0,
  ]);
  const fonts = document.fontsInUse().map(({ id, digest, subset }) => [id, digest, subset.glyphs]);
  const opacities = Object.keys(document._opacityRegistry);
  return JSON.stringify([document.options.tagged, pageSize, faces, fonts, opacities, roles, drawn]);
}

/** What the fonts of a document hold before a page is drawn. */
export function countGlyphs(document: ReportPdfDocument): ReadonlyMap<string, number> {
  return new Map(document.fontsInUse().map(({ id, subset }) => [id, subset.glyphs.length]));
}

/** The page that was just drawn; its content is deflated here instead of when it ends. */
export function packPage(
  document: ReportPdfDocument,
  { uses, before }: DrawnPage,
): PackedPage | undefined {
  // A picture with gradients, masks or images of its own is drawn each time.
  if (!isUsedAgain(document)) return undefined;
  const { content } = document.page;
  const deflated = deflateSync(Buffer.concat(content.buffer));
  setContent(content, deflated);
  const glyphs = document.fontsInUse().map((font) => {
    const first = before.get(font.id) ?? FIRST_GLYPHS;
    return [font.id, newGlyphs(font, first)] as const;
  });
  return {
    content: deflated.toString('base64'),
    uses,
    glyphs: glyphs.filter(([, added]) => added.length > 0),
  };
}

/** Whether all that the page drew with is what `useAgain` knows. */
function isUsedAgain(document: ReportPdfDocument): boolean {
  const known: Readonly<Record<string, readonly string[]>> = {
    Font: document.fontsInUse().map(({ id }) => id),
    ExtGState: Object.values(document._opacityRegistry).map(([, name]) => name),
  };
  return Object.entries(document.page.resources.data).every(
    ([kind, names]) =>
      kind === 'ProcSet' || Object.keys(names ?? {}).every((name) => known[kind]?.includes(name)),
  );
}

/** A new subset has the glyph of missing characters. */
const FIRST_GLYPHS = 1;

function newGlyphs({ subset, widths, unicode }: PdfFont, first: number): readonly NewGlyph[] {
  return subset.glyphs
    .slice(first)
    .map((glyph, index) => [glyph, widths[first + index] ?? 0, unicode[first + index] ?? []]);
}

/** The page as it was drawn, once all that is not drawn on it is in its place. */
export function unpackPage(document: ReportPdfDocument, { content, glyphs }: PackedPage): void {
  setContent(document.page.content, Buffer.from(content, 'base64'));
  for (const [id, added] of glyphs) {
    const font = fontNamed(document, id);
    for (const [glyph, width, characters] of added) {
      const index = font.subset.includeGlyph(glyph);
      font.widths[index] ??= width;
      font.unicode[index] ??= characters;
    }
  }
}

/** What drawing would have put among the page's resources. */
export function useAgain(document: ReportPdfDocument, use: ResourceUse): void {
  if (typeof use === 'string') document.page.fonts[use] ??= fontNamed(document, use).ref();
  else document._doOpacity(use[0], use[1]);
}

function fontNamed(document: ReportPdfDocument, id: string): PdfFont {
  const font = document.fontsInUse().find((one) => one.id === id);
  if (!font) throw new Error(`no font ${id} is in use`);
  return font;
}

function setContent(content: PdfReference, deflated: Buffer): void {
  content.compress = false;
  content.buffer = [];
  content.write(deflated);
  content.data.Filter = 'FlateDecode';
}
