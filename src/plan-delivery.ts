import { readDataset } from './dataset/read-dataset.js';
import { readDescriptor } from './dataset/read-descriptor.js';
import { fault, ReportError } from './report-error.js';
import { writeReleaseForm } from './revision/write-release-form.js';

export interface DeliveryRequest {
  readonly project: string;
  /** ISO date of publication */
  readonly date: string;
  /** what tells it apart, in its folder's name: `certificats` */
  readonly label?: string | undefined;
}

/** A delivery to be: its folder and the form of its `release.yaml`. */
export interface PlannedDelivery {
  /** relative to the project */
  readonly folder: string;
  readonly release: string;
}

/**
 * Prepares the next delivery of a project.
 *
 * @throws ReportError for a date that is none or not after the newest delivery, for a label that no
 *   folder can carry, and for faults of the data.
 */
export function planDelivery({ project, date, label }: DeliveryRequest): PlannedDelivery {
  const name = label === undefined ? date : `${date}-${label}`;
  if (!/^\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)*$/.test(name) || !isCalendarDate(date)) {
    throw new ReportError([fault('bad-delivery-name', undefined, { name })]);
  }
  const dataset = readDataset(project);
  const newest = dataset.releases.at(-1);
  if (newest && date <= newest.date) {
    const parameters = { date, newest: newest.vintage };
    throw new ReportError([fault('delivery-not-after', undefined, parameters)]);
  }
  const files = readDescriptor(project).observations.map(({ patternText, columns }) => ({
    file: patternText.split('/').at(-1) ?? patternText,
    columns: columns.map((column) => column.name),
  }));
  const service = newest?.service ?? '';
  const measures = [...dataset.measures.values()];
  const release = writeReleaseForm({ date, service, measures, files });
  return { folder: `data/vintages/${name}`, release };
}

function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
