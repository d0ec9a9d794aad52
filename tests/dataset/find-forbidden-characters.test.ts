import { expect, test } from 'vitest';
import { findForbiddenCharacters } from '../../src/dataset/find-forbidden-characters.js';

/** Files are looked through in blocks of this many bytes. */
const BLOCK = 65_536;
const FORBIDDEN = ['\t', '\u0000', '\u007f', '\u0085', '\ufffe', '\uffff', '\r'];
const ADMITTED = ['\u00a0', 'é', '\ufffd', '\r\n', '\n', '😀'];
const EDGES = [-4, -3, -2, -1, 0, 1].flatMap((offset) => [BLOCK + offset, 2 * BLOCK + offset]);

test.each(FORBIDDEN)('%j is found wherever it stands, once', (character) => {
  for (const at of [0, ...EDGES]) {
    const bytes = Buffer.from(`${'a'.repeat(at)}${character}b`);
    const faults = findForbiddenCharacters(bytes, 'a.csv');
    expect(faults.map((one) => one.at)).toEqual([{ file: 'a.csv', line: 1, column: at + 1 }]);
  }
});

test.each(ADMITTED)('%j is not', (character) => {
  for (const at of [0, ...EDGES]) {
    const bytes = Buffer.from(`${'a'.repeat(at)}${character}b`);
    expect(findForbiddenCharacters(bytes, 'a.csv')).toEqual([]);
  }
});

test('a return that ends the text ends no line', () => {
  for (const at of [1, ...EDGES]) {
    const faults = findForbiddenCharacters(Buffer.from(`${'a'.repeat(at)}\r`), 'a.csv');
    expect(faults.map(({ code }) => code)).toEqual(['lone-carriage-return']);
  }
});
