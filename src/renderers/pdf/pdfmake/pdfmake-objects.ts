import type { DocMeasure, FlowingText, MeasuredNode } from './measure-model.js';
import type {
  LaidLine,
  LaidPage,
  LaidSvg,
  LaidVector,
  LayoutContext,
  LayoutNode,
  LayoutWriter,
  PageMargins,
  PageSize,
  PdfFont,
} from './pdfmake-model.js';

/** pdfmake's and pdfkit's classes and the document they write, as far as the subclasses touch them. */

export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  /** what was written of its stream, and whether it is deflated when it ends */
  buffer: Uint8Array[];
  compress: boolean;
  end(data?: unknown): void;
  write(data: unknown): void;
  /** « 12 0 R » */
  toString(): string;
}

export interface PdfOutline {
  readonly outlineData: Record<string, unknown>;
  readonly children: readonly PdfOutline[];
  addItem(title: string, options?: { readonly expanded?: boolean }): PdfOutline;
}

export interface PdfDocument {
  readonly _root: PdfReference;
  readonly options: PdfDocumentOptions;
  info: Readonly<Record<string, unknown>>;
  readonly outline: PdfOutline;
  readonly page: {
    readonly dictionary: PdfReference;
    readonly content: PdfReference;
    readonly resources: PdfReference;
    readonly height: number;
    readonly width: number;
    readonly fonts: Record<string, unknown>;
    readonly annotations: readonly PdfReference[];
  };
  _addInfo(): void;
  /** by number from 1: where each ended object begins */
  readonly _offsets: readonly number[];
  readonly _offset: number;
  readonly _id: Uint8Array;
  readonly _info: PdfReference;
  _write(data: string | Buffer): void;
  _refEnd(reference: PdfReference): void;
  _finalize(): void;
  push(chunk: null): void;
  appendXML(xml: string): void;
  /** by family */
  readonly fonts: Readonly<Record<string, FontFiles>>;
  addPage(options: { readonly size: readonly [number, number] }): void;
  addContent(operators: string): void;
  /** by the opacities of fills and lines: a graphics state, and its name on pages */
  readonly _opacityRegistry: Readonly<Record<string, readonly [PdfReference, string]>>;
  _doOpacity(fill: number | null, line: number | null): void;
  save(): void;
  restore(): void;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  fillColor(colour: string, opacity: number): void;
  strokeColor(colour: string, opacity: number): void;
  /** SVG path data */
  path(data: string): void;
  getStructTreeRoot(): PdfReference;
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  getFontFile(family: string, bold: boolean, italics: boolean): string | null;
  ref(data: Record<string, unknown>): PdfReference;
  addNamedEmbeddedFile(name: string, file: PdfReference): void;
  addNamedDestination(name: string, ...destination: readonly unknown[]): void;
  goTo(
    x: number,
    y: number,
    width: number,
    height: number,
    name: string,
    options?: AnnotationOptions,
  ): void;
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    options?: AnnotationOptions,
  ): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
}

/** Keys of the annotation's dictionary; pdfkit writes on it, so each is used once. */
export interface AnnotationOptions {
  readonly StructParent?: number;
  readonly Contents?: object;
}

export interface FontFiles {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

export interface PdfDocumentOptions {
  readonly size: readonly [number, number];
  readonly pdfVersion: '1.7';
  readonly compress: boolean;
  readonly displayTitle: boolean;
  readonly lang: string;
  /** pdfkit opens an empty structure tree, which `StructureWriter` fills */
  readonly tagged: boolean;
  /** pdfkit adds the claim and the colour profile; it knows the empty name as none */
  readonly subset: 'PDF/A-3a' | '';
  readonly fontLayoutCache: boolean;
  readonly bufferPages: boolean;
  readonly autoFirstPage: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
  readonly font: null;
}

export type LineClass = new (maxWidth: number) => LaidLine;
export type DocumentContextClass = new () => LayoutContext;
export type PageElementWriterClass = new (context: LayoutContext) => LayoutWriter;
export type DocPreprocessorClass = new () => { preprocessBlock(node: LayoutNode): LayoutNode };
export type DocMeasureClass = new (
  pdfDocument: PdfDocument,
  styles: Readonly<Record<string, unknown>>,
  defaultStyle: { readonly font: string; readonly fontSize: number },
  svgMeasure: SvgMeasure,
  tableLayouts: Readonly<Record<string, unknown>>,
) => DocMeasure;
export type PdfDocumentClass = new (
  fonts: Readonly<Record<string, FontFiles>>,
  images: Readonly<Record<string, never>>,
  patterns: Readonly<Record<string, never>>,
  attachments: Readonly<Record<string, never>>,
  options: PdfDocumentOptions,
  virtualFileSystem: null,
  localAccessPolicy: (path: string) => boolean,
) => PdfDocument;
export type RendererClass = new (
  pdfDocument: PdfDocument,
) => {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: readonly LaidPage[]): void;
  renderLine(line: LaidLine, x: number, y: number): void;
  renderSVG(svg: LaidSvg): void;
  renderVector(vector: LaidVector): void;
};
export type LayoutBuilderClass = new (
  pageSize: PageSize,
  pageMargins: PageMargins,
  svgMeasure: SvgMeasure,
) => {
  writer: LayoutWriter;
  docMeasure: DocMeasure;
  docPreprocessor: { preprocessBlock(node: LayoutNode): LayoutNode };
  linearNodeList: unknown[];
  processNode(node: MeasuredNode): void;
  buildNextLine(text: FlowingText): LaidLine | null;
};

export interface SvgMeasure {
  measureSVG(svg: string): { readonly width: number; readonly height: number };
  writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string;
}
