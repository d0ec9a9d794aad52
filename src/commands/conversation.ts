import { frenchSpaces } from '../messages/french-spaces.js';
import { messagesIn } from '../messages/messages-in.js';
import type { ProgramMessages } from '../messages/program-messages.js';
import type { MessageLanguage } from '../messages/wording.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import type { Ports } from './ports.js';

/** One run's talk with its user: in which language, and where each kind of word goes. */
export interface Conversation {
  readonly ports: Ports;
  readonly language: MessageLanguage;
  readonly messages: ProgramMessages;
  /** A line of the answer, to standard output. */
  answer(line: string): void;
  /** The answer as JSON, to standard output. */
  answerData(data: unknown): void;
  /** whether an answer has been given as JSON: there is only one a run */
  hasAnsweredData(): boolean;
  /** A line about the run, to standard error. */
  say(line: string): void;
  /** The run ends well, with another answer than 0. */
  endWith(code: ExitCode): void;
  exitCode(): ExitCode;
}

export function startConversation(ports: Ports, language: MessageLanguage): Conversation {
  const typeset = language === 'fr' ? frenchSpaces : (text: string) => text;
  let answered = false;
  let code: ExitCode = EXIT_CODES.done;
  return {
    ports,
    language,
    messages: messagesIn(language),
    answer: (line) => ports.output.write(`${typeset(line)}\n`),
    answerData: (data) => {
      answered = true;
      ports.output.write(`${JSON.stringify(data, null, 2)}\n`);
    },
    hasAnsweredData: () => answered,
    say: (line) => ports.errors.write(`${typeset(line)}\n`),
    endWith: (other) => {
      code = other;
    },
    exitCode: () => code,
  };
}
