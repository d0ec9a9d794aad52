import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { EditionRequest } from '../built-publication.js';
import { systemCode } from './disk-error.js';
import { evictOldest } from './evict-oldest.js';

/** What builds of a project leave for the next ones. */
export interface BuildCache {
  readonly pictures: NonNullable<EditionRequest['pictures']>;
  readonly kept: NonNullable<EditionRequest['kept']>;
  /** how many pictures were drawn, and how many were found drawn */
  readonly counts: { readonly drawn: number; readonly kept: number };
  /** whether anything was found in it */
  hasGiven(): boolean;
  /** Brings the folder back to its size; call it when the run is over. */
  tidy(): void;
  /** Removes all that it keeps. */
  drop(): void;
}

/** Below the project; git and backups are told to leave it alone. */
export const CACHE_FOLDER = '.cache/millesime';
/** About fifteen reports. */
const MOST_BYTES = 64_000_000;

/**
 * Pictures and other work kept between runs, a file each, named by what it was made from.
 *
 * The folder may be deleted at any time, even during a build. A file is written beside and renamed,
 * so that builds at once and killed builds leave whole files only; it begins with the SHA-256 of its
 * name and the rest, and one that does not agree is not there: nor is one moved to another's place. A
 * folder that cannot be written is no cache, and no fault: the report is the same without.
 *
 * @param stamp of the program: another program, other work
 */
export function createBuildCache(
  project: string,
  stamp: string,
  mostBytes = MOST_BYTES,
): BuildCache {
  const folder = join(project, CACHE_FOLDER, 'work');
  const counts = { drawn: 0, kept: 0 };
  const fileOf = (key: string) => {
    const name = createHash('sha256').update(`${stamp}\n${key}`).digest('hex');
    return join(folder, name.slice(0, 2), name.slice(2));
  };
  let writable: boolean | undefined;
  let given = false;
  const read = (key: string) => {
    const bytes = readEntry(fileOf(key));
    given ||= bytes !== undefined;
    return bytes;
  };
  const write = (key: string, bytes: Uint8Array) => {
    writable ??= prepare(project);
    if (writable) writable = writeEntry(fileOf(key), bytes);
  };
  const kept = { get: read, put: write };
  return {
    counts,
    kept,
    pictures: {
      get: async (key) => {
        const bytes = read(key);
        if (bytes) counts.kept += 1;
        return bytes && new TextDecoder().decode(bytes);
      },
      put: async (key, svg) => {
        counts.drawn += 1;
        write(key, new TextEncoder().encode(svg));
      },
      forms: kept,
    },
    hasGiven: () => given,
    tidy: () => evictOldest(folder, mostBytes),
    drop: () => {
      unlessRefused(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
}

/** Length of a SHA-256 in hexadecimal. */
const DIGEST = 64;

/** What was written, or nothing when it is not what was written. */
function readEntry(file: string): Uint8Array | undefined {
  const entry = unlessRefused(() => readFileSync(file));
  if (!entry) return undefined;
  const bytes = entry.subarray(DIGEST);
  if (entry.toString('latin1', 0, DIGEST) !== digestOf(file, bytes)) return undefined;
  const now = new Date();
  unlessRefused(() => utimesSync(file, now, now));
  return bytes;
}

/** Whether the disk took it. */
function writeEntry(file: string, bytes: Uint8Array): boolean {
  const beside = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const written = unlessRefused(() => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, Buffer.concat([Buffer.from(digestOf(file, bytes), 'latin1'), bytes]));
    renameSync(beside, file);
    return true;
  });
  if (!written) unlessRefused(() => rmSync(beside, { force: true }));
  return written ?? false;
}

function digestOf(file: string, bytes: Uint8Array): string {
  return createHash('sha256')
    .update(`${basename(file)}\n`)
    .update(bytes)
    .digest('hex');
}

/** The signature is that of https://bford.info/cachedir/, which backup programs look for. */
const TAG = 'Signature: 8a477f597d28d172789f06886806bc55\n';

function prepare(project: string): boolean {
  const folder = join(project, CACHE_FOLDER);
  const prepared = unlessRefused(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'CACHEDIR.TAG'), TAG);
    writeFileSync(join(folder, '.gitignore'), '*\n');
    return true;
  });
  return prepared ?? false;
}

/** The step's result, or nothing where the disk says no. */
function unlessRefused<Result>(step: () => Result): Result | undefined {
  try {
    return step();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
