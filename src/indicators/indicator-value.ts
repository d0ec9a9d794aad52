import type { Observation } from '../dataset/observation.js';
import type { Flag, Quantity, Result } from '../vocabulary.js';

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
  /** union of the inputs' flags */
  readonly flags: readonly Flag[];
  /** every observation it was computed from, without repeats, in reading order */
  readonly observations: readonly Observation[];
  /** the computation in words, for `explain`: « auditeurs (publié) », « 100 × diplomes ÷ parchemins » */
  readonly formula: string;
  /** where the definition stands */
  readonly source: string;
}

/** Which value is asked for. What is left out is the edition's own. */
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
  | { readonly type: 'no-value'; readonly name: string };

/** Answers requests for one edition. Never throws for a wrong request: it says what is wrong. */
export interface Indicators {
  value(request: ValueRequest): IndicatorValue | UnknownRequest;
  /** later minus earlier: points for shares, relative change in percent for the rest unless `as` says otherwise */
  change(
    request: ValueRequest & { readonly since: string; readonly as?: 'points' | 'change' | 'difference' },
  ): IndicatorValue | UnknownRequest;
  /** every indicator of the catalogue, in its order */
  readonly catalogue: readonly IndicatorDefinitionSummary[];
}

export interface IndicatorDefinitionSummary {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly source: string;
}

export function isUnknown(answer: IndicatorValue | UnknownRequest): answer is UnknownRequest {
  return 'type' in answer;
}
