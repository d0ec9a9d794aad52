import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, observationKey } from '../../src/dataset/dataset.js';
import type { Observation } from '../../src/dataset/observation.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { type Fault, ReportError } from '../../src/report-error.js';
import { ABSENCE_REASONS, TYPED_FLAGS } from '../../src/vocabulary.js';
import {
  csv,
  descriptor,
  HEADER,
  ROWS,
  smallProject,
  writeFiles,
  writeProject,
} from './write-project.js';

describe('a dataset', () => {
  it('holds what a row says, and where', () => {
    const rows = csv('part-femmes,nord,2019-2020,soir,35.0,,E P,"Enquête, 2020",provisoire');
    const dataset = readDataset(writeProject({ [ROWS]: rows }));
    expect([...dataset.observations]).toEqual([
      [
        'part-femmes|nord|2019-2020|mode=soir',
        {
          measure: 'part-femmes',
          territory: 'nord',
          period: '2019-2020',
          dimensions: { mode: 'soir' },
          content: { type: 'number', value: 35, decimals: 1 },
          flags: ['E', 'P'],
          source: 'Enquête, 2020',
          comment: 'provisoire',
          vintage: '2020-01-31',
          origin: { file: ROWS, line: 2, column: 33 },
        },
      ],
    ]);
  });

  it('points at the reason where there is no value', () => {
    const rows = csv('age,sud,2019,,,not-communicated,,E,');
    const [observation] = readDataset(writeProject({ [ROWS]: rows })).observations.values();
    expect(observation?.content).toEqual({ type: 'absence', reason: 'not-communicated' });
    expect(observation?.origin).toEqual({ file: ROWS, line: 2, column: 16 });
  });

  it('keeps the decimals that were printed, and no negative zero', () => {
    const cells = ['0', '-0', '-0.0', '12.50', '1234567.8', '-3'];
    const rows = cells.map(
      (cell, index) => `age,nord,2019,${['', 'soir', 'jour'][index % 3]},${cell},,,E,`,
    );
    const files = {
      [ROWS]: csv(...rows.slice(0, 3)),
      'data/vintages/2020-02-01/tableau.csv': csv(...rows.slice(3)),
      'data/vintages/2020-02-01/release.yaml': release('2020-02-01'),
    };
    const contents = (asOf: string) =>
      [...readDataset(writeProject(files), { asOf }).observations.values()].map(
        (each) => each.content,
      );
    expect(contents('2020-01-31')).toEqual([
      { type: 'number', value: 0, decimals: 0 },
      { type: 'number', value: 0, decimals: 0 },
      { type: 'number', value: 0, decimals: 1 },
    ]);
    expect(contents('2020-02-01')).toEqual([
      { type: 'number', value: 12.5, decimals: 2 },
      { type: 'number', value: 1234567.8, decimals: 1 },
      { type: 'number', value: -3, decimals: 0 },
    ]);
  });

  it('gives territories in their order, with parents and tiles', () => {
    const lines = [
      'code,label,short_label,sentence_label,place_label,level,parent,order,tile_column,tile_row,tile_label',
      'nord,Centre Nord,Nord,le Nord,dans le Nord,centre,reseau,2,1,2,N.',
      'reseau,Réseau,Réseau,le réseau,,network,,1,,,',
    ];
    const { territories } = readDataset(writeProject({ 'data/territories.csv': lines.join('\n') }));
    expect([...territories.values()]).toEqual([
      {
        code: 'reseau',
        label: 'Réseau',
        shortLabel: 'Réseau',
        sentenceLabel: 'le réseau',
        level: 'network',
        order: 1,
      },
      {
        code: 'nord',
        label: 'Centre Nord',
        shortLabel: 'Nord',
        sentenceLabel: 'le Nord',
        placeLabel: 'dans le Nord',
        level: 'centre',
        parent: 'reseau',
        order: 2,
        tile: { column: 1, row: 2, label: 'N.' },
      },
    ]);
  });

  it('gives code lists, signs and releases', () => {
    const dataset = readDataset(writeProject());
    expect(dataset.measures.get('age')).toEqual({
      code: 'age',
      label: 'Âge moyen',
      quantity: 'mean',
      unit: 'ans',
    });
    expect([...dataset.periods.keys()]).toEqual(['2018-2019', '2019-2020', '2019']);
    expect(dataset.dimensions.get('mode')?.get('soir')).toBe('Cours du soir');
    expect(dataset.signs).toEqual([{ sign: '(p)', standsFor: 'P', meaning: 'donnée provisoire' }]);
    expect(dataset.releases).toEqual([
      {
        vintage: '2020-01-31',
        date: '2020-01-31',
        kind: 'first',
        service: 'Service des études',
        reasons: {},
      },
    ]);
  });

  it('takes as many further dimensions as the descriptor declares', () => {
    const described = descriptor();
    const resources = described.resources.map((resource) =>
      resource.name !== 'tableau'
        ? resource
        : {
            ...resource,
            schema: {
              fields: [...resource.schema.fields, { name: 'sexe' }],
              foreignKeys: ['mode', 'sexe'].map((field) => ({
                fields: field,
                reference: { resource: `${field}s`, fields: 'code' },
              })),
            },
          },
    );
    const sexes = { name: 'sexes', path: 'sexes.csv', schema: { fields: [] } };
    const dataset = readDataset(
      writeProject({
        'data/datapackage.json': JSON.stringify({ ...described, resources: [...resources, sexes] }),
        'data/sexes.csv': 'code,label\nf,Femmes\nh,Hommes\n',
        [ROWS]: `sexe,${HEADER}\nf,age,nord,2019,soir,30,,,E,\n,age,nord,2019,,31,,,E,\nh,age,nord,2019,,32,,,E,\n`,
      }),
    );
    expect([...dataset.observations.keys()]).toEqual([
      'age|nord|2019|mode=soir|sexe=f',
      'age|nord|2019',
      'age|nord|2019|sexe=h',
    ]);
  });

  it('takes a dimension from one of the main lists, and columns that only the schema knows', () => {
    const text = String(smallProject()['data/datapackage.json']);
    const described = JSON.parse(text.replace('"resource": "modes"', '"resource": "territories"'));
    described.resources[3].schema.fields = [{ name: 'note' }];
    const dataset = readDataset(
      writeProject({
        'data/datapackage.json': JSON.stringify(described),
        'data/modes.csv': undefined,
        [ROWS]: csv('age,nord,2019,sud,30,,,E,'),
      }),
    );
    expect([...dataset.observations.keys()]).toEqual(['age|nord|2019|mode=sud']);
    expect(dataset.dimensions.get('mode')?.get('sud')).toBe('Centre Sud');
  });

  it('reads a decimal comma where the descriptor declares it', () => {
    const text = String(smallProject()['data/datapackage.json']);
    const described = text.replace('"name": "value"', '"name": "value", "decimalChar": ","');
    const rows = csv('age,nord,2019,,"30,50",,,E,').replaceAll(
      /,(?=(?:[^"]*"[^"]*")*[^"]*$)/g,
      ';',
    );
    const files = { 'data/datapackage.json': described, [ROWS]: rows };
    const [observation] = readDataset(writeProject(files)).observations.values();
    expect(observation?.content).toEqual({ type: 'number', value: 30.5, decimals: 2 });
  });
});

describe('later vintages', () => {
  const files = {
    [ROWS]: csv('age,nord,2019,,30,,P,E,', 'age,sud,2019,,40,,,E,'),
    'data/vintages/2020-06-30-definitif/tableau.csv': csv(
      'age,nord,2019,,31,,,E,',
      'age,reseau,2019,,35,,,E,',
    ),
    'data/vintages/2020-06-30-definitif/release.yaml': release('2020-06-30'),
    'data/vintages/2020-09-30/tableau.csv': csv('age,sud,2019,,,suppressed,,E,'),
    'data/vintages/2020-09-30/release.yaml': release('2020-09-30'),
  };
  const summary = ({ observations, releases }: Dataset) => ({
    releases: releases.map(({ vintage }) => vintage),
    observations: [...observations.values()].map(({ territory, content, flags, vintage }) =>
      [
        territory,
        content.type === 'number' ? content.value : content.reason,
        ...flags,
        vintage,
      ].join(' '),
    ),
  });

  it('overlay earlier ones key by key; each observation keeps its vintage', () => {
    expect(summary(readDataset(writeProject(files)))).toEqual({
      releases: ['2020-01-31', '2020-06-30-definitif', '2020-09-30'],
      observations: [
        'nord 31 2020-06-30-definitif',
        'sud suppressed 2020-09-30',
        'reseau 35 2020-06-30-definitif',
      ],
    });
  });

  it.each(['2020-06-30-definitif', '2020-06-30'])('stop at the one asked for: %s', (asOf) => {
    expect(summary(readDataset(writeProject(files), { asOf }))).toEqual({
      releases: ['2020-01-31', '2020-06-30-definitif'],
      observations: [
        'nord 31 R 2020-06-30-definitif',
        'sud 40 2020-01-31',
        'reseau 35 2020-06-30-definitif',
      ],
    });
  });

  it('after the one asked for may be wrong: an earlier state can always be made again', () => {
    const broken = { ...files, 'data/vintages/2020-09-30/tableau.csv': 'n’importe quoi' };
    expect(summary(readDataset(writeProject(broken), { asOf: '2020-01-31' })).observations).toEqual(
      ['nord 30 P 2020-01-31', 'sud 40 2020-01-31'],
    );
  });

  it('need not deliver every required resource again', () => {
    const files = { 'data/vintages/2020-02-01/release.yaml': release('2020-02-01') };
    expect(readDataset(writeProject(files)).releases).toHaveLength(2);
  });

  it('ignore what the file manager hides', () => {
    const hidden = { 'data/vintages/.DS_Store': 'x', 'data/vintages/2020-01-31/.DS_Store': 'x' };
    expect(readDataset(writeProject(hidden)).observations.size).toBe(1);
  });
});

describe('any text', () => {
  it('is read, or refused with faults that lie inside it', () => {
    const piece = fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r\n',
      'age',
      'nord',
      '2019',
      '1',
      'é',
      ' ',
    );
    const folder = writeProject();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, headed) => {
        const content = `${headed ? `${HEADER}\n` : ''}${pieces.join('')}`;
        writeFiles(folder, { [ROWS]: content });
        const lines = content.split('\n');
        for (const { at } of refusals(folder)) {
          if (at?.line === undefined || at.column === undefined) continue;
          const line = lines[at.line - 1];
          expect(line).toBeDefined();
          expect(at.column).toBeGreaterThan(0);
          expect(at.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of any bytes is read or refused, never a crash', () => {
    const folder = writeProject();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, headed) => {
        const head = Buffer.from(headed ? `${HEADER}\nage,nord,2019,,1,,,E,` : '');
        writeFiles(folder, { [ROWS]: Buffer.concat([head, bytes]) });
        refusals(folder);
      }),
      { numRuns: 500 },
    );
  });

  /** Anything but faults goes through and fails the test. */
  function refusals(folder: string): readonly Fault[] {
    try {
      readDataset(folder);
      return [];
    } catch (error) {
      if (error instanceof ReportError) return error.faults;
      throw error;
    }
  }
});

describe('any observations', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a data file must not hold
    .map((any) => any.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ''));
  const content = fc.oneof(
    fc
      .record({
        digits: fc.integer({ min: -99_999, max: 99_999 }),
        decimals: fc.integer({ min: 0, max: 4 }),
      })
      .map(({ digits, decimals }) => (digits / 10 ** decimals + 0).toFixed(decimals)),
    fc.constantFrom(...ABSENCE_REASONS),
  );
  const row = fc.record({
    territory: fc.constantFrom('reseau', 'nord', 'sud'),
    period: fc.constantFrom('2018-2019', '2019', '2019-2020'),
    mode: fc.constantFrom('', 'soir', 'jour'),
    content,
    flags: fc.subarray([...TYPED_FLAGS]),
    source: text.filter((any) => any !== ''),
    comment: text,
  });
  const rows = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 12,
    selector: ({ territory, period, mode }) => `${territory}|${period}|${mode}`,
  });
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    quoteAll: fc.boolean(),
    lastLineEnd: fc.boolean(),
    columns: fc.shuffledSubarray(HEADER.split(','), { minLength: 9 }),
  });
  type Column =
    | 'measure'
    | 'territory'
    | 'period'
    | 'mode'
    | 'value'
    | 'reason'
    | 'flags'
    | 'source'
    | 'comment';
  type Row = Readonly<Record<Column, string>>;

  const folder = { path: '' };
  const read = (content: string): ReadonlyMap<string, Observation> => {
    folder.path ||= writeProject();
    writeFiles(folder.path, { [ROWS]: content });
    return readDataset(folder.path).observations;
  };

  it('written in any dialect and any order of rows and columns read back equal', () => {
    folder.path = writeProject();
    fc.assert(
      fc.property(rows, dialect, (generated, { columns, ...style }) => {
        const cells = generated.map(toCells);
        const observations = read(writeCsv(cells, columns, style));
        expect(observations.size).toBe(cells.length);
        for (const each of cells) {
          const dimensions: Record<string, string> = each.mode ? { mode: each.mode } : {};
          const found = observations.get(
            observationKey('evolution', each.territory, each.period, dimensions),
          );
          expect(found && written(found)).toEqual(each);
          expect(found?.dimensions).toEqual(dimensions);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('point at their own cell', () => {
    folder.path = writeProject();
    fc.assert(
      fc.property(rows, dialect, (generated, { columns, ...style }) => {
        const content = writeCsv(generated.map(toCells), columns, style);
        const lines = content.replace('\uFEFF', '').split('\n');
        for (const { content: cell, origin } of read(content).values()) {
          const rest = [...(lines[(origin.line ?? 0) - 1] ?? '')]
            .slice((origin.column ?? 0) - 1)
            .join('');
          const start = cell.type === 'absence' ? cell.reason : cell.value.toFixed(cell.decimals);
          expect(rest.replace(/^"/, '').startsWith(start)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  function toCells(generated: typeof row extends fc.Arbitrary<infer Value> ? Value : never): Row {
    const absent = /^[a-z]/.test(generated.content);
    return {
      measure: 'evolution',
      territory: generated.territory,
      period: generated.period,
      mode: generated.mode,
      // A change may be any number from -100.
      value: absent ? '' : generated.content.replace(/^-\d{3,}/, '-99'),
      reason: absent ? generated.content : '',
      flags: absent ? '' : generated.flags.join(' '),
      source: generated.source,
      comment: generated.comment,
    };
  }

  function written({ content, flags, ...observation }: Observation): Row {
    const { measure, territory, period, source, comment } = observation;
    const mode = observation.dimensions.mode ?? '';
    const value = content.type === 'number' ? content.value.toFixed(content.decimals) : '';
    const reason = content.type === 'absence' ? content.reason : '';
    return {
      measure,
      territory,
      period,
      mode,
      value,
      reason,
      flags: flags.join(' '),
      source,
      comment,
    };
  }

  interface Style {
    readonly delimiter: string;
    readonly lineEnd: string;
    readonly mark: string;
    readonly quoteAll: boolean;
    readonly lastLineEnd: boolean;
  }

  function writeCsv(cells: readonly Row[], columns: readonly string[], style: Style): string {
    const line = (values: readonly string[]) =>
      values
        .map((value) =>
          style.quoteAll || /["\n;,]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
        )
        .join(style.delimiter);
    // The columns are those of the header, shuffled.
    const lines = cells.map((each) => line(columns.map((column) => each[column as Column])));
    const end = style.lastLineEnd ? style.lineEnd : '';
    return `${style.mark}${[line(columns), ...lines].join(style.lineEnd)}${end}`;
  }
});

function release(date: string): string {
  const reasons = '{ "*": Derniers relevés reçus }';
  return `date: ${date}\nkind: routine\nservice: Service des études\nreasons: ${reasons}\n`;
}
