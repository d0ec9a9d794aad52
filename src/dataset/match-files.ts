import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, fault } from '../report-error.js';
import type { VintageFolder } from './list-vintages.js';
import type { Descriptor, ObservationResource } from './read-descriptor.js';

/** A file of a vintage and what the descriptor says of it. */
export interface MatchedFile {
  /** relative to the project folder */
  readonly file: string;
  readonly vintage: string;
  /** whether the vintage is the oldest: it lays over nothing */
  readonly isFirst: boolean;
  readonly resource: ObservationResource;
}

/**
 * Gives each file of the vintages its resource, oldest vintage first. Faults: a file that no pattern
 * or several match, a CSV file below `data/` that is no code list, a required resource without file.
 */
export function matchFiles(
  projectFolder: string,
  vintages: readonly VintageFolder[],
  descriptor: Descriptor,
  faults: Fault[],
): readonly MatchedFile[] {
  faults.push(...strayLists(projectFolder, descriptor));
  const matched = vintages.flatMap((vintage, index) =>
    vintage.files.flatMap((name) =>
      matchFile({ vintage: vintage.name, isFirst: index === 0 }, name, descriptor, faults),
    ),
  );
  const delivered = new Set(matched.map(({ resource }) => resource.name));
  for (const { name, patternText, required, at } of descriptor.observations) {
    if (!required || delivered.has(name) || vintages.length === 0) continue;
    faults.push(fault('missing-resource-file', at, { name, pattern: patternText }));
  }
  return matched;
}

function matchFile(
  delivery: Pick<MatchedFile, 'vintage' | 'isFirst'>,
  name: string,
  { observations }: Descriptor,
  faults: Fault[],
): MatchedFile[] {
  const path = `vintages/${delivery.vintage}/${name}`;
  const file = `data/${path}`;
  const [resource, ...others] = observations.filter(({ pattern }) => pattern.test(path));
  if (!resource) {
    const patterns = observations.map(({ patternText }) => patternText);
    faults.push(fault('unmatched-file', { file }, { patterns }));
    return [];
  }
  if (others.length > 0) {
    const names = [resource, ...others].map((each) => each.name);
    faults.push(fault('ambiguous-file', { file }, { names }));
  }
  return [{ file, ...delivery, resource }];
}

function strayLists(projectFolder: string, { codeLists, observations }: Descriptor): Fault[] {
  const known = new Set([...codeLists.values()].map(({ file }) => file));
  const patterns = observations.map(({ patternText }) => patternText);
  return readdirSync(join(projectFolder, 'data'))
    .filter((name) => name.endsWith('.csv') && !name.startsWith('.'))
    .map((name) => `data/${name}`)
    .filter((file) => !known.has(file))
    .toSorted()
    .map((file) => fault('unmatched-file', { file }, { patterns }));
}
