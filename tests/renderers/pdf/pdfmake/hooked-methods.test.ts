import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { DigitRuns } from '../../../../src/renderers/pdf/pdfmake/digit-runs.js';
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

  test('a font keeps its shaped words where numbers are put', () => {
    const metadata = {
      title: '',
      author: '',
      subject: '',
      keywords: '',
      creationDate: new Date(0),
    };
    const font = openDocument(fontFiles(literalBrand), metadata).provideFont(
      literalBrand.typography.family,
      false,
      false,
    );
    const shaped = font.layoutRun('42');
    expect(font.layoutCache?.['42']).toBeUndefined();
    new DigitRuns().prepare(font, '42');
    const composed = font.layoutCache?.['42'];
    expect(composed?.glyphs.map(({ id }) => id)).toEqual(shaped.glyphs.map(({ id }) => id));
    expect(composed?.advanceWidth).toBeCloseTo(shaped.advanceWidth, 6);
    expect(font.widthOfString('42', 10)).toBeCloseTo(shaped.advanceWidth / 100, 6);
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
