import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reviseMessagesIn } from '../messages/revise-messages.js';
import { chooseProject } from './choose-project.js';
import type { Conversation } from './conversation.js';
import { onDisk } from './disk-error.js';

export interface ReviseOptions {
  readonly date: string;
  readonly label?: string;
  readonly project?: string;
  readonly json?: boolean;
}

/** `millesime revise new`: makes the folder of the next delivery, with a release.yaml to fill in. */
export async function runRevise(options: ReviseOptions, conversation: Conversation): Promise<void> {
  const { ports, language, answer, answerData } = conversation;
  const project = chooseProject(options.project, conversation);
  const { date, label } = options;
  const { folder, release } = await ports.pipeline.planDelivery({ project, date, label });
  const path = join(project, folder);
  await onDisk(path, async () => {
    // Fails where the folder stands: nothing that someone wrote is ever overwritten.
    await mkdir(path);
    try {
      await writeFile(join(path, 'release.yaml'), release, { flag: 'wx' });
    } catch (error) {
      await rm(path, { recursive: true, force: true });
      throw error;
    }
  });
  if (options.json) answerData({ folder, files: ['release.yaml'] });
  else for (const line of reviseMessagesIn(language).made(folder)) answer(line);
}
