import type { Artifact, Box, ItemTag, StructureElement } from '../structure/structure-element.js';
import type { PdfDocument, PdfReference } from './pdfmake-objects.js';
import { textString } from './text-string.js';

/**
 * Ties what is drawn to the elements it belongs to, and writes them all as the file's structure tree
 * (ISO 32000-1, 14.7). pdfkit's own structure lacks spans of cells, header ids and ids of notes.
 */
export class StructureWriter {
  readonly #document: PdfDocument;
  /** what was met on the pages, by element, in order */
  readonly #met = new Map<StructureElement, Kid[]>();
  readonly #attached = new Set<StructureElement>();
  readonly #references = new Map<StructureElement, PdfReference>();
  readonly #boxes = new Map<StructureElement, readonly number[]>();
  /** by key of a page or an annotation: the elements of its contents */
  readonly #parents: (readonly PdfReference[] | PdfReference)[] = [];
  #page: { readonly dictionary: PdfReference; readonly elements: PdfReference[] } | undefined;
  #open: StructureElement | Artifact | undefined;

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  /** Begins, or goes on with, the contents of an element: what is drawn next belongs to it. */
  enter({ element, box }: ItemTag, inline?: StructureElement): void {
    if (element.role === 'Artifact') {
      this.#enterArtifact(element);
      return;
    }
    this.#meet(element);
    if (inline) this.#meetInline(inline, element);
    if (box) this.#boxes.set(element, this.#pageBox(box));
    const innermost = inline ?? element;
    if (this.#open === innermost) return;
    this.leave();
    const { dictionary, elements } = this.#currentPage();
    this.#kids(innermost).push({ content: elements.length, page: dictionary });
    this.#document.addContent(`/${innermost.role} <</MCID ${elements.length}>> BDC`);
    elements.push(this.#reference(innermost));
    this.#open = innermost;
  }

  /** Ends what is open; at the end of each page. */
  leave(): void {
    if (this.#open) this.#document.addContent('EMC');
    this.#open = undefined;
  }

  endPage(): void {
    this.leave();
    this.#page = undefined;
  }

  /** The key that the next annotation must carry, which belongs to a link. */
  annotationKey(link: StructureElement): number {
    this.#parents.push(this.#reference(link));
    return this.#parents.length - 1;
  }

  addAnnotation(link: StructureElement, annotation: PdfReference): void {
    this.#kids(link).push({ annotation, page: this.#currentPage().dictionary });
  }

  /** Writes the tree; nothing can be drawn after it. */
  finish(root: StructureElement): void {
    const tree = this.#document.getStructTreeRoot();
    const ids = new Map<string, PdfReference>();
    tree.data.K = this.#write(root, tree, ids);
    tree.data.ParentTree = this.#parentTree();
    tree.data.ParentTreeNextKey = this.#parents.length;
    if (ids.size > 0) tree.data.IDTree = this.#idTree(ids);
  }

  #enterArtifact(artifact: Artifact): void {
    if (this.#open === artifact) return;
    this.leave();
    const { pagination } = artifact;
    const kind = pagination ? `<</Type /Pagination /Subtype /${pagination}>> BDC` : 'BMC';
    this.#document.addContent(`/Artifact ${kind}`);
    this.#open = artifact;
  }

  #meet(element: StructureElement): void {
    if (!element.within) return;
    this.#meet(element.within);
    this.#attach(element, element.within);
  }

  /** The outermost of the words' elements is put in their block. */
  #meetInline(inline: StructureElement, block: StructureElement): void {
    if (inline.within) this.#meetInline(inline.within, block);
    this.#attach(inline, inline.within ?? block);
  }

  #attach(element: StructureElement, parent: StructureElement): void {
    if (this.#attached.has(element)) return;
    this.#attached.add(element);
    this.#kids(parent).push(element);
  }

  #kids(element: StructureElement): Kid[] {
    const known = this.#met.get(element) ?? [];
    this.#met.set(element, known);
    return known;
  }

