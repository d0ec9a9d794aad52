import type { Edition } from '../built-publication.js';
import type { Manifest } from './create-manifest.js';

/** How an edition made again from a sealed release compares with what was released. */
export interface ReleaseMadeAgain {
  /** the tool that sealed it */
  readonly sealedBy: string;
  readonly sameTool: boolean;
  /** names of the files that are not the released ones, byte for byte */
  readonly differing: readonly string[];
}

/** Nothing to compare where no sealed release was asked for, or another edition of it. */
export function compareWithRelease(
  { sealed }: Edition,
  { tool, edition, outputs }: Manifest,
): { readonly release?: ReleaseMadeAgain } {
  if (sealed?.year !== edition.year || sealed.territory !== edition.territory) return {};
  const differing = outputs.filter(({ file, sha256 }) => sealed.outputs[file] !== sha256);
  return {
    release: {
      sealedBy: sealed.version,
      sameTool: sealed.version === tool.version,
      differing: differing.map(({ file }) => file),
    },
  };
}
