import { describe, expect, test } from 'vitest';
import { type Mutation, setValue, withhold } from '../open-context.js';
import { faultsOf, say } from './say.js';

function network(measure: string, value: number): Mutation {
  return setValue(measure, {}, () => value);
}

function said(template: string, ...mutations: readonly Mutation[]): string {
  expect(faultsOf(template, ...mutations)).toEqual([]);
  return say(template, ...mutations).replace(/[\u00A0\u202F]/g, ' ');
}

describe('a small number', () => {
  const branches = 'Il a {{numeral "antennes-etranger" "antenne" genre="f"}}.';
  test.each([
    [1, 'Il a une antenne (e).'],
    [4, 'Il a quatre antennes (e).'],
    [10, 'Il a une dizaine d’antennes.'],
    [25, 'Il a 25 (e) antennes.'],
  ])('of %d branches is said: %s', (count, words) => {
    expect(said(branches, network('antennes-etranger', count))).toBe(words);
  });

  test('is spelt after « de »', () => {
    const hours = 'Soit {{environ "près de" "heures-stagiaires" arrondi=2 nom="heure" genre="f"}}.';
    expect(said(hours, network('heures-stagiaires', 1))).toBe('Soit près d’une heure.');
    expect(said(hours, network('heures-stagiaires', 990_000))).toBe('Soit près de 990 000 heures.');
    expect(said(hours, network('heures-stagiaires', 996_000))).toBe(
      'Soit près d’un million d’heures.',
    );
  });

  test('of points is spelt after « de »', () => {
    const rise = 'Soit {{variation "evolution-part-bac-au-plus" decimales=0}}.';
    expect(said(rise, network('evolution-part-bac-au-plus', 1))).toBe(
      'Soit une hausse d’un point.',
    );
  });
});

test('a change that rounds to nothing is none', () => {
  const rise = 'Soit {{variation "evolution-part-bac-au-plus" decimales=0}}.';
  expect(said(rise, network('evolution-part-bac-au-plus', 0.3))).toBe('Soit une stabilité.');
});

describe('words of size, chosen by the direction', () => {
  const template =
    'C’est {{sens "evolution-part-bac2" hausse="une certaine hausse" baisse="un certain recul"}}.';
  test.each([1, -5.5])('fit %d points', (change) => {
    expect(faultsOf(template, network('evolution-part-bac2', change))).toEqual([]);
  });

  test.each([0.2, -12])('do not fit %d points', (change) => {
    expect(faultsOf(template, network('evolution-part-bac2', change)).join()).toMatch(
      /« certain(?:e)? » convient de 0,50 à 8/,
    );
  });
});

describe('a fraction', () => {
  test('keeps the whole that was said before it', () => {
    expect(
      said('dont {{numerateur "taux-reussite" sur=10}} réussissent.', network('taux-reussite', 50)),
    ).toBe('dont cinq réussissent.');
  });

  test.each([
    [50, 'La moitié restante est ailleurs.'],
    [25, 'Le quart restant est ailleurs.'],
    [75, 'Les trois quarts restants sont ailleurs.'],
  ])('of %d percent agrees: %s', (share, words) => {
    const template = '{{partie "part-bac2" sur=4 adjectif="restant" verbe="est/sont"}} ailleurs.';
    expect(said(template, network('part-bac2', share))).toBe(words);
  });

  test('of the whole says neither « dix sur dix » nor « un sur un »', () => {
    const all = network('part-bac2', 100);
    expect(faultsOf('{{fraction "part-bac2" sur=10}}', all).join()).toContain('« tous »');
    expect(faultsOf('{{fraction "part-bac2" sur=2}}', all).join()).toContain('« tous »');
  });
});

describe('two changes go the same way', () => {
  const template =
    '{{#si-meme-sens (valeur "evolution-part-bac-au-plus") (valeur "evolution-part-bac2") seuil=0.5}}Oui.{{else}}Non.{{/si-meme-sens}}';
  test.each([
    [5, 1, 'Oui.'],
    [-5, -1, 'Oui.'],
    [0.5, -0.5, 'Oui.'],
    [5, -1, 'Non.'],
    [5, 0.5, 'Non.'],
  ])('%d and %d points: %s', (first, second, words) => {
    const changes = [
      network('evolution-part-bac-au-plus', first),
      network('evolution-part-bac2', second),
    ];
    expect(said(template, ...changes)).toBe(words);
  });
});

describe('one is', () => {
  test.each([
    ['corse', 'en Corse'],
    ['ile-de-france', 'en Île-de-France'],
    ['la-reunion', 'à La Réunion'],
    ['liban', 'au Liban'],
    ['pays-de-la-loire', 'dans les Pays de la Loire'],
  ])('in %s: %s', (code, words) => {
    expect(said(`Il est {{territoire "${code}" avec="à"}}.`)).toBe(`Il est ${words}.`);
  });

  test('in the first of a ranking', () => {
    expect(said('Il est {{rang "auditeurs" parmi="centre" avec="à"}}.')).toBe('Il est à Paris.');
  });
});

test('a paragraph ends where a block that ends it had its last line for itself', () => {
  const template =
    'Un.\n{{#si-au-moins "moocs" 1}}\nDeux.\n{{/si-au-moins}}\n\nTrois.\n\n- un\n{{#si-au-moins "moocs" 1}}\n  deux.\n{{/si-au-moins}}\n\nQuatre.';
  expect(say(template)).toBe('Un. Deux.\nTrois.\nQuatre.');
});

test('a comparison with an absent side is told once', () => {
  const template =
    'Ils sont {{compare "plus âgés" (valeur "age-moyen-ves" periode="2017") (valeur "age-moyen")}}.';
  expect(faultsOf(template, withhold('age-moyen', {}))).toHaveLength(1);
});
