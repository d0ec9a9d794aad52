import { ARTIFACT, type ItemTag, type StructureElement } from '../structure/structure-element.js';
import { semiboldFamily } from '../type-scale.js';
import {
  countGlyphs,
  type DrawnItem,
  type DrawnPage,
  type PackedPage,
  packPage,
  pageInputs,
  unpackPage,
  useAgain,
} from './kept-page.js';
import { lineOf, runsOf } from './line-runs.js';
import { type LinkRun, linkOf, linkRuns } from './link-runs.js';
import { paintRun } from './paint-run.js';
import { type FaceOf, paintSvg } from './paint-svg.js';
import { Renderer } from './pdfmake-classes.js';
import type {
  Anchor,
  LaidInline,
  LaidLine,
  LaidPage,
  LaidSvg,
  LaidVector,
} from './pdfmake-model.js';
import type { PdfOutline } from './pdfmake-objects.js';
import type { ReportPdfDocument } from './report-pdf-document.js';
import type { ResourceUse } from './resource-use.js';
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
  readonly #document: ReportPdfDocument;
  /** absent: nothing is tagged */
  readonly #structure: StructureWriter | undefined;
  /** how many drawings the page has so far */
  #drawings = 0;
  /** of a page that is not drawn again: what it drew with */
  #again: PackedPage['uses'] | undefined;

  constructor(pdfDocument: ReportPdfDocument, structure?: StructureWriter) {
    super(pdfDocument);
    this.#document = pdfDocument;
    this.#structure = structure;
    this.#bookmarks = [pdfDocument.outline];
  }

  override renderPages(pages: readonly LaidPage[]): void {
    const faces = this.#document.openFaces();
    for (const page of pages) {
      const items = page.items.map((item) => ({ item, runs: runsOf(item) }));
      this.#document.shelf.recallAs(
        () => pageInputs(page, items, this.#document, faces),
        () => this.#draw(page, items),
        {
          pack: (drawn) => packPage(this.#document, drawn),
          unpack: (packed) => this.#drawAgain(page, items, packed),
        },
      );
    }
  }

  #draw(page: LaidPage, items: readonly DrawnItem[]): DrawnPage {
    const before = countGlyphs(this.#document);
    const uses: (readonly [number, ResourceUse])[] = [];
    const known = new Set<string>();
    this.#document.onUse = (use) => {
      if (known.has(String(use))) return;
      known.add(String(use));
      uses.push([this.#drawings, use]);
    };
    this.#fill(page, items);
    this.#document.onUse = undefined;
    return { uses, before };
  }

  /** Does all that drawing the page does, but draw. */
  #drawAgain(page: LaidPage, items: readonly DrawnItem[], packed: PackedPage): DrawnPage {
    const before = countGlyphs(this.#document);
    this.#again = packed.uses;
    this.#document.mute(true);
    this.#fill(page, items);
    this.#document.mute(false);
    this.#again = undefined;
    unpackPage(this.#document, packed);
    return { uses: packed.uses, before };
  }

  #fill({ pageSize: { width, height } }: LaidPage, items: readonly DrawnItem[]): void {
    this.#drawings = 0;
    this.#document.addPage({ size: [width, height] });
    for (const { item, runs } of items) {
      if (item.type === 'line') this.#renderRuns(item.item, runs);
      else if (item.type === 'vector') this.renderVector(item.item);
      else this.renderSVG(item.item);
    }
    this.#structure?.endPage();
  }

  override renderVector(vector: LaidVector): void {
    // Outside pictures, lines and fills only decorate.
    this.#structure?.enter(vector.tag?.box ? vector.tag : UNTAGGED);
    this.#paint(() => super.renderVector(vector));
  }

  override renderSVG(svg: LaidSvg): void {
    this.#structure?.enter(svg.tag ?? UNTAGGED);
    this.#paint(() => {
      if (!paintSvg(this.#document, svg, this.#faceOf)) super.renderSVG(svg);
    });
  }

  /** One drawing of a page: what it takes the page takes again when it is not drawn. */
  #paint(draw: () => void): void {
    if (this.#again) {
      for (const [drawing, use] of this.#again) {
        if (drawing === this.#drawings) useAgain(this.#document, use);
      }
    } else {
      draw();
    }
    this.#drawings += 1;
  }

  /** The weight between regular and bold is a family of its own here. */
  readonly #faceOf: FaceOf = (family, weight, italic) => {
    const semibold = weight >= 600 && weight < 700 && !italic;
    const named = semibold ? semiboldFamily(family) : family;
    return this.pdfDocument.provideFont(named, weight >= 600 && !semibold, italic);
  };

  #renderRuns(line: LaidLine, runs: readonly LaidInline[]): void {
    const { x, y } = line;
    for (const inline of line.inlines) {
      if (inline.anchor) this.#placeAnchor(inline.anchor, x + inline.x, y);
    }
    for (const run of runs) {
      const tag = tagOf(line, run);
      this.#structure?.enter(tag, tag.box ? undefined : run.inline);
      this.#paint(() => this.#renderRun(line, run));
    }
    // What only repeats a text does not lead anywhere: a link belongs to the structure.
    if (line.tag?.element.role === 'Artifact') return;
    for (const run of linkRuns(line.inlines)) this.#annotate(run, x, y, line.getAscenderHeight());
  }

  #renderRun(line: LaidLine, run: LaidInline): void {
    const { x, y } = line;
    if (paintRun(this.#document, run, x + run.x, y + line.getAscenderHeight())) return;
    super.renderLine(lineOf(line, run), x, y);
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
