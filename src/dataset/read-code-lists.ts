import type { Fault } from '../report-error.js';
import type { Measure, Period, Territory } from './dataset.js';
import { readCodeList } from './read-code-list.js';
import type { CodeListResource, Descriptor } from './read-descriptor.js';
import { readMeasures } from './read-measures.js';
import { readPeriods } from './read-periods.js';
import { readTerritories } from './read-territories.js';

/** What the observations refer to; undefined where a list cannot be read, which is a fault already. */
export interface CodeLists {
  readonly territories: ReadonlyMap<string, Territory> | undefined;
  readonly measures: ReadonlyMap<string, Measure> | undefined;
  readonly periods: ReadonlyMap<string, Period> | undefined;
  /** codes with labels, by dimension: `mode` → `fod` → « FOD » */
  readonly dimensions: ReadonlyMap<string, ReadonlyMap<string, string> | undefined>;
}

const LABELLED = ['code', 'label'].map((name) => ({ name, required: true }));

/** Reads every code list that the observations refer to. */
export function readCodeLists(
  projectFolder: string,
  descriptor: Descriptor,
  faults: Fault[],
): CodeLists {
  const list = (name: string) => describedList(descriptor, name);
  return {
    territories: readTerritories(projectFolder, list('territories'), faults),
    measures: readMeasures(projectFolder, list('measures'), faults),
    periods: readPeriods(projectFolder, list('periods'), faults),
    dimensions: readDimensions(projectFolder, descriptor, faults),
  };
}

function readDimensions(projectFolder: string, descriptor: Descriptor, faults: Fault[]) {
  const listByDimension = new Map(
    descriptor.observations.flatMap(({ dimensions }) => [...dimensions]),
  );
  const lists = new Map(
    [...new Set(listByDimension.values())].map((name) => [
      name,
      readLabels(projectFolder, describedList(descriptor, name), faults),
    ]),
  );
  return new Map([...listByDimension].map(([dimension, name]) => [dimension, lists.get(name)]));
}

function readLabels(projectFolder: string, list: CodeListResource, faults: Fault[]) {
  const rows = readCodeList(projectFolder, list, LABELLED, () => [], faults);
  return rows && new Map(rows.map((row) => [row.code, row.cell('label')]));
}

function describedList({ codeLists }: Descriptor, name: string): CodeListResource {
  const list = codeLists.get(name);
  if (!list) throw new Error(`the descriptor was read without its list ${name}`);
  return list;
}
