import type { NativeChart } from '../document/figure-block.js';
import { nativePanels } from '../document/native-panels.js';
import type { FigureDeclaration } from '../publication/publication.js';
import { type Fault, fault } from '../report-error.js';
import type { DrawnRow } from './figure-rows.js';

/** A chart of categories and series has one place for each pair: two rows there would lose one. */
export function checkNative(
  declaration: FigureDeclaration,
  native: NativeChart | undefined,
  rows: readonly DrawnRow[],
): readonly Fault[] {
  if (!native) return [];
  const twice = nativePanels(native, rows)
    .map((panel) => placeTwice(panel.rows, native))
    .find((place) => place !== undefined);
  if (twice === undefined) return [];
  const parameters = { figure: declaration.id, place: twice };
  return [fault('native-chart-ambiguous', declaration.positionOf(['native']), parameters)];
}

function placeTwice(rows: readonly DrawnRow[], native: NativeChart): string | undefined {
  const seen = new Set<string>();
  return rows.map((row) => placeOf(row, native)).find((place) => isAgain(place, seen));
}

function placeOf({ cells }: DrawnRow, native: NativeChart): string {
  const names = [native.category, ...(native.series ? [native.series] : [])];
  return names.map((name) => String(cells[name] ?? '')).join(', ');
}

function isAgain(place: string, seen: Set<string>): boolean {
  if (seen.has(place)) return true;
  seen.add(place);
  return false;
}
