import { expect, test } from 'vitest';
import {
  cardinal,
  ordinalNumeral,
  ordinalWord,
  spellOne,
} from '../../src/language/number-words.js';

test.each([
  [0, 'zéro'],
  [1, 'un'],
  [4, 'quatre'],
  [16, 'seize'],
  [17, 'dix-sept'],
  [21, 'vingt et un'],
  [22, 'vingt-deux'],
  [70, 'soixante-dix'],
  [71, 'soixante et onze'],
  [77, 'soixante-dix-sept'],
  [80, 'quatre-vingts'],
  [81, 'quatre-vingt-un'],
  [91, 'quatre-vingt-onze'],
  [99, 'quatre-vingt-dix-neuf'],
  [100, 'cent'],
  [101, 'cent un'],
  [180, 'cent quatre-vingts'],
  [200, 'deux cents'],
  [221, 'deux cent vingt et un'],
  [1000, 'mille'],
  [1001, 'mille un'],
  [2000, 'deux mille'],
  [80_000, 'quatre-vingt mille'],
  [200_000, 'deux cent mille'],
  [200_200, 'deux cent mille deux cents'],
  [999_999, 'neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf'],
])('%d is %s', (value, words) => {
  expect(cardinal(value)).toBe(words);
});

test.each([
  [1, 'une'],
  [21, 'vingt et une'],
  [81, 'quatre-vingt-une'],
  [101, 'cent une'],
  [71, 'soixante et onze'],
  [21_001, 'vingt et un mille une'],
])('%d of a feminine noun is %s', (value, words) => {
  expect(cardinal(value, 'feminine')).toBe(words);
});

test.each([-1, 2.5, 1_000_000, Number.NaN])('%d is left to digits', (value) => {
  expect(cardinal(value)).toBeUndefined();
  expect(ordinalWord(value)).toBeUndefined();
});

test('no two numbers share their words', () => {
  const words = Array.from({ length: 10_000 }, (_, value) => cardinal(value));
  expect(new Set(words).size).toBe(10_000);
});

test.each([
  [1, 'premier'],
  [2, 'deuxième'],
  [3, 'troisième'],
  [4, 'quatrième'],
  [5, 'cinquième'],
  [9, 'neuvième'],
  [11, 'onzième'],
  [21, 'vingt et unième'],
  [80, 'quatre-vingtième'],
  [200, 'deux centième'],
  [1000, 'millième'],
])('the ordinal of %d is %s', (value, words) => {
  expect(ordinalWord(value)).toBe(words);
});

test.each([
  ['1\u00A0point', 'masculine', 'un point'],
  ['1\u00A0heure', 'feminine', 'une heure'],
  ['1\u00A0heure', undefined, '1\u00A0heure'],
  ['1\u00A0million d’heures', 'feminine', 'un million d’heures'],
  ['1\u00A0milliard', undefined, 'un milliard'],
  ['1\u00A0%', 'masculine', '1\u00A0%'],
  ['1,5\u00A0point', 'masculine', '1,5\u00A0point'],
  ['1\u202F000\u00A0points', 'masculine', '1\u202F000\u00A0points'],
  ['21\u00A0points', 'masculine', '21\u00A0points'],
] as const)('« %s » (%s) is spelt « %s » after « de »', (words, gender, spelt) => {
  expect(spellOne(words, gender)).toBe(spelt);
});

test('the first one agrees, and endings are raised', () => {
  expect(ordinalWord(1, 'feminine')).toBe('première');
  expect(ordinalNumeral(1, 'feminine')).toEqual({ base: '1', raised: 're' });
  expect(ordinalNumeral(1)).toEqual({ base: '1', raised: 'er' });
  expect(ordinalNumeral(2, 'feminine')).toEqual({ base: '2', raised: 'e' });
  expect(ordinalNumeral(1, 'masculine', true)).toEqual({ base: '1', raised: 'ers' });
});
