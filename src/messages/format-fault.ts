import { type Fault, formatOrigin } from '../report-error.js';
import { faultCatalogue } from './faults.js';
import { frenchSpaces } from './french-spaces.js';
import type { FaultMessage, FaultWording, MessageLanguage } from './wording.js';

/** One line: `file:line:column: what — what to do`. */
export function formatFault(fault: Fault, language: MessageLanguage): string {
  const { what, todo } = wordFault(fault, language);
  return `${formatOrigin(fault.at)}${what} — ${todo}`;
}

/** What is wrong and what to do, without the place. */
export function wordFault(fault: Fault, language: MessageLanguage): FaultWording {
  // A fault's parameters are those of its code (see `fault`), which the union type cannot say.
  const message = faultCatalogue[fault.code] as FaultMessage<unknown>;
  const { what, todo } = message[language](fault.parameters);
  return language === 'fr'
    ? { what: frenchSpaces(what), todo: frenchSpaces(todo) }
    : { what, todo };
}
