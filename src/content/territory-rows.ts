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
  /** those whose notes its label calls */
  readonly named: readonly Territory[];
  /** absent of a band, which only names a region or a zone */
  readonly hasCells: boolean;
}

/**
 * Rows in the order of the tree of territories: for each zone its regions as bands with their
 * centres, or a band of its own above its centres when it has no regions; its subtotal; at last the
 * network's total.
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
  const children = childrenOf(zone);
  const hasRegions = children.some(({ level }) => level === 'region');
  const lines = children.flatMap((child): readonly Line[] => {
    if (child.level !== 'region') return [leaf(child, hasRegions ? 0 : 1)];
    const centres = childrenOf(child);
    const label = rows.combined[child.code];
    return label === undefined
      ? [band(child), ...centres.map((centre) => leaf(centre, 1))]
      : [band(child), { ...leaf(child, 1), label: typeset(label), named: centres }];
  });
  const own = hasRegions || lines.length === 0 ? [] : [band(zone)];
  return [...own, ...lines, summary(zone, 'subtotal', rows.subtotal)];
}

function band(territory: Territory): Line {
  const named = [territory];
  return { territory, kind: 'group', depth: 0, label: territory.label, named, hasCells: false };
}

function leaf(territory: Territory, depth: number): Line {
  const named = [territory];
  return { territory, kind: 'row', depth, label: territory.label, named, hasCells: true };
}

function summary(territory: Territory, kind: 'subtotal' | 'total', pattern: string): Line {
  const label = typeset(pattern.replaceAll('{label}', territory.label));
  return { territory, kind, depth: 0, label, named: [territory], hasCells: true };
}

function draftRow(
  { territory, kind, depth, label, named, hasCells }: Line,
  declaration: TableDeclaration,
  rows: TerritoryRowsContent,
  columns: readonly DeclaredColumn[],
  composition: Composition,
): DraftRow {
  const marks = [...new Set(named.flatMap(({ code }) => rows.notes[code] ?? []))];
  const draft = {
    kind,
    depth,
    label: [
      { type: 'text' as const, text: label },
      ...marks.flatMap((mark) => noteMark(declaration.id, mark)),
    ],
    origin: declaration.positionOf(['rows']),
  };
  const filled = hasCells ? columns : [];
  return {
    ...draft,
    cells: filled.map((column) => cellOf(column, territory, declaration, composition)),
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
  for (const name of Object.keys(combined)) {
    if (territories.get(name)?.level === 'region') continue;
    context.faults.push(fault('table-combined-unknown', at('combined', name), { name }));
  }
}
