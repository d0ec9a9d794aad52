import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, ReportError } from '../report-error.js';
import { isCopied } from '../revision/seal.js';
import { sha256 } from './list-inputs.js';
import type { PublishedFile } from './publish-files.js';

/**
 * The inputs that are kept with a seal: all but the deliveries.
 *
 * @throws ReportError for one that changed since the edition was made from it
 */
export function readCopies(
  project: string,
  inputs: readonly (readonly [string, string])[],
): readonly PublishedFile[] {
  return inputs
    .filter(([file]) => isCopied(file))
    .map(([file, hash]) => {
      const bytes = readFileSync(join(project, file));
      if (sha256(bytes) !== hash)
        throw new ReportError([fault('changed-while-read', { file }, {})]);
      return { name: file, bytes };
    });
}