  #reference(element: StructureElement): PdfReference {
    const known = this.#references.get(element) ?? this.#document.ref({});
    this.#references.set(element, known);
    return known;
  }

  #currentPage() {
    if (this.#page) return this.#page;
    const { dictionary } = this.#document.page;
    const elements: PdfReference[] = [];
    dictionary.data.StructParents = this.#parents.length;
    this.#parents.push(elements);
    this.#page = { dictionary, elements };
    return this.#page;
  }

  #pageBox({ x, y, width, height }: Box): readonly number[] {
    const bottom = this.#document.page.height - y - height;
    return [x, bottom, x + width, bottom + height];
  }

  #hasContent(element: StructureElement): boolean {
    if (element.role === 'TD' || element.role === 'TH' || this.#met.has(element)) return true;
    return element.children?.some((child) => this.#hasContent(child)) ?? false;
  }

  /** Elements of which nothing was drawn are left out, but for the cells of a table. */
  #write(
    element: StructureElement,
    parent: PdfReference,
    ids: Map<string, PdfReference>,
  ): PdfReference | undefined {
    if (!this.#hasContent(element)) return undefined;
    const reference = this.#reference(element);
    const met = this.#met.get(element) ?? [];
    const first = met.find((kid) => 'content' in kid);
    const page = first?.page;
    const kids = [...(element.children ?? []), ...met].flatMap((kid) => {
      if ('role' in kid) return this.#write(kid, reference, ids) ?? [];
      if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page };
      if (kid.page === page) return kid.content;
      return { Type: 'MCR', Pg: kid.page, MCID: kid.content };
    });
    if (element.id) ids.set(element.id, reference);
    Object.assign(reference.data, {
      S: element.role,
      P: parent,
      ...(page ? { Pg: page } : {}),
      ...(kids.length > 0 ? { K: kids.length === 1 ? kids[0] : kids } : {}),
      ...(element.id ? { ID: textString(element.id) } : {}),
      ...(element.alternative ? { Alt: textString(element.alternative) } : {}),
      ...(element.actualText ? { ActualText: textString(element.actualText) } : {}),
      ...(element.language ? { Lang: textString(element.language) } : {}),
      ...attributesOf(element, this.#boxes.get(element)),
    });
    reference.end();
    return reference;
  }

  #parentTree(): PdfReference {
    const numbers = this.#parents.flatMap((parent, key) => [key, parent]);
    return this.#ended({ Nums: numbers });
  }

  #idTree(ids: ReadonlyMap<string, PdfReference>): PdfReference {
    // Ids are ASCII: the order of code units is that of bytes.
    const sorted = [...ids].sort(([one], [other]) => (one < other ? -1 : 1));
    return this.#ended({
      Names: sorted.flatMap(([id, reference]) => [textString(id), reference]),
    });
  }

  #ended(data: Record<string, unknown>): PdfReference {
    const reference = this.#document.ref(data);
    reference.end();
    return reference;
  }
}

/** What an element holds: another one, drawn contents, an annotation. */
type Kid =
  | StructureElement
  | { readonly content: number; readonly page: PdfReference }
  | { readonly annotation: PdfReference; readonly page: PdfReference };

function attributesOf(
  { cell, numbering }: StructureElement,
  box: readonly number[] | undefined,
): Readonly<Record<string, unknown>> {
  if (box) return { A: { O: 'Layout', Placement: 'Block', BBox: box } };
  if (numbering) return { A: { O: 'List', ListNumbering: numbering } };
  if (!cell) return {};
  const { scope, rowSpan, columnSpan, headers } = cell;
  return {
    A: {
      O: 'Table',
      ...(scope ? { Scope: scope } : {}),
      ...(rowSpan ? { RowSpan: rowSpan } : {}),
      ...(columnSpan ? { ColSpan: columnSpan } : {}),
      ...(headers ? { Headers: headers.map(textString) } : {}),
    },
  };
}
