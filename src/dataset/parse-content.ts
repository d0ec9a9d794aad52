import { type Fault, fault } from '../report-error.js';
import { ABSENCE_REASONS, type AbsenceReason, type Quantity } from '../vocabulary.js';
import { hasForbiddenCharacter } from './has-forbidden-character.js';
import { nearestCode } from './nearest-code.js';
import type { ObservationContent } from './observation.js';
import { parseValue } from './parse-value.js';
import type { PlaceCell } from './record-walker.js';

const ABSENCES: ReadonlyMap<string, ObservationContent> = new Map(
  ABSENCE_REASONS.map((reason: AbsenceReason) => [reason, { type: 'absence', reason }]),
);

/** The two cells of which exactly one is filled. */
export interface ContentCells {
  readonly value: string;
  readonly valueIndex: number;
  readonly reason: string;
  /** -1 where the file has no such column */
  readonly reasonIndex: number;
}

/** The number of a row, or the reason why there is none; undefined when a fault says what is wrong. */
export function parseContent(
  { value, valueIndex, reason, reasonIndex }: ContentCells,
  place: PlaceCell,
  decimalMark: '.' | ',',
  quantity: Quantity | undefined,
  faults: Fault[],
): ObservationContent | undefined {
  const absence = ABSENCES.get(reason);
  if (reason !== '' && !absence && !hasForbiddenCharacter(reason)) {
    const near = nearestCode(reason, ABSENCE_REASONS);
    faults.push(
      fault('unknown-reason', place(reasonIndex), { reason, ...near, reasons: ABSENCE_REASONS }),
    );
  }
  if (value === '') {
    if (reason === '') faults.push(fault('no-value-nor-reason', place(valueIndex), {}));
    return absence;
  }
  if (absence) faults.push(fault('value-and-reason', place(valueIndex), { value, reason }));
  const parsed = parseValue(value, decimalMark, quantity);
  if (typeof parsed === 'object') return { type: 'number', ...parsed };
  if (hasForbiddenCharacter(value)) return undefined;
  faults.push(fault(parsed, place(valueIndex), { text: value, decimalMark }));
  return undefined;
}
