import type { Fault, Origin } from '../report-error.js';
import type { AbsentInput } from './indicator-value.js';
import type { Interval } from './interval.js';

/** How the published figures agree with one another. Everything in it is JSON. */
export interface Reconciliation {
  readonly year: string;
  /** in the order of the catalogue, then of the territories, then of the periods */
  readonly checks: readonly ReconciliationCheck[];
  /** what looks odd, and stays as it is */
  readonly remarks: readonly ReconciliationRemark[];
  /** gaps without a declared reason, totals without all their parts */
  readonly faults: readonly Fault[];
}

/** One published total, subtotal or figure of the text against what it is made of. */
export interface ReconciliationCheck {
  readonly indicator: string;
  readonly label: string;
  readonly territory: string;
  readonly period: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** `parts`: against the territories below; `formula`: against other indicators */
  readonly against: 'parts' | 'formula';
  /** what it was compared with, in French words */
  readonly formula: string;
  readonly verdict: Verdict;
  readonly published: PublishedFigure;
  /** what the parts allow; absent where the verdict is `not-checkable` */
  readonly recomputed?: Interval;
  /** of a gap: how far apart both are, in the indicator's unit */
  readonly size?: number;
  /** the declared reason of a gap, or why it cannot be checked; French */
  readonly reason?: string;
  /** rules applied to absent parts, each with its reason */
  readonly absentInputs: readonly AbsentInput[];
  /** cells of the parts */
  readonly cells: readonly Origin[];
}

export type Verdict = 'consistent' | 'gap' | 'not-checkable';

export interface PublishedFigure {
  readonly value: number;
  readonly decimals: number;
  /** all that the printed number may stand for */
  readonly interval: Interval;
  readonly cell: Origin;
}

/** Wording of the program's own remarks: `messages/reconciliation-remark.ts`. */
export type ReconciliationRemark =
  /** the institution says what is odd in its source */
  | {
      readonly code: 'declared';
      readonly indicator: string;
      readonly territory?: string;
      readonly period?: string;
      readonly text: string;
      readonly origin: Origin;
    }
  /** a gap is declared where figures agree, or where there is nothing to compare */
  | {
      readonly code: 'gap-closed';
      readonly indicator: string;
      readonly territory: string;
      readonly period: string;
      readonly origin: Origin;
    };
