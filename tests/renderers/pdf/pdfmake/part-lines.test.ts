import { expect, test } from 'vitest';
import { partFromNext } from '../../../../src/renderers/pdf/pdfmake/part-lines.js';
import type { LaidInline } from '../../../../src/renderers/pdf/pdfmake/pdfmake-model.js';
import type { StructureElement } from '../../../../src/renderers/pdf/structure/structure-element.js';

const LINK: StructureElement = { role: 'Link', leadsTo: 'là' };
const SIGN: StructureElement = { role: 'Span', actualText: 'donnée provisoire', within: LINK };

function run(text: string, inline?: StructureElement): LaidInline {
  // What is not asked of it here is left out.
  return { text, x: 10, width: 5, ...(inline && { inline }) } as LaidInline;
}

/** The words of the runs, and the elements that hold them. */
function parted(runs: readonly LaidInline[], goesOn = false) {
  return partFromNext(runs, goesOn).map(({ text, inline, x }) => [text, inline, x]);
}

test('the last run of a line ends with a space', () => {
  expect(parted([run('un '), run('deux')])).toEqual([
    ['un ', undefined, 10],
    ['deux ', undefined, 10],
  ]);
});

test.each(['deux ', 'deux\u00A0', 'peut-'])('but not after « %s »', (text) => {
  expect(parted([run(text)])).toEqual([[text, undefined, 10]]);
});

test('a dash of its own parts nothing', () => {
  expect(parted([run('-')])).toEqual([['- ', undefined, 10]]);
});

test('nor where a word goes on', () => {
  expect(parted([run('mot')], true)).toEqual([['mot', undefined, 10]]);
});

test('the space stays out of what is said otherwise', () => {
  expect(parted([run('(p)', SIGN)])).toEqual([
    ['(p)', SIGN, 10],
    [' ', LINK, 15],
  ]);
});
