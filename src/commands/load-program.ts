import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type * as Program from './program.js';
import { BUNDLE, COMPILED } from './program-files.js';

/**
 * Loads the program: from one file where it was made after the modules, else module by module. A
 * thousand files take longer to find and to compile than a report takes to lay out.
 */
export async function loadProgram(): Promise<typeof Program> {
  return isCurrent() ? runBundle().program : import('./program.js');
}

/** Whoever compiles the modules alone gets the modules. */
function isCurrent(): boolean {
  const own = fileURLToPath(import.meta.url);
  return existsSync(BUNDLE) && statSync(BUNDLE).mtimeMs >= statSync(own).mtimeMs;
}

/** Runs the single file; compiled code of another version of Node is passed over by V8. */
export function runBundle(): { readonly program: typeof Program; readonly script: Script } {
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(BUNDLE, 'latin1')}\n})`;
  const compiled = existsSync(COMPILED) ? { cachedData: readFileSync(COMPILED) } : {};
  const script = new Script(wrapped, { filename: BUNDLE, ...compiled });
  // What the bundler writes for `program.ts`, called as Node calls a CommonJS module.
  const run = script.runInThisContext() as (...parameters: unknown[]) => void;
  const module = { exports: {} as typeof Program };
  run(module.exports, createRequire(BUNDLE), module, BUNDLE, dirname(BUNDLE));
  return { program: module.exports, script };
}
