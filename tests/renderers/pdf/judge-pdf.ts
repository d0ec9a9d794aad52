import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// A plain script, which any developer runs by hand too: it has no types.
// @ts-expect-error no declaration
import * as tool from '../../../tools/verapdf.mjs';

/** One file judged for one flavour; no failed rule: it conforms. */
export interface Verdict {
  readonly flavour: 'ua1' | '3a';
  readonly checks: number;
  readonly failed: readonly { readonly rule: string; readonly where: string }[];
}

interface Tool {
  missingForVerapdf(): string | undefined;
  judge(files: readonly string[]): readonly Verdict[];
}
const { missingForVerapdf, judge } = tool as Tool;

/** Why nothing can be judged on this machine, and how to change that. */
export const missing: string | undefined = missingForVerapdf();

/** Judges files by name, in one run of veraPDF: both flavours of each. */
export function judgeAll(
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, readonly Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'millesime-verapdf-'));
  try {
    const paths = [...files].map(([, bytes], index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const verdicts = judge(paths);
    const perFile = verdicts.length / paths.length;
    return new Map(
      [...files.keys()].map((name, index) => [
        name,
        verdicts.slice(index * perFile, (index + 1) * perFile),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
