import { describe, expect, it } from 'vitest';
import type { NativeChart } from '../../src/document/figure-block.js';
import { nativePanels } from '../../src/document/native-panels.js';

const bars: NativeChart = {
  kind: 'bar',
  category: 'territory',
  values: ['part'],
  panel: 'zone',
  levels: ['centre'],
  sort: 'descending',
};

function row(territory: string, zone: string | null, level: string, order: number, part: number) {
  return { cells: { territory, zone, level, order, part } };
}

const ROWS = [
  row('Maroc', 'Étranger', 'centre', 9, 3),
  row('Métropole', 'Métropole', 'zone', 2, 60),
  row('Alsace', 'Métropole', 'centre', 4, 20),
  row('Paris', 'Métropole', 'centre', 5, 40),
  row('Cnam', null, 'network', 1, 63),
];

describe('the panels of a native chart', () => {
  it('stand in the order of their territories, their rows by value, sums left out', () => {
    const drawn = nativePanels(bars, ROWS).map(({ name, rows }) => [
      name,
      ...rows.map(({ cells }) => cells.territory),
    ]);
    expect(drawn).toEqual([
      ['Métropole', 'Paris', 'Alsace'],
      ['Étranger', 'Maroc'],
    ]);
  });

  it('are one, with the rows as declared, where none are named', () => {
    const { kind, category, values } = bars;
    const [only, ...others] = nativePanels({ kind, category, values }, ROWS);
    expect(only).toEqual({ name: '', rows: ROWS });
    expect(others).toEqual([]);
  });
});
