import { type Zippable, zipSync } from 'fflate';

/** A package's parts by path. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** What deflating would not make smaller. */
const COMPRESSED = /\.(?:png|xlsx)$/u;

/**
 * Zips a package to the same bytes whenever and wherever: paths sorted, the list of types first, the
 * earliest date a zip knows. fflate reads a date in local time, so the local one is given.
 */
export function zipParts(parts: Parts, first: string): Uint8Array {
  const paths = [...parts.keys()].filter((path) => path !== first).sort();
  const files: Zippable = {};
  for (const path of [first, ...paths]) {
    const content = parts.get(path);
    if (content === undefined) throw new Error(`no part ${path}`);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files[path] = [bytes, { level: COMPRESSED.test(path) ? 0 : 6, mtime: new Date(1980, 0, 1) }];
  }
  return zipSync(files);
}
