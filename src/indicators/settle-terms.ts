import type { AbsenceRules } from '../publication/indicator-definition.js';
import type { AbsenceReason } from '../vocabulary.js';
import type { Evaluation } from './evaluation.js';
import {
  type AbsentInput,
  type IndicatorValue,
  isUnknown,
  type UnknownRequest,
} from './indicator-value.js';
import type { Interval } from './interval.js';

/** Inputs that stand or fall together: a value alone, or a value and its weight. */
export type Term = readonly Evaluation[];

/** A number ready for a formula. */
export interface Operand {
  readonly value: number;
  readonly interval: () => Interval | undefined;
}

export type Settled =
  /** an input has no value and no rule excuses it */
  | { readonly type: 'unknown'; readonly answer: UnknownRequest }
  | {
      readonly type: 'absent';
      readonly reason: AbsenceReason;
      readonly values: readonly IndicatorValue[];
      readonly absentInputs: readonly AbsentInput[];
    }
  | {
      readonly type: 'operands';
      readonly operands: readonly Operand[];
      readonly values: readonly IndicatorValue[];
      readonly absentInputs: readonly AbsentInput[];
    };

/** Which reason is told where inputs are absent for several; it does not depend on their order. */
const REASON_PRECEDENCE: readonly AbsenceReason[] = [
  'suppressed',
  'not-communicated',
  'not-collected',
  'not-significant',
  'not-given',
  'cannot-exist',
];

/**
 * Applies the rules of absence to the inputs of a formula: *skip* drops the term with its weight,
 * *zero* counts it as 0, *refuse*, the default, makes the value absent too. Where every term is
 * skipped there is nothing to compute, and the value is absent.
 */
export function settleTerms(terms: readonly Term[], rules: AbsenceRules): Settled {
  const operands: Operand[] = [];
  const values: IndicatorValue[] = [];
  const absentInputs: AbsentInput[] = [];
  const refused: AbsenceReason[] = [];
  for (const term of terms) {
    const outcome = settleTerm(term, rules);
    if (outcome.type === 'unknown') return outcome;
    operands.push(...outcome.operands);
    values.push(...outcome.values);
    absentInputs.push(...outcome.absentInputs);
    refused.push(...outcome.refused);
  }
  const reason = firstReason(refused);
  if (reason) return { type: 'absent', reason, values, absentInputs };
  if (operands.length > 0) return { type: 'operands', operands, values, absentInputs };
  return nothingLeft(values, absentInputs);
}

interface SettledTerm {
  readonly type: 'term';
  readonly operands: readonly Operand[];
  readonly values: readonly IndicatorValue[];
  readonly absentInputs: readonly AbsentInput[];
  readonly refused: readonly AbsenceReason[];
}

function settleTerm(
  term: Term,
  rules: AbsenceRules,
): SettledTerm | { type: 'unknown'; answer: UnknownRequest } {
  const operands: Operand[] = [];
  const values: IndicatorValue[] = [];
  const absentInputs: AbsentInput[] = [];
  const refused: AbsenceReason[] = [];
  for (const { answer, interval } of term) {
    if (!isUnknown(answer) && answer.result.type === 'number') {
      operands.push({ value: answer.result.value, interval });
      values.push(answer);
      continue;
    }
    const absent = absentInput(answer, rules);
    if (absent.rule === 'refuse' && isUnknown(answer)) return { type: 'unknown', answer };
    if (!isUnknown(answer)) {
      values.push(answer);
      absentInputs.push(...(answer.absentInputs ?? []));
    }
    absentInputs.push(absent);
    // The weight of a skipped value is not looked at: it is no part of the lineage.
    if (absent.rule === 'skip')
      return { type: 'term', operands: [], values, absentInputs, refused };
    if (absent.rule === 'refuse' && absent.reason !== 'no-row') refused.push(absent.reason);
    operands.push(ZERO);
  }
  return { type: 'term', operands, values, absentInputs, refused };
}

const ZERO: Operand = { value: 0, interval: () => ({ low: 0, high: 0 }) };

function absentInput(answer: IndicatorValue | UnknownRequest, rules: AbsenceRules): AbsentInput {
  if (isUnknown(answer)) {
    // Only a missing row may be excused; a wrong word in a request stays wrong.
    const declared = answer.type === 'no-value' ? rules['no-row'] : undefined;
    const { rule, reason: why } = declared ?? REFUSE;
    return { key: answer.name, reason: 'no-row', rule, why };
  }
  const reason = answer.result.type === 'absence' ? answer.result.reason : 'not-given';
  const { rule, reason: why } = rules[reason] ?? REFUSE;
  return { key: answer.key, reason, rule, why };
}

const REFUSE = { rule: 'refuse', reason: '' } as const;

function nothingLeft(
  values: readonly IndicatorValue[],
  absentInputs: readonly AbsentInput[],
): Settled {
  const reasons = absentInputs.map(({ reason }) => reason).filter((one) => one !== 'no-row');
  const reason = firstReason(reasons);
  if (reason) return { type: 'absent', reason, values, absentInputs };
  return { type: 'unknown', answer: { type: 'no-value', name: absentInputs[0]?.key ?? '' } };
}

function firstReason(reasons: readonly AbsenceReason[]): AbsenceReason | undefined {
  return REASON_PRECEDENCE.find((reason) => reasons.includes(reason));
}
