import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';
import type { JsonObject } from '../../src/document/figure-block.js';
import { createFigureDrawer } from '../../src/figures/create-figure-drawer.js';
import { formatFault } from '../../src/messages/format-fault.js';
import { type Fault, ReportError } from '../../src/report-error.js';
import { figureCase, figureOf } from './figure-case.js';

const drawFigure = createFigureDrawer(readBrand('.'));
const ROWS = [
  { territory: 'Alsace', valeur: 40, valeurText: '40' },
  { territory: 'Bretagne', valeur: 30, valeurText: '30' },
  { territory: 'Corse', valeur: null, valeurText: 'n.c.' },
];
const y = { field: 'territory', type: 'nominal', title: null };
const x = { field: 'valeur', type: 'quantitative', title: null };
const BARS: JsonObject = { mark: 'bar', encoding: { x, y } };

async function faultsOf(specification: JsonObject, rows = ROWS, box = { width: 300 }) {
  return drawFigure(figureOf(specification, rows), box).then(
    () => [],
    (error: unknown) => {
      if (error instanceof ReportError) return error.faults;
      throw error;
    },
  );
}

const codes = (faults: readonly Fault[]) => faults.map(({ code }) => code);

test('a sound chart has no fault', async () => {
  expect(await faultsOf(BARS)).toEqual([]);
});

