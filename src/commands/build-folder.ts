import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * The hidden folder in which one build writes beside the output. Its name tells which process of
 * which machine it belongs to, so that what a killed build left can be told from work under way.
 */
const PREFIX = '.millesime-building-';
/** No build lasts as long: older folders are nobody's, whatever machine they come from. */
const ABANDONED_AFTER = 24 * 60 * 60 * 1000;

export async function createBuildFolder(folder: string): Promise<string> {
  const path = join(folder, `${PREFIX}${host()}-${process.pid}-${randomBytes(6).toString('hex')}`);
  await mkdir(path);
  return path;
}

/** Removes what killed builds left in an edition's folder; leaves builds under way alone. */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const path = join(folder, name);
    if (await isAbandoned(name, path)) await rm(path, { recursive: true, force: true });
  }
}

async function isAbandoned(name: string, path: string): Promise<boolean> {
  const [owner, pid] = name.slice(PREFIX.length).split('-');
  if (owner === host() && !isRunning(Number(pid))) return true;
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age > ABANDONED_AFTER;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A machine's name may hold anything, a file's may not. */
function host(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}
