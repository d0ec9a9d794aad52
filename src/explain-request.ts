import type { EditionRequest } from './built-publication.js';
import { computeEdition } from './compute-edition.js';
import { explainValue, type ValueExplanation } from './indicators/explain-value.js';
import { isUnknown, type UnknownRequest, type ValueRequest } from './indicators/indicator-value.js';
import { readEdition } from './read-edition.js';
import { type Fault, fault, ReportError } from './report-error.js';

/** A value to explain; `since`: its change since that period. */
export interface ExplainRequest extends ValueRequest {
  readonly since?: string;
}

/**
 * Tells where a value of an edition comes from, cell by cell.
 *
 * @throws ReportError for faults in the inputs, or where the request has no value.
 */
export function explainRequest(edition: EditionRequest, request: ExplainRequest): ValueExplanation {
  const indicators = computeEdition(readEdition(edition));
  const { since, ...value } = request;
  const answer =
    since === undefined ? indicators.value(value) : indicators.change({ ...value, since });
  if (!isUnknown(answer)) return explainValue(answer, indicators.catalogue);
  throw new ReportError([noAnswer(answer)]);
}

function noAnswer(answer: UnknownRequest): Fault {
  const { name } = answer;
  if (answer.type === 'no-value') {
    return fault('no-value-to-explain', undefined, { name, reason: answer.reason });
  }
  return fault('unknown-to-explain', undefined, { name, nearest: answer.nearest });
}
