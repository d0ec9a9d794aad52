import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fault, ReportError } from '../report-error.js';
import { findSeal, isCopied, readSeals, sealedFolder, sealFile } from '../revision/seal.js';

/** A file that an edition is made from, relative to the project with `/`. */
export interface InputFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The state of the files before they are read, to be compared after. */
export type InputStamps = ReadonlyMap<string, string>;

const VINTAGES = 'data/vintages/';

/**
 * Every file of `data/` and `templates/`, with its size and time of change; of the releases only their
 * seals, which say the rest.
 */
export function stampInputs(folders: InputFolders): InputStamps {
  return new Map(
    inputFiles(folders).map((file) => {
      const { size, mtimeMs, ino } = statSync(join(folderOf(file, folders), file));
      return [file, `${size} ${mtimeMs} ${ino}`];
    }),
  );
}

/** Where deliveries are read, and where all else is: a sealed release has templates of its own. */
export interface InputFolders {
  readonly project: string;
  readonly templates: string;
}

/** The folders of an edition, as the pipeline reads them. */
export function inputFolders(project: string, asOf: string | undefined): InputFolders {
  const seal = asOf === undefined ? undefined : findSeal(readSeals(project), asOf);
  return { project, templates: seal ? sealedFolder(project, seal.vintage) : project };
}

function inputFiles({ project, templates }: InputFolders): readonly string[] {
  const folders = ['data', 'templates'];
  const copied = folders.flatMap((folder) => filesBelow(templates, folder)).filter(isCopied);
  const deliveries = filesBelow(project, 'data/vintages');
  const seals = readSeals(project).map(({ vintage }) => sealFile(vintage));
  return [...copied, ...deliveries, ...seals].toSorted(byName);
}

function folderOf(file: string, { project, templates }: InputFolders): string {
  return isCopied(file) ? templates : project;
}

/** By code units, so that every machine lists them alike. */
function byName(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/**
 * The inputs of an edition with their hashes.
 *
 * @param vintages folder names of the deliveries that the edition is made from
 * @throws ReportError for a file that changed since `before`: nobody can say which state was read.
 */
export function hashInputs(
  folders: InputFolders,
  before: InputStamps,
  vintages: readonly string[],
): readonly InputFile[] {
  // Compared with the release before: what was sealed of that one is read too.
  const sealOfPreceding = sealFile(vintages.at(-2) ?? '');
  const used = (file: string) =>
    isCopied(file) ||
    file === sealOfPreceding ||
    vintages.some((name) => file.startsWith(`${VINTAGES}${name}/`));
  const after = stampInputs(folders);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => used(file) && before.get(file) !== after.get(file),
  );
  if (changed.length > 0) {
    throw new ReportError(changed.map((file) => fault('changed-while-read', { file }, {})));
  }
  return [...after.keys()].filter(used).map((file) => {
    const bytes = readFileSync(join(folderOf(file, folders), file));
    return { file, bytes: bytes.length, sha256: sha256(bytes) };
  });
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Hidden files are not ours. */
function filesBelow(project: string, folder: string): readonly string[] {
  const path = join(project, folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  return visible.flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(project, file) : [file];
  });
}
