import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeKeyFigures } from '../../src/content/compose-key-figures.js';
import { plainText } from '../../src/document/plain-text.js';
import { declarePublication, faultLines, openComposition } from './declare.js';
import { flag, type Mutation, setValue } from './open-context.js';

const YAML = readFileSync('templates/publication.yaml', 'utf8');

describe('composeKeyFigures', () => {
  it('writes each number with its comparison, and the series of what has one', () => {
    const { block, faults } = compose(YAML);
    expect(faults).toEqual([]);
    const items = (block?.items ?? []).map(({ number, comparison, series }) => [
      plainText(number),
      plainText(comparison),
      series.length,
    ]);
    expect(items).toHaveLength(9);
    expect(items).toContainEqual(['60\u202F502', 'dont 85\u00A0% en France métropolitaine', 0]);
    expect(items).toContainEqual(['12\u202F710', 'contre 14\u202F074 en 2014-2015', 6]);
    expect(items).toContainEqual(['594', 'dont 319 diplômes complets', 6]);
  });

  it('keeps the status of each point of a series, and explains its sign', () => {
    const { block } = compose(YAML);
    const parchemins = block?.items.find(({ id }) => id === 'parchemins');
    expect(parchemins?.series.map(({ flags }) => flags)).toEqual([[], [], [], [], [], ['P']]);
    expect(parchemins?.series.at(-1)).toMatchObject({
      period: '2016-2017',
      result: { type: 'number', value: 9950 },
      valueKey: 'parchemins|cnam|2016-2017',
    });
    expect(block?.signs).toEqual([{ sign: '(p)', meaning: 'donnée provisoire' }]);
  });

  it('marks a number that becomes provisional, without a footnote', () => {
    const { block, faults } = compose(YAML, flag('auditeurs', {}, 'P'));
    expect(faults).toEqual([]);
    const number = block?.items[0]?.number ?? [];
    expect(plainText(number)).toBe('60\u202F502\u00A0(p)');
    expect(number.map(({ type }) => type)).not.toContain('footnote-call');
  });

  it('follows the data', () => {
    const { block } = compose(
      YAML,
      setValue('auditeurs', {}, () => 70_000),
    );
    expect(plainText(block?.items[0]?.number ?? [])).toBe('70\u202F000');
  });

  it('refuses words beside the number', () => {
    const { faults } = compose(
      YAML.replace(`number: '{{nombre "centres"}}'`, `number: 'environ {{nombre "centres"}}'`),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^publication\.yaml:\d+:16: le chiffre clé « centres » contient/);
  });

  it('refuses a series of two points', () => {
    const { faults } = compose(
      YAML.replace(
        '{ value: parchemins, periods: annees }',
        '{ value: parchemins, periods: [parchemins, year] }',
      ),
    );
    expect(faults.join('\n')).toContain('la série du chiffre clé « parchemins » n’a que 2 valeurs');
  });

  it('tells the sources of what it prints, in the order of the catalogue', () => {
    const source = plainText(compose(YAML).block?.source ?? []);
    expect(source.replace(/[\u00A0\u202F]/g, ' ')).toBe(
      'Systèmes de scolarité des CCR, enquêtes complémentaires OEC ; Marques, CCR/CCE, service de la diplomation de la DNF, enquêtes OEC, EiCnam, DAP ; DNF, bases DIVA, DIVAP, VIATIC, DIVES – Traitements : DNF – OEC ; Cnam, liste des centres ; Cnam, note statistique 2016-2017 ; MEN-DEPP, note d’information n° 17.22, octobre 2017.',
    );
  });

  it('keeps a written source', () => {
    const { block } = compose(YAML.replace('keyFigures:\n', 'keyFigures:\n  source: registres.\n'));
    expect(plainText(block?.source ?? [])).toBe('registres.');
  });

  it('leaves out what says nothing, with all that is written beside it', () => {
    const number = `number: '{{nombre "centres"}}'`;
    const known = `number: '{{#si-connu "taux-presence" territoire="auvergne"}}{{nombre "centres"}}{{/si-connu}}'`;
    const { block, faults } = compose(YAML.replace(number, known));
    expect(faults).toEqual([]);
    expect(block?.items.map(({ id }) => id)).not.toContain('centres');
    expect(plainText(block?.source ?? [])).not.toContain('liste des centres');
  });

  it('composes nothing where nothing is declared', () => {
    const without = YAML.replace(/keyFigures:\n {2}items:[\s\S]*?\n\n[\s\S]*?outline:/, 'outline:');
    expect(compose(without).block).toBeUndefined();
  });
});

function compose(yaml: string, ...mutations: readonly Mutation[]) {
  const composition = openComposition(...mutations);
  const block = composeKeyFigures('chiffres-cles', declarePublication(yaml), composition);
  return { block, faults: faultLines(composition) };
}
