import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, fault } from '../report-error.js';
import { nearestCode } from './nearest-code.js';

/** One delivery: a folder below `data/vintages/`. */
export interface VintageFolder {
  /** `2018-01-31` or `2018-01-31-label` */
  readonly name: string;
  /** ISO date */
  readonly date: string;
  /** names of its files, sorted, without `release.yaml` */
  readonly files: readonly string[];
}

const FOLDER = 'data/vintages';
/** What a delivery says of itself. */
export const RELEASE_FILE = 'release.yaml';
const NAME = /^(\d{4}-\d{2}-\d{2})(?:-([a-z0-9]+(?:-[a-z0-9]+)*))?$/;

/**
 * The deliveries, oldest first, up to the as-of one (a folder name, or its date). Hidden files are
 * the file manager's and not looked at.
 */
export function listVintages(
  projectFolder: string,
  asOf: string | undefined,
  faults: Fault[],
): readonly VintageFolder[] {
  const entries = listEntries(join(projectFolder, FOLDER));
  const vintages = entries.flatMap((entry) => vintageFolder(projectFolder, entry, faults));
  if (vintages.length === 0) faults.push(fault('no-vintage', { file: FOLDER }, {}));
  faults.push(...sameDayFaults(vintages));
  if (asOf === undefined || vintages.length === 0) return vintages;
  return upTo(asOf, vintages, faults);
}

function listEntries(folder: string): readonly Dirent[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function vintageFolder(projectFolder: string, entry: Dirent, faults: Fault[]): VintageFolder[] {
  const { name } = entry;
  const file = `${FOLDER}/${name}`;
  if (!entry.isDirectory()) {
    faults.push(fault('file-outside-vintage', { file }, {}));
    return [];
  }
  const date = NAME.exec(name)?.[1];
  if (date === undefined || !isCalendarDate(date)) {
    faults.push(fault('bad-vintage-name', { file }, { name }));
    return [];
  }
  const entries = listEntries(join(projectFolder, file));
  const folders = entries.filter((inner) => inner.isDirectory());
  for (const inner of folders) {
    faults.push(fault('folder-in-vintage', { file: `${file}/${inner.name}` }, {}));
  }
  const files = entries.filter((inner) => !inner.isDirectory()).map((inner) => inner.name);
  return [{ name, date, files: files.filter((inner) => inner !== RELEASE_FILE) }];
}

/** 2018-02-30 has the form of a date and is none. */
function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Of two deliveries of one day nobody can say which overlays the other. */
function sameDayFaults(vintages: readonly VintageFolder[]): Fault[] {
  return vintages.flatMap(({ name, date }, index) => {
    const before = vintages[index - 1];
    if (before?.date !== date) return [];
    return [
      fault('vintage-dated-twice', { file: `${FOLDER}/${name}` }, { date, other: before.name }),
    ];
  });
}

function upTo(
  asOf: string,
  vintages: readonly VintageFolder[],
  faults: Fault[],
): readonly VintageFolder[] {
  const last = vintages.findIndex(({ name, date }) => name === asOf || date === asOf);
  if (last !== -1) return vintages.slice(0, last + 1);
  const names = vintages.map(({ name }) => name);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(asOf) && isCalendarDate(asOf);
  const near = isDate ? nearestDay(asOf, vintages) : nearestCode(asOf, names);
  faults.push(fault('unknown-vintage', undefined, { asOf, names, ...near }));
  return [];
}

/** Of dates the nearest is not the one that looks most like it. */
function nearestDay(
  asOf: string,
  vintages: readonly VintageFolder[],
): { readonly nearest?: string } {
  const far = ({ date }: VintageFolder) => Math.abs(Date.parse(date) - Date.parse(asOf));
  const nearest = vintages.toSorted((a, b) => far(a) - far(b))[0]?.name;
  return nearest === undefined ? {} : { nearest };
}
