import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  HOOKED_METHODS,
  type HookedClass,
} from '../../../../src/renderers/pdf/pdfmake/hooked-methods.js';
import {
  DocMeasure,
  DocPreprocessor,
  DocumentContext,
  LayoutBuilder,
  Line,
  PageElementWriter,
  PDFDocument,
  Renderer,
} from '../../../../src/renderers/pdf/pdfmake/pdfmake-classes.js';
import { openDocument } from '../../../../src/renderers/pdf/pdfmake/report-printer.js';
import { fontFiles } from '../../../../src/renderers/pdf/type-scale.js';
import { literalBrand } from '../literal-brand.js';
import { hookChange } from './hook-change.js';

const document = openDocument(fontFiles(literalBrand), {
  title: '',
  author: '',
  subject: '',
  keywords: '',
  creationDate: new Date(0),
});
const font = document.provideFont(literalBrand.typography.family, false, false);
const measure = new DocMeasure(document, {}, { font: '', fontSize: 1 }, noPictures(), {});

const PROTOTYPES: Readonly<Record<HookedClass, object>> = {
  DocMeasure: DocMeasure.prototype,
  DocPreprocessor: DocPreprocessor.prototype,
  DocumentContext: DocumentContext.prototype,
  ElementWriter: prototypeOf(PageElementWriter.prototype),
  EmbeddedFont: prototypeOf(font),
  LayoutBuilder: LayoutBuilder.prototype,
  Line: Line.prototype,
  PageElementWriter: PageElementWriter.prototype,
  PDFDocument: PDFDocument.prototype,
  PDFFont: prototypeOf(prototypeOf(font)),
  PDFKit: prototypeOf(PDFDocument.prototype),
  PDFOutline: prototypeOf(document.outline),
  PDFReference: prototypeOf(document.ref({})),
  Renderer: Renderer.prototype,
  TextInlines: prototypeOf(measure.textInlines),
};

describe('the private methods that the PDF renderer hooks', () => {
  test.each(HOOKED_METHODS)('$owner.$method is as in the pinned version', (hooked) => {
    expect(hookChange(hooked, PROTOTYPES[hooked.owner])).toBeUndefined();
  });

  test('a font shapes with the parsed file of the charts, as pdfkit would with its own', () => {
    // Charts are painted from what it encodes: a place in the subset for each letter.
    const [codes] = font.encode('ab');
    const places = codes.map((code) => Number.parseInt(code, 16));
    expect(places.map((place) => font.unicode[place])).toEqual([[97], [98]]);
    for (const text of ['Taux ', 'différents ', '60\u202F502', 'œuvre']) {
      const { glyphs, positions, advanceWidth } = font.layoutRun(text);
      // Checked above to be pdfkit's method.
      const shape = Reflect.get(prototypeOf(font), 'layoutRun') as typeof font.layoutRun;
      const expected = shape.call(font, text);
      expect(glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
      expect(positions).toEqual(expected.positions);
      expect(advanceWidth).toBe(expected.advanceWidth);
      expect(font.widthOfString(text, 10)).toBeCloseTo(advanceWidth / 100, 6);
    }
  });

  test.each(['pdfmake', 'pdfkit', 'fontkit'])('%s is pinned exactly', (name) => {
    const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    const declared = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(declared.dependencies[name]).toBe(installed.version);
  });

  test('pdfmake uses the pdfkit that is pinned, and pdfkit the fontkit', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const copies = (name: string) =>
      Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`));
    expect(copies('pdfkit')).toEqual(['node_modules/pdfkit']);
    expect(copies('fontkit')).toEqual(['node_modules/fontkit']);
  });
});

describe('a version that changes a hooked method is named', () => {
  const hooked = {
    owner: 'PageElementWriter',
    method: 'addLine',
    parameters: ['line', 'index'],
  } as const;
  class Parent {
    addLine(line: unknown, index = 0) {
      return [line, index];
    }
  }

  test('as it was: nothing is said', () => {
    expect(hookChange(hooked, Parent.prototype)).toBeUndefined();
  });

  test('gone', () => {
    class Renamed {
      appendLine() {}
    }
    expect(hookChange(hooked, Renamed.prototype)).toBe('PageElementWriter.addLine is gone');
  });

  test('renamed, while its parent class still has the name', () => {
    class Renamed extends Parent {
      appendLine(line: unknown, index = 0) {
        return super.addLine(line, index);
      }
    }
    expect(hookChange(hooked, Renamed.prototype)).toBe(
      'PageElementWriter.addLine is only inherited',
    );
  });

  test('other parameters', () => {
    class Changed {
      addLine(options: object, index = 0) {
        return [options, index];
      }
    }
    expect(hookChange(hooked, Changed.prototype)).toBe(
      'PageElementWriter.addLine(line, index) is PageElementWriter.addLine(options, index) now',
    );
  });

  test('a property where a method was', () => {
    expect(hookChange(hooked, { addLine: 1 })).toBe('PageElementWriter.addLine is no method');
  });
});

function prototypeOf(value: object): object {
  return Object.getPrototypeOf(value);
}

function noPictures() {
  return { measureSVG: () => ({ width: 0, height: 0 }), writeDimensions: (svg: string) => svg };
}
