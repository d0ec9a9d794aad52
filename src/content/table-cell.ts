import type { TableCell, TableRow } from '../document/table-block.js';
import type { ValueReference } from '../publication/declaration-terms.js';
import type { Origin } from '../report-error.js';
import type { Composition } from './composition.js';
import { printValue } from './print-value.js';
import { type Cell, requestValue } from './request-value.js';

/** A cell with the decimals that its number prints. */
export interface CellText {
  readonly cell: TableCell;
  readonly decimals?: number;
}

/** A row before its table is finished. */
export interface DraftRow extends Omit<TableRow, 'cells'> {
  readonly cells: readonly CellText[];
}

export const EMPTY: CellText = { cell: { type: 'empty' } };

/** The cell of one value: its number with its mark, or the sign of its absence. */
export function tableCell(
  reference: ValueReference,
  place: Cell,
  decimals: number | undefined,
  origin: Origin,
  composition: Composition,
): CellText {
  const value = requestValue(reference, place, origin, composition);
  if (!value) return EMPTY;
  const valueKey = composition.context.ledger.record(value);
  const printed = decimals ?? value.decimals;
  const { text, mark } = printValue(value, printed, origin, composition);
  if (value.result.type === 'absence') return { cell: { type: 'sign', text, valueKey } };
  return { cell: { type: 'number', text, mark, valueKey, flags: value.flags }, decimals: printed };
}
