import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeEdition } from '../../src/compose-edition.js';
import { documentText } from '../../src/document-text.js';
import { isCopied, isDelivered, sealedFolder, writeSeal } from '../../src/revision/seal.js';

/**
 * Seals a vintage of a small project as `release` does, without rendering it.
 *
 * @param published the report, where one is published with it
 */
export function sealSchool(project: string, vintage: string, published?: Uint8Array): void {
  const { document } = composeEdition({ project, asOf: vintage });
  const folder = sealedFolder(project, vintage);
  const files = ['data', 'templates'].flatMap((part) => filesBelow(project, part));
  const inputs = files.filter(
    (file) => isCopied(file) || (isDelivered(file) && (file.split('/')[2] ?? '') <= vintage),
  );
  for (const file of inputs.filter(isCopied)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    cpSync(join(project, file), join(folder, file));
  }
  writeFileSync(join(folder, 'document.json'), documentText(document));
  const { year, territory, publication } = document.edition;
  const seal = writeSeal({
    version: '1.0.0',
    publication,
    vintage,
    year,
    territory: territory.code,
    inputs: Object.fromEntries(inputs.map((file) => [file, hashOf(project, file)])),
    outputs: {
      'document.json': hashOf(folder, 'document.json'),
      ...(published && { 'rapport.pdf': createHash('sha256').update(published).digest('hex') }),
    },
  });
  writeFileSync(join(folder, 'seal.json'), seal);
}

function filesBelow(project: string, folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1));
}

function hashOf(folder: string, file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex');
}
