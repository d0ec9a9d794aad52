import { describe, expect, test } from 'vitest';
import { heard, named, series, tied } from '../../src/language/alternative-words.js';

describe('the words of alternatives', () => {
  test('a small series is said from its first period to its last', () => {
    const moments = [
      { period: '2012', number: '469' },
      { period: '2013', number: '562' },
      { period: '2017', number: '594\u00A0(p)' },
    ];
    expect(series('Décisions de VAE', moments)).toBe(
      'Décisions de VAE, de 2012 à 2017\u00A0: 469 en 2012\u202F; 562 en 2013\u202F; 594\u00A0(p) en 2017.',
    );
    expect(series('Décisions de VAE', [])).toBe('');
  });

  test.each([
    [['Corse'], 'Corse, 0,0'],
    [['Corse', 'Guyane', 'Mayotte'], 'Corse, Guyane et Mayotte, 0,0'],
    [['A', 'B', 'C', 'D', 'E', 'F'], '6 valeurs à 0,0'],
  ])('those that are alike: %s', (names, words) => {
    expect(tied(names, '0,0')).toBe(words);
  });

  test.each([
    ['Âge moyen', 'ans', 'Âge moyen (ans)'],
    ['Évolution', 'points', 'Évolution (en\u00A0points)'],
    ['Évolution en points', 'points', 'Évolution en points'],
    ['Nombre d’auditeurs', '', 'Nombre d’auditeurs'],
  ])('%s in %s', (label, unit, words) => {
    expect(named(label, unit)).toBe(words);
  });

  test('a minus is the sign that every program says', () => {
    expect(heard('BAC+2, \u22125,5')).toBe('BAC+2, -5,5');
  });
});
