import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeTable } from '../../src/content/compose-table.js';
import { plainText } from '../../src/document/plain-text.js';
import type { TableBlock, TableCell, TableRow } from '../../src/document/table-block.js';
import { declareTable, faultLines, openComposition, publication } from './declare.js';
import { flag, type Mutation, setValue, withdraw, withhold } from './open-context.js';

const NOTE = readFileSync('tests/fixtures/source/note-2016-2017.txt', 'utf8');

describe('composeTable', () => {
  it.each([
    ['tableau-1', 'Tableau 1 ', 'Tableau 2 ', 39],
    ['tableau-2', 'Tableau 2 ', 'Tableau 3 ', 37],
  ])('prints every line of %s as the source does, in its order', (id, start, end, lines) => {
    const source = sourceLines(start, end);
    const rows = compose(id).rows.filter(({ cells }) => cells.some(({ type }) => type !== 'empty'));
    expect(rows).toHaveLength(lines);
    let from = 0;
    for (const row of rows) {
      const printed = printedCells(row).join(' ');
      const found = source.findIndex(
        (line, index) => index >= from && line.endsWith(` ${printed}`),
      );
      expect(found, `${plainText(row.label)}: ${printed}`).toBeGreaterThanOrEqual(from);
      expect(plainText(row.label)).toContain(firstWord(source[found] ?? ''));
      from = found + 1;
    }
  });

  it.each([...publication.tables.keys()])(
    'composes %s as its golden file, without a fault',
    async (id) => {
      const composition = openComposition();
      const table = composeTable(real(id), { number: 1 }, composition);
      expect(faultLines(composition)).toEqual([]);
      expect(table.rows.flatMap(({ cells }) => cells.length)).toEqual(
        table.rows.map(({ cells }) => (cells.length === 0 ? 0 : table.columns.length)),
      );
      await expect(draft(table)).toMatchFileSnapshot(`../golden/tables/${id}.txt`);
    },
  );

  it('prints the centres of a combined region on one row', () => {
    const rows = compose('tableau-2').rows;
    const band = rows.findIndex(({ label }) => plainText(label) === 'Auvergne-Rhône-Alpes');
    expect(rows[band]).toMatchObject({ kind: 'group', depth: 0, cells: [] });
    expect(plainText(rows[band + 1]?.label ?? [])).toBe('Cnam Auvergne et Rhône-Alpes');
    expect(printedCells(rows[band + 1])[0]).toBe('244');
    expect(rows[band + 2]?.kind).toBe('group');
  });

  it('names a zone without regions in a band of its own', () => {
    const rows = compose('tableau-1').rows;
    const first = rows.findIndex(({ label }) => plainText(label) === 'Cnam Guadeloupe');
    expect(rows[first]).toMatchObject({ kind: 'row', depth: 1 });
    expect(rows[first - 1]).toMatchObject({ kind: 'group', depth: 0, cells: [] });
    expect(plainText(rows[first - 1]?.label ?? [])).toBe('Outre-mer');
    expect(rows.map(({ label }) => plainText(label))).not.toContain('France métropolitaine');
  });

  it('explains the signs that it prints, and no other', () => {
    expect(compose('tableau-1').signs.map(({ sign }) => sign)).toEqual(['n.c.', '-']);
    expect(compose('tableau-2').signs.map(({ sign }) => sign)).toEqual(['s.o.', '-']);
    expect(compose('tableau-3a').signs.map(({ sign }) => sign)).toEqual(['(p)']);
    expect(compose('tableau-3b').signs).toEqual([]);
  });

  it('marks what becomes provisional and shows what is withheld', () => {
    const marked = compose('tableau-3b', flag('candidats-vae', { period: '2017' }, 'P'));
    expect(marked.signs.map(({ sign }) => sign)).toEqual(['(p)']);
    expect(marked.rows[4]?.cells[5]).toMatchObject({ text: '511', mark: '(p)', flags: ['P'] });
    const hidden = compose('tableau-1', withhold('auditeurs', { territory: 'alsace' }));
    expect(hidden.rows[1]?.cells[0]).toMatchObject({ type: 'sign', text: 'n.c.' });
  });

  it('follows the data: a count times a thousand is printed so', () => {
    const table = compose(
      'tableau-1',
      setValue('auditeurs', {}, (count) => count * 1000),
    );
    expect(printedCells(table.rows.at(-1))[0]).toBe('60 502 000');
  });

  it('refuses a centre without its value, and says which', () => {
    const composition = openComposition(withdraw('age-moyen', { territory: 'liban' }));
    composeTable(real('tableau-1'), { number: 1 }, composition);
    const faults = faultLines(composition);
    expect(faults.join('\n')).toMatch(
      /^templates\/tables\/tableau-1\.yaml:12:\d+: pas de valeur « age-moyen.* pour liban, 2016-2017/m,
    );
  });

  it('keeps the part of a table in several parts', () => {
    const composition = openComposition();
    expect(composeTable(real('tableau-3b'), { number: 3, part: 'b' }, composition)).toMatchObject({
      number: 3,
      part: 'b',
    });
  });

  it.each([
    ['except: [mars]', 'table.yaml:5:12: territoire inconnu « mars »'],
    ['notes: { mars: "1" }', 'table.yaml:5:19: territoire inconnu « mars »'],
    ['combined: { liban: Liban }', 'table.yaml:5:22: « liban » n’est pas une région'],
  ])('says what is wrong in %s', (rows, expected) => {
    const composition = openComposition();
    const yaml = `title: Un titre\ncolumns: [{ id: a, label: A, value: auditeurs }]\nsource: OEC\nrows:\n  ${rows}\n`;
    composeTable(declareTable(yaml), { number: 1 }, composition);
    expect(faultLines(composition).join('\n')).toContain(expected);
  });
});

