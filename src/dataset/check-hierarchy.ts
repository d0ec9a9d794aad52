import { type Fault, fault } from '../report-error.js';
import { nearestCode } from './nearest-code.js';
import type { CodeListRow } from './read-code-list.js';

/** What may stand above what: a level's parent has a lower rank. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['network', 0],
  ['zone', 1],
  ['region', 2],
  ['centre', 3],
  ['other', 3],
]);

/** One network at the top, and a way up to it from every territory. */
export function checkHierarchy(rows: readonly CodeListRow[]): readonly Fault[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const networks = rows.filter((row) => row.cell('level') === 'network');
  const top = networks[0];
  return [
    ...(rows.length > 0 && !top ? [fault('no-network', rows[0]?.placeOf('level'), {})] : []),
    ...networks
      .slice(1)
      .map((row) =>
        fault('second-network', row.placeOf('level'), { code: row.code, first: top?.code ?? '' }),
      ),
    ...rows.flatMap((row) => parentFaults(row, byCode)),
  ];
}

function parentFaults(row: CodeListRow, byCode: ReadonlyMap<string, CodeListRow>): Fault[] {
  const parent = row.cell('parent');
  const at = row.placeOf('parent');
  if (row.cell('level') === 'network') {
    return parent === '' ? [] : [fault('network-with-parent', at, { code: row.code })];
  }
  if (parent === '') return [fault('missing-parent', at, { code: row.code })];
  const above = byCode.get(parent);
  if (!above) {
    return [fault('unknown-parent', at, { code: parent, ...nearestCode(parent, byCode.keys()) })];
  }
  const cycle = findCycle(row, byCode);
  if (cycle) return [fault('parent-cycle', at, { path: cycle.join(' → ') })];
  const [upper, lower] = [RANKS.get(above.cell('level')), RANKS.get(row.cell('level'))];
  if (upper === undefined || lower === undefined || upper < lower) return [];
  const levels = { level: row.cell('level'), parentLevel: above.cell('level') };
  return [fault('parent-not-above', at, { code: row.code, parent, ...levels })];
}

/** The codes from a territory back to itself, if going up from it returns to it. */
function findCycle(
  row: CodeListRow,
  byCode: ReadonlyMap<string, CodeListRow>,
): readonly string[] | undefined {
  const path = [row.code];
  const passed = new Set(path);
  for (
    let above = byCode.get(row.cell('parent'));
    above;
    above = byCode.get(above.cell('parent'))
  ) {
    path.push(above.code);
    if (above.code === row.code) return path;
    // A cycle further up is told where it is.
    if (passed.has(above.code)) return undefined;
    passed.add(above.code);
  }
  return undefined;
}
