import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTypedDigits } from '../../../src/content/narrative/find-typed-digits.js';

test.each([
  ['BAC+2', 'un BAC+2', []],
  ['BAC+2', 'un BAC +2', ['2']],
  ['pour 100 femmes', 'soit 105 pour 100 femmes', ['105']],
  ['pour 100 femmes', 'soit 105 pour\n100\u00A0femmes', ['105']],
  ["l'article 3", 'selon l’article 3', []],
  ['C2i', 'le C2in', ['2']],
])('the digits of « %s » are no figures of « %s »', (name, text, expected) => {
  expect(findTypedDigits(text, [name]).map(({ digits }) => digits)).toEqual(expected);
});

/** The same, every name being looked for. */
function lookForAll(text: string, names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((masked, name) => {
      const pattern = name
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/gu, '\\s*')
        .replace(/['’]/g, "[’']");
      const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu');
      return masked.replace(whole, (match) => match.replace(/[^\n]/g, ' '));
    }, text);
}

test('no name is passed over that a text holds', () => {
  const part = fc.constantFrom('a', 'B', '1', '22', '+', '.', "'", '’', ' ', '\u00A0', '\n', '(');
  const words = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), fc.array(words), (names, texts) => {
      const text = [...texts, ...names].join(' ');
      const left = [...lookForAll(text, names).matchAll(/\p{N}+(?:[.,\u00A0\u202F ]\p{N}+)*/gu)];
      expect(findTypedDigits(text, names).map(({ index }) => index)).toEqual(
        left.map(({ index }) => index),
      );
    }),
    { numRuns: 500 },
  );
});
