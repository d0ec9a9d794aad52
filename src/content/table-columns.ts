import type { Inline } from '../document/inline.js';
import type { ValueReference } from '../publication/declaration-terms.js';
import { type TableDeclaration, writtenText } from '../publication/publication.js';
import type { PeriodColumnsContent, TableColumnContent } from '../publication/table-declaration.js';
import type { Composition } from './composition.js';
import { markedLabel } from './marked-label.js';
import { selectPeriods } from './select-periods.js';

/** A column of either kind: one of its own indicator, or one of a period. */
export interface DeclaredColumn {
  readonly id: string;
  /** from 0 */
  readonly index: number;
  readonly label: readonly Inline[];
  readonly unit: readonly Inline[];
  readonly value: ValueReference | undefined;
  readonly period: string;
  readonly decimals: number | undefined;
}

export function declaredColumns(
  declaration: TableDeclaration,
  composition: Composition,
): readonly DeclaredColumn[] {
  const { columns } = declaration.data;
  return Array.isArray(columns)
    ? columns.map((column, index) => valueColumn(declaration, column, index, composition))
    : periodColumns(declaration, columns, composition);
}

function valueColumn(
  declaration: TableDeclaration,
  { id, label, note, unit, value, decimals }: TableColumnContent,
  index: number,
  composition: Composition,
): DeclaredColumn {
  const text = writtenText(declaration, ['columns', index, 'label'], label);
  return {
    id,
    index,
    label: markedLabel(text, declaration.id, note, composition),
    unit: unit === undefined ? [] : [{ type: 'text', text: unit }],
    value,
    period: composition.context.year,
    decimals,
  };
}

function periodColumns(
  declaration: TableDeclaration,
  { periods, decimals }: PeriodColumnsContent,
  composition: Composition,
): readonly DeclaredColumn[] {
  const at = declaration.positionOf(['columns', 'periods']);
  return selectPeriods(periods, at, composition).map((period, index) => ({
    id: period,
    index,
    label: [{ type: 'text', text: period }],
    unit: [],
    value: undefined,
    period,
    decimals,
  }));
}
