import type { Quantity } from '../vocabulary.js';
import { describeAbsences } from './describe-formula.js';
import { evaluateTerms } from './evaluate-terms.js';
import type { Evaluation, ValueHeading } from './evaluation.js';
import { formulas } from './formulas.js';
import { type IndicatorValue, isUnknown, type UnknownRequest } from './indicator-value.js';

/** How a change is told: in points, in percent of the start, or in the unit itself. */
export type ChangeKind = 'points' | 'change' | 'difference';

/**
 * Later minus earlier. A share moves by points, everything else by a percentage of where it started,
 * unless `as` says otherwise. Where either end is absent so is the change; from 0 no percentage leads
 * (`cannot-exist`).
 */
export function evaluateChange(
  later: Evaluation,
  earlier: Evaluation,
  as?: ChangeKind,
): IndicatorValue | UnknownRequest {
  if (isUnknown(later.answer)) return later.answer;
  if (isUnknown(earlier.answer)) return earlier.answer;
  const usual = usualKind(later.answer.quantity);
  const kind = as ?? usual;
  const { indicator, territory } = later.answer;
  const [end, start] = [later.answer.period, earlier.answer.period];
  const words =
    kind === 'change'
      ? `100 × (${indicator} ${end} − ${indicator} ${start}) ÷ ${indicator} ${start}`
      : `${indicator} ${end} − ${indicator} ${start}`;
  return evaluateTerms(changeHeading(later.answer, earlier.answer, kind, usual), {
    compute: formulas[kind === 'change' ? 'relative-change' : 'difference'],
    terms: [[later, earlier]],
    rules: {},
    describe: (absent) => words + describeAbsences(absent, territory),
  }).answer;
}

function usualKind(quantity: Quantity): ChangeKind {
  if (quantity === 'share') return 'points';
  // A percentage of a percentage would be a third thing: what is a change already, is subtracted.
  return quantity === 'points' || quantity === 'change' ? 'difference' : 'change';
}

function changeHeading(
  later: IndicatorValue,
  earlier: IndicatorValue,
  kind: ChangeKind,
  usual: ChangeKind,
): ValueHeading {
  const manner = kind === usual ? '' : `|en=${kind}`;
  const common = {
    key: `${later.key}|depuis=${earlier.period}${manner}`,
    indicator: later.indicator,
    label: `${later.label}, évolution depuis ${earlier.period}`,
    territory: later.territory,
    period: later.period,
    source: later.source,
  };
  const decimals = Math.min(later.decimals, earlier.decimals);
  if (kind === 'points') return { ...common, quantity: 'points', unit: 'points', decimals };
  if (kind === 'change') return { ...common, quantity: 'change', unit: '%', decimals: 1 };
  return { ...common, quantity: later.quantity, unit: later.unit, decimals };
}
