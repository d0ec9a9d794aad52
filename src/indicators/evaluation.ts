import type { IndicatorValue, UnknownRequest } from './indicator-value.js';
import type { Interval } from './interval.js';

/** A value, and the range that its printed inputs allow it. */
export interface Evaluation {
  readonly answer: IndicatorValue | UnknownRequest;
  /** undefined where there is no number; worked out only when asked */
  readonly interval: () => Interval | undefined;
}

/** What a value says of itself before it is computed. */
export type ValueHeading = Omit<
  IndicatorValue,
  'result' | 'flags' | 'observations' | 'formula' | 'absentInputs'
>;

/** No answer: what is asked for does not exist. */
export function unknown(answer: UnknownRequest): Evaluation {
  return { answer, interval: () => undefined };
}
