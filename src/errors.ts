/** Something asked for cannot be done as it was asked. The message is a sentence for the user; the exit code is 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
