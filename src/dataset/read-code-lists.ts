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
  readonly dimensions: ReadonlyMap<string, Labels>;
}

/** Labels by code. */
type Labels = ReadonlyMap<string, string> | undefined;

const LABELLED = ['code', 'label'].map((name) => ({ name, required: true }));

/** Reads every code list that the observations refer to. */
export function readCodeLists(
  projectFolder: string,
  descriptor: Descriptor,
  faults: Fault[],
): CodeLists {
  const list = (name: string) => describedList(descriptor, name);
  const own = {
    territories: readTerritories(projectFolder, list('territories'), faults),
    measures: readMeasures(projectFolder, list('measures'), faults),
    periods: readPeriods(projectFolder, list('periods'), faults),
  };
  const labels = new Map<string, Labels>([
    ['territories', labelled(own.territories, ({ label }) => label)],
    ['measures', labelled(own.measures, ({ label }) => label)],
    ['periods', labelled(own.periods, ({ code }) => code)],
  ]);
  const dimensions = descriptor.observations.flatMap((resource) => [...resource.dimensions]);
  for (const [, name] of dimensions) {
    if (!labels.has(name)) labels.set(name, readLabels(projectFolder, list(name), faults));
  }
  return {
    ...own,
    dimensions: new Map(dimensions.map(([each, name]) => [each, labels.get(name)])),
  };
}

/** A dimension may also take its codes from one of the main lists: a territory of origin. */
function labelled<Entry>(
  list: ReadonlyMap<string, Entry> | undefined,
  labelOf: (entry: Entry) => string,
): Labels {
  return list && new Map([...list].map(([code, entry]) => [code, labelOf(entry)]));
}

function readLabels(projectFolder: string, list: CodeListResource, faults: Fault[]): Labels {
  const rows = readCodeList(projectFolder, list, LABELLED, () => [], faults);
  return rows && new Map(rows.map((row) => [row.code, row.cell('label')]));
}

function describedList({ codeLists }: Descriptor, name: string): CodeListResource {
  const list = codeLists.get(name);
  if (!list) throw new Error(`the descriptor was read without its list ${name}`);
  return list;
}
