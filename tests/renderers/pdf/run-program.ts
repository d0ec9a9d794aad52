import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a public program is installed here. */
export function runs(program: string, ...arguments_: readonly string[]): boolean {
  try {
    execFileSync(program, arguments_, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What a program says of a PDF file: `FILE` among its arguments is the file. */
export function runOn(
  bytes: Uint8Array,
  program: string,
  ...arguments_: readonly string[]
): string {
  const folder = mkdtempSync(join(tmpdir(), 'millesime-pdf-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    const given = arguments_.map((argument) => (argument === 'FILE' ? path : argument));
    return execFileSync(program, given, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
