import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './disk-error.js';

/**
 * Makes a folder and those above it that are missing, one by one: `mkdir` with `recursive` never ends
 * below a folder of Linux's that takes no new ones (`/proc`).
 *
 * @returns the first folder that was made; undefined where all were there
 * @throws the system's error for the one that could not be made
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  if (existsSync(folder)) return undefined;
  const firstMade = await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    // Another build made it meanwhile.
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  return firstMade ?? folder;
}
