import type { ReportDocument } from '../document/document.js';
import { french } from '../language/french.js';

/** The document, marked as a draft on its cover and pages while sentences wait for approval. */
export function markDraft(document: ReportDocument, waiting: number): ReportDocument {
  if (waiting === 0) return document;
  const edition = { ...document.edition, draft: french.draft(waiting) };
  return { ...document, edition };
}
