import {
  type IndicatorValue,
  isUnknown,
  type UnknownRequest,
} from '../indicators/indicator-value.js';
import type { ValueReference } from '../publication/declaration-terms.js';
import { namePeriods } from '../publication/name-periods.js';
import { type Fault, fault, type Origin } from '../report-error.js';
import type { Composition } from './composition.js';

/** Where a cell stands: what a reference leaves out is the cell's own. */
export interface Cell {
  readonly territory: string;
  readonly period: string;
}

/**
 * The value that a declaration's reference means in a cell. Where there is none, a fault goes to the
 * context at the reference's place, and `undefined` stands for it.
 */
export function requestValue(
  reference: ValueReference,
  cell: Cell,
  origin: Origin,
  composition: Composition,
): IndicatorValue | undefined {
  const answer = askValue(reference, cell, composition);
  if (!isUnknown(answer)) return answer;
  noteOnce(unknownFault(answer, cell, origin), composition.context.faults);
  return undefined;
}

/** The same, where a value that nothing gives is nobody’s mistake. */
export function requestPublished(
  reference: ValueReference,
  cell: Cell,
  origin: Origin,
  composition: Composition,
): IndicatorValue | undefined {
  const answer = askValue(reference, cell, composition);
  if (isUnknown(answer) && answer.type === 'no-value') return undefined;
  return requestValue(reference, cell, origin, composition);
}

function askValue(
  reference: ValueReference,
  cell: Cell,
  composition: Composition,
): IndicatorValue | UnknownRequest {
  const { context } = composition;
  const given = typeof reference === 'string' ? { indicator: reference } : reference;
  const request = {
    indicator: given.indicator,
    territory: given.territory ?? cell.territory,
    period: given.period === undefined ? cell.period : onePeriod(given.period, composition),
    ...(given.dimensions ? { dimensions: given.dimensions } : {}),
  };
  const since = given.since === undefined ? undefined : onePeriod(given.since, composition);
  return since === undefined
    ? context.indicators.value(request)
    : context.indicators.change({ ...request, since, ...(given.as ? { as: given.as } : {}) });
}

function onePeriod(name: string, { publication, context }: Composition): string {
  return namePeriods(publication, context.year, name)[0] ?? name;
}

/** The same mistake in thirty rows is one mistake. */
function noteOnce(made: Fault, faults: Fault[]): void {
  const text = JSON.stringify(made);
  if (!faults.some((known) => JSON.stringify(known) === text)) faults.push(made);
}

function unknownFault(answer: UnknownRequest, cell: Cell, at: Origin): Fault {
  if (answer.type === 'no-value') {
    const { name, reason } = answer;
    return fault('declared-value-missing', at, { name, ...cell, reason });
  }
  const { type, name, nearest } = answer;
  return fault('declared-name-unknown', at, { type, name, nearest });
}
