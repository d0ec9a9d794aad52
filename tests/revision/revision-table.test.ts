import { expect, test } from 'vitest';
import { composeEdition } from '../../src/compose-edition.js';
import { readDataset } from '../../src/dataset/read-dataset.js';
import { plainText } from '../../src/document/plain-text.js';
import { compareDatasets } from '../../src/revision/compare-datasets.js';
import { nameRows } from '../../src/revision/name-revision-rows.js';
import { writeSchool } from './small-publication.js';

const UP = [
  'inscrits,nord,2019-2020,510,,',
  'inscrits,sud,2019-2020,310,,',
  'inscrits,ouest,2019-2020,210,,P',
];

test('a territory whose parts all moved as it did is one row with them', () => {
  const { rows, notes } = tableOf('inscrits,ecole,2019-2020,1030,,', ...UP);
  expect(rows.map(([name]) => name)).toEqual([
    'Élèves, 2019-2020 (et ses 3 territoires, dans le même sens)',
  ]);
  expect(notes).toEqual([]);
});

test('what all rows share is said above them, and shares leave no column empty', () => {
  const { subtitle, stub, columns, rows } = tableOf(
    'reussite,ecole,2019-2020,63.4,,',
    'reussite,nord,2019-2020,70.0,,',
    'reussite,sud,2019-2020,56.5,,',
    'reussite,ouest,2019-2020,60.0,,',
  );
  expect(subtitle).toBe('Taux de réussite (%), 2019-2020');
  expect(stub).toBe('Territoire');
  expect(columns).toEqual(['Publié le 31 janvier 2020', 'Désormais', 'Écart']);
  expect(rows.map(([name]) => name)).toEqual([
    'École',
    'Centre Ouest',
    'Centre Nord',
    'Centre Sud',
  ]);
  expect(rows.every((row) => row.length === 4)).toBe(true);
});

test('rows of several measures name theirs, and counts tell how much they moved in percent', () => {
  const { subtitle, stub, columns, rows } = tableOf(
    'reussite,nord,2019-2020,70.0,,',
    'inscrits,nord,2019-2020,510,,',
    'inscrits,sud,2018-2019,290,,',
  );
  expect([subtitle, stub, columns.at(-1)]).toEqual([
    '',
    'Mesure, territoire, période',
    'Écart relatif',
  ]);
  expect(rows.map(([name]) => name)).toContain('Élèves, Centre Nord, 2019-2020');
});

test('the network is named where its value would be read as that of a centre', () => {
  const rows = ['inscrits,ecole,2019-2020,1010,,,Enquête,'];
  const project = writeSchool({ date: '2020-06-30', kind: 'routine', rows });
  const [from, to] = [readDataset(project, { asOf: '2020-01-31' }), readDataset(project)];
  const lines = compareDatasets(from, to).changes.map((change) => ({ change, folded: 0 }));
  expect(nameRows(lines, to).rows).toEqual(['Élèves, 2019-2020']);
  expect(nameRows(lines, to, 'École').rows).toEqual(['Élèves, École, 2019-2020']);
});

/** The table of revisions in the note of a delivery of these rows. */
function tableOf(...delivered: readonly string[]) {
  const rows = delivered.map((row) => `${row},Enquête,`);
  const project = writeSchool({ date: '2020-06-30', kind: 'routine', rows });
  const { document } = composeEdition({ project });
  const note = document.chapters.find(({ kind }) => kind === 'revision');
  const table = note?.blocks.find((block) => block.type === 'table');
  if (table?.type !== 'table') throw new Error('no table in the note');
  const plain = (inlines: Parameters<typeof plainText>[0]) =>
    plainText(inlines).replace(/[\u00A0\u202F]/g, ' ');
  return {
    subtitle: plain(table.subtitle),
    stub: plain(table.stub),
    columns: table.columns.map(({ label }) => plain(label)),
    rows: table.rows.map(({ label, cells }) => [plain(label), ...cells]),
    notes: table.notes.map(({ inlines }) => plain(inlines)),
  };
}
