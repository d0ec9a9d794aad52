import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Conversation } from './conversation.js';
import { UsageError } from './usage-error.js';

/**
 * The institution's folder, absolute: the one named, or the current one.
 *
 * @throws UsageError where it holds neither data nor templates.
 */
export function chooseProject(
  named: string | undefined,
  { ports, messages }: Conversation,
): string {
  const project = resolve(ports.workingFolder, named ?? '.');
  const known = ['data', 'templates'].some((folder) => isFolder(join(project, folder)));
  if (!known) throw new UsageError(messages.usage.noProject(project));
  return project;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
