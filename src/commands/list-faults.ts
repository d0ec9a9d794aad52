import { formatFault, wordFault } from '../messages/format-fault.js';
import type { MessageLanguage } from '../messages/wording.js';
import type { Fault, Origin } from '../report-error.js';

/** One line a fault, `file:line:column: what — what to do`, by place; the same fault once. */
export function listFaults(faults: readonly Fault[], language: MessageLanguage): readonly string[] {
  const lines = inReadingOrder(faults).map((fault) => formatFault(fault, language));
  return [...new Set(lines)];
}

/** The same for a program: an editor, a build server. */
export function faultsAsData(faults: readonly Fault[], language: MessageLanguage) {
  return inReadingOrder(faults).map((fault) => ({
    code: fault.code,
    ...fault.at,
    ...wordFault(fault, language),
  }));
}

function inReadingOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted(({ at: a }, { at: b }) => comparePlaces(a, b));
}

/** By file, line, column; what has no place comes first. */
function comparePlaces(a: Origin | undefined, b: Origin | undefined): number {
  if (a?.file !== b?.file) return (a?.file ?? '') < (b?.file ?? '') ? -1 : 1;
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
