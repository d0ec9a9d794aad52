import type { Shelf } from '../kept-work.js';
import { type Fault, throwFaults } from '../report-error.js';
import { checkDeliveries, isUnexplained } from './check-deliveries.js';
import { checkRowCounts } from './check-row-counts.js';
import type { Dataset, Release } from './dataset.js';
import { type LaidObservation, markRevised } from './lay-deliveries.js';
import { listVintages } from './list-vintages.js';
import { matchFiles } from './match-files.js';
import type { Observation } from './observation.js';
import { type CodeLists, readCodeLists } from './read-code-lists.js';
import { readDescriptor } from './read-descriptor.js';
import { readObservations } from './read-observations.js';
import { readRelease } from './read-release.js';

/**
 * Reads `data/`: code lists, then the vintages laid one over the other in the order of their dates,
 * key by key. Each observation says which vintage delivered it, and where it stands; one that differs
 * from what was published before carries the derived flag `R`, for the newest vintage only.
 *
 * @param options.asOf the last vintage to take, by folder name or by date; all by default. Later
 * ones are not looked at.
 * @param options.listsFrom the folder whose descriptor and code lists are read instead: those of a
 * sealed release. The vintages are always the project's.
 * @param options.unexplained takes the reasons that are missing, which are then no faults: data can be
 * compared before their reasons are written.
 * @param options.shelf where readings of the same texts are found
 * @throws ReportError with every fault of every file, file by file, in reading order. Only a
 * descriptor with faults hides those of the rest.
 */
export function readDataset(
  projectFolder: string,
  options: {
    readonly asOf?: string;
    readonly listsFrom?: string;
    readonly unexplained?: Fault[];
    readonly shelf?: Shelf | undefined;
  } = {},
): Dataset {
  const { shelf, listsFrom: listsFolder = projectFolder } = options;
  const descriptor = readDescriptor(listsFolder, shelf);
  const faults: Fault[] = [];
  const lists = readCodeLists(listsFolder, descriptor, faults);
  const vintages = listVintages(projectFolder, options.asOf, faults);
  const releases = vintages.map((vintage) =>
    readRelease(projectFolder, vintage, lists.measures, faults, shelf),
  );
  const observations = new Map<string, Observation>();
  const laid: LaidObservation[] = [];
  const rowCounts = new Map<string, number>();
  for (const matched of matchFiles(listsFolder, vintages, descriptor, faults)) {
    const rows = readObservations(projectFolder, matched, lists, observations, laid, faults);
    rowCounts.set(matched.file, rows);
  }
  faults.push(...checkRowCounts(releases, rowCounts));
  const { unexplained = faults } = options;
  for (const one of checkDeliveries(releases, laid, faults)) {
    (isUnexplained(one) ? unexplained : faults).push(one);
  }
  throwFaults(faults);
  markRevised(observations, laid, vintages.at(-1)?.name);
  return {
    ...completeLists(lists),
    signs: descriptor.signs,
    releases: releases.flatMap((release): readonly Release[] => (release ? [release.data] : [])),
    observations,
  };
}

/** Without faults every list was read. */
function completeLists({ territories, measures, periods, dimensions }: CodeLists) {
  return {
    territories: territories ?? new Map(),
    measures: measures ?? new Map(),
    periods: periods ?? new Map(),
    dimensions: new Map([...dimensions].map(([name, codes]) => [name, codes ?? new Map()])),
  };
}
