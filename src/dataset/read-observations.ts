import { type Fault, fault } from '../report-error.js';
import { addFaults, inReadingOrder } from './collect-faults.js';
import { createRowReader } from './create-row-reader.js';
import { observationKey } from './dataset.js';
import { groupUnknownCodes } from './group-unknown-codes.js';
import type { LaidObservation } from './lay-deliveries.js';
import type { MatchedFile } from './match-files.js';
import type { Observation } from './observation.js';
import type { CodeLists } from './read-code-lists.js';
import { readCsv } from './read-csv.js';
import { readText } from './read-text.js';

/**
 * Lays the observations of one file over those of the vintages before; each keeps the vintage that
 * delivered it. The same key twice in one vintage is a fault.
 *
 * @param laid receives what a later delivery lays, over what
 * @returns how many rows the file has; 0 where it could not be read
 */
export function readObservations(
  projectFolder: string,
  matched: MatchedFile,
  lists: CodeLists,
  observations: Map<string, Observation>,
  laid: LaidObservation[],
  faults: Fault[],
): number {
  const { file, vintage, isFirst, resource } = matched;
  const found: Fault[] = [];
  const bytes = readText(projectFolder, file, found);
  let rows = 0;
  if (bytes) {
    const source = { file, bytes, delimiter: resource.delimiter, columns: resource.columns };
    rows = readCsv(
      source,
      (indexes) => {
        const readRow = createRowReader(matched, lists, indexes, found);
        return (cells, place) => {
          const observation = readRow(cells, place);
          if (observation) lay(observation);
        };
      },
      found,
    );
  }
  addFaults(faults, groupUnknownCodes(inReadingOrder(withoutTabs(found))));
  return rows;

  function lay(observation: Observation): void {
    const { measure, territory, period, dimensions, origin } = observation;
    const key = observationKey(measure, territory, period, dimensions);
    const earlier = observations.get(key);
    if (earlier?.vintage !== vintage) {
      observations.set(key, observation);
      if (!isFirst) laid.push({ key, observation, ...(earlier ? { earlier } : {}) });
    } else {
      const first = `${earlier.origin.file}:${earlier.origin.line}`;
      found.push(fault('repeated-observation', origin, { key: key.replaceAll('|', ', '), first }));
    }
  }
}

/** Tabs between all cells are one thing that is wrong: the delimiter. */
function withoutTabs(faults: readonly Fault[]): readonly Fault[] {
  return faults.some(({ code }) => code === 'other-delimiter')
    ? faults.filter(({ code }) => code !== 'data-control-character')
    : faults;
}
