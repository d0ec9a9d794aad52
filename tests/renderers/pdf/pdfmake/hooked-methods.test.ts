import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { HOOKED_METHODS } from '../../../../src/renderers/pdf/pdfmake/hooked-methods.js';

describe('the private methods that the PDF renderer hooks', () => {
  test.each(HOOKED_METHODS)('$owner.name.$method is as in the pinned version', (hooked) => {
    const method: unknown = Reflect.get(hooked.owner.prototype, hooked.method);
    expect(method, `${hooked.owner.name}.${hooked.method} is gone`).toBeTypeOf('function');
    expect(parametersOf(String(method))).toEqual(hooked.parameters);
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
