import { describe, expect, it } from 'vitest';
import { observationKey } from '../../src/dataset/dataset.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { csv, type Files, faultsOf, ROWS, wordingsOf, writeProject } from './write-project.js';

const SECOND = 'data/vintages/2020-06-30/tableau.csv';
const SECOND_RELEASE = 'data/vintages/2020-06-30/release.yaml';

/** A project with a second delivery of these rows. */
function delivery(
  kind: string,
  reasons: string,
  before: readonly string[],
  rows: readonly string[],
): Files {
  return {
    [ROWS]: csv(...before),
    [SECOND]: csv(...rows),
    [SECOND_RELEASE]: `date: 2020-06-30\nkind: ${kind}\nservice: S\nreasons: ${reasons}\n`,
  };
}

const EXPLAINED = '{ age: Recompté }';

/** « 31 R » of the only observation after the second delivery. */
function stateOf(files: Files, asOf?: string): string {
  const { observations } = readDataset(writeProject(files), asOf === undefined ? {} : { asOf });
  const found = observations.get(observationKey('age', 'nord', '2019'));
  if (!found) return 'nothing';
  const { content, flags } = found;
  return [content.type === 'number' ? content.value : content.reason, ...flags].join(' ');
}

describe('the derived flag', () => {
  it.each([
    ['another number', 'age,nord,2019,,30,,,E,', 'age,nord,2019,,31,,,E,', '31 R'],
    [
      'another number, still provisional',
      'age,nord,2019,,30,,P,E,',
      'age,nord,2019,,31,,P,E,',
      '31 R P',
    ],
    ['the same number, now final', 'age,nord,2019,,30,,P,E,', 'age,nord,2019,,30,,,E,', '30'],
    [
      'the same number with more decimals',
      'age,nord,2019,,30,,,E,',
      'age,nord,2019,,30.0,,,E,',
      '30',
    ],
    [
      'a number where none was',
      'age,nord,2019,,,not-communicated,,E,',
      'age,nord,2019,,31,,,E,',
      '31',
    ],
    [
      'a number withdrawn',
      'age,nord,2019,,30,,,E,',
      'age,nord,2019,,,suppressed,,E,',
      'suppressed',
    ],
  ])('%s', (_, before, after, state) => {
    expect(stateOf(delivery('routine', EXPLAINED, [before], [after]))).toBe(state);
  });

  it('lasts one release, and comes back when that release is made again', () => {
    const files = {
      ...delivery('routine', EXPLAINED, ['age,nord,2019,,30,,,E,'], ['age,nord,2019,,31,,,E,']),
      'data/vintages/2020-09-30/tableau.csv': csv('age,sud,2019,,40,,,E,'),
      'data/vintages/2020-09-30/release.yaml': 'date: 2020-09-30\nkind: routine\nservice: S\n',
    };
    expect(stateOf(files)).toBe('31');
    expect(stateOf(files, '2020-06-30')).toBe('31 R');
    expect(stateOf(files, '2020-01-31')).toBe('30');
  });
});

