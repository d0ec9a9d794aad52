/** The command line is wrong; the message is in the user's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
