import { describe, expect, test } from 'vitest';
import type { TableBlock } from '../../../../src/document/table-block.js';
import { tableStructure } from '../../../../src/renderers/pdf/structure/table-structure.js';
import { column, inlines, number, row, table } from '../document-parts.js';

const COLUMNS = [column('x', 'X'), column('y', 'Y')];
const VALUES = [number(1), number(2)];

/** What each row's label and last cell name as their headers. */
function headersOf(rows: TableBlock['rows'], spanners: TableBlock['spanners'] = []) {
  const structure = tableStructure(table({ number: 1, columns: COLUMNS, rows, spanners }), 't');
  return structure.rows.map(({ label, cells }) => [
    label.id,
    label.cell?.scope,
    label.cell?.headers,
    cells.at(-1)?.cell?.headers,
  ]);
}

describe('the headers that a cell names', () => {
  test('none in a plain table: its place tells them', () => {
    expect(headersOf([row('row', 0, 'Un', VALUES), row('total', 0, 'Tout', VALUES)])).toEqual([
      [undefined, 'Row', undefined, undefined],
      [undefined, 'Row', undefined, undefined],
    ]);
  });

  test('its spanner, its column and its row', () => {
    const spanner = { label: inlines('Les deux'), from: 0, to: 1, level: 0 };
    expect(headersOf([row('row', 0, 'Un', VALUES)], [spanner])).toEqual([
      ['tr0', 'Row', undefined, ['ts0', 'tc1', 'tr0']],
    ]);
  });

  test('the band above it, until a row that stands outside or a total', () => {
    const rows = [
      row('group', 0, 'Grand Est'),
      row('row', 1, 'Alsace', VALUES),
      row('row', 0, 'Ailleurs', VALUES),
      row('group', 0, 'Bretagne', VALUES),
      row('row', 1, 'Brest', VALUES),
      row('subtotal', 0, 'France', VALUES),
    ];
    expect(headersOf(rows)).toEqual([
      ['tr0', 'Row', undefined, undefined],
      ['tr1', 'Row', ['tr0'], ['tc1', 'tr0', 'tr1']],
      ['tr2', 'Row', undefined, ['tc1', 'tr2']],
      ['tr3', 'Row', undefined, ['tc1', 'tr3']],
      ['tr4', 'Row', ['tr3'], ['tc1', 'tr3', 'tr4']],
      ['tr5', 'Row', undefined, ['tc1', 'tr5']],
    ]);
  });

  test('the band above rows that are not set deeper', () => {
    const rows = [
      row('group', 0, 'VAE'),
      row('row', 0, 'Candidats', VALUES),
      row('row', 0, 'Décisions', VALUES),
      row('group', 0, 'VES'),
      row('row', 0, 'Candidats', VALUES),
      row('total', 0, 'Ensemble', VALUES),
    ];
    expect(headersOf(rows).map(([, , headers]) => headers)).toEqual([
      undefined,
      ['tr0'],
      ['tr0'],
      undefined,
      ['tr3'],
      undefined,
    ]);
  });

  test('bands within a band', () => {
    const rows = [
      row('group', 0, 'Monde'),
      row('group', 1, 'Afrique'),
      row('row', 2, 'Maroc', VALUES),
      row('row', 1, 'Liban', VALUES),
    ];
    expect(headersOf(rows).map(([, , headers]) => headers)).toEqual([
      undefined,
      ['tr0'],
      ['tr0', 'tr1'],
      ['tr0'],
    ]);
  });
});
