import { expect, test } from 'vitest';
import { agree, indefiniteArticle, pluralise } from '../../src/language/agreement.js';
import { contractDe } from '../../src/language/contraction.js';
import { keepTogether, withDe, withDefiniteArticle, withQue } from '../../src/language/elision.js';
import { enumerate, respectively, separator } from '../../src/language/lists.js';

test.each([
  [0, 'auditeur'],
  [1, 'auditeur'],
  [1.9, 'auditeur'],
  [-1.5, 'auditeur'],
  [2, 'auditeurs'],
  [-2, 'auditeurs'],
])('%d calls for %s', (count, noun) => {
  expect(pluralise(count, 'auditeur', 'auditeurs')).toBe(noun);
});

test.each([
  ['élevé', 'feminine', true, 'élevées'],
  ['élevé', 'masculine', false, 'élevé'],
  ['stable', 'feminine', true, 'stables'],
  ['inscrit', 'feminine', false, 'inscrite'],
  ['précis', 'masculine', true, 'précis'],
] as const)('« %s », %s, plural %s, is « %s »', (adjective, gender, plural, agreed) => {
  expect(agree(adjective, gender, plural)).toBe(agreed);
});

test('articles', () => {
  expect([indefiniteArticle('masculine'), indefiniteArticle('feminine')]).toEqual(['un', 'une']);
  expect(withDefiniteArticle('Alsace', 'feminine')).toBe('l’Alsace');
  expect(withDefiniteArticle('Limousin', 'masculine')).toBe('le Limousin');
  expect(withDefiniteArticle('hausse', 'feminine')).toBe('la hausse');
});

test.each([
  ['auditeurs', 'd’auditeurs'],
  ['hommes', 'd’hommes'],
  ['heures', 'd’heures'],
  ['hausses', 'de hausses'],
  ['Hauts-de-France', 'de Hauts-de-France'],
  ['Haute-Normandie', 'de Haute-Normandie'],
  ['huit', 'de huit'],
  ['onze', 'de onze'],
  ['handicapés', 'de handicapés'],
  ['halls', 'de halls'],
  ['hallucinations', 'd’hallucinations'],
  ['harcèlement', 'de harcèlement'],
  ['huîtres', 'd’huîtres'],
  ['héroïnes', 'd’héroïnes'],
  ['hybrides', 'd’hybrides'],
  ['un million', 'd’un million'],
  ['Île-de-France', 'd’Île-de-France'],
  ['œuvres', 'd’œuvres'],
  ['élèves', 'd’élèves'],
  ['UE', 'd’UE'],
  ['Yonne', 'd’Yonne'],
  ['yaourts', 'de yaourts'],
  ['60 502', 'de 60 502'],
  ['« entrants »', 'd’« entrants »'],
  ['centres', 'de centres'],
  ['', 'de '],
])('« de » before « %s » gives « %s »', (words, joined) => {
  expect(withDe(words)).toBe(joined);
});

test('« que » elides alike', () => {
  expect(withQue('à distance')).toBe('qu’à distance');
  expect(withQue('de femmes')).toBe('que de femmes');
});

test.each([
  ['le Limousin', 'du Limousin'],
  ['la Bretagne', 'de la Bretagne'],
  ['l’Alsace', 'de l’Alsace'],
  ['les Pays de la Loire', 'des Pays de la Loire'],
  ['La Réunion', 'de La Réunion'],
  ['Paris', 'de Paris'],
  ['Alsace', 'd’Alsace'],
])('« %s » contracts to « %s »', (words, de) => {
  expect(contractDe(words)).toBe(de);
});

test('lists', () => {
  expect(enumerate(['a', 'b', 'c'])).toBe('a, b et c');
  expect(enumerate(['a', 'b'], 'ou')).toBe('a ou b');
  expect(enumerate(['a'])).toBe('a');
  expect(enumerate([])).toBe('');
  expect(respectively(['58', '73', '80'])).toBe('respectivement 58, 73 et 80');
  expect(respectively(['58'])).toBe('58');
  const items = ['a', 'b', 'c', 'd'];
  const joined = items.map((item, index) => separator(index, items.length) + item).join('');
  expect(joined).toBe(enumerate(items));
});

test('words kept on one line', () => {
  expect(keepTogether('34,1', 'ans')).toBe('34,1\u00A0ans');
});
