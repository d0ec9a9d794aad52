import {
  type Indicators,
  type IndicatorValue,
  isUnknown,
  type UnknownRequest,
} from '../indicators/indicator-value.js';
import { roundTo, type TieRule } from '../language/round.js';

type Answer = IndicatorValue | UnknownRequest;

/**
 * The same indicators, where a number carries the derived flag `R` when the release before published
 * another one in its place, and only then: two revisions that cancel out revise no total, and a total
 * moves with a part that was not communicated. A number is compared as tables print it, to its
 * decimals: what no reader could have seen is no revision. It lasts one release, and what was not
 * published as a number is new.
 *
 * @param preceding the indicators of the release before, as published; absent for a first release
 */
export function markRevised(
  indicators: Indicators,
  preceding: Indicators | undefined,
  ties: TieRule,
): Indicators {
  if (!preceding) return indicators;
  const marked = new WeakMap<IndicatorValue, IndicatorValue>();
  const mark = (now: Answer, then: () => Answer): Answer => {
    if (isUnknown(now)) return now;
    const answer = marked.get(now) ?? withFlag(now, isRevised(now, then(), ties));
    marked.set(now, answer);
    return answer;
  };
  return {
    ...indicators,
    preceding,
    value: (request) => mark(indicators.value(request), () => preceding.value(request)),
    change: (request) => mark(indicators.change(request), () => preceding.change(request)),
  };
}

function isRevised(now: IndicatorValue, then: Answer, ties: TieRule): boolean {
  if (isUnknown(then)) return false;
  if (now.result.type !== 'number' || then.result.type !== 'number') return false;
  const decimals = Math.max(now.decimals, then.decimals);
  const [printed, published] = [now.result.value, then.result.value].map((value) =>
    roundTo(value, decimals, ties),
  );
  return printed !== published;
}

/** Its inputs may carry the flag though the value does not differ, and the reverse. */
function withFlag(value: IndicatorValue, revised: boolean): IndicatorValue {
  if (value.flags.includes('R') === revised) return value;
  const others = value.flags.filter((flag) => flag !== 'R');
  return { ...value, flags: revised ? ['R', ...others] : others };
}
