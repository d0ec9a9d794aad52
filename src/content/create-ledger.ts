import type { DocumentValue } from '../document/document.js';
import type { IndicatorValue } from '../indicators/indicator-value.js';
import type { ValueLedger } from './context.js';

/** An empty ledger: each value is kept once, by its key, as the document needs it. */
export function createLedger(): ValueLedger {
  const values: Record<string, DocumentValue> = {};
  return {
    values,
    record(value) {
      values[value.key] ??= documentValue(value);
      return value.key;
    },
  };
}

function documentValue(value: IndicatorValue): DocumentValue {
  return {
    key: value.key,
    indicator: value.indicator,
    label: value.label,
    territory: value.territory,
    period: value.period,
    quantity: value.quantity,
    unit: value.unit,
    result: value.result,
    flags: value.flags,
    formula: value.formula,
    cells: value.observations.map(({ origin }) => origin),
  };
}
