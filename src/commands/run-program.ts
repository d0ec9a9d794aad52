import { askedLanguage, environmentLanguage, isLanguage } from './choose-language.js';
import { startConversation } from './conversation.js';
import { createProgram } from './create-program.js';
import type { ExitCode } from './exit-codes.js';
import type { Ports } from './ports.js';
import { reportFailure } from './report-failure.js';
import { UsageError } from './usage-error.js';

/** Runs one command line to its end: the only place where a run's errors are caught. */
export async function runProgram(args: readonly string[], ports: Ports): Promise<ExitCode> {
  const asked = askedLanguage(args);
  const spoken = asked !== undefined && isLanguage(asked);
  const language = spoken ? asked : environmentLanguage(ports.environment);
  const conversation = startConversation(ports, language);
  try {
    if (asked !== undefined && !spoken) {
      throw new UsageError(conversation.messages.usage.unknownLanguage(asked));
    }
    await createProgram(conversation).parseAsync([...args], { from: 'user' });
    return conversation.exitCode();
  } catch (error) {
    return reportFailure(error, conversation, args);
  }
}
