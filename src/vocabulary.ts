/**
 * The words of official statistics that every room shares: what a number measures, how sure it is,
 * why it is missing. Source: SDMX code list CL_OBS_STATUS 2.2, and the house list of signs.
 */

/** What kind of number it is, which decides how it may be added, compared and said. */
export type Quantity =
  /** a number of persons or things: exact, adds up */
  | 'count'
  /** a part of a whole, in percent, 0–100 */
  | 'share'
  /** a mean, in its unit (years of age) */
  | 'mean'
  /** a ratio per 100 (men per 100 women): never averaged */
  | 'ratio'
  /** a difference between two shares, in percentage points */
  | 'points'
  /** a relative change, in percent, unbounded */
  | 'change';

/** Status of a value (SDMX codes); `R` is derived from two vintages, never typed. */
export type Flag = 'B' | 'L' | 'E' | 'P' | 'N' | 'U' | 'D' | 'F' | 'I' | 'R';

/** Flags that a data file may carry: all but the derived one. */
export const TYPED_FLAGS: readonly Flag[] = ['B', 'E', 'P', 'N', 'U', 'D', 'F', 'I'];

/** Which flag is printed when only one can be (SDMX recommendation), `R` first: it is news. */
export const FLAG_PRECEDENCE: readonly Flag[] = ['R', 'B', 'L', 'D', 'I', 'F', 'E', 'P', 'N', 'U'];

/** Why there is no value. */
export type AbsenceReason =
  | 'not-communicated'
  | 'cannot-exist'
  | 'not-collected'
  | 'suppressed'
  | 'not-significant'
  | 'not-given';

export const ABSENCE_REASONS: readonly AbsenceReason[] = [
  'not-communicated',
  'cannot-exist',
  'not-collected',
  'suppressed',
  'not-significant',
  'not-given',
];

/** A number, or the reason why there is none: never NaN, null or a stand-in zero. */
export type Result =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'absence'; readonly reason: AbsenceReason };
