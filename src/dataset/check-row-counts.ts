import { type Fault, fault } from '../report-error.js';
import type { YamlReading } from '../yaml/read-yaml.js';
import type { Release } from './dataset.js';

/**
 * Holds files to the numbers of rows that their delivery declares: one cut between two rows on its way
 * looks whole, and only who sent it knows how long it was.
 *
 * @param rowCounts rows read, by file relative to the project
 */
export function checkRowCounts(
  releases: readonly (YamlReading<Release> | undefined)[],
  rowCounts: ReadonlyMap<string, number>,
): readonly Fault[] {
  return releases.flatMap((release) => (release ? deliveryFaults(release, rowCounts) : []));
}

function deliveryFaults(
  { data, positionOf }: YamlReading<Release>,
  rowCounts: ReadonlyMap<string, number>,
): readonly Fault[] {
  return Object.entries(data.rows ?? {}).flatMap(([name, declared]) => {
    const found = rowCounts.get(`data/vintages/${data.vintage}/${name}`);
    if (found === declared) return [];
    const at = positionOf(['rows', name]);
    return found === undefined
      ? [fault('rows-of-no-file', at, { name })]
      : [fault('other-row-count', at, { name, declared, found })];
  });
}
