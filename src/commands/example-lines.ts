import type { Example } from '../messages/program-messages.js';

/** Commands in one column, what they do in the next. */
export function exampleLines(examples: readonly Example[]): readonly string[] {
  const width = Math.max(...examples.map(({ command }) => command.length));
  return examples.map(({ command, does }) => `  ${command.padEnd(width)}  ${does}`);
}