describe('what a specification asks for', () => {
  test('a field that no row has is named with the known ones', async () => {
    const [found] = await faultsOf({ mark: 'bar', encoding: { x: { ...x, field: 'valuer' }, y } });
    expect(found).toMatchObject({
      code: 'figure-unknown-field',
      at: { file: 'templates/figures/essai.vl.json' },
      parameters: { figure: 'essai', field: 'valuer' },
    });
    expect(found && formatFault(found, 'fr')).toContain('territory, valeur, valeurText');
  });

  test.each([
    ['a filter', { transform: [{ filter: 'datum.zon === 1' }] }],
    ['a bracketed name', { transform: [{ filter: "datum['zon'] === 1" }] }],
    ['a calculation', { transform: [{ calculate: 'datum.zon + 1', as: 'more' }] }],
    [
      'an aggregate',
      { transform: [{ aggregate: [{ op: 'sum', field: 'zon', as: 's' }], groupby: [] }] },
    ],
    [
      'a condition',
      {
        mark: 'bar',
        encoding: { x, y, opacity: { condition: { test: 'datum.zon', value: 1 }, value: 0 } },
      },
    ],
  ])('an unknown field in %s is found', async (_, part) => {
    expect(codes(await faultsOf({ ...BARS, ...part } as JsonObject))).toContain(
      'figure-unknown-field',
    );
  });

  test('a field that a transform makes is known, and an axis speaks of its own labels', async () => {
    const specification = {
      transform: [{ calculate: '2 * datum.valeur', as: 'double' }],
      mark: 'bar',
      encoding: { x: { ...x, field: 'double', axis: { labelExpr: "datum.label + ' %'" } }, y },
    };
    expect(await faultsOf(specification)).toEqual([]);
  });

  test.each([
    ['data of its own', { data: { values: [{ valeur: 99 }] } }],
    ['a file', { data: { url: 'package.json' } }],
    ['an image', { mark: { type: 'image', url: 'x.png' } }],
    ['a link', { encoding: { x, y, href: { value: 'javascript:process.exit(1)' } } }],
    [
      'a looked-up table',
      { transform: [{ lookup: 'territory', from: { data: { url: 'x.csv' }, key: 'a' } }] },
    ],
  ])('%s is forbidden', async (_, part) => {
    expect(codes(await faultsOf({ ...BARS, ...part } as JsonObject))).toContain('figure-forbidden');
  });

  test.each([
    ['the clock', 'now(', { transform: [{ calculate: 'year(now())', as: 'a' }] }],
    ['today', 'datetime()', { transform: [{ filter: { and: ['year(datetime()) > 0'] } }] }],
    ['chance', 'random(', { params: [{ name: 'a', expr: 'random()' }] }],
    ['a sample of the rows', 'sample', { transform: [{ sample: 3 }] }],
    ['an interval found by lot', 'ci', { mark: { type: 'errorbar', extent: 'ci' } }],
  ])('%s makes no picture twice', async (_, what, part) => {
    const faults = await faultsOf({ ...BARS, ...part } as JsonObject);
    expect(faults).toContainEqual(
      expect.objectContaining({
        code: 'figure-unrepeatable',
        parameters: expect.objectContaining({ what }),
      }),
    );
  });

  test('words of a title are no clock', async () => {
    const title = { text: 'random (now)' };
    expect(codes(await faultsOf({ ...BARS, title } as JsonObject))).not.toContain(
      'figure-unrepeatable',
    );
  });

  test.each(['@fuchsia', '@constructor', '@__proto__'])(
    'the colour %s, which the brand lacks, is named',
    async (color) => {
      const faults = await faultsOf({ ...BARS, mark: { type: 'bar', color } });
      expect(faults[0]).toMatchObject({
        code: 'figure-unknown-colour',
        parameters: { name: color },
      });
    },
  );

  test.each(['hsl(120, 50%, 40%)', '#14467A80', 'rgba(20, 70, 122, 0.5)'])(
    'the colour %s does not pass in a PDF',
    async (color) => {
      const faults = await faultsOf({ ...BARS, mark: { type: 'bar', color } });
      expect(codes(faults)).toEqual(['figure-unsupported-colour']);
    },
  );

  test('a warning of Vega-Lite is a fault', async () => {
    const scaled = { ...y, scale: { type: 'log' } };
    const faults = await faultsOf({ mark: 'bar', encoding: { x, y: scaled } });
    expect(codes(faults)).toContain('figure-invalid');
  });

  test('an expression that fails is a fault', async () => {
    const faults = await faultsOf({ ...BARS, transform: [{ filter: 'datum.valeur >' }] });
    expect(codes(faults)).toEqual(['figure-expression']);
  });

  test('an expression cannot reach the process', async () => {
    const code = "constructor.constructor('return process')().exit(1)";
    const faults = await faultsOf({ ...BARS, transform: [{ calculate: code, as: 'e' }] });
    expect(codes(faults)).toContain('figure-refused-word');
  });

  test('another font than the brand’s is a fault', async () => {
    const faults = await faultsOf({ ...BARS, config: { axis: { labelFont: 'Comic Sans MS' } } });
    expect(codes(faults)).toContain('figure-unknown-font');
  });
});

