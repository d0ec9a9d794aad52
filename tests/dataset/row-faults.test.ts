import { describe, expect, it } from 'vitest';
import { csv, faultsOf, HEADER, marked, ROWS, wordingsOf } from './write-project.js';

/** The faults of these rows are these, each at its mark. */
function expectFaults(rows: string, ...codes: readonly string[]): void {
  const { text, places } = marked(rows);
  const expected = places.map((place, index) => `${ROWS}:${place}: ${codes[index]}`);
  expect(faultsOf({ [ROWS]: text })).toEqual(expected);
}

describe('a cell', () => {
  it.each([
    ['an unknown measure', '¦inscrit,nord,2019,,1,,,E,', 'unknown-measure'],
    ['an unknown territory', 'inscrits,¦nrod,2019,,1,,,E,', 'unknown-territory'],
    ['an unknown period', 'inscrits,nord,¦2099,,1,,,E,', 'unknown-period'],
    ['an unknown code of a dimension', 'inscrits,nord,2019,¦nuit,1,,,E,', 'unknown-code'],
    ['an unknown reason', 'inscrits,nord,2019,,,¦secret,,E,', 'unknown-reason'],
    ['an unknown flag', 'inscrits,nord,2019,,1,,¦prov,E,', 'unknown-flag'],
    ['a status spelled small', 'inscrits,nord,2019,,1,,¦p,E,', 'unknown-flag'],
    ['the derived flag', 'inscrits,nord,2019,,1,,¦R,E,', 'derived-flag'],
    ['a flag twice', 'inscrits,nord,2019,,1,,¦P P,E,', 'repeated-flag'],
    ['a flag on an absence', 'inscrits,nord,2019,,,suppressed,¦P,E,', 'flag-without-value'],
    ['a value and a reason', 'inscrits,nord,2019,,¦1,suppressed,,E,', 'value-and-reason'],
    ['neither of them', 'inscrits,nord,2019,,¦,,,E,', 'no-value-nor-reason'],
    ['no measure', '¦,nord,2019,,1,,,E,', 'empty-cell'],
    ['no territory', 'inscrits,¦,2019,,1,,,E,', 'empty-cell'],
    ['no period', 'inscrits,nord,¦,,1,,,E,', 'empty-cell'],
    ['no source where one is required', 'inscrits,nord,2019,,1,,,¦,', 'empty-cell'],
    ['a space around a code', '¦ inscrits,nord,2019,,1,,,E,', 'unknown-measure'],
    ['a count with decimals', 'inscrits,nord,2019,,¦31.0,,,E,', 'count-not-whole'],
    ['a negative count', 'inscrits,nord,2019,,¦-1,,,E,', 'negative-value'],
    ['a negative ratio', 'rapport,nord,2019,,¦-1,,,E,', 'negative-value'],
    ['a share above 100', 'part-femmes,nord,2019,,¦100.1,,,E,', 'share-out-of-range'],
    ['a share below 0', 'part-femmes,nord,2019,,¦-0.1,,,E,', 'share-out-of-range'],
    ['points above 100', 'evolution-part,nord,2019,,¦101,,,E,', 'points-out-of-range'],
    ['a fall below nothing', 'evolution,nord,2019,,¦-101,,,E,', 'change-below-minus-100'],
    ['more digits than a number holds', 'age,nord,2019,,¦1.2345678901234567,,,E,', 'too-precise'],
  ])('%s', (_, row, code) => {
    expectFaults(csv(row), code);
  });

  it.each([
    '1 220',
    '1\u00a0220',
    '1\u202f220',
    '1 2O0',
    '12O',
    '12.',
    '.5',
    '+5',
    '--5',
    '−5',
    '007',
    'NaN',
    'Infinity',
    '1e3',
    '1e999',
    '0x10',
    '1_000',
    '١٢',
    '12 %',
    'n.c.',
    '-',
    ' 12',
    '12 ',
  ])('a number that is not one: « %s »', (value) => {
    expectFaults(csv(`age,nord,2019,,¦${value},,,E,`), 'not-a-number');
  });

  it('a decimal comma where the file declares a decimal point', () => {
    expectFaults(csv('age,nord,2019,,¦"12,5",,,E,'), 'not-a-number');
  });

  it('longer than 10,000 characters', () => {
    const row = (length: number) => `age,nord,2019,,1,,,E,¦${'é'.repeat(length)}`;
    expectFaults(csv(row(10_001)), 'cell-too-long');
    const longest = row(10_000).replace('¦', '');
    expectFaults(csv(longest, 'age,nord,2019,soir,¦x,,,E,'), 'not-a-number');
  });

  it('a control character, told once where it stands', () => {
    const rows = csv('inscr¦\u0000its,nord,2019,,1,,,E,', 'age,nord,2019,,1,,,"E¦\tF",');
    expectFaults(rows, 'data-control-character', 'data-control-character');
  });

  it('a control character in any cell makes no other fault of that cell', () => {
    const rows = csv(
      'age,nord,2019,s¦\u0007oir,1¦\u001b2,sup¦\u0000,P¦\t,E,',
      'age,sud,2019,,1,,,E,',
    );
    expectFaults(rows, ...Array<string>(4).fill('data-control-character'));
  });

  it('a line end inside a code or a status is part of it', () => {
    const rows = csv('age,¦"no\nrd",2019,,1,,¦"P\r\n",E,');
    expectFaults(rows, 'unknown-territory', 'unknown-flag');
  });

  it('a C1 control character, but not the letters that share its first byte', () => {
    expectFaults(csv('age,nord,2019,,1,,,é£¦\u0085E,'), 'data-control-character');
  });

  it('a noncharacter, but not the characters that share its first byte', () => {
    expectFaults(csv('age,nord,2019,,1,,,\uFFFD¦\uFFFEE,'), 'data-control-character');
  });
});

