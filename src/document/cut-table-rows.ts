import type { TableRow } from './table-block.js';

/** Rows that stay readable at ten points below a two-level header. */
export const ROWS_A_SLIDE = 20;

/**
 * Cuts rows into the fewest slides, of like length, at the bounds of regions; best after a subtotal,
 * where a zone ends. A group's band stays with its rows, a subtotal and a total with what they close.
 * A group longer than a slide is cut between its rows, its band repeated on each part.
 */
export function cutRows(rows: readonly TableRow[], most: number): readonly (readonly TableRow[])[] {
  const units = unitsOf(rows).flatMap((unit) => splitLongUnit(unit, most));
  return units.length === 0 ? [] : packUnits(units, most);
}

/** Rows that are never parted. */
type Unit = readonly TableRow[];

function unitsOf(rows: readonly TableRow[]): readonly Unit[] {
  const units: TableRow[][] = [];
  let closed = true;
  for (const row of rows) {
    const current = units.at(-1);
    const closes = row.kind === 'subtotal' || row.kind === 'total';
    const follows = current !== undefined && (closes || (row.kind === 'row' && !closed));
    if (follows) current.push(row);
    else units.push([row]);
    closed = closes;
  }
  return units;
}

function splitLongUnit(unit: Unit, most: number): readonly Unit[] {
  if (unit.length <= most) return [unit];
  const band = unit[0]?.kind === 'group' ? unit.slice(0, 1) : [];
  const body = unit.slice(band.length);
  const parts = Math.ceil(body.length / (most - band.length));
  const size = Math.ceil(body.length / parts);
  return Array.from({ length: parts }, (_, index) => [
    ...band,
    ...body.slice(index * size, (index + 1) * size),
  ]);
}

interface Packing {
  readonly cost: number;
  readonly slides: readonly (readonly TableRow[])[];
}

/** Shortest path over the units: few slides first, then zones kept whole, then like lengths. */
function packUnits(units: readonly Unit[], most: number): readonly (readonly TableRow[])[] {
  const best: Packing[] = [{ cost: 0, slides: [] }];
  for (let end = 1; end <= units.length; end += 1) {
    const candidates: Packing[] = [];
    for (let start = end - 1; start >= 0; start -= 1) {
      const rows = units.slice(start, end).flat();
      const before = best[start];
      if (rows.length > most && start < end - 1) break;
      if (before) candidates.push(extend(before, rows, end === units.length, most));
    }
    best.push(candidates.reduce((left, right) => (right.cost < left.cost ? right : left)));
  }
  return best.at(-1)?.slides ?? [];
}

function extend(before: Packing, rows: readonly TableRow[], last: boolean, most: number): Packing {
  const zoneEnds = rows.at(-1)?.kind === 'subtotal' || last;
  const slack = (most - rows.length) / most;
  return {
    cost: before.cost + 10 + (zoneEnds ? 0 : 1) + slack * slack,
    slides: [...before.slides, rows],
  };
}
