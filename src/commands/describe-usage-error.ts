import type { CommanderError } from 'commander';
import type { UsageMessages } from '../messages/program-messages.js';

/**
 * The command-line library's error in the user's language. Its words are English; the names and the
 * suggestion in them are read back by their quotes (commander 14.0.3, `lib/command.js`).
 */
export function describeUsageError(error: CommanderError, usage: UsageMessages): string {
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const nearest = /\(Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1];
  switch (error.code) {
    case 'commander.unknownCommand':
      return usage.unknownCommand(named, nearest);
    case 'commander.unknownOption':
      return usage.unknownOption(named, nearest);
    case 'commander.optionMissingArgument':
      return usage.missingValue(named);
    case 'commander.missingArgument':
      return usage.missingArgument(named);
    case 'commander.excessArguments':
      return usage.tooManyArguments();
    // The help has been shown: no command was given.
    case 'commander.help':
      return '';
    default:
      return error.message;
  }
}
