import { mkdir, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { onDisk, systemCode } from './disk-error.js';

const PAUSE = 20;
/** Five seconds: who holds a turn holds it for milliseconds, unless it was killed. */
const MOST_PAUSES = 250;

/**
 * Runs a step while no other run of the program does, so that what one reads and writes again is not
 * lost between. The turn is a hidden folder; one left by a killed run is taken over after a while.
 *
 * @param turn a folder that is not there
 * @throws DiskError when the disk says no
 */
export async function inTurn<Result>(turn: string, step: () => Promise<Result>): Promise<Result> {
  await onDisk(turn, () => takeTurn(turn));
  try {
    return await step();
  } finally {
    await rm(turn, { recursive: true, force: true });
  }
}

async function takeTurn(turn: string): Promise<void> {
  for (let pauses = 0; !(await isFree(turn)); pauses += 1) {
    if (pauses === MOST_PAUSES) await rm(turn, { recursive: true, force: true });
    await wait(PAUSE);
  }
}

async function isFree(turn: string): Promise<boolean> {
  try {
    await mkdir(turn);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}
