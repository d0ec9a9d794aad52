#!/usr/bin/env node
import module from 'node:module';

// Since Node 22.8: keeps compiled code between runs. Before, there is nothing to call.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();

const { loadProgram } = await import('./commands/load-program.js');
const run = (await loadProgram()).openProgram();
process.stdout.on('error', stopWhenNobodyReads);
process.exitCode = await run(process.argv.slice(2));

/** `millesime explain … | head`: the reader has gone, there is nobody to answer. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
