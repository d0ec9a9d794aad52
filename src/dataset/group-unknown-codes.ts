import { type Fault, fault, type Origin } from '../report-error.js';

/**
 * A code that no list has often stands in every row of a delivery: it is said once, at the first row,
 * with the number of rows that have it.
 *
 * @param faults of one file, in reading order
 */
export function groupUnknownCodes(faults: readonly Fault[]): readonly Fault[] {
  const groups = new Map<string, number>();
  const keys = faults.map((each) => (CODES.has(each.code) ? keyOf(each) : undefined));
  for (const key of keys) if (key) groups.set(key, (groups.get(key) ?? 0) + 1);
  return faults.flatMap((each, index) => {
    const key = keys[index];
    if (key === undefined) return [each];
    const rows = groups.get(key);
    if (rows === undefined) return [];
    groups.delete(key);
    return rows === 1 ? [each] : [withRows(each, rows)];
  });
}

const CODES = new Set<string>([
  'unknown-measure',
  'unknown-territory',
  'unknown-period',
  'unknown-code',
]);

function keyOf({ code, parameters }: Fault): string {
  return JSON.stringify([code, parameters]);
}

/** Each of the four takes the number of rows. */
function withRows({ code, at, parameters }: Fault, rows: number): Fault {
  type UnknownCode = { readonly code: string; readonly column: string };
  const known = parameters as unknown as UnknownCode;
  return fault(code as 'unknown-code', at as Origin, { ...known, rows });
}
