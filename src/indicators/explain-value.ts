import type { Observation } from '../dataset/observation.js';
import type { Origin } from '../report-error.js';
import type { AbsenceReason, Flag, Quantity, Result } from '../vocabulary.js';
import type { AbsentInput, IndicatorDefinitionSummary, IndicatorValue } from './indicator-value.js';

/** Where a value comes from, cell by cell: what `explain` prints. Everything in it is JSON. */
export interface ValueExplanation {
  readonly key: string;
  readonly label: string;
  readonly territory: string;
  readonly period: string;
  readonly quantity: Quantity;
  readonly result: Result;
  readonly flags: readonly Flag[];
  readonly unit: string;
  readonly formula: string;
  /** empty where the catalogue does not define the indicator */
  readonly definition: string;
  readonly source: string;
  readonly absentInputs: readonly AbsentInput[];
  readonly observations: readonly ExplainedObservation[];
}

/** One observation: its number or the reason of its absence, and its cell. */
export type ExplainedObservation = {
  readonly measure: string;
  readonly territory: string;
  readonly period: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly flags: readonly Flag[];
  readonly source: string;
  readonly comment: string;
  readonly vintage: string;
} & ({ readonly value: number; readonly decimals: number } | { readonly reason: AbsenceReason }) &
  Origin;

/** Tells a value's whole lineage. */
export function explainValue(
  value: IndicatorValue,
  catalogue: readonly IndicatorDefinitionSummary[],
): ValueExplanation {
  const { key, label, territory, period, quantity, result, flags, unit, formula, source } = value;
  return {
    key,
    label,
    territory,
    period,
    quantity,
    result,
    flags,
    unit,
    formula,
    definition: catalogue.find(({ id }) => id === value.indicator)?.definition ?? '',
    source,
    absentInputs: value.absentInputs ?? [],
    observations: value.observations.map(explainObservation),
  };
}

function explainObservation(observation: Observation): ExplainedObservation {
  const { content, origin, ...row } = observation;
  return content.type === 'number'
    ? { ...row, value: content.value, decimals: content.decimals, ...origin }
    : { ...row, reason: content.reason, ...origin };
}
