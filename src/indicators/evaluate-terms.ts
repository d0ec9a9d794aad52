import type { Observation } from '../dataset/observation.js';
import type { AbsenceRules } from '../publication/indicator-definition.js';
import { FLAG_PRECEDENCE, type Result } from '../vocabulary.js';
import { type Evaluation, unknown, type ValueHeading } from './evaluation.js';
import type { Compute } from './formulas.js';
import type { AbsentInput, UnknownRequest } from './indicator-value.js';
import { boundsOf, type Interval } from './interval.js';
import { type Settled, settleTerms, type Term } from './settle-terms.js';

/** A formula and what goes into it. */
export interface Computation {
  readonly compute: Compute;
  readonly terms: readonly Term[];
  readonly rules: AbsenceRules;
  /** the formula in words, given what became of absent inputs */
  readonly describe: (absentInputs: readonly AbsentInput[]) => string;
}

/**
 * Computes a value from its inputs: flags are the union of theirs, observations theirs without
 * repeats. A division by zero is an absence, `cannot-exist`: there is no population to speak of.
 */
export function evaluateTerms(heading: ValueHeading, computation: Computation): Evaluation {
  const settled = settleTerms(computation.terms, computation.rules);
  if (settled.type === 'unknown') return unknown(inputMissing(heading.key, settled.answer));
  const { values, absentInputs } = settled;
  return {
    answer: {
      ...heading,
      result: resultOf(settled, computation.compute),
      flags: FLAG_PRECEDENCE.filter((flag) => values.some(({ flags }) => flags.includes(flag))),
      observations: withoutRepeats(values.flatMap(({ observations }) => observations)),
      formula: computation.describe(absentInputs),
      ...(absentInputs.length > 0 ? { absentInputs } : {}),
    },
    interval: () => intervalOf(settled, computation.compute),
  };
}

/** The template's author asked for the whole: the missing input is the reason, not the answer. */
function inputMissing(key: string, answer: UnknownRequest): UnknownRequest {
  if (answer.type !== 'no-value') return answer;
  return {
    type: 'no-value',
    name: key,
    reason: { code: 'input-missing', key, input: answer.name },
  };
}

function resultOf(settled: Exclude<Settled, { type: 'unknown' }>, compute: Compute): Result {
  if (settled.type === 'absent') return { type: 'absence', reason: settled.reason };
  const value = compute(...settled.operands.map((operand) => operand.value));
  if (value === undefined) return { type: 'absence', reason: 'cannot-exist' };
  // Adding 0 makes -0 an ordinary zero: no minus sign is ever printed before it.
  return { type: 'number', value: value + 0 };
}

function intervalOf(
  settled: Exclude<Settled, { type: 'unknown' }>,
  compute: Compute,
): Interval | undefined {
  if (settled.type === 'absent') return undefined;
  const intervals = settled.operands.map((operand) => operand.interval());
  const known = intervals.filter((interval) => interval !== undefined);
  return known.length === intervals.length ? boundsOf(compute, known) : undefined;
}

function withoutRepeats(observations: readonly Observation[]): readonly Observation[] {
  return [...new Set(observations)];
}
