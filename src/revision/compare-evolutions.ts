import type { Dataset } from '../dataset/dataset.js';
import type { DocumentValue, ReportDocument } from '../document/document.js';
import type { ObservationChange, ValueChange } from './comparison.js';
import { measureChange } from './measure-change.js';
import { labelValue, nameValue } from './name-value.js';
import { createTracer } from './trace-causes.js';

/**
 * The changes from one period to another that both documents say, and that changed: from −9,7 % to
 * +1,4 % a fall becomes a rise. No catalogue lists them: an author asks for any two periods.
 */
export function compareEvolutions(
  from: ReportDocument,
  to: ReportDocument,
  dataset: Dataset,
  changes: readonly ObservationChange[],
): readonly ValueChange[] {
  const trace = createTracer(changes);
  return Object.entries(to.values).flatMap(([key, now]): readonly ValueChange[] => {
    const then = from.values[key];
    if (!then || !key.includes('|depuis=') || isSame(then, now)) return [];
    const causes = trace([...then.cells, ...now.cells]);
    if (causes.length === 0) return [];
    const { indicator, territory, period, quantity, unit, formula } = now;
    return [
      {
        ...{ key, indicator, territory, period, quantity, unit, formula, causes },
        label: labelValue(now, dataset),
        name: nameValue(now, dataset),
        from: stateOf(then),
        to: stateOf(now),
        ...sizeOf(then, now),
      },
    ];
  });
}

function isSame(then: DocumentValue, now: DocumentValue): boolean {
  return JSON.stringify(stateOf(then)) === JSON.stringify(stateOf(now));
}

/** Without the derived flag, which tells nothing that a comparison does not. */
function stateOf({ result, flags }: DocumentValue) {
  return { result, flags: flags.filter((flag) => flag !== 'R') };
}

function sizeOf(then: DocumentValue, now: DocumentValue): Pick<ValueChange, 'size'> {
  if (then.result.type !== 'number' || now.result.type !== 'number') return {};
  return { size: measureChange(then.result.value, now.result.value, now.quantity) };
}
