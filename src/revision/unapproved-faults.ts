import { type Fault, fault } from '../report-error.js';
import type { ApprovableSentence } from './approvals.js';

const MOST = 80;

/** What keeps an edition from being released: a fault a sentence, at its template's line. */
export function unapprovedFaults(unapproved: readonly ApprovableSentence[]): readonly Fault[] {
  return unapproved.map(({ id, text, origin }) =>
    fault('sentence-not-approved', origin, { sentence: id, text: shorten(text) }),
  );
}

function shorten(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text;
}
