import type { Artifact, ItemTag, StructureElement } from '../structure/structure-element.js';

/** The shapes of pdfmake's and pdfkit's private objects, as far as the subclasses touch them. */

/** A place that links and bookmarks lead to; it rides on the inlines of the text that it marks. */
export interface Anchor {
  /** the destination's name, `[a-z0-9]` of one width: pdfkit sorts names by locale, not by bytes */
  readonly name: string;
  readonly bookmark?: { readonly title: string; readonly level: 1 | 2; readonly open: boolean };
}

/** Our own keys, which pdfmake copies untouched from a run of text onto each of its words. */
export interface InlineExtras {
  /** id of the footnote that this call leads to */
  readonly footnote?: string;
  readonly anchor?: Anchor;
  /** name of the destination inside the document */
  readonly goTo?: string;
  readonly url?: string;
  /** the element it belongs to, when it is not that of its block */
  readonly element?: StructureElement | Artifact;
  /** the words' own element inside it: a link, a foreign word */
  readonly inline?: StructureElement;
}

/** A run of text with one style, as pdfmake takes it. */
export interface TextRun extends InlineExtras {
  readonly text: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fontFeatures?: readonly string[];
  readonly sup?: boolean;
  readonly sub?: boolean;
}

export interface TextStyle {
  readonly fontSize: number;
  /** multiple of the font's own line height */
  readonly lineHeight: number;
  readonly color?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly alignment?: 'left' | 'right' | 'center';
  readonly characterSpacing?: number;
  readonly hyphenation?: Hyphenation;
}

/** When words are cut at the ends of lines; never when absent. */
export interface Hyphenation {
  /** a line that would stay short by more ems than these is filled; else only too long words are cut */
  readonly shortBy?: number;
}

/** left, top, right, bottom, in points */
export type Margin = readonly [number, number, number, number];

export interface TextNode extends Partial<TextStyle> {
  readonly text: readonly TextRun[];
  readonly margin?: Margin;
}

export interface StackNode extends Partial<TextStyle> {
  readonly stack: readonly LayoutNode[];
  /** of a list's item: the element of its mark */
  readonly label?: StructureElement;
  readonly margin?: Margin;
}

export interface ListNode extends Partial<TextStyle> {
  readonly ul?: readonly LayoutNode[];
  readonly ol?: readonly LayoutNode[];
  readonly margin?: Margin;
  readonly markerColor?: string;
}

export interface SvgNode {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly margin?: Margin;
  readonly options: {
    readonly imageCallback: (link: string) => never;
    readonly warningCallback: (warning: string) => void;
  };
}

/** What the composers hand to pdfmake; pdfmake writes on it, so each is used once. */
export type LayoutNode = TextNode | StackNode | ListNode | SvgNode;

/** In thousandths of the font size. */
export interface GlyphAdvance {
  readonly xAdvance: number;
  /** without kerning */
  readonly advanceWidth: number;
  /** how far beside its place it is drawn */
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Shaped text, in thousandths of the font size. */
export interface GlyphRun {
  readonly glyphs: readonly { readonly id: number }[];
  readonly positions: readonly { readonly xAdvance: number }[];
  readonly advanceWidth: number;
}

export interface PdfFont {
  readonly id: string;
  readonly ascender: number;
  readonly descender: number;
  /** not pdfkit’s own: of its file */
  readonly digest: string;
  /** not pdfkit’s own: whether it has what is drawn for a character */
  draws(character: string): boolean;
  /** thousandths of the font size for one unit of the font */
  readonly scale: number;
  lineHeight(size: number, includeGap?: boolean): number;
  widthOfString(text: string, size: number, features?: readonly string[] | null): number;
  /** shaped words, by text */
  readonly layoutCache?: Record<string, GlyphRun>;
  layoutRun(text: string, features?: readonly string[]): GlyphRun;
  /** hexadecimal glyphs of the subset, and their places */
  encode(text: string, features?: readonly string[]): [readonly string[], readonly GlyphAdvance[]];
  /** the font's object in the file */
  ref(): unknown;
  /** what is embedded of it: glyphs in the order in which they were first drawn */
  readonly subset: { readonly glyphs: readonly number[]; includeGlyph(id: number): number };
  /** by place in the subset */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  layout(text: string, features?: readonly string[]): GlyphRun;
}

/** A word, measured and placed on its line. */
export interface LaidInline extends InlineExtras {
  text: string;
  font: PdfFont;
  fontSize: number;
  width: number;
  height: number;
  x: number;
  color?: string;
  alignment?: string;
  fontFeatures?: readonly string[] | null;
  characterSpacing?: number;
  leadingCut?: number;
  trailingCut?: number;
  sup?: boolean;
  sub?: boolean;
  noNewLine?: boolean;
  lineEnd?: boolean;
  /** the beginning of a word that goes on in the next line; its hyphen is part of it */
  cut?: boolean;
  link?: string | null;
}

export interface LaidLine {
  tag?: ItemTag;
  x: number;
  y: number;
  maxWidth: number;
  inlines: LaidInline[];
  inlineWidths: number;
  addInline(inline: Omit<LaidInline, 'x'>): void;
  clone(): LaidLine;
  getHeight(): number;
  getWidth(): number;
  getAscenderHeight(): number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines, rectangles, circles and polylines, in page coordinates from the top. */
export interface LaidVector {
  tag?: ItemTag;
  type: 'line' | 'rect' | 'ellipse' | 'polyline';
  x?: number;
  y?: number;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
  w?: number;
  h?: number;
  r1?: number;
  r2?: number;
  points?: readonly Point[];
  lineWidth?: number;
  lineColor?: string;
  lineCap?: 'butt' | 'round';
  lineJoin?: 'miter' | 'round';
  color?: string;
  dash?: { readonly length: number; readonly space?: number };
}

export interface LaidSvg {
  tag?: ItemTag;
  x: number;
  y: number;
  _width: number;
  _height: number;
  svg: string;
}

export type PageItem =
  | { readonly type: 'line'; readonly item: LaidLine }
  | { readonly type: 'vector'; readonly item: LaidVector }
  | { readonly type: 'svg'; readonly item: LaidSvg };

export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: 'portrait' | 'landscape';
}

export interface LaidPage {
  readonly items: readonly PageItem[];
  readonly pageSize: PageSize;
}

export interface LayoutContext {
  readonly pages: LaidPage[];
  x: number;
  y: number;
  availableWidth: number;
  availableHeight: number;
  addPage(pageSize: PageSize, margins: PageMargins): void;
}

export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LayoutWriter {
  context(): LayoutContext;
  addLine(line: LaidLine, dontUpdateContextPosition?: boolean, index?: number): unknown;
  addSVG(svg: LaidSvg, index?: number): unknown;
  addVector(vector: LaidVector): unknown;
  moveToNextPage(pageOrientation?: string): void;
}
