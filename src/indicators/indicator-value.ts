import type { Observation } from '../dataset/observation.js';
import type { AbsenceReason, Flag, Quantity, Result } from '../vocabulary.js';

/** A computed value that remembers where it comes from. */
export interface IndicatorValue {
  /** `indicator|territory|period`, and `|name=code` for each further dimension; changes add `|depuis=period` */
  readonly key: string;
  readonly indicator: string;
  /** the indicator's label: « Nombre d’auditeurs » */
  readonly label: string;
  readonly territory: string;
  readonly period: string;
  readonly quantity: Quantity;
  readonly unit: string;
  /** decimals printed in tables */
  readonly decimals: number;
  /** unrounded */
  readonly result: Result;
  /** union of the inputs' flags; `R` is settled once the edition is compared with the release before */
  readonly flags: readonly Flag[];
  /** every observation it was computed from, without repeats, in reading order */
  readonly observations: readonly Observation[];
  /** the computation in words, for `explain`: « auditeurs (publié) », « 100 × diplomes ÷ parchemins » */
  readonly formula: string;
  /** where the definition stands */
  readonly source: string;
  /** absent inputs and what was done about each; left out where every input had a value */
  readonly absentInputs?: readonly AbsentInput[];
}

/** A link in the chain of reasons: an input without a value, and the rule that was applied. */
export interface AbsentInput {
  /** of the input: `part-auditeurs-distance|liban|2016-2017` */
  readonly key: string;
  /** `no-row`: the data do not mention it at all */
  readonly reason: AbsenceReason | 'no-row';
  readonly rule: 'skip' | 'zero' | 'refuse';
  /** the declared reason of the rule, in French; empty where none is needed */
  readonly why: string;
}

/**
 * Which value is asked for. What is left out is the edition's own; a period may be relative to the
 * edition's: `-1` is the year before.
 */
export interface ValueRequest {
  readonly indicator: string;
  readonly territory?: string;
  readonly period?: string;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** Why a request has no answer: a mistake in a template, which knows its line. */
export type UnknownRequest =
  | { readonly type: 'unknown-indicator'; readonly name: string; readonly nearest?: string }
  | { readonly type: 'unknown-territory'; readonly name: string; readonly nearest?: string }
  | { readonly type: 'unknown-period'; readonly name: string; readonly nearest?: string }
  | { readonly type: 'unknown-dimension'; readonly name: string; readonly nearest?: string }
  /** known words, but no observation and no rule gives this value */
  | { readonly type: 'no-value'; readonly name: string; readonly reason?: NoValueReason };

/** Why no observation and no rule gives a value; worded in `messages/no-value-reason.ts`. */
export type NoValueReason =
  | { readonly code: 'not-published'; readonly key: string }
  /** published only by a dimension that the request does not name */
  | {
      readonly code: 'needs-dimension';
      readonly key: string;
      readonly dimensions: readonly string[];
    }
  /** only the published subtotals exist: the base that would weight the parts is not published */
  | { readonly code: 'not-computed'; readonly key: string; readonly why: string }
  /** an input of its formula has no value */
  | { readonly code: 'input-missing'; readonly key: string; readonly input: string };

/** Answers requests for one edition. Never throws for a wrong request: it says what is wrong. */
export interface Indicators {
  value(request: ValueRequest): IndicatorValue | UnknownRequest;
  /** later minus earlier: points for shares, relative change in percent for the rest unless `as` says otherwise */
  change(
    request: ValueRequest & {
      readonly since: string;
      readonly as?: 'points' | 'change' | 'difference';
    },
  ): IndicatorValue | UnknownRequest;
  /** what the release before published, for an edition that has one and is marked against it */
  readonly preceding?: Indicators;
  /** every indicator of the catalogue, in its order */
  readonly catalogue: readonly IndicatorDefinitionSummary[];
}

export interface IndicatorDefinitionSummary {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** the label says as much */
  readonly evident: boolean;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly source: string;
  /** it says by itself how something moved, or what parts two values: it has a direction */
  readonly isChange: boolean;
}

export function isUnknown(answer: IndicatorValue | UnknownRequest): answer is UnknownRequest {
  return 'type' in answer;
}
