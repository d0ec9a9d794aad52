import { type BuildCache, createBuildCache } from './build-cache.js';
import type { Ports } from './ports.js';

/** The project's cache, unless `--no-cache` was asked for. */
export function openBuildCache(
  project: string,
  ports: Ports,
  asked = true,
): BuildCache | undefined {
  return asked ? createBuildCache(project, ports.programStamp()) : undefined;
}
