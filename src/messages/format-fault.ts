import { type Fault, formatOrigin } from '../report-error.js';
import { faultCatalogue } from './faults.js';
import type { FaultMessage, MessageLanguage } from './wording.js';

/** One line: `file:line:column: what — what to do`. */
export function formatFault(fault: Fault, language: MessageLanguage): string {
  // A fault's parameters are those of its code (see `fault`), which the union type cannot say.
  const message = faultCatalogue[fault.code] as FaultMessage<unknown>;
  const { what, todo } = message[language](fault.parameters);
  return `${formatOrigin(fault.at)}${what} — ${todo}`;
}
