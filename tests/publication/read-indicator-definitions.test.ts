import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { computeIndicators } from '../../src/indicators/compute-indicators.js';
import { formatFault } from '../../src/messages/format-fault.js';
import { indicatorsFileSchema } from '../../src/publication/indicator-definition.js';
import { ReportError } from '../../src/report-error.js';
import { defineIndicators, indicatorYaml, makeDataset } from '../indicators/make-dataset.js';

const count = (id: string, measure = id) =>
  indicatorYaml(id, 'count', `formula: { kind: published, measure: ${measure} }`);

it('keeps the order of the file and the place of each id', () => {
  const { indicators } = defineIndicators(`indicators:\n${count('b')}\n${count('a')}`);
  expect([...indicators.keys()]).toEqual(['b', 'a']);
  expect(indicators.get('a')?.origin).toEqual({
    file: 'templates/indicators.yaml',
    line: 10,
    column: 9,
  });
});

describe('the catalogue refuses', () => {
  it.each([
    ['an id given twice', [count('a'), count('a')], '10:9: l’indicateur « a » est déjà défini'],
    [
      'an input that it does not define',
      [
        count('people'),
        indicatorYaml('x', 'count', 'formula: { kind: total, of: [people, poeple] }'),
      ],
      '17:42: « x » se calcule avec « poeple », qui n’est pas un indicateur — vouliez-vous dire « people » ?',
    ],
    [
      'indicators in a circle',
      [
        indicatorYaml('a', 'count', 'formula: { kind: total, of: [b] }'),
        indicatorYaml('b', 'count', 'formula: { kind: total, of: [a] }'),
      ],
      '2:9: indicateurs définis en cercle : a → b → a',
    ],
    [
      'an average of ratios',
      [
        count('n'),
        indicatorYaml(
          'r',
          'ratio',
          'formula: { kind: published, measure: r, rollUp: { method: weighted-mean, weight: n } }',
        ),
      ],
      '17:63: « r » est un rapport : « weighted-mean » ne lui convient pas',
    ],
    [
      'a sum of shares over territories',
      [
        indicatorYaml(
          's',
          'share',
          'formula: { kind: published, measure: s, rollUp: { method: total } }',
        ),
      ],
      '9:63: « s » est une part : « total » ne lui convient pas',
    ],
    [
      'an unknown kind of formula',
      [indicatorYaml('x', 'count', 'formula: { kind: tottal, of: [x] }')],
      '9:22: « indicators[1].formula.kind » ne peut pas être « tottal » — vouliez-vous dire « total » ?',
    ],
    [
      'a rule of absence without its reason',
      [
        indicatorYaml(
          'x',
          'count',
          'formula: { kind: total, of: [x], absent: { not-given: { rule: zero } } }',
        ),
      ],
      '« indicators[1].formula.absent.not-given.reason » manque',
    ],
  ])('%s', (_, indicators, expected) => {
    expect(faultsOf(() => defineIndicators(`indicators:\n${indicators.join('\n')}`))).toContain(
      expected,
    );
  });
});

describe('the catalogue against the dataset refuses', () => {
  it.each([
    [
      'an unknown measure',
      count('people', 'poeple'),
      'la mesure « poeple » n’est pas dans la liste',
    ],
    [
      'another quantity than the measure’s',
      indicatorYaml('people', 'mean', 'formula: { kind: published, measure: people }'),
      '« people » est déclaré une moyenne, sa mesure un effectif',
    ],
    [
      'a gap in an unknown territory',
      `${count('people')}\n    reconciliation: { gaps: [{ territory: al, period: 2016-2017, upTo: 1, reason: x }] }`,
      '10:43: « people » : territoire « al » hors des listes de codes — vouliez-vous dire « all » ?',
    ],
    [
      'an unknown dimension',
      `${count('people')}\n${indicatorYaml('x', 'count', 'formula: { kind: total-over, of: people, dimension: mood }')}`,
      'dimension « mood » hors des listes de codes',
    ],
    [
      'an unknown code of a dimension',
      indicatorYaml(
        'x',
        'count',
        'formula: { kind: published, measure: people, dimensions: { mode: farr } }',
      ),
      'dimension « farr » hors des listes de codes — vouliez-vous dire « far » ?',
    ],
  ])('%s', (_, yaml, expected) => {
    const dataset = makeDataset({ all: undefined }, { people: 'count' }, []);
    const definitions = defineIndicators(`indicators:\n${yaml}`);
    const edition = { territory: 'all', year: '2016-2017' };
    expect(faultsOf(() => computeIndicators(dataset, definitions, edition))).toContain(expected);
  });
});

it('is described to editors by schemas/indicators.schema.json, kept up to date', async () => {
  const schema = z.toJSONSchema(indicatorsFileSchema, {
    io: 'input',
    target: 'draft-7',
    reused: 'ref',
  });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../schemas/indicators.schema.json',
  );
});

function faultsOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const lines = error.faults.map((one) => formatFault(one, 'fr'));
    return lines.join('\n').replace(/[\u00A0\u202F]/g, ' ');
  }
  return 'no fault';
}
