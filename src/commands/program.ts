import { AnswerLostError } from './disk-error.js';
import type { ExitCode } from './exit-codes.js';
import type { Ports } from './ports.js';
import { reportFailure } from './report-failure.js';
import { openConversation, runProgram } from './run-program.js';
import { systemPorts } from './system-ports.js';

/** Runs a command line; what is told in `replaced` stands for the part of the real world. */
export type RunCommandLine = (
  args: readonly string[],
  replaced?: Partial<Ports>,
) => Promise<ExitCode>;

/**
 * The whole program in the real world, where command lines that are run one after the other share
 * what they can: the entry of the single file that `tools/bundle-program.mjs` makes.
 */
export function openProgram(): RunCommandLine {
  const ports = systemPorts();
  return (args, replaced = {}) => runProgram(args, { ...ports, ...replaced });
}

/** Says that standard output did not take the answer: a full disk, a folder that went away. */
export function reportLostAnswer(error: NodeJS.ErrnoException, args: readonly string[]): ExitCode {
  const lost = new AnswerLostError(error.code ?? error.message);
  return reportFailure(lost, openConversation(args, systemPorts()), args);
}

/** What was learned of fonts in this process, for `tools/bundle-program.mjs` to keep. */
export async function tellShapes(): Promise<string> {
  return (await import('../learned-shapes.js')).tellLearnedShapes();
}
