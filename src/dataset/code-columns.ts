import { type Fault, fault } from '../report-error.js';
import { hasForbiddenCharacter } from './has-forbidden-character.js';
import type { MatchedFile } from './match-files.js';
import { nearestCode } from './nearest-code.js';
import type { CodeLists } from './read-code-lists.js';
import type { PlaceCell } from './record-walker.js';

/** A column whose cells come from a code list; where that cannot be read, nothing is judged. */
export interface CodeColumn {
  readonly name: string;
  readonly index: number;
  readonly codes: ReadonlyMap<string, unknown> | undefined;
}

/** The key columns and the further dimensions that the file has. */
export function listCodeColumns(
  { resource }: MatchedFile,
  lists: CodeLists,
  indexes: ReadonlyMap<string, number>,
): readonly CodeColumn[] {
  const columns: readonly (readonly [string, ReadonlyMap<string, unknown> | undefined])[] = [
    ['measure', lists.measures],
    ['territory', lists.territories],
    ['period', lists.periods],
    ...[...resource.dimensions.keys()].map((name) => [name, lists.dimensions.get(name)] as const),
  ];
  return columns.flatMap(([name, codes]) => {
    const index = indexes.get(name);
    return index === undefined ? [] : [{ name, index, codes }];
  });
}

/** Makes what holds the cells of a row to their lists; an empty cell is another rule's business. */
export function createCodeCheck(
  columns: readonly CodeColumn[],
  faults: Fault[],
): (cells: readonly string[], place: PlaceCell) => void {
  const nearest = new Map<string, { readonly nearest?: string }>();
  return (cells, place) => {
    for (const column of columns) {
      const code = cells[column.index] ?? '';
      if (code === '' || !column.codes || column.codes.has(code)) continue;
      if (hasForbiddenCharacter(code)) continue;
      const parameters = { code, ...nearestOf(code, column), ...fewCodes(column) };
      faults.push(unknownCode(column.name, parameters, place(column.index)));
    }
  };

  /** A wrong code often stands in every row: it is compared with the list once. */
  function nearestOf(code: string, { name, codes }: CodeColumn) {
    const key = `${name}|${code}`;
    // Another year is no misspelling of this one.
    const near = /^[\d-]+$/.test(code) ? {} : nearestCode(code, codes?.keys() ?? []);
    const known = nearest.get(key) ?? near;
    nearest.set(key, known);
    return known;
  }
}

const FEW = 12;

/** The list itself, where it is short enough to be read in a message. */
function fewCodes({ codes }: CodeColumn): { readonly known?: readonly string[] } {
  return codes && codes.size <= FEW ? { known: [...codes.keys()] } : {};
}

function unknownCode(
  column: string,
  parameters: {
    readonly code: string;
    readonly nearest?: string;
    readonly known?: readonly string[];
  },
  at: ReturnType<PlaceCell>,
): Fault {
  switch (column) {
    case 'measure':
      return fault('unknown-measure', at, parameters);
    case 'territory':
      return fault('unknown-territory', at, parameters);
    case 'period':
      return fault('unknown-period', at, parameters);
    default:
      return fault('unknown-code', at, { ...parameters, column });
  }
}
