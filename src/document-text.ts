import type { ReportDocument } from './document/document.js';

/** `document.json`: what is proofread, compared and hashed. */
export function documentText(document: ReportDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
