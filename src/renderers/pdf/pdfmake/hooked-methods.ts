import {
  DocMeasure,
  DocPreprocessor,
  DocumentContext,
  LayoutBuilder,
  Line,
  PageElementWriter,
  PDFDocument,
  Renderer,
} from './pdfmake-classes.js';

/** A private method of pdfmake or pdfkit that this folder calls or overrides. */
export interface HookedMethod {
  readonly owner: { readonly name: string; readonly prototype: object };
  readonly method: string;
  /** the parameters it must declare, as written in the pinned version */
  readonly parameters: readonly string[];
  readonly use: 'calls' | 'overrides';
  readonly why: string;
}

/**
 * Everything that a new version of pdfmake could break, with the reason for each. A contract test
 * fails by name when one of them disappears or changes its parameters.
 */
export const HOOKED_METHODS: readonly HookedMethod[] = [
  hook(
    LayoutBuilder,
    'processNode',
    ['node', 'isVerticalAlignmentAllowed'],
    'calls',
    'lays one block out on a sheet without end',
  ),
  hook(LayoutBuilder, 'buildNextLine', ['textNode'], 'overrides', 'cuts words at ends of lines'),
  hook(DocPreprocessor, 'preprocessBlock', ['node'], 'calls', 'prepares one block'),
  hook(DocMeasure, 'measureBlock', ['node'], 'calls', 'measures the words of one block'),
  hook(
    DocMeasure,
    'buildUnorderedMarker',
    ['item', 'styleStack', 'gapSize', 'type'],
    'overrides',
    'a dash before list items, as French typography wants',
  ),
  hook(
    DocMeasure,
    'buildOrderedMarker',
    ['item', 'counter', 'styleStack', 'type', 'separator'],
    'overrides',
    'numbers of list items know their element',
  ),
  hook(
    DocumentContext,
    'addPage',
    ['pageSize', 'pageMargin', 'customProperties'],
    'calls',
    'opens the sheet without end',
  ),
  hook(
    PageElementWriter,
    'addLine',
    ['line', 'dontUpdateContextPosition', 'index'],
    'overrides',
    'remembers the top of each line, and refuses to drop one',
  ),
  hook(PageElementWriter, 'addSVG', ['image', 'index'], 'overrides', 'refuses to drop a picture'),
  hook(
    PageElementWriter,
    'moveToNextPage',
    ['pageOrientation'],
    'overrides',
    'no page is broken by pdfmake',
  ),
  hook(Line, 'addInline', ['inline'], 'calls', 'builds table cells without breaking lines'),
  hook(Line, 'clone', [], 'calls', 'repeats the header of a continued table'),
  hook(Line, 'getHeight', [], 'calls', 'height of a line'),
  hook(Line, 'getWidth', [], 'calls', 'width of a line'),
  hook(Line, 'getAscenderHeight', [], 'calls', 'baseline of a line'),
  hook(Renderer, 'renderPages', ['pages'], 'overrides', 'ends marked contents with their page'),
  hook(Renderer, 'renderVector', ['vector'], 'overrides', 'rules and fills are artifacts'),
  hook(Renderer, 'renderSVG', ['svg'], 'overrides', 'a picture belongs to its figure'),
  hook(
    Renderer,
    'renderLine',
    ['line', 'x', 'y'],
    'overrides',
    'joins words, ties them to their element, places links, destinations and bookmarks',
  ),
  hook(PDFDocument, 'provideFont', ['familyName', 'bold', 'italics'], 'calls', 'opens a face once'),
  hook(PDFDocument, '_write', ['data'], 'overrides', 'holds an object back until it is whole'),
  hook(PDFDocument, '_refEnd', ['ref'], 'overrides', 'packs objects that have no stream'),
  hook(PDFDocument, '_finalize', [], 'overrides', 'writes the packed objects and where they are'),
  hook(PDFDocument, '_addInfo', [], 'overrides', 'writes our own XMP, escaped'),
  hook(PDFDocument, 'appendXML', ['xml', 'newline'], 'calls', 'adds to the XMP'),
  hook(PDFDocument, 'addContent', ['data'], 'calls', 'begins and ends marked contents'),
  hook(PDFDocument, 'addNamedEmbeddedFile', ['name', 'ref'], 'calls', 'lists attached files'),
  hook(PDFDocument, 'ref', ['data'], 'calls', 'writes elements of the structure'),
  hook(PDFDocument, 'getStructTreeRoot', [], 'calls', 'fills the structure tree'),
  hook(
    PDFDocument,
    'initSubset',
    ['options'],
    'calls',
    'PDF/A-3a: pdfkit writes its claim and the colour profile',
  ),
  hook(
    PDFDocument,
    'addNamedDestination',
    ['name', '...args'],
    'calls',
    'places that links lead to',
  ),
  hook(
    PDFDocument,
    'goTo',
    ['x', 'y', 'w', 'h', 'name', 'options'],
    'calls',
    'links inside the document',
  ),
  hook(PDFDocument, 'link', ['x', 'y', 'w', 'h', 'url', 'options'], 'calls', 'links to the web'),
];

function hook(
  owner: HookedMethod['owner'],
  method: string,
  parameters: readonly string[],
  use: HookedMethod['use'],
  why: string,
): HookedMethod {
  return { owner, method, parameters, use, why };
}
