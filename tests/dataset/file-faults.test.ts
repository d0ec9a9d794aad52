import { describe, expect, it } from 'vitest';
import {
  csv,
  descriptor,
  faultsOf,
  HEADER,
  marked,
  ROWS,
  smallProject,
  wordingsOf,
} from './write-project.js';

const DESCRIPTOR = 'data/datapackage.json';
const RELEASE = 'data/vintages/2020-01-31/release.yaml';

/** The descriptor with one thing changed. */
function describedAs(from: string, to: string): string {
  const text = String(smallProject()[DESCRIPTOR]);
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('a file', () => {
  it('in Windows-1252, with the place of the first wrong letter', () => {
    const text = csv('age,nord,2019,,1,,,Enquete,', 'age,sud,2019,,1,,,Enquête,');
    expect(wordingsOf({ [ROWS]: Buffer.from(text, 'latin1') }, 'fr')).toEqual([
      `${ROWS}:3:23: le fichier n’est pas en UTF-8 (il semble être en Windows-1252) — réenregistrez-le en « CSV UTF-8 »`,
    ]);
  });

  it('in UTF-16, with and without its mark', () => {
    const bytes = Buffer.from(csv('age,nord,2019,,1,,,E,'), 'utf16le');
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]);
    for (const content of [bytes, marked]) {
      expect(wordingsOf({ [ROWS]: content }, 'en')).toEqual([
        `${ROWS}:1:1: the file is not UTF-8 (it looks like UTF-16) — save it again as "CSV UTF-8"`,
      ]);
    }
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark only', '\uFEFF'],
    ['blank lines only', '\r\n\n  \n'],
  ])('with %s', (_, content) => {
    expect(faultsOf({ [ROWS]: content })).toEqual([`${ROWS}: empty-file`]);
  });

  it('with lone carriage returns', () => {
    const text = csv('age,nord,2019,,1,,,"E\rF",');
    expect(faultsOf({ [ROWS]: text })).toEqual([`${ROWS}:2:22: lone-carriage-return`]);
  });

  it('with carriage returns for all line ends, said once', () => {
    const text = csv('age,nord,2019,,1,,,E,').replaceAll('\n', '\r');
    expect(faultsOf({ [ROWS]: text })).toEqual([`${ROWS}:1:64: lone-carriage-return`]);
  });

  it('that no resource describes, in a vintage or beside the code lists', () => {
    const files = {
      'data/vintages/2020-01-31/notes.txt': 'x',
      'data/vintages/2020-01-31/Tableau.csv': csv('age,nord,2019,,1,,,E,'),
      'data/communes.csv': 'code\n',
    };
    expect(faultsOf(files)).toEqual([
      'data/communes.csv: unmatched-file',
      'data/vintages/2020-01-31/Tableau.csv: unmatched-file',
      'data/vintages/2020-01-31/notes.txt: unmatched-file',
    ]);
  });

  it('that two resources describe', () => {
    const described = descriptor();
    const [tableau] = described.resources.slice(-1);
    const twin = {
      ...tableau,
      name: 'autre',
      'millesime:required': false,
      'millesime:pattern': 'vintages/*/t*.csv',
    };
    const files = {
      [DESCRIPTOR]: JSON.stringify({ ...described, resources: [...described.resources, twin] }),
    };
    expect(faultsOf(files)).toEqual([`${ROWS}: ambiguous-file`]);
  });

  it('that is required and not there, told at its resource', () => {
    const { text, places } = marked(describedAs('"name": "tableau"', '"name": "¦tableau"'));
    expect(faultsOf({ [ROWS]: undefined, [DESCRIPTOR]: text })).toEqual([
      `${DESCRIPTOR}:${places[0]}: missing-resource-file`,
    ]);
  });

  it('of a code list that is not there', () => {
    expect(faultsOf({ 'data/modes.csv': undefined })).toEqual(['data/modes.csv: unreadable-file']);
  });
});

