// Makes editions one after the other in one process, and prints the time of each stage of each.
// node bench/second-edition.mjs PROJECT FOLDER EDITIONS
import { loadProgram } from '../dist/commands/load-program.js';
import { sparePace } from '../dist/commands/spare-pace.js';

const [, , project, folder, editions] = process.argv;
// As `dist/cli.js` does.
sparePace();
const run = (await loadProgram()).openProgram();
const times = [];
for (let index = 0; index < Number(editions); index += 1) {
  const started = index === 0 ? 0 : performance.now();
  let answer = '';
  const ports = {
    now: () => performance.now() - started,
    output: {
      isTerminal: false,
      write: (text) => {
        answer += text;
      },
    },
    errors: { isTerminal: false, write: () => {} },
  };
  const args = ['build', '--project', project, '--out', folder, '--no-cache', '--json'];
  const code = await run(args, ports);
  if (code !== 0) process.exit(code);
  times.push(JSON.parse(answer).times);
}
process.stdout.write(JSON.stringify(times));
