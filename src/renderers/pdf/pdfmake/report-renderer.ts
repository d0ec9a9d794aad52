import { ARTIFACT, type ItemTag, type StructureElement } from '../structure/structure-element.js';
import { semiboldFamily } from '../type-scale.js';
import { type FaceOf, paintSvg } from './paint-svg.js';
import { partFromNext } from './part-lines.js';
import { Renderer } from './pdfmake-classes.js';
import type {
  Anchor,
  LaidInline,
  LaidLine,
  LaidPage,
  LaidSvg,
  LaidVector,
} from './pdfmake-model.js';
import type { PdfDocument, PdfOutline } from './pdfmake-objects.js';
import type { StructureWriter } from './structure-writer.js';
import { textString } from './text-string.js';

/**
 * Draws laid out pages. Beyond pdfmake's own renderer: adjacent words of one style are drawn as one
 * run, each run belongs to its element of the structure, links are one annotation a line (not one
 * a word), destinations and bookmarks ride on words, bookmarks lead to their heading (pdfkit's lead to the right edge of the page).
 */
export class ReportRenderer extends Renderer {
  readonly #anchored = new Set<string>();
  /** the last bookmark of each level: the parents of the next ones */
  readonly #bookmarks: PdfOutline[];
  #openBookmarks = 0;
  /** absent: nothing is tagged */
  readonly #structure: StructureWriter | undefined;

  constructor(pdfDocument: PdfDocument, structure?: StructureWriter) {
    super(pdfDocument);
    this.#structure = structure;
    this.#bookmarks = [pdfDocument.outline];
  }

  override renderPages(pages: readonly LaidPage[]): void {
    for (const page of pages) {
      super.renderPages([page]);
      this.#structure?.endPage();
    }
  }

  override renderVector(vector: LaidVector): void {
    // Outside pictures, lines and fills only decorate.
    this.#structure?.enter(vector.tag?.box ? vector.tag : UNTAGGED);
    super.renderVector(vector);
  }

  override renderSVG(svg: LaidSvg): void {
    this.#structure?.enter(svg.tag ?? UNTAGGED);
    if (!paintSvg(this.pdfDocument, svg, this.#faceOf)) super.renderSVG(svg);
  }

  /** The weight between regular and bold is a family of its own here. */
  readonly #faceOf: FaceOf = (family, weight, italic) => {
    const semibold = weight >= 600 && weight < 700 && !italic;
    const named = semibold ? semiboldFamily(family) : family;
    return this.pdfDocument.provideFont(named, weight >= 600 && !semibold, italic);
  };

  override renderLine(line: LaidLine, x: number, y: number): void {
    for (const inline of line.inlines) {
      if (inline.anchor) this.#placeAnchor(inline.anchor, x + inline.x, y);
    }
    const goesOn = line.inlines.at(-1)?.cut ?? false;
    for (const run of partFromNext(joinRuns(line.inlines), goesOn)) {
      const tag = tagOf(line, run);
      this.#structure?.enter(tag, tag.box ? undefined : run.inline);
      super.renderLine(lineOf(line, run), x, y);
    }
    // What only repeats a text does not lead anywhere: a link belongs to the structure.
    if (line.tag?.element.role === 'Artifact') return;
    for (const run of linkRuns(line.inlines)) this.#annotate(run, x, y, line.getAscenderHeight());
  }

  #placeAnchor(anchor: Anchor, x: number, y: number): void {
    if (this.#anchored.has(anchor.name)) return;
    this.#anchored.add(anchor.name);
    // A little above and left of the words, so that they do not stick to the window's edge.
    const [left, top] = [Math.max(0, x - 8), Math.max(0, y - 8)];
    this.pdfDocument.addNamedDestination(anchor.name, 'XYZ', left, top, null);
    if (anchor.bookmark) this.#addBookmark(anchor.bookmark, left, top);
  }

  #addBookmark(bookmark: NonNullable<Anchor['bookmark']>, left: number, top: number): void {
    const parent = this.#bookmarks[bookmark.level - 1] ?? this.pdfDocument.outline;
    const added = parent.addItem(bookmark.title, { expanded: bookmark.open });
    const page = this.pdfDocument.page;
    added.outlineData.Dest = [page.dictionary, 'XYZ', left, page.height - top, null];
    this.#bookmarks.length = bookmark.level;
    this.#bookmarks.push(added);
    // pdfkit writes the count of open bookmarks only; a closed one needs it too, negative.
    if (parent !== this.pdfDocument.outline && parent.outlineData.Count === undefined) {
      parent.outlineData.Count = 0;
    }
    if (parent === this.pdfDocument.outline) {
      this.#openBookmarks += 1;
      parent.outlineData.Count = this.#openBookmarks;
    } else {
      parent.outlineData.Count = -parent.children.length;
    }
  }

