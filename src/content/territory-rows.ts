import type { Territory } from '../dataset/dataset.js';
import type { TableRow } from '../document/table-block.js';
import { typeset } from '../language/typography.js';
import type { TableDeclaration } from '../publication/publication.js';
import type { TerritoryRowsContent } from '../publication/table-declaration.js';
import { fault } from '../report-error.js';
import type { Composition } from './composition.js';
import { noteMark } from './marked-label.js';
import { type CellText, type DraftRow, EMPTY, tableCell } from './table-cell.js';
import type { DeclaredColumn } from './table-columns.js';

/** A row to be filled: a territory in its role. */
interface Line {
  readonly territory: Territory;
  readonly kind: TableRow['kind'];
  readonly depth: number;
  readonly label: string;
  /** `bare`: a band that names a region; `blank`: its values stand in the region's band */
  readonly cells: 'values' | 'bare' | 'blank';
}

/**
 * Rows in the order of the tree of territories: for each zone its regions as bands with their
 * centres, its other territories, its subtotal; at last the network's total.
 */
export function territoryRows(
  declaration: TableDeclaration,
  rows: TerritoryRowsContent,
  columns: readonly DeclaredColumn[],
  composition: Composition,
): readonly DraftRow[] {
  const { territories } = composition.context.dataset;
  const all = [...territories.values()].sort((a, b) => a.order - b.order);
  checkCodes(declaration, rows, composition);
  const childrenOf = (parent: Territory) =>
    all.filter((one) => one.parent === parent.code && !rows.except.includes(one.code));
  const lines = all
    .filter(({ level }) => level === 'network')
    .flatMap((network) => [
      ...childrenOf(network).flatMap((zone) => zoneLines(zone, rows, childrenOf)),
      summary(network, 'total', rows.total),
    ]);
  return lines.map((line) => draftRow(line, declaration, rows, columns, composition));
}

function zoneLines(
  zone: Territory,
  rows: TerritoryRowsContent,
  childrenOf: (parent: Territory) => readonly Territory[],
): readonly Line[] {
  const lines = childrenOf(zone).flatMap((child): readonly Line[] => {
    if (child.level !== 'region') return [leaf(child, 0, 'values')];
    const isCombined = rows.combined.includes(child.code);
    const band: Line = {
      territory: child,
      kind: 'group',
      depth: 0,
      label: child.label,
      cells: isCombined ? 'values' : 'bare',
    };
    const cells = isCombined ? 'blank' : 'values';
    return [band, ...childrenOf(child).map((centre) => leaf(centre, 1, cells))];
  });
  return [...lines, summary(zone, 'subtotal', rows.subtotal)];
}

function leaf(territory: Territory, depth: number, cells: Line['cells']): Line {
  return { territory, kind: 'row', depth, label: territory.label, cells };
}

function summary(territory: Territory, kind: 'subtotal' | 'total', pattern: string): Line {
  const label = typeset(pattern.replaceAll('{label}', territory.label));
  return { territory, kind, depth: 0, label, cells: 'values' };
}

function draftRow(
  { territory, kind, depth, label, cells }: Line,
  declaration: TableDeclaration,
  rows: TerritoryRowsContent,
  columns: readonly DeclaredColumn[],
  composition: Composition,
): DraftRow {
  const draft = {
    kind,
    depth,
    label: [
      { type: 'text' as const, text: label },
      ...noteMark(declaration.id, rows.notes[territory.code]),
    ],
    origin: declaration.positionOf(['rows']),
  };
  if (cells === 'bare') return { ...draft, cells: [] };
  if (cells === 'blank') return { ...draft, cells: columns.map(() => EMPTY) };
  return {
    ...draft,
    cells: columns.map((column) => cellOf(column, territory, declaration, composition)),
  };
}

function cellOf(
  { value, period, decimals, index }: DeclaredColumn,
  territory: Territory,
  declaration: TableDeclaration,
  composition: Composition,
): CellText {
  // The schema's check has already refused a column that does not say its value.
  if (value === undefined) return EMPTY;
  const at = declaration.positionOf(['columns', index, 'value']);
  return tableCell(value, { territory: territory.code, period }, decimals, at, composition);
}

/** Codes that the tree does not hold would be forgotten in silence. */
function checkCodes(
  declaration: TableDeclaration,
  { except, combined, notes }: TerritoryRowsContent,
  { context }: Composition,
): void {
  const { territories } = context.dataset;
  const at = (...path: (string | number)[]) => declaration.positionOf(['rows', ...path]);
  const named = [
    ...except.map((name, index) => ({ name, origin: at('except', index) })),
    ...Object.keys(notes).map((name) => ({ name, origin: at('notes', name) })),
  ];
  for (const { name, origin } of named) {
    if (territories.has(name)) continue;
    const parameters = { type: 'unknown-territory', name, nearest: undefined } as const;
    context.faults.push(fault('declared-name-unknown', origin, parameters));
  }
  for (const [index, name] of combined.entries()) {
    if (territories.get(name)?.level === 'region') continue;
    context.faults.push(fault('table-combined-unknown', at('combined', index), { name }));
  }
}
