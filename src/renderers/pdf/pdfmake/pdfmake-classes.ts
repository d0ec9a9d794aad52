import DocMeasureModule from 'pdfmake/js/DocMeasure.js';
import DocPreprocessorModule from 'pdfmake/js/DocPreprocessor.js';
import DocumentContextModule from 'pdfmake/js/DocumentContext.js';
import LayoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import LineModule from 'pdfmake/js/Line.js';
import PageElementWriterModule from 'pdfmake/js/PageElementWriter.js';
import PDFDocumentModule from 'pdfmake/js/PDFDocument.js';
import RendererModule from 'pdfmake/js/Renderer.js';
import type {
  DocMeasureClass,
  DocPreprocessorClass,
  DocumentContextClass,
  LayoutBuilderClass,
  LineClass,
  PageElementWriterClass,
  PdfDocumentClass,
  RendererClass,
} from './pdfmake-objects.js';

// pdfmake publishes no types for its classes: the shapes are those of `pdfmake-model.ts`, and a
// contract test compares `hooked-methods.ts` with the installed version by name.
export const LayoutBuilder = classOf(LayoutBuilderModule) as LayoutBuilderClass;
export const PageElementWriter = classOf(PageElementWriterModule) as PageElementWriterClass;
export const DocumentContext = classOf(DocumentContextModule) as DocumentContextClass;
export const DocMeasure = classOf(DocMeasureModule) as DocMeasureClass;
export const DocPreprocessor = classOf(DocPreprocessorModule) as DocPreprocessorClass;
export const PDFDocument = classOf(PDFDocumentModule) as PdfDocumentClass;
export const Renderer = classOf(RendererModule) as RendererClass;
export const Line = classOf(LineModule) as LineClass;

/** A CommonJS module's class: Node hands over the module, some loaders its `default`. */
function classOf(module: unknown): unknown {
  return typeof module === 'object' && module && 'default' in module ? module.default : module;
}