describe('what is drawn', () => {
  test('no rows, or values all absent: an empty chart', async () => {
    expect(codes(await faultsOf(BARS, []))).toContain('figure-empty');
    const absent = ROWS.map((row) => ({ ...row, valeur: null }));
    expect(codes(await faultsOf({ mark: 'point', encoding: { x, y } }, absent as never))).toContain(
      'figure-empty',
    );
  });

  test('a filter that keeps nothing: an empty chart', async () => {
    const faults = await faultsOf({
      ...BARS,
      transform: [{ filter: "datum.territory === 'Pau'" }],
    });
    expect(codes(faults)).toContain('figure-empty');
  });

  test('a label cut to its limit is named whole', async () => {
    const cut = { mark: 'bar', encoding: { x, y: { ...y, axis: { labelLimit: 20 } } } };
    const faults = await faultsOf(cut);
    expect(faults[0]).toMatchObject({
      code: 'figure-truncated-text',
      parameters: { text: 'Alsace' },
    });
  });

  test('two labels at one place overlap', async () => {
    const text = { mark: 'text', encoding: { text: { field: 'valeurText' } } };
    const faults = await faultsOf({
      layer: [{ mark: 'bar' }, text, { ...text, mark: { type: 'text', dx: 4 } }],
      encoding: { x, y },
    });
    expect(codes(faults)).toContain('figure-text-overlap');
  });

  test('a crowded chart tells five pairs, and counts the others', async () => {
    const rows = Array.from({ length: 30 }, () => ({
      territory: 'Alsace',
      valeur: 1,
      valeurText: '1',
    }));
    const text = { mark: 'text', encoding: { x, y, text: { field: 'valeurText' } } };
    const faults = await faultsOf(text, rows);
    expect(codes(faults).filter((code) => code === 'figure-text-overlap')).toHaveLength(5);
    expect(faults.filter(({ code }) => code === 'figure-more-texts')).toMatchObject([
      { parameters: { figure: 'essai', others: (30 * 29) / 2 - 5 } },
    ]);
  });

  test('turned labels are measured turned', async () => {
    const rows = ['Provence-Alpes-Côte d’Azur', 'Bourgogne-Franche-Comté'].map((territory) => ({
      territory,
      valeur: 1,
      valeurText: '1',
    }));
    const at = (labelAngle: number) => ({
      mark: 'bar',
      encoding: { x: { ...y, axis: { labelAngle } }, y: { ...x, axis: null } },
    });
    expect(codes(await faultsOf(at(0), rows, { width: 120 }))).toContain('figure-text-overlap');
    expect(codes(await faultsOf(at(-90), rows, { width: 120 }))).not.toContain(
      'figure-text-overlap',
    );
  });

  test('a text that leaves the picture', async () => {
    const specification = {
      mark: 'bar',
      encoding: { x, y },
      width: 100,
      autosize: 'none',
    };
    const faults = await faultsOf({ vconcat: [specification], autosize: 'none' } as JsonObject);
    expect(codes(faults)).toContain('figure-text-outside');
  });

  test('a mark beyond a fixed domain leaves its axes, clipped or not', async () => {
    const short = { ...x, scale: { domain: [0, 35] } };
    for (const clip of [true, false]) {
      const faults = await faultsOf({ mark: { type: 'bar', clip }, encoding: { x: short, y } });
      expect(codes(faults)).toContain('figure-mark-outside');
    }
  });

  test('a point beyond a fixed domain leaves its axes', async () => {
    const short = { ...x, scale: { domain: [0, 35] } };
    const faults = await faultsOf({ mark: 'point', encoding: { x: short, y } });
    expect(faults[0]).toMatchObject({
      code: 'figure-mark-outside',
      parameters: { mark: 'symbol' },
    });
  });

  test('a character that the font lacks is named', async () => {
    const rows = [{ territory: 'Tōkyō 東京', valeur: 1, valeurText: '1' }];
    const faults = await faultsOf(BARS, rows);
    expect(faults[0]).toMatchObject({ code: 'figure-missing-glyph' });
    expect(faults[0] && formatFault(faults[0], 'en')).toContain('東 (U+6771), 京 (U+4EAC)');
  });

  test('a control character in a label', async () => {
    const rows = [{ territory: 'Al\u0007sace', valeur: 1, valeurText: '1' }];
    const faults = await faultsOf(BARS, rows);
    expect(faults[0]).toMatchObject({
      code: 'figure-control-character',
      parameters: { field: 'territory', code: 'U+0007' },
    });
  });

  test('a chart larger than its box', async () => {
    const tall = { ...BARS, height: { step: 60 } };
    const faults = await drawFigure(figureOf(tall, ROWS), { width: 300, height: 120 }).catch(
      (error: ReportError) => error.faults,
    );
    expect(faults).toMatchObject([{ code: 'figure-too-large' }]);
  });
});

test('a real figure whose data leave no room for a label is refused, not drawn wrong', async () => {
  const figure = figureCase('situation-emploi');
  const rows = figure.rows.map((row) => ({ ...row, cells: { ...row.cells, valeur: 1 } }));
  await expect(drawFigure({ ...figure, rows }, { width: 482 })).rejects.toThrow(
    'figure-text-overlap',
  );
});
