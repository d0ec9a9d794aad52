import { z } from 'zod';
import type { Shelf } from '../kept-work.js';
import { type Fault, fault, ReportError } from '../report-error.js';
import { readYaml, type YamlReading } from '../yaml/read-yaml.js';
import type { Measure, Release } from './dataset.js';
import { RELEASE_FILE, type VintageFolder } from './list-vintages.js';
import { nearestCode } from './nearest-code.js';

/** The form of `release.yaml`. */
export const releaseSchema = z.strictObject({
  date: z.iso.date(),
  kind: z.enum(['first', 'routine', 'major', 'erratum']),
  service: z.string().min(1),
  reasons: z.record(z.string(), z.string().min(1)).default({}),
  rows: z
    .record(z.string(), z.int().min(1))
    .optional()
    .describe('Rows of each file, without its header, as counted by who delivers it'),
});

/** What a delivery says of itself; undefined when that is missing or wrong, which is a fault. */
export function readRelease(
  projectFolder: string,
  vintage: VintageFolder,
  measures: ReadonlyMap<string, Measure> | undefined,
  faults: Fault[],
  shelf?: Shelf,
): YamlReading<Release> | undefined {
  const file = `data/vintages/${vintage.name}/${RELEASE_FILE}`;
  try {
    const { data, positionOf } = readYaml(projectFolder, file, releaseSchema, shelf);
    if (data.date !== vintage.date) {
      const dates = { date: data.date, folder: vintage.name };
      faults.push(fault('release-date-differs', positionOf(['date']), dates));
    }
    for (const [code, reason] of Object.entries(data.reasons)) {
      if (!/\p{L}/u.test(reason))
        faults.push(fault('reason-unsaid', positionOf(['reasons', code]), {}));
      if (code === '*' || !measures || measures.has(code)) continue;
      const near = nearestCode(code, measures.keys());
      faults.push(fault('unknown-measure', positionOf(['reasons', code]), { code, ...near }));
    }
    const { rows, ...told } = data;
    return { data: { vintage: vintage.name, ...told, ...(rows && { rows }) }, positionOf };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}
