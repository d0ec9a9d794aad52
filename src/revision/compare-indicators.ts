import type { Dataset } from '../dataset/dataset.js';
import {
  type Indicators,
  type IndicatorValue,
  isUnknown,
  type ValueRequest,
} from '../indicators/indicator-value.js';
import type { ObservationChange, ValueChange, ValueState } from './comparison.js';
import { measureChange } from './measure-change.js';
import { labelValue, nameValue } from './name-value.js';
import { createTracer } from './trace-causes.js';

/**
 * Every value of the catalogue that the changed cells change, with the cells that did it. Asked for
 * are all territories in the periods that the changes touch: a share of the network moves everywhere
 * when the network does.
 */
export function compareIndicators(
  from: Indicators,
  to: Indicators,
  dataset: Dataset,
  changes: readonly ObservationChange[],
): readonly ValueChange[] {
  const trace = createTracer(changes);
  return requestsAround(changes, to, [...dataset.territories.keys()]).flatMap((request) => {
    const [then, now] = [knownValue(from, request), knownValue(to, request)];
    const one = now ?? then;
    if (!one || sameState(then, now)) return [];
    const cells = [then, now].flatMap((value) => value?.observations ?? []);
    const { key, indicator, territory, period, quantity, unit, formula } = one;
    const change: ValueChange = {
      ...{ key, indicator, territory, period, quantity, unit, formula },
      label: labelValue(one, dataset),
      name: nameValue(one, dataset),
      ...(then ? { from: stateOf(then) } : {}),
      ...(now ? { to: stateOf(now) } : {}),
      ...sizeOf(then, now),
      causes: trace(cells.map(({ origin }) => origin)),
    };
    // Without a cause only the derived mark of the release before went out of date.
    return change.causes.length > 0 ? [change] : [];
  });
}

function requestsAround(
  changes: readonly ObservationChange[],
  { catalogue }: Indicators,
  territories: readonly string[],
): readonly Required<ValueRequest>[] {
  const frames = new Map<string, Pick<Required<ValueRequest>, 'period' | 'dimensions'>>();
  for (const { period, dimensions } of changes) {
    for (const some of [{}, dimensions]) {
      frames.set(JSON.stringify([period, some]), { period, dimensions: some });
    }
  }
  return catalogue.flatMap(({ id }) =>
    [...frames.values()].flatMap((frame) =>
      territories.map((territory) => ({ indicator: id, territory, ...frame })),
    ),
  );
}

function knownValue(indicators: Indicators, request: ValueRequest): IndicatorValue | undefined {
  const answer = indicators.value(request);
  return isUnknown(answer) ? undefined : answer;
}

function sameState(then: IndicatorValue | undefined, now: IndicatorValue | undefined): boolean {
  if (!then || !now) return false;
  return JSON.stringify(stateOf(then)) === JSON.stringify(stateOf(now));
}

/** Without the derived flag, which tells nothing that a comparison does not. */
function stateOf({ result, flags }: IndicatorValue): ValueState {
  return { result, flags: flags.filter((flag) => flag !== 'R') };
}

function sizeOf(
  then: IndicatorValue | undefined,
  now: IndicatorValue | undefined,
): Pick<ValueChange, 'size'> {
  if (then?.result.type !== 'number' || now?.result.type !== 'number') return {};
  if (then.result.value === now.result.value) return {};
  return { size: measureChange(then.result.value, now.result.value, now.quantity) };
}
