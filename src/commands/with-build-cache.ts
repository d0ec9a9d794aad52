import { type BuildCache, createBuildCache } from './build-cache.js';
import type { Conversation } from './conversation.js';
import { isDefect } from './report-failure.js';

/**
 * A run with the project's cache, unless `--no-cache` was asked for. Where it ends in a defect, what
 * earlier builds left may be all that is wrong: once more without it, and it is gone if that goes well.
 *
 * @throws what the run throws
 */
export async function withBuildCache<Result>(
  project: string,
  { ports, messages, say }: Conversation,
  asked: boolean | undefined,
  run: (cache: BuildCache | undefined) => Promise<Result>,
): Promise<Result> {
  if (asked === false) return run(undefined);
  const cache = createBuildCache(project, ports.programStamp());
  try {
    return await run(cache);
  } catch (error) {
    if (!isDefect(error) || !cache.hasGiven()) throw error;
    const result = await run(undefined);
    cache.drop();
    say(messages.run.cacheDropped);
    return result;
  } finally {
    // A run with faults has kept something, too.
    cache.tidy();
  }
}
