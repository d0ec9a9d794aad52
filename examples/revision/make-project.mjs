import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const cnam = join(here, '../..');

/**
 * Makes the project of the demonstration in a folder: the Cnam's first delivery and templates as they
 * are in this repository, its edits, and the invented deliveries laid over them.
 *
 * @param {string} folder made where it does not exist
 * @returns {string} the folder
 */
export function makeProject(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ['data', 'templates', 'schemas']) {
    cpSync(join(cnam, name), join(folder, name), { recursive: true });
  }
  for (const edit of JSON.parse(readFileSync(join(here, 'edits.json'), 'utf8'))) {
    applyEdit(folder, edit);
  }
  for (const vintage of readdirSync(join(here, 'vintages'))) {
    const target = join(folder, 'data/vintages', vintage);
    cpSync(join(here, 'vintages', vintage), target, { recursive: true });
  }
  return folder;
}

/** An edit that finds nothing to change is out of date: the demonstration would not tell its story. */
function applyEdit(folder, { file, from, to }) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) {
    throw new Error(`edits.json: « ${from.trim()} » should stand once in ${file}`);
  }
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}
