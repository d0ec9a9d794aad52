import type { FigureField } from '../document/figure-block.js';
import * as words from '../language/alternative-words.js';
import { formatNumber, formatSigned } from '../language/format-number.js';
import type { TieRule } from '../language/round.js';
import type { DrawnRow } from './figure-rows.js';
import { groupBy, labels, nameOf, numberOf, textOf } from './name-rows.js';

/** What one sentence of an alternative says. */
export interface Description {
  readonly sentence: string;
  /** rows whose value it says, with its mark */
  readonly said: readonly DrawnRow[];
}

/** The extremes and the middle of many values; those that are printed alike are told together. */
export function describeMany(
  name: string,
  field: FigureField,
  rows: readonly DrawnRow[],
  tie: TieRule,
): Description {
  const zones = rows.filter(({ cells }) => cells.level === 'zone');
  const parts = zones.length === rows.length ? rows : rows.filter((row) => !zones.includes(row));
  const sorted = parts.toSorted((a, b) => numberOf(b, field) - numberOf(a, field));
  const ranks = groupBy(sorted, (row) => textOf(row, field));
  const highest = firstRanks(ranks, 3);
  const lowest = firstRanks(ranks.toReversed(), 2).toReversed();
  const groups = zones.length === rows.length ? [] : zones;
  const sentence = words.many({
    name,
    count: sorted.length,
    groups: labels(groups, field),
    highest: highest.map((rank) => rankLabel(rank, field)),
    lowest: lowest.map((rank) => rankLabel(rank, field)),
    median: printNumber(median(sorted.map((row) => numberOf(row, field))), field, sorted[0], tie),
  });
  return { sentence, said: [...highest.flat(), ...lowest.flat(), ...groups] };
}

/** As many ranks as hold `count` values: those that are alike stand or fall together. */
function firstRanks(ranks: readonly Rank[], count: number): readonly Rank[] {
  let held = 0;
  return ranks.filter((rank) => {
    const isNeeded = held < count;
    held += rank.length;
    return isNeeded;
  });
}

/** Values that are printed alike. */
type Rank = readonly DrawnRow[];

function rankLabel(rank: Rank, field: FigureField): string {
  const [row] = rank;
  return row ? words.tied(rank.map(nameOf), textOf(row, field)) : '';
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

/** A number of our own, printed as its neighbours in the figure are. */
function printNumber(
  number: number,
  field: FigureField,
  like: DrawnRow | undefined,
  tie: TieRule,
): string {
  const quantity = like?.values[field.name]?.quantity;
  const format = { decimals: field.decimals, tie };
  const text =
    quantity === 'points' || quantity === 'change'
      ? formatSigned(number, format)
      : formatNumber(number, format);
  return text + (like?.printed[field.name]?.percent ?? '');
}
