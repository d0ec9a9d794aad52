import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the files of a folder of `templates/` that end so, sorted; none where there is no folder. */
export function listTemplates(
  projectFolder: string,
  folder: string,
  ending: string,
): readonly string[] {
  return listFolder(join(projectFolder, 'templates', folder))
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .sort();
}

function listFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
