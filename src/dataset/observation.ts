import type { Origin } from '../report-error.js';
import type { AbsenceReason, Flag } from '../vocabulary.js';

/** What one row of a vintage says, after validation. */
export interface Observation {
  readonly measure: string;
  readonly territory: string;
  readonly period: string;
  /** further dimensions by name, only those the row fills: `{ mode: 'fod' }` */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly content: ObservationContent;
  readonly flags: readonly Flag[];
  readonly source: string;
  readonly comment: string;
  /** folder name of the vintage that delivered it */
  readonly vintage: string;
  /** the value's (or reason's) cell */
  readonly origin: Origin;
}

/**
 * A published number with the decimals it was printed with (`45,9` → 1: it stands for anything in
 * [45,85 ; 45,95)), or the reason why there is none.
 */
export type ObservationContent =
  | { readonly type: 'number'; readonly value: number; readonly decimals: number }
  | { readonly type: 'absence'; readonly reason: AbsenceReason };
