import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createBuildFolder, removeAbandoned } from './build-folder.js';
import { onDisk } from './disk-error.js';
import { makeFolder } from './make-folder.js';
import type { PublishedFile } from './publish-files.js';

/**
 * Writes a sealed release whole or not at all: beside first, in a hidden folder that no reading looks
 * at, then renamed in one step. A folder that is there already is never replaced.
 *
 * @param files names relative to the release's folder, with `/`
 * @throws DiskError when the disk says no, or when another run has just sealed the same vintage
 */
export async function writeSealFolder(
  releases: string,
  vintage: string,
  files: readonly PublishedFile[],
): Promise<void> {
  await onDisk(join(releases, vintage), async () => {
    await makeFolder(releases);
    await removeAbandoned(releases);
    const beside = await createBuildFolder(releases);
    try {
      for (const { name, bytes } of files) {
        await makeFolder(dirname(join(beside, name)));
        await writeFile(join(beside, name), bytes, { flush: true });
      }
      await rename(beside, join(releases, vintage));
    } catch (error) {
      await rm(beside, { recursive: true, force: true });
      throw error;
    }
  });
}