  #annotate(run: LinkRun, x: number, y: number, ascender: number): void {
    const { goTo, url, fontSize: size } = run;
    const link = linkOf(run.inline);
    const options = this.#structure && link ? this.#annotationOptions(link) : {};
    const place = [x + run.from, y + ascender - size, run.width, size * 1.3] as const;
    if (goTo) this.pdfDocument.goTo(...place, goTo, options);
    else if (url) this.pdfDocument.link(...place, url, options);
    const annotation = this.pdfDocument.page.annotations.at(-1);
    if (link && annotation) this.#structure?.addAnnotation(link, annotation);
  }

  #annotationOptions(link: StructureElement) {
    const StructParent = this.#structure?.annotationKey(link);
    return {
      ...(StructParent === undefined ? {} : { StructParent }),
      Contents: textString(link.leadsTo ?? ''),
    };
  }
}

const UNTAGGED: ItemTag = { element: ARTIFACT };

function tagOf(line: LaidLine, run: LaidInline): ItemTag {
  const tag = line.tag ?? UNTAGGED;
  // What is declared an artifact as a whole stays one, whatever its words are.
  return run.element && tag.element.role !== 'Artifact' ? { element: run.element } : tag;
}

/** The line with one of its runs alone, as high as before: the run stays on the same baseline. */
function lineOf(line: LaidLine, run: LaidInline): LaidLine {
  const alone = line.clone();
  alone.inlines = [run];
  alone.getHeight = () => line.getHeight();
  alone.getAscenderHeight = () => line.getAscenderHeight();
  return alone;
}

function linkOf(inline: StructureElement | undefined): StructureElement | undefined {
  return !inline || inline.role === 'Link' ? inline : linkOf(inline.within);
}

interface LinkRun {
  readonly goTo: string | undefined;
  readonly url: string | undefined;
  readonly from: number;
  readonly width: number;
  readonly fontSize: number;
  readonly inline: StructureElement | undefined;
}

/** The words of a line that lead to the same place, side by side. */
function linkRuns(inlines: readonly LaidInline[]): readonly LinkRun[] {
  const runs: LinkRun[] = [];
  for (const [index, inline] of inlines.entries()) {
    if (!inline.goTo && !inline.url) continue;
    const trailing = index === inlines.length - 1 ? (inline.trailingCut ?? 0) : 0;
    const run: LinkRun = {
      goTo: inline.goTo,
      url: inline.url,
      from: inline.x,
      width: inline.width - trailing,
      fontSize: inline.fontSize,
      inline: inline.inline,
    };
    const last = runs.at(-1);
    const previous = inlines[index - 1];
    const adjacent =
      previous?.goTo === run.goTo &&
      previous?.url === run.url &&
      linkOf(previous?.inline) === linkOf(run.inline);
    if (last && adjacent) runs[runs.length - 1] = { ...last, width: last.width + run.width };
    else runs.push(run);
  }
  return runs;
}

/** Joins adjacent words of one style: fewer drawing operators, and text that reads as phrases. */
function joinRuns(inlines: readonly LaidInline[]): LaidInline[] {
  const joined: LaidInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last && sameStyle(last, inline)) {
      last.text += inline.text;
      last.width += inline.width;
    } else {
      joined.push({ ...inline });
    }
  }
  return joined;
}

function sameStyle(one: LaidInline, other: LaidInline): boolean {
  return (
    one.font === other.font &&
    one.fontSize === other.fontSize &&
    one.color === other.color &&
    !one.sup === !other.sup &&
    !one.sub === !other.sub &&
    one.element === other.element &&
    one.inline === other.inline &&
    one.characterSpacing === other.characterSpacing &&
    String(one.fontFeatures ?? '') === String(other.fontFeatures ?? '') &&
    Math.abs(one.x + one.width - other.x) < 0.01
  );
}
