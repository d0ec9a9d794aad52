import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * Compiles the sources as `npm run compile` does (types are checked elsewhere), into a folder of its own, so that a test can run
 * them as another process. Returns the folder of the compiled sources.
 */
export function compileProgram(): string {
  const cache = 'node_modules/.cache';
  mkdirSync(cache, { recursive: true });
  const root = mkdtempSync(join(cache, 'millesime-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const dist = join(root, 'dist');
  const tsc = 'node_modules/typescript/bin/tsc';
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', dist]);
  copyFileSync('package.json', join(root, 'package.json'));
  return dist;
}
