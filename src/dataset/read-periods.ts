import { type Fault, fault } from '../report-error.js';
import type { Period } from './dataset.js';
import { nearestCode } from './nearest-code.js';
import { type CodeListRow, readCodeList } from './read-code-list.js';
import type { CodeListResource } from './read-descriptor.js';

const KINDS: readonly Period['kind'][] = ['academic', 'civil'];
const COLUMNS = ['code', 'kind'].map((name) => ({ name, required: true }));

/** The periods by code, oldest first within a kind; undefined when the list cannot be read. */
export function readPeriods(
  projectFolder: string,
  list: CodeListResource,
  faults: Fault[],
): ReadonlyMap<string, Period> | undefined {
  const check = (rows: readonly CodeListRow[]) => rows.flatMap(periodFaults);
  const rows = readCodeList(projectFolder, list, COLUMNS, check, faults);
  const periods = rows?.map(period).toSorted(byKindThenYear);
  return periods && new Map(periods.map((each) => [each.code, each]));
}

function period(row: CodeListRow): Period {
  // Any other kind is a fault, and a dataset with faults is never handed out.
  return { code: row.code, kind: row.cell('kind') as Period['kind'] };
}

function byKindThenYear(a: Period, b: Period): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.code < b.code ? -1 : 1);
}

function periodFaults(row: CodeListRow): Fault[] {
  const kind = row.cell('kind');
  const choices: readonly string[] = KINDS;
  if (kind === '' || row.code === '') return [];
  if (!choices.includes(kind)) {
    const near = nearestCode(kind, choices);
    return [
      fault('unknown-word', row.placeOf('kind'), { column: 'kind', word: kind, choices, ...near }),
    ];
  }
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(row.code);
  const civil = years !== null && years[2] === undefined;
  const academic = years !== null && Number(years[2]) === Number(years[1]) + 1;
  if (kind === 'civil' ? civil : academic) return [];
  return [fault('bad-period', row.placeOf('code'), { code: row.code, kind })];
}