function compose(id: string, ...mutations: readonly Mutation[]) {
  return composeTable(real(id), { number: 1 }, openComposition(...mutations));
}

function real(id: string) {
  const table = publication.tables.get(id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

/** The table as a proofreader sees it, one line for each of its own. */
function draft(table: TableBlock): string {
  const line = (name: string, ...parts: readonly string[]) => `${name}: ${parts.join(' | ')}`;
  const lines = [
    line('titre', plainText(table.title.inlines)),
    ...table.spanners.map(({ level, from, to, label }) =>
      line(`en-tête ${level}`, `${from}-${to}`, plainText(label)),
    ),
    line('colonnes', plainText(table.stub), ...table.columns.map(({ label }) => plainText(label))),
    line('unités', ...table.columns.map(({ unit }) => plainText(unit))),
    line('décimales', ...table.columns.map(({ decimals }) => String(decimals))),
    ...table.rows.map((row) =>
      line(`${row.kind} ${row.depth}`, plainText(row.label), ...row.cells.map(printedCell)),
    ),
    ...table.notes.map(({ mark, inlines }) => line(`note ${mark}`, plainText(inlines))),
    line('source', plainText(table.source)),
    ...table.signs.map(({ sign, meaning }) => line(`signe ${sign}`, meaning)),
  ];
  return `${lines.join('\n')}\n`;
}

function printedCell(cell: TableCell): string {
  if (cell.type === 'empty') return '';
  return cell.type === 'sign' ? cell.text : `${cell.text}${cell.mark}`;
}

/** The source's lines, raised marks taken out of them, its slips put right: `n.c` for n.c., counts printed `31,0` and `0,0`. */
function sourceLines(start: string, end: string): readonly string[] {
  const [, table = ''] = NOTE.split(start);
  const [text = ''] = table.split(end);
  const joined = text.replace(/(Cnam [^\n]+)\n\d\s*\n\s*/g, '$1 ');
  return joined.split('\n').map((line) =>
    line
      .trim()
      .replace(/n\.c(?!\.)/g, 'n.c.')
      .replace('31,0 0,0 100,0', '31 0 100,0')
      .replace('528 0,0 100,0', '528 0 100,0')
      .replace('2 686 0,0', '2 686 0'),
  );
}

function printedCells(row: TableRow | undefined): readonly string[] {
  return (row?.cells ?? []).map((cell: TableCell) =>
    cell.type === 'empty' ? '' : cell.text.replaceAll('\u202F', ' '),
  );
}

/** « Cnam Alsace » and « Sous-total Cnam » are spelled as the source does at least so far. */
function firstWord(label: string): string {
  return label.split(/[ -]/)[0] ?? '';
}