describe('the descriptor', () => {
  it('that is not there', () => {
    expect(faultsOf({ [DESCRIPTOR]: undefined })).toEqual([`${DESCRIPTOR}: unreadable-file`]);
  });

  it('that is no JSON, though YAML would take it', () => {
    expect(faultsOf({ [DESCRIPTOR]: '{\n  "name": "x",\n}\n' })).toEqual([
      `${DESCRIPTOR}:3:1: bad-json`,
    ]);
    expect(faultsOf({ [DESCRIPTOR]: '{ "name": "x"' })[0]).toMatch(/:1:14: bad-json$/);
  });

  it('may be indented with tabs', () => {
    const faults = faultsOf({
      [ROWS]: csv('x'),
      [DESCRIPTOR]: JSON.stringify(descriptor(), null, '\t'),
    });
    expect(faults).toEqual([`${ROWS}:2:1: wrong-cell-count`]);
  });

  it.each([
    [
      'a sign for what is no status',
      '"standsFor": "P"',
      '"standsFor": "¦prov"',
      'yaml-unknown-choice',
    ],
    [
      'a sign twice',
      '"millesime:signs": [',
      '"millesime:signs": [{ "sign": "(p)", "standsFor": "E", "meaning": "x" },',
      'repeated-sign',
    ],
    ['a list missing', '"name": "periods"', '"name": "period"', 'missing-code-list'],
    ['a resource twice', '"name": "periods"', '"name": "¦measures"', 'repeated-resource'],
    [
      'a list outside the data folder',
      '"path": "modes.csv"',
      '"path": "¦../modes.csv"',
      'bad-list-path',
    ],
    ['a pattern without vintage', '"vintages/*/tableau.csv"', '"¦tableau.csv"', 'bad-pattern'],
    [
      'a list that is not described',
      '"resource": "modes"',
      '"resource": "mode"',
      'unknown-code-list',
    ],
    [
      'a field that no list explains',
      '"name": "comment"',
      '"name": "¦commnt"',
      'field-without-list',
    ],
    ['a field twice', '"name": "comment"', '"name": "¦source"', 'repeated-field'],
    ['no field for the value', '"name": "value"', '"name": "mode2"', 'missing-field'],
  ])('with %s', (_, from, to, code) => {
    const { text, places } = marked(describedAs(from, to));
    const faults = faultsOf({ [DESCRIPTOR]: text });
    const place = places[0] === undefined ? /:\d+:\d+: / : `:${places[0]}: `;
    expect(faults.find((each) => each.endsWith(code))).toMatch(place);
  });
});

describe('a code list', () => {
  const territories = (...lines: readonly string[]) => ({
    'data/territories.csv': [
      'code,label,short_label,sentence_label,level,parent,order,tile_column,tile_row',
      ...lines,
    ].join('\n'),
    [ROWS]: csv('inscrits,reseau,2019,,1,,,E,'),
  });
  const top = 'reseau,R,R,le R,network,,1,,';

  it.each([
    ['an unknown parent', [top, 'a,A,A,a,centre,resau,2,,'], ['3:16: unknown-parent']],
    ['no parent', [top, 'a,A,A,a,centre,,2,,'], ['3:16: missing-parent']],
    [
      'a parent of the network',
      ['reseau,R,R,le R,network,reseau,1,,'],
      ['2:25: network-with-parent'],
    ],
    ['two networks', [top, 'a,A,A,a,network,,2,,'], ['3:9: second-network']],
    ['no network', ['reseau,R,R,le R,zone,reseau,1,,'], ['2:17: no-network', '2:22: parent-cycle']],
    ['its own parent', [top, 'a,A,A,a,zone,a,2,,'], ['3:14: parent-cycle']],
    [
      'a cycle, told at each of its members only',
      [top, 'a,A,A,a,zone,b,2,,', 'b,B,B,b,region,a,3,,', 'c,C,C,c,centre,b,4,,'],
      ['3:14: parent-cycle', '4:16: parent-cycle'],
    ],
    [
      'a parent below',
      [top, 'a,A,A,a,centre,reseau,2,,', 'b,B,B,b,zone,a,3,,'],
      ['4:14: parent-not-above'],
    ],
    ['an unknown level', [top, 'a,A,A,a,center,reseau,2,,'], ['3:9: unknown-word']],
    [
      'a code twice',
      [top, 'a,A,A,a,centre,reseau,2,,', 'a,A,A,a,centre,reseau,3,,'],
      ['4:1: repeated-code'],
    ],
    ['a code with a bar', [top, 'a|b,A,A,a,centre,reseau,2,,'], ['3:1: bad-code']],
    ['no label', [top, 'a,,A,a,centre,reseau,2,,'], ['3:3: empty-cell']],
    ['a rank that is none', [top, 'a,A,A,a,centre,reseau,0,,'], ['3:23: bad-rank']],
    ['a rank twice', [top, 'a,A,A,a,centre,reseau,1,,'], ['3:23: repeated-order']],
    ['half a tile', [top, 'a,A,A,a,centre,reseau,2,4,'], ['3:27: bad-rank']],
    ['a tile that is no number', [top, 'a,A,A,a,centre,reseau,2,x,1'], ['3:25: bad-rank']],
    [
      'a tile twice',
      [top, 'a,A,A,a,centre,reseau,2,1,1', 'b,B,B,b,centre,reseau,3,1,1'],
      ['4:25: repeated-tile'],
    ],
  ])('of territories with %s', (_, lines, expected) => {
    const faults = faultsOf(territories(...lines));
    expect(faults.map((each) => each.replace('data/territories.csv:', ''))).toEqual(expected);
  });

  it.each([
    [
      'a quantity unknown',
      'data/measures.csv',
      'code,label,quantity,unit\nage,Âge,moyenne,ans\n',
      '2:9: unknown-word',
    ],
    [
      'an academic year over two',
      'data/periods.csv',
      'code,kind\n2019,civil\n2018-2020,academic\n',
      '3:1: bad-period',
    ],
    [
      'a civil year that is academic',
      'data/periods.csv',
      'code,kind\n2019,civil\n2018-2019,civil\n',
      '3:1: bad-period',
    ],
    [
      'a column too many',
      'data/modes.csv',
      'code,label,note\nsoir,Soir,x\n',
      '1:12: unknown-column',
    ],
    ['no row', 'data/modes.csv', 'code,label\n', '1:1: header-without-rows'],
  ])('with %s', (_, file, content, expected) => {
    const faults = faultsOf({ [file]: content, [ROWS]: csv('age,nord,2019,,1,,,E,') });
    expect(faults).toEqual([`${file}:${expected}`]);
  });

  it('that is lost does not make every row wrong as well', () => {
    expect(faultsOf({ 'data/measures.csv': 'code;label\n' })).toEqual([
      'data/measures.csv:1:1: missing-column',
      'data/measures.csv:1:1: missing-column',
      'data/measures.csv:1:1: header-without-rows',
    ]);
  });
});

