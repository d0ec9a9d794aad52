import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createBuildFolder, removeAbandoned } from './build-folder.js';
import { onDisk, systemCode } from './disk-error.js';
import { makeFolder } from './make-folder.js';

export interface PublishedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts the files of one edition in place together. They are written beside first; until all of them
 * are on the disk the former ones stay as they are. Then the whole set takes its turn under one name
 * in one step, and its files are moved into place. A set whose mover is killed half-way is finished
 * by the next build; a set that meets another one waiting finishes that one first: two builds at once
 * never leave files of both.
 *
 * @param former names of files that belong to no new state: they are taken away with the same move
 * @returns the former files that were there
 * @throws DiskError when the disk says no
 */
export async function publishFiles(
  folder: string,
  files: readonly PublishedFile[],
  former: readonly string[],
): Promise<readonly string[]> {
  return onDisk(folder, async () => {
    const firstMade = await makeFolder(folder);
    try {
      await moveIntoPlace(folder);
      await removeAbandoned(folder);
      const removed = former.filter((name) => existsSync(join(folder, name)));
      const beside = await writeBeside(folder, files, removed);
      await takeTurn(folder, beside);
      await moveIntoPlace(folder);
      return removed;
    } catch (error) {
      if (firstMade !== undefined) await removeEmpty(folder, firstMade);
      throw error;
    }
  });
}

/** A set that is complete and being moved; its name is fixed, so that there is only one. */
const TURN = '.millesime-publishing';
/** In a set: a folder that takes away the former file named after it. */
const REMOVAL = 'removal-of-';
/** Everything else is in place when the manifest comes. */
const LAST = 'manifest.json';

async function writeBeside(
  folder: string,
  files: readonly PublishedFile[],
  removed: readonly string[],
): Promise<string> {
  const beside = await createBuildFolder(folder);
  try {
    // `flush`: a power cut must not leave a name without its bytes.
    await settle(
      files.map(({ name, bytes }) => writeFile(join(beside, name), bytes, { flush: true })),
    );
    for (const name of removed) await mkdir(join(beside, `${REMOVAL}${name}`));
    for (const { name } of files) await refuseUnlessReplaceable(join(folder, name));
    return beside;
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

/** Waits for all, even when one fails: nothing may be written into a folder being removed. */
async function settle(steps: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(steps);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Better now than with half of the set in place: a folder in the way, a file locked by a viewer. */
async function refuseUnlessReplaceable(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(unlessGone);
  await file?.close();
}

/** Renaming to a folder that is not empty fails: that is the turn. */
async function takeTurn(folder: string, beside: string): Promise<void> {
  const turn = join(folder, TURN);
  try {
    while (!(await isTaken(beside, turn))) await moveIntoPlace(folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

/** False where another set has the turn; Windows then says EPERM. */
async function isTaken(beside: string, turn: string): Promise<boolean> {
  try {
    await rename(beside, turn);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    if (code === 'EPERM' && existsSync(turn)) return false;
    throw error;
  }
}

/**
 * Moves the set whose turn it is, if there is one. Any number of processes may do it at once: each
 * move is one step, and what another has moved already is gone from the set.
 */
async function moveIntoPlace(folder: string): Promise<void> {
  const turn = join(folder, TURN);
  if (!existsSync(turn)) return;
  const names = await readdir(turn).catch(unlessGone);
  for (const name of inMovingOrder(names ?? [])) {
    if (name.startsWith(REMOVAL)) await takeAway(folder, name);
    else await rename(join(turn, name), join(folder, name)).catch(unlessGone);
  }
  await rmdir(turn).catch(unlessTaken);
}

/** The former file is moved into the set's own folder: if the set is done, there is none to move to. */
async function takeAway(folder: string, removal: string): Promise<void> {
  const name = removal.slice(REMOVAL.length);
  const grave = join(folder, TURN, removal);
  await rename(join(folder, name), join(grave, name)).catch(unlessGone);
  await rm(grave, { recursive: true, force: true });
}

function inMovingOrder(names: readonly string[]): readonly string[] {
  const rank = (name: string) => (name.startsWith(REMOVAL) ? 0 : name === LAST ? 2 : 1);
  return names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** ENOENT: another process has done it. */
function unlessGone(error: unknown): undefined {
  if (systemCode(error) === 'ENOENT') return undefined;
  throw error;
}

/** ENOTEMPTY, EEXIST: the next set has already come. */
function unlessTaken(error: unknown): undefined {
  const code = systemCode(error);
  if (code === 'ENOTEMPTY' || code === 'EEXIST') return undefined;
  return unlessGone(error);
}

/** Takes away the folders that this run made and left empty, up to the first it made. */
async function removeEmpty(folder: string, firstMade: string): Promise<void> {
  for (let path = folder; path.startsWith(firstMade); path = dirname(path)) {
    try {
      await rmdir(path);
    } catch {
      // Another build has begun to use it.
      return;
    }
  }
}
