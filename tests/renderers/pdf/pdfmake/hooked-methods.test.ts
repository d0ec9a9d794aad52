import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { HOOKED_METHODS } from '../../../../src/renderers/pdf/pdfmake/hooked-methods.js';
import { openDocument } from '../../../../src/renderers/pdf/pdfmake/report-printer.js';
import { fontFiles } from '../../../../src/renderers/pdf/type-scale.js';
import { literalBrand } from '../literal-brand.js';

describe('the private methods that the PDF renderer hooks', () => {
  test.each(HOOKED_METHODS)('$owner.name.$method is as in the pinned version', (hooked) => {
    const method: unknown = Reflect.get(hooked.owner.prototype, hooked.method);
    expect(method, `${hooked.owner.name}.${hooked.method} is gone`).toBeTypeOf('function');
    expect(parametersOf(String(method))).toEqual(hooked.parameters);
  });

  test('a font shapes with the parsed file of the charts, as pdfkit would with its own', () => {
    const metadata = {
      title: '',
      author: '',
      subject: '',
      keywords: '',
      creationDate: new Date(0),
    };
    const document = openDocument(fontFiles(literalBrand), metadata);
    const font = document.provideFont(literalBrand.typography.family, false, false);
    const own: unknown = Reflect.get(Object.getPrototypeOf(font), 'layoutRun');
    expect(own).toBeTypeOf('function');
    expect(parametersOf(String(own))).toEqual(['text', 'features']);
    // Charts are painted from what it encodes.
    const encode: unknown = Reflect.get(Object.getPrototypeOf(font), 'encode');
    expect(parametersOf(String(encode))).toEqual(['text', 'features']);
    expect(font.encode('ab')[0]).toEqual(['0001', '0002']);
    for (const text of ['Taux ', 'différents ', '60\u202F502', 'œuvre']) {
      const { glyphs, positions, advanceWidth } = font.layoutRun(text);
      // Checked above to be pdfkit's method.
      const shape = own as typeof font.layoutRun;
      const expected = shape.call(font, text);
      expect(glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
      expect(positions).toEqual(expected.positions);
      expect(advanceWidth).toBe(expected.advanceWidth);
      expect(font.widthOfString(text, 10)).toBeCloseTo(advanceWidth / 100, 6);
    }
  });

  test.each(['pdfmake'])('%s is pinned exactly', (name) => {
    const require = createRequire(import.meta.url);
    const installed = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8'));
    const declared = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(declared.dependencies[name]).toBe(installed.version);
  });
});

/** Names of the parameters in a function's source, default values left out. */
function parametersOf(source: string): readonly string[] {
  let depth = 0;
  let list = '';
  for (const character of source.slice(source.indexOf('('))) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth === 0) break;
    if (depth > 1 || character !== '(') list += depth > 1 && character === ',' ? ' ' : character;
  }
  return list
    .split(',')
    .map((parameter) => parameter.split('=')[0]?.trim() ?? '')
    .filter((parameter) => parameter !== '');
}
