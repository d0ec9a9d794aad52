import { askedLanguage, environmentLanguage, isLanguage } from './choose-language.js';
import { type Conversation, startConversation } from './conversation.js';
import { createProgram } from './create-program.js';
import type { ExitCode } from './exit-codes.js';
import type { Ports } from './ports.js';
import { reportFailure } from './report-failure.js';
import { UsageError } from './usage-error.js';

/** Runs one command line to its end: the only place where a run's errors are caught. */
export async function runProgram(args: readonly string[], ports: Ports): Promise<ExitCode> {
  const conversation = openConversation(args, ports);
  try {
    const asked = askedLanguage(args);
    if (asked !== undefined && !isLanguage(asked)) {
      throw new UsageError(conversation.messages.usage.unknownLanguage(asked));
    }
    await createProgram(conversation).parseAsync([...args], { from: 'user' });
    return conversation.exitCode();
  } catch (error) {
    return reportFailure(error, conversation, args);
  }
}

/** In the language asked for, or in the environment's where none is, or an unknown one. */
export function openConversation(args: readonly string[], ports: Ports): Conversation {
  const asked = askedLanguage(args);
  const spoken = asked !== undefined && isLanguage(asked);
  return startConversation(ports, spoken ? asked : environmentLanguage(ports.environment));
}