describe('a vintage', () => {
  const later = (
    name: string,
    release: string | undefined = `date: ${name.slice(0, 10)}\nkind: routine\nservice: S\n`,
  ) => ({
    [`data/vintages/${name}/tableau.csv`]: csv('age,nord,2019,,1,,,E,'),
    [`data/vintages/${name}/release.yaml`]: release,
  });

  it.each(['2020-1-31', '2020-02-30', 'janvier', '2020-03-01-Été', '2020-03-01-'])(
    'named « %s »',
    (name) => {
      expect(faultsOf(later(name))).toEqual([`data/vintages/${name}: bad-vintage-name`]);
    },
  );

  it('of a day that another has', () => {
    expect(faultsOf(later('2020-01-31-bis'))).toEqual([
      'data/vintages/2020-01-31-bis: vintage-dated-twice',
    ]);
  });

  it('that is only a file, or holds a folder', () => {
    const files = {
      'data/vintages/seul.csv': HEADER,
      'data/vintages/2020-01-31/brouillon/a.csv': HEADER,
    };
    expect(faultsOf(files)).toEqual([
      'data/vintages/2020-01-31/brouillon: folder-in-vintage',
      'data/vintages/seul.csv: file-outside-vintage',
    ]);
  });

  it('none at all', () => {
    expect(faultsOf({ [ROWS]: undefined, [RELEASE]: undefined })).toEqual([
      'data/vintages: no-vintage',
    ]);
  });

  it.each([
    ['that is not there', undefined, ': unreadable-file'],
    ['of another day', 'date: 2020-02-01\nkind: first\nservice: S\n', ':1:7: release-date-differs'],
    [
      'of a day that is none',
      'date: 2020-02-31\nkind: first\nservice: S\n',
      ':1:7: yaml-wrong-format',
    ],
    [
      'of an unknown kind',
      'date: 2020-01-31\nkind: frist\nservice: S\n',
      ':2:7: yaml-unknown-choice',
    ],
    ['without service', 'date: 2020-01-31\nkind: first\n', ':1:1: yaml-missing-key'],
    [
      'with a key too many',
      'date: 2020-01-31\nkind: first\nservice: S\nservices: T\n',
      ':4:1: yaml-unknown-key',
    ],
    [
      'that gives a reason for an unknown measure',
      'date: 2020-01-31\nkind: first\nservice: S\nreasons:\n  ages: recompté\n',
      ':5:9: unknown-measure',
    ],
  ])('with a release.yaml %s', (_, content, expected) => {
    expect(faultsOf({ [RELEASE]: content })).toEqual([`${RELEASE}${expected}`]);
  });

  it('asked for and unknown: those that exist are told', () => {
    expect(wordingsOf(later('2020-06-30-definitif'), 'fr', '2020-06-03')).toEqual([
      'aucune livraison ne s’appelle « 2020-06-03 » — vouliez-vous dire « 2020-06-30-definitif » ? livraisons : 2020-01-31, 2020-06-30-definitif',
    ]);
  });
});
