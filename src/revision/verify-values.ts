import type { Dataset } from '../dataset/dataset.js';
import type { DocumentValue, ReportDocument } from '../document/document.js';
import type { Origin } from '../report-error.js';
import type { Flag, Result } from '../vocabulary.js';
import { labelValue, nameValue } from './name-value.js';

/** A number of an older file that is no longer what the data say. */
export interface SupersededValue {
  readonly key: string;
  /** « Part des diplômes, 2015-2016 »; the network is not named */
  readonly name: string;
  readonly label: string;
  readonly territory: string;
  readonly period: string;
  readonly unit: string;
  /** as many as tell it: none for a count */
  readonly decimals: number;
  readonly from: Result;
  /** absent: the edition says it no more */
  readonly to?: Result;
  /** (p) became final, or the reverse; the number may be the same */
  readonly statusChanged: boolean;
  /** as typed, before and now */
  readonly flags: readonly [from: readonly Flag[], to: readonly Flag[]];
  /** the cells it rests on now */
  readonly cells: readonly Origin[];
}

/**
 * The values of a document that another, later one gives otherwise, in the order of their keys. What
 * its revision note says of the release before it remains true.
 */
export function listSuperseded(
  former: ReportDocument,
  present: ReportDocument,
  dataset: Dataset,
): readonly SupersededValue[] {
  const noted = notedValues(former);
  return Object.keys(former.values)
    .filter((key) => !noted.has(key))
    .sort()
    .flatMap((key) => {
      const [from, to] = [former.values[key], present.values[key]];
      return from ? compareValue(from, to, dataset) : [];
    });
}

/** Keys of the values that only the revision note prints. */
function notedValues({ chapters }: ReportDocument): ReadonlySet<string> {
  const notes = chapters.filter(({ kind }) => kind === 'revision');
  const rows = notes.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])),
  );
  return new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell) => ('valueKey' in cell ? cell.valueKey : []))),
  );
}

function compareValue(
  from: DocumentValue,
  to: DocumentValue | undefined,
  dataset: Dataset,
): SupersededValue[] {
  const statusChanged = to !== undefined && statusOf(from) !== statusOf(to);
  const same = to !== undefined && JSON.stringify(from.result) === JSON.stringify(to.result);
  if (same && !statusChanged) return [];
  const { key, territory, period, unit, result } = from;
  const now = to && { to: to.result };
  const [label, name] = [labelValue(from, dataset), nameValue(from, dataset)];
  const decimals = from.quantity === 'count' ? 0 : 1;
  const identity = { key, name, label, territory, period, unit, decimals };
  const flags = [typedFlags(from), to ? typedFlags(to) : []] as const;
  return [{ ...identity, from: result, ...now, statusChanged, flags, cells: to?.cells ?? [] }];
}

/** Revised or not is told of a release, not of a number. */
function statusOf(value: DocumentValue): string {
  return typedFlags(value).join();
}

function typedFlags({ flags }: DocumentValue): readonly Flag[] {
  return flags.filter((flag) => flag !== 'R').toSorted();
}
