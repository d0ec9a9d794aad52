import { createPictureCache, type PictureCache } from './picture-cache.js';
import type { Ports } from './ports.js';

/** The project's cache of pictures, unless `--no-cache` was asked for. */
export function openPictureCache(
  project: string,
  ports: Ports,
  asked = true,
): PictureCache | undefined {
  return asked ? createPictureCache(project, ports.programStamp()) : undefined;
}
