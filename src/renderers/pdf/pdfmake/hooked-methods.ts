/** A class of pdfmake, of pdfkit, or of a font that pdfkit opened, by the name it has there. */
export type HookedClass =
  | 'DocMeasure'
  | 'DocPreprocessor'
  | 'DocumentContext'
  | 'ElementWriter'
  | 'EmbeddedFont'
  | 'LayoutBuilder'
  | 'Line'
  | 'PageElementWriter'
  | 'PDFDocument'
  | 'PDFFont'
  | 'PDFKit'
  | 'PDFOutline'
  | 'PDFReference'
  | 'Renderer'
  | 'TextInlines';

/** A private method of pdfmake or pdfkit that this folder calls or overrides. */
export interface HookedMethod {
  /** the class that declares it, not one that inherits it */
  readonly owner: HookedClass;
  readonly method: string;
  /** the parameters it must declare, as written in the pinned version */
  readonly parameters: readonly string[];
  readonly use: 'calls' | 'overrides';
  readonly why: string;
}

/**
 * Everything that a new version of pdfmake could break, with the reason for each. A contract test
 * fails by name when one of them disappears, is only inherited any more, or changes its parameters.
 */
export const HOOKED_METHODS: readonly HookedMethod[] = [
  hook(
    'LayoutBuilder',
    'processNode',
    ['node', 'isVerticalAlignmentAllowed'],
    'calls',
    'lays one block out on a sheet without end',
  ),
  hook('LayoutBuilder', 'buildNextLine', ['textNode'], 'overrides', 'cuts words at ends of lines'),
  hook('DocPreprocessor', 'preprocessBlock', ['node'], 'calls', 'prepares one block'),
  hook('DocMeasure', 'measureBlock', ['node'], 'calls', 'measures the words of one block'),
  hook(
    'DocMeasure',
    'buildUnorderedMarker',
    ['item', 'styleStack', 'gapSize', 'type'],
    'overrides',
    'a dash before list items, as French typography wants',
  ),
  hook(
    'DocMeasure',
    'buildOrderedMarker',
    ['item', 'counter', 'styleStack', 'type', 'separator'],
    'overrides',
    'numbers of list items know their element',
  ),
  hook(
    'DocumentContext',
    'addPage',
    ['pageSize', 'pageMargin', 'customProperties'],
    'calls',
    'opens the sheet without end',
  ),
  hook(
    'PageElementWriter',
    'addLine',
    ['line', 'dontUpdateContextPosition', 'index'],
    'overrides',
    'remembers the top of each line, and refuses to drop one',
  ),
  hook('PageElementWriter', 'addSVG', ['image', 'index'], 'overrides', 'refuses to drop a picture'),
  hook(
    'PageElementWriter',
    'moveToNextPage',
    ['pageOrientation'],
    'overrides',
    'no page is broken by pdfmake',
  ),
  hook(
    'PageElementWriter',
    'addVector',
    ['vector', 'ignoreContextX', 'ignoreContextY', 'index', 'forcePage'],
    'calls',
    'draws the rules of a block',
  ),
  hook('ElementWriter', 'context', [], 'calls', 'where the next line begins'),
  hook(
    'TextInlines',
    'buildInlines',
    ['textArray', 'styleContextStack'],
    'calls',
    'measures the marks of lists',
  ),
  hook('Line', 'addInline', ['inline'], 'calls', 'builds table cells without breaking lines'),
  hook('Line', 'clone', [], 'calls', 'repeats the header of a continued table'),
  hook('Line', 'getHeight', [], 'calls', 'height of a line'),
  hook('Line', 'getWidth', [], 'calls', 'width of a line'),
  hook('Line', 'getAscenderHeight', [], 'calls', 'baseline of a line'),
  hook('Renderer', 'renderPages', ['pages'], 'overrides', 'a page drawn before is not drawn again'),
  hook('Renderer', 'renderVector', ['vector'], 'overrides', 'rules and fills are artifacts'),
  hook('Renderer', 'renderSVG', ['svg'], 'overrides', 'a picture belongs to its figure'),
  hook('Renderer', 'renderLine', ['line', 'x', 'y'], 'calls', 'draws the words of one style'),
  hook(
    'PDFDocument',
    'provideFont',
    ['familyName', 'bold', 'italics'],
    'calls',
    'opens a face once',
  ),
  hook(
    'PDFDocument',
    'getFontFile',
    ['familyName', 'bold', 'italics'],
    'calls',
    'the file of a face, which charts were measured with',
  ),
  hook('PDFKit', '_write', ['data'], 'overrides', 'holds an object back until it is whole'),
  hook('PDFKit', '_refEnd', ['ref'], 'overrides', 'packs objects that have no stream'),
  hook('PDFKit', '_finalize', [], 'overrides', 'writes the packed objects and where they are'),
  hook('PDFKit', '_addInfo', [], 'overrides', 'writes our own XMP, escaped'),
  hook('PDFKit', 'appendXML', ['xml', 'newline'], 'calls', 'adds to the XMP'),
  hook('PDFKit', 'addPage', ['options'], 'calls', 'opens a page'),
  hook('PDFKit', 'addContent', ['data'], 'overrides', 'a page drawn before is not drawn again'),
  hook(
    'PDFKit',
    '_doOpacity',
    ['fillOpacity', 'strokeOpacity'],
    'overrides',
    'tells what a page is drawn with',
  ),
  hook('PDFKit', 'addNamedEmbeddedFile', ['name', 'ref'], 'calls', 'lists attached files'),
  hook('PDFKit', 'ref', ['data'], 'calls', 'writes elements of the structure'),
  hook('PDFKit', 'getStructTreeRoot', [], 'calls', 'fills the structure tree'),
  hook(
    'PDFKit',
    'initSubset',
    ['options'],
    'calls',
    'PDF/A-3a: pdfkit writes its claim and the colour profile',
  ),
  hook('PDFKit', 'addNamedDestination', ['name', '...args'], 'calls', 'places that links lead to'),
  hook(
    'PDFKit',
    'goTo',
    ['x', 'y', 'w', 'h', 'name', 'options'],
    'calls',
    'links inside the document',
  ),
  hook('PDFKit', 'link', ['x', 'y', 'w', 'h', 'url', 'options'], 'calls', 'links to the web'),
  hook('PDFReference', 'write', ['chunk'], 'calls', 'fills an attached file'),
  hook('PDFReference', 'end', ['chunk'], 'calls', 'ends an object of the structure'),
  hook('PDFOutline', 'addItem', ['title', 'options'], 'calls', 'adds a bookmark'),
  hook('EmbeddedFont', 'layoutRun', ['text', 'features'], 'overrides', 'shapes as the charts do'),
  hook(
    'EmbeddedFont',
    'layout',
    ['text', 'features', 'onlyWidth'],
    'calls',
    'finds superior figures',
  ),
  hook('EmbeddedFont', 'encode', ['text', 'features'], 'calls', 'glyphs of the words of a chart'),
  hook(
    'EmbeddedFont',
    'widthOfString',
    ['string', 'size', 'features'],
    'calls',
    'measures table cells and cut words',
  ),
  hook('PDFFont', 'lineHeight', ['size', 'includeGap'], 'calls', 'height of a line'),
  hook('PDFFont', 'ref', [], 'overrides', 'tells which faces a page is drawn with'),
];

function hook(
  owner: HookedClass,
  method: string,
  parameters: readonly string[],
  use: HookedMethod['use'],
  why: string,
): HookedMethod {
  return { owner, method, parameters, use, why };
}
