import { CommanderError } from 'commander';
import type { FaultCode } from '../messages/faults.js';
import { ReportError } from '../report-error.js';
import type { Conversation } from './conversation.js';
import { describeUsageError } from './describe-usage-error.js';
import { AnswerLostError, DiskError } from './disk-error.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { faultsAsData, listFaults } from './list-faults.js';
import { UsageError } from './usage-error.js';

/** Faults of what was asked for, not of what the institution wrote. */
const REQUEST_FAULTS: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'unknown-year',
  'unknown-edition',
  'unknown-vintage',
  'bad-delivery-name',
  'delivery-not-after',
  'unknown-to-explain',
  'no-value-to-explain',
  'unknown-sentence',
  'unknown-chapter',
]);

/** Says why a run ended, and gives its exit code. */
export function reportFailure(
  error: unknown,
  conversation: Conversation,
  args: readonly string[],
): ExitCode {
  if (error instanceof ReportError) return reportFaults(error, conversation, args);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT_CODES.done;
    return reportUsage(describeUsageError(error, conversation.messages.usage), conversation, args);
  }
  if (error instanceof UsageError) return reportUsage(error.message, conversation, args);
  if (error instanceof DiskError) {
    conversation.say(conversation.messages.run.disk(error.path, error.code));
    return EXIT_CODES.disk;
  }
  if (error instanceof AnswerLostError) {
    conversation.say(conversation.messages.run.answerLost(error.code));
    return EXIT_CODES.disk;
  }
  return reportDefect(error, conversation);
}

/** Whether nobody but the program is to blame. */
export function isDefect(error: unknown): boolean {
  return !FORESEEN.some((kind) => error instanceof kind);
}

const FORESEEN = [ReportError, CommanderError, UsageError, DiskError, AnswerLostError];

function reportFaults(
  { faults }: ReportError,
  { messages, language, say, answerData, hasAnsweredData }: Conversation,
  args: readonly string[],
): ExitCode {
  const lines = listFaults(faults, language);
  for (const line of lines) say(line);
  if (args.includes('--json') && !hasAnsweredData()) {
    answerData({ faults: faultsAsData(faults, language) });
  }
  if (faults.every(({ code }) => REQUEST_FAULTS.has(code))) return EXIT_CODES.usage;
  say(messages.run.faultCount(lines.length));
  return EXIT_CODES.faults;
}

function reportUsage(
  message: string,
  { messages, say }: Conversation,
  args: readonly string[],
): ExitCode {
  const command = args.find((arg) => arg in messages.help.commands);
  // Where there is nothing to say, the help has just been shown.
  if (message === '') return EXIT_CODES.usage;
  say(message);
  say(messages.usage.seeHelp(command ? `millesime ${command}` : 'millesime'));
  return EXIT_CODES.usage;
}

/** The stack is printed whole: without it nobody can mend the defect. */
function reportDefect(error: unknown, { messages, say, ports }: Conversation): ExitCode {
  const isError = error instanceof Error;
  say(messages.run.defect(isError ? error.message : String(error)));
  ports.errors.write(
    `${isError ? error.stack : ''}\nNode ${process.version}, ${process.platform}\n`,
  );
  return EXIT_CODES.defect;
}
