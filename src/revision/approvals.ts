import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.js';
import type { ReportDocument } from '../document/document.js';
import type { Origin } from '../report-error.js';
import { readYaml } from '../yaml/read-yaml.js';
import type { PassagePlace } from './comparison.js';
import { listPassages } from './list-passages.js';
import { marksOf, withoutMarks } from './without-marks.js';

const approval = z.strictObject({
  year: z.string().min(1),
  territory: z.string().min(1),
  sentence: z.string().min(1),
  role: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const approvalsSchema = z.strictObject({ approvals: z.array(approval) });

/** Who approved which sentence of which edition, as it read and on the cells it rested on then. */
export type Approval = z.output<typeof approval>;

/** A sentence that someone answers for, and the hash of what it said and rested on. */
export interface ApprovableSentence {
  readonly id: string;
  readonly chapter: string;
  readonly text: string;
  readonly hash: string;
  readonly origin: Origin;
}

/** Relative to the project. */
export const APPROVALS_FILE = 'data/approvals.yaml';

/** What the author or the data say; sources, fields and headings are not approved one by one. */
const APPROVED: ReadonlySet<PassagePlace> = new Set<PassagePlace>([
  'sentence',
  'key-message',
  'key-figure',
  'figure-title',
  'figure-reading',
  'table-title',
  'footnote',
  'definition',
]);

/**
 * The approvals given so far; none where there is no file.
 *
 * @throws ReportError for a file that is not of that form
 */
export function readApprovals(folder: string): readonly Approval[] {
  if (!existsSync(join(folder, APPROVALS_FILE))) return [];
  return readYaml(folder, APPROVALS_FILE, approvalsSchema).data.approvals;
}

/** Every sentence of a document that asks for approval, in reading order. */
export function listApprovable(
  document: ReportDocument,
  dataset: Dataset,
): readonly ApprovableSentence[] {
  const contentAt = cellContents(dataset);
  const marks = marksOf(dataset);
  return listPassages(document)
    .filter(({ place }) => APPROVED.has(place))
    .map((passage) => ({
      id: passage.id,
      chapter: passage.chapter,
      text: passage.text,
      hash: hashOf(withoutMarks(passage.text, marks), passage.cells, contentAt),
      origin: passage.origin,
    }));
}

/**
 * The sentences that nobody approved as they read now, on the figures they rest on now. Where they
 * stand says nothing: a line more in a template gives the ids of others to the sentences below it.
 */
export function listUnapproved(
  document: ReportDocument,
  dataset: Dataset,
  approvals: readonly Approval[],
): readonly ApprovableSentence[] {
  const { year, territory } = document.edition;
  const given = new Set(
    approvals
      .filter((each) => each.year === year && each.territory === territory.code)
      .map(({ hash }) => hash),
  );
  return listApprovable(document, dataset).filter(({ hash }) => !given.has(hash));
}

/**
 * The text without the marks that the program derives, and each cell by its number: neither a line
 * moved in a file nor a status that changes alone asks anything again.
 */
function hashOf(
  text: string,
  cells: readonly Origin[],
  contentAt: (cell: Origin) => string,
): string {
  const contents = [...new Set(cells.map(contentAt))].sort();
  return createHash('sha256')
    .update(JSON.stringify([text, contents]))
    .digest('hex');
}

function cellContents({ observations }: Dataset): (cell: Origin) => string {
  const contents = new Map(
    [...observations].map(([key, { content, origin }]) => [
      placeOf(origin),
      JSON.stringify([key, content]),
    ]),
  );
  return (cell) => contents.get(placeOf(cell)) ?? placeOf(cell);
}

function placeOf({ file, line, column }: Origin): string {
  return `${file}:${line}:${column}`;
}
