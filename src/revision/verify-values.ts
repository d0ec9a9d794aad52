import type { DocumentValue, ReportDocument } from '../document/document.js';
import type { Origin } from '../report-error.js';
import type { Flag, Result } from '../vocabulary.js';

/** A number of an older file that is no longer what the data say. */
export interface SupersededValue {
  readonly key: string;
  readonly label: string;
  readonly territory: string;
  readonly period: string;
  readonly unit: string;
  readonly from: Result;
  /** absent: the edition says it no more */
  readonly to?: Result;
  /** (p) became final, or the reverse; the number may be the same */
  readonly statusChanged: boolean;
  /** the cells it rests on now */
  readonly cells: readonly Origin[];
}

/** The values of a document that another, later one gives otherwise, in the order of their keys. */
export function listSuperseded(
  former: ReportDocument,
  present: ReportDocument,
): readonly SupersededValue[] {
  return Object.keys(former.values)
    .sort()
    .flatMap((key) => {
      const [from, to] = [former.values[key], present.values[key]];
      return from ? compareValue(from, to) : [];
    });
}

function compareValue(from: DocumentValue, to: DocumentValue | undefined): SupersededValue[] {
  const statusChanged = to !== undefined && statusOf(from) !== statusOf(to);
  const same = to !== undefined && JSON.stringify(from.result) === JSON.stringify(to.result);
  if (same && !statusChanged) return [];
  const { key, label, territory, period, unit, result } = from;
  const now = to && { to: to.result };
  const identity = { key, label, territory, period, unit };
  return [{ ...identity, from: result, ...now, statusChanged, cells: to?.cells ?? [] }];
}

/** Revised or not is told of a release, not of a number. */
function statusOf({ flags }: DocumentValue): string {
  return flags
    .filter((flag: Flag) => flag !== 'R')
    .toSorted()
    .join();
}
