import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Conversation } from './conversation.js';
import { UsageError } from './usage-error.js';

/**
 * The institution's folder, absolute: the one named, or the current one.
 *
 * @throws UsageError where it does not exist, or lacks data or templates.
 */
export function chooseProject(
  named: string | undefined,
  { ports, messages }: Conversation,
): string {
  const project = resolve(ports.workingFolder, named ?? '.');
  if (!isFolder(project)) throw new UsageError(messages.usage.noFolder(project));
  const missing = ['data', 'templates'].filter((folder) => !isFolder(join(project, folder)));
  if (missing.length > 0) {
    throw new UsageError(
      messages.usage.noProject(
        project,
        missing.map((folder) => `${folder}/`),
      ),
    );
  }
  return project;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
