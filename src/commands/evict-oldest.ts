import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly path: string;
  readonly bytes: number;
  /** when it was last used */
  readonly usedAt: number;
}

/** A build writes a file in far less; what is older was left by one that was killed. */
const ABANDONED_AFTER = 60 * 60 * 1000;

/**
 * Removes the files of a cache that were not used for longest, and what killed builds left, until
 * it is below its size. Other builds may do the same at the same time.
 */
export function evictOldest(folder: string, mostBytes: number): void {
  const entries = entriesOf(folder);
  const abandoned = entries.filter(
    ({ path, usedAt }) => path.endsWith('.tmp') && Date.now() - usedAt > ABANDONED_AFTER,
  );
  const others = entries.filter((entry) => !abandoned.includes(entry));
  let total = others.reduce((sum, { bytes }) => sum + bytes, 0);
  const oldest = others.toSorted((a, b) => a.usedAt - b.usedAt || (a.path < b.path ? -1 : 1));
  const evicted = oldest.filter(({ bytes }) => {
    if (total <= mostBytes) return false;
    total -= bytes;
    return true;
  });
  for (const { path } of [...abandoned, ...evicted]) attempt(() => rmSync(path, { force: true }));
}

function entriesOf(folder: string): readonly Entry[] {
  const names = attempt(() => readdirSync(folder, { recursive: true, encoding: 'utf8' })) ?? [];
  return names.flatMap((name) => {
    const path = join(folder, name);
    const state = attempt(() => statSync(path, { throwIfNoEntry: false }));
    return state?.isFile() ? [{ path, bytes: state.size, usedAt: state.mtimeMs }] : [];
  });
}

/** Another build may have removed it, or the whole folder: then there is nothing to do. */
function attempt<Result>(step: () => Result): Result | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
