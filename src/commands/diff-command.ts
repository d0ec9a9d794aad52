import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diffMessagesIn } from '../messages/diff-messages.js';
import { chooseProject } from './choose-project.js';
import type { Conversation } from './conversation.js';
import { COLOURED, diffLines, PLAIN } from './diff-lines.js';
import { diffPage } from './diff-page.js';
import { onDisk } from './disk-error.js';
import { faultsAsData, listFaults } from './list-faults.js';
import { makeFolder } from './make-folder.js';
import { runStages } from './run-stages.js';

export interface DiffOptions {
  readonly from: string;
  readonly to: string;
  readonly year?: string;
  readonly project?: string;
  readonly edition?: string;
  readonly html?: string;
  readonly json?: boolean;
}

/**
 * `millesime diff`: tells what changes from one vintage to another. Where one of the documents cannot
 * be composed, its faults are said and the data are compared all the same.
 */
export async function runDiff(options: DiffOptions, conversation: Conversation): Promise<void> {
  const { ports, language, answer, answerData, say } = conversation;
  const project = chooseProject(options.project, conversation);
  const { from, to, year, edition: territory } = options;
  const { result: compared } = await runStages(conversation, (begin) => {
    begin('compose');
    return ports.pipeline.compare({ project, year, territory, from, to });
  });
  const messages = diffMessagesIn(language);
  for (const line of listFaults(compared.faults, language)) say(line);
  if (options.html !== undefined) {
    const file = resolve(ports.workingFolder, options.html);
    await writeWhole(file, diffPage(compared, messages, language));
    say(messages.written(options.html));
  }
  if (options.json) {
    answerData({ ...compared, faults: faultsAsData(compared.faults, language) });
  } else if (options.html === undefined) {
    const paint = ports.output.isTerminal && !ports.environment.NO_COLOR ? COLOURED : PLAIN;
    for (const line of diffLines(compared, messages, paint)) answer(line);
  }
}

/** A reader of the page never sees half of it. */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  await onDisk(file, async () => {
    await makeFolder(dirname(file));
    try {
      await writeFile(beside, text);
      await rename(beside, file);
    } finally {
      await rm(beside, { force: true });
    }
  });
}
