import type { NativeChart } from '../document/figure-block.js';
import type { FigureDeclaration } from '../publication/publication.js';
import { type Fault, fault } from '../report-error.js';
import type { DrawnRow } from './figure-rows.js';

/** A chart of categories and series has one place for each pair: two rows there would lose one. */
export function checkNative(
  declaration: FigureDeclaration,
  rows: readonly DrawnRow[],
): readonly Fault[] {
  const { native } = declaration.data;
  if (!native) return [];
  const seen = new Set<string>();
  const twice = rows.map((row) => placeOf(row, native)).find((place) => isAgain(place, seen));
  if (twice === undefined) return [];
  const parameters = { figure: declaration.id, place: twice };
  return [fault('native-chart-ambiguous', declaration.positionOf(['native']), parameters)];
}

function placeOf(
  { cells }: DrawnRow,
  native: Pick<NativeChart, 'category'> & { series?: string | undefined },
): string {
  const names = [native.category, ...(native.series ? [native.series] : [])];
  return names.map((name) => String(cells[name] ?? '')).join(', ');
}

function isAgain(place: string, seen: Set<string>): boolean {
  if (seen.has(place)) return true;
  seen.add(place);
  return false;
}
