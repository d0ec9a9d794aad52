import { expect, test } from 'vitest';
import { pluralOf } from '../../src/language/plural.js';

test.each([
  ['centre', 'centres'],
  ['cours', 'cours'],
  ['prix', 'prix'],
  ['cheval', 'chevaux'],
  ['régional', 'régionaux'],
  ['bal', 'bals'],
  ['festival', 'festivals'],
  ['naval', 'navals'],
  ['détail', 'détails'],
  ['travail', 'travaux'],
  ['vitrail', 'vitraux'],
  ['réseau', 'réseaux'],
  ['noyau', 'noyaux'],
  ['landau', 'landaus'],
  ['jeu', 'jeux'],
  ['pneu', 'pneus'],
  ['trou', 'trous'],
  ['bijou', 'bijoux'],
  ['œil', 'yeux'],
  ['UE', 'UE'],
  ['Cnam', 'Cnams'],
])('un %s, des %s', (singular, plural) => {
  expect(pluralOf(singular)).toBe(plural);
});