describe('a row', () => {
  it('with a cell too few, told at its last one', () => {
    expectFaults(csv('age,nord,2019,,1,,,¦E'), 'wrong-cell-count');
  });

  it('with a cell too many, told at the first extra one', () => {
    expectFaults(csv('age,nord,2019,,12,5,,,E,¦'), 'wrong-cell-count');
  });

  it('with a quote inside bare text', () => {
    expectFaults(csv('age,nord,2019,,1,,,E,¦un "mot"'), 'misplaced-quote');
  });

  it('with text after the closing quote, and the next row still read', () => {
    const rows = csv('age,nord,2019,,1,,,¦"E"x,', 'age,sud,2019,,¦y,,,E,');
    expectFaults(rows, 'misplaced-quote', 'not-a-number');
  });

  it('with a quote never closed', () => {
    const rows = csv(
      'age,nord,2019,,¦x,,,E,',
      'age,sud,2019,,1,,,¦"E,',
      'age,sud,2019,soir,1,,,E,',
    );
    expectFaults(rows, 'not-a-number', 'unclosed-quote');
  });

  it('with a key already given in the vintage', () => {
    const rows = csv('age,nord,2019,,1,,,E,', 'age,nord,2019,soir,1,,,E,', 'age,nord,2019,,2,,,E,');
    expect(wordingsOf({ [ROWS]: rows }, 'en')).toEqual([
      `${ROWS}:4:16: observation already given in this vintage (age, nord, 2019) — keep this one or that of ${ROWS}:2`,
    ]);
  });
});

describe('lines and columns', () => {
  it('hold below quoted cells over several lines, with LF and CRLF', () => {
    const rows = csv('age,nord,2019,,1,,,"E\nF\n\nG",', '', 'age,sud,2019,,¦"1\n2",¦x,¦"P\nQ",E,');
    const codes = ['not-a-number', 'unknown-reason', 'unknown-flag'];
    expectFaults(rows, ...codes);
    expectFaults(rows.replaceAll('\n', '\r\n'), ...codes);
  });

  it('count characters, not bytes nor halves of one', () => {
    const rows = csv('"age",nord,2019,,1,,,É𝒜,', '¦âge𝒜,nord,2019,,¦x,,,E,');
    expectFaults(rows, 'unknown-measure', 'not-a-number');
  });

  it('count the quotes of the cells before', () => {
    expectFaults(csv('"age","nord","2019","",¦x,,,E,'), 'not-a-number');
  });

  it('do not count the byte order mark', () => {
    const { text, places } = marked(
      'measure,territory,period,¦valeurs,value,source\nage,nord,2019,,1,E\n',
    );
    expect(faultsOf({ [ROWS]: `\uFEFF${text}` })).toEqual([`${ROWS}:${places[0]}: unknown-column`]);
  });
});

describe('a header', () => {
  it('with an unknown column, and the one that was meant', () => {
    const rows = 'measure,territory,period,valeu,value,source\nage,nord,2019,,1,E\n';
    expect(wordingsOf({ [ROWS]: rows }, 'fr')).toEqual([
      `${ROWS}:1:26: colonne inconnue « valeu » — vouliez-vous dire « value » ?`,
    ]);
  });

  it('with a column twice', () => {
    const rows = 'measure,territory,period,value,value,source\nage,nord,2019,1,1,E\n';
    expect(faultsOf({ [ROWS]: rows })).toEqual([`${ROWS}:1:32: repeated-column`]);
  });

  it('without the columns that every row needs', () => {
    expect(faultsOf({ [ROWS]: 'measure,period,comment\nage,2019,x\n' })).toEqual([
      `${ROWS}:1:1: missing-column`,
      `${ROWS}:1:1: missing-column`,
      `${ROWS}:1:1: missing-column`,
    ]);
  });

  it('without rows', () => {
    expect(faultsOf({ [ROWS]: HEADER })).toEqual([`${ROWS}:1:1: header-without-rows`]);
    expect(faultsOf({ [ROWS]: `${HEADER}\n\n\n` })).toEqual([`${ROWS}:1:1: header-without-rows`]);
  });
});

describe('everything at once', () => {
  it('tells the faults of all rows of all files, in reading order', () => {
    const { text, places } = marked(
      csv('¦inscrit,¦nrod,2019,¦nuit,¦1 0,¦secret,¦Z,¦,', 'age,nord,2019,,1,,,E,', 'x,¦sud'),
    );
    const codes = [
      'unknown-measure',
      'unknown-territory',
      'unknown-code',
      'not-a-number',
      'unknown-reason',
      'unknown-flag',
      'empty-cell',
      'wrong-cell-count',
    ];
    const faults = faultsOf({
      [ROWS]: text,
      'data/periods.csv': 'code,kind\n2018-2020,academic\n2019,civile\n',
      'data/vintages/2020-01-31/autre.csv': 'a,b\n',
    });
    expect(faults).toEqual([
      'data/periods.csv:2:1: bad-period',
      'data/periods.csv:3:6: unknown-word',
      'data/vintages/2020-01-31/autre.csv: unmatched-file',
      ...codes.map((code, index) => `${ROWS}:${places[index]}: ${code}`),
    ]);
  });

  it('tells each of many thousands of wrong rows, and an unknown code once', () => {
    // More than a call takes arguments.
    const row = 'age\u0001,nord,2098,,x,,,E,';
    const text = `${HEADER}\n${`${row}\n`.repeat(100_000)}`;
    expect(faultsOf({ [ROWS]: text })).toHaveLength(2 * 100_000 + 1);
  });
});
