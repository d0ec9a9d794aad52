import { Renderer } from './pdfmake-classes.js';
import type { Anchor, LaidInline, LaidLine } from './pdfmake-model.js';
import type { PdfDocument, PdfOutline } from './pdfmake-objects.js';

/**
 * Draws laid out pages. Beyond pdfmake's own renderer: adjacent words of one style are drawn as one
 * run, links are one annotation a line (not one a word), destinations and bookmarks ride on words,
 * bookmarks lead to their heading (pdfkit's lead to the right edge of the page).
 */
export class ReportRenderer extends Renderer {
  readonly #anchored = new Set<string>();
  /** the last bookmark of each level: the parents of the next ones */
  readonly #bookmarks: PdfOutline[];
  #openBookmarks = 0;

  constructor(pdfDocument: PdfDocument) {
    super(pdfDocument);
    this.#bookmarks = [pdfDocument.outline];
  }

  override renderLine(line: LaidLine, x: number, y: number): void {
    for (const inline of line.inlines) {
      if (inline.anchor) this.#placeAnchor(inline.anchor, x + inline.x, y);
    }
    for (const run of linkRuns(line.inlines)) this.#annotate(run, x, y, line.getAscenderHeight());
    const joined = line.clone();
    joined.inlines = joinRuns(line.inlines);
    super.renderLine(joined, x, y);
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
    const size = run.fontSize;
    const top = y + ascender - size;
    if (run.goTo) this.pdfDocument.goTo(x + run.from, top, run.width, size * 1.3, run.goTo);
    else if (run.url) this.pdfDocument.link(x + run.from, top, run.width, size * 1.3, run.url);
  }
}

interface LinkRun {
  readonly goTo: string | undefined;
  readonly url: string | undefined;
  readonly from: number;
  readonly width: number;
  readonly fontSize: number;
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
    };
    const last = runs.at(-1);
    const previous = inlines[index - 1];
    const adjacent = previous && previous.goTo === run.goTo && previous.url === run.url;
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
    one.characterSpacing === other.characterSpacing &&
    String(one.fontFeatures ?? '') === String(other.fontFeatures ?? '') &&
    Math.abs(one.x + one.width - other.x) < 0.01
  );
}