describe('a delivery is refused', () => {
  const P30 = 'age,nord,2019,,30,,P,E,';
  const A30 = 'age,nord,2019,,30,,,E,';

  it('that changes a published value without a public reason: once a measure', () => {
    const before = [A30, 'age,sud,2019,,40,,,E,', 'inscrits,nord,2019,,5,,,E,'];
    const rows = ['age,nord,2019,,31,,,E,', 'age,sud,2019,,41,,,E,', 'inscrits,nord,2019,,6,,,E,'];
    const files = delivery('routine', '{ inscrits: Relevé tardif }', before, rows);
    expect(faultsOf(files)).toEqual([`${SECOND}:2:16: revision-without-reason`]);
    expect(wordingsOf(files, 'fr')).toEqual([
      `${SECOND}:2:16: une valeur publiée de « age » change sans motif public (et 1 autre) — écrivez le motif sous reasons, age: dans ${SECOND_RELEASE}`,
    ]);
  });

  it('that withdraws a published value without a public reason', () => {
    const files = delivery('routine', '{}', [A30], ['age,nord,2019,,,suppressed,,E,']);
    expect(faultsOf(files)).toEqual([`${SECOND}:2:17: revision-without-reason`]);
  });

  it.each([' ', '…', '?'])('whose public reason « %s » says nothing', (reason) => {
    const files = delivery('routine', `{ age: "${reason}" }`, [A30], ['age,nord,2019,,31,,,E,']);
    expect(faultsOf(files)).toEqual([`${SECOND_RELEASE}:4:18: reason-unsaid`]);
  });

  it('but not one that makes provisional values final, or brings new ones', () => {
    const files = delivery('routine', '{}', [P30], [A30, 'age,sud,2019,,40,,,E,']);
    expect(stateOf(files)).toBe('30');
  });

  it('that makes a final value provisional again without a reason', () => {
    expect(faultsOf(delivery('routine', '{}', [A30], [P30]))).toEqual([
      `${SECOND}:2:16: final-no-more`,
    ]);
    expect(stateOf(delivery('routine', EXPLAINED, [A30], [P30]))).toBe('30 P');
  });

  it('that corrects, as an erratum, what was never published', () => {
    const rows = ['age,nord,2019,,31,,,E,', 'age,sud,2019,,40,,,E,'];
    expect(faultsOf(delivery('erratum', EXPLAINED, [A30], rows))).toEqual([
      `${SECOND}:3:15: erratum-of-nothing`,
    ]);
  });

  it('that announces a reason for what it does not touch', () => {
    const files = delivery('routine', '{ inscrits: Recompté }', [P30], [A30]);
    expect(faultsOf(files)).toEqual([`${SECOND_RELEASE}:4:22: reason-without-rows`]);
  });

  it('once, where a row at fault is all that its reason is for', () => {
    const files = delivery('routine', EXPLAINED, [A30], ['age,nord,2019,,trente,,,E,']);
    expect(faultsOf(files)).toEqual([`${SECOND}:2:16: not-a-number`]);
  });

  it('that comes first and says it revises', () => {
    const release = 'date: 2020-01-31\nkind: routine\nservice: S\n';
    expect(faultsOf({ 'data/vintages/2020-01-31/release.yaml': release })).toEqual([
      'data/vintages/2020-01-31/release.yaml:2:7: nothing-to-revise',
    ]);
  });

  it('dated in the future of its release', () => {
    const files = delivery('routine', EXPLAINED, [A30], ['age,nord,2019,,31,,,E,']);
    const release = 'date: 2020-05-31\nkind: routine\nservice: S\nreasons: { age: Recompté }\n';
    expect(faultsOf({ ...files, [SECOND_RELEASE]: release })).toEqual([
      `${SECOND_RELEASE}:1:7: release-date-differs`,
    ]);
  });

  it('that gives a key twice, in one file or in two', () => {
    const rows = ['age,nord,2019,,31,,,E,', 'age,nord,2019,,32,,,E,'];
    expect(faultsOf(delivery('routine', EXPLAINED, [A30], rows))).toEqual([
      `${SECOND}:3:16: repeated-observation`,
    ]);
  });

  it('whose file is cut in the middle of a row or of a quoted text', () => {
    const whole = csv('age,nord,2019,,31,,,E,').trimEnd();
    const files = delivery('routine', EXPLAINED, [A30], []);
    expect(faultsOf({ ...files, [SECOND]: `${whole}\nage,sud,20` })).toEqual([
      `${SECOND}:3:9: wrong-cell-count`,
    ]);
    expect(faultsOf({ ...files, [SECOND]: `${whole}\nage,sud,2019,,31,,,"Enq` })).toEqual([
      `${SECOND}:3:20: unclosed-quote`,
    ]);
  });

  it('whose territory has left the code list', () => {
    const files = delivery('routine', EXPLAINED, [A30], ['age,ouest,2019,,31,,,E,']);
    expect(faultsOf(files)).toContain(`${SECOND}:2:5: unknown-territory`);
  });
});

describe('the number of rows that a delivery declares', () => {
  const rows = ['age,nord,2019,,31,,,E,', 'age,sud,2019,,32,,,E,'];
  const declaring = (declared: string, delivered = rows) => ({
    ...delivery(
      'routine',
      EXPLAINED,
      ['age,nord,2019,,30,,,E,', 'age,sud,2019,,30,,,E,'],
      delivered,
    ),
    [SECOND_RELEASE]: `date: 2020-06-30\nkind: routine\nservice: S\nreasons: ${EXPLAINED}\nrows: ${declared}\n`,
  });

  it('is that of the file', () => {
    const { releases } = readDataset(writeProject(declaring('{ tableau.csv: 2 }')));
    expect(releases.at(-1)?.rows).toEqual({ 'tableau.csv': 2 });
  });

  it('shows a file cut exactly between two rows', () => {
    expect(faultsOf(declaring('{ tableau.csv: 2 }', rows.slice(0, 1)))).toEqual([
      `${SECOND_RELEASE}:5:22: other-row-count`,
    ]);
  });

  it('is of a file that is there', () => {
    expect(faultsOf(declaring('{ tableau.cvs: 2 }'))).toEqual([
      `${SECOND_RELEASE}:5:22: rows-of-no-file`,
    ]);
  });
});
