#!/usr/bin/env node
import module from 'node:module';

// Since Node 22.8: keeps compiled code between runs. Before, there is nothing to call.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();

// Charts that tell dates tell the same ones wherever the program runs.
process.env.TZ = 'UTC';

const { sparePace } = await import('./commands/spare-pace.js');
sparePace();

const { loadProgram } = await import('./commands/load-program.js');
const program = await loadProgram();
const args = process.argv.slice(2);
process.stdout.on('error', stopUnanswered);
process.exitCode = await program.openProgram()(args);

/** `millesime explain … | head`: the reader has gone, there is nobody to answer. */
function stopUnanswered(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : program.reportLostAnswer(error, args));
}
