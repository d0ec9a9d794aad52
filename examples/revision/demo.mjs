// Tells the story of a revision with the program itself. The figures of the later deliveries are
// INVENTED, and every page made here says so.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeProject } from './make-project.mjs';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const project = fileURLToPath(new URL('../../output/revision-demo', import.meta.url));
const [FIRST, SECOND, THIRD] = ['2018-01-31', '2018-09-28', '2018-11-15'];

rmSync(project, { recursive: true, force: true });
makeProject(project);

say('1. La première diffusion, telle que publiée.');
run('build', '--as-of', FIRST);
say('2. Une livraison arrive : que change-t-elle ?');
run('diff', FIRST, SECOND);
run('diff', FIRST, SECOND, '--html', join(project, 'output/diff.html'));
say('3. Le rapport révisé, sa note et ses marques (r).');
run('build', '--as-of', SECOND);
say('4. Un erratum : un seul âge moyen.');
run('diff', SECOND, THIRD);
run('build');
say(`Tout est dans ${project}`);

function say(line) {
  console.log(`\n=== ${line}\n`);
}

function run(command, ...options) {
  console.log(`$ millesime ${[command, ...options].join(' ')}`);
  const args = [program, command, ...options, '--project', project, '--lang', 'fr'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
