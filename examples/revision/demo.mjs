// Tells the story of a revision with the program itself. The figures of the later deliveries are
// INVENTED, and every page made here says so.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeProject } from './make-project.mjs';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const project = fileURLToPath(new URL('../../output/revision-demo', import.meta.url));
/** What `verify` ends with for a file that a later delivery revises. */
const SUPERSEDED = 10;
const [FIRST, SECOND, THIRD] = ['2018-01-31', '2018-09-28', '2018-11-15'];

rmSync(project, { recursive: true, force: true });
makeProject(project);

say('1. La première diffusion, telle que publiée, et scellée.');
run('release', FIRST);
say('2. Une livraison arrive : que change-t-elle ?');
run('diff', FIRST, SECOND);
run('diff', FIRST, SECOND, '--html', join(project, 'output/diff.html'));
say('3. Le rapport révisé, sa note et ses marques (r), scellé à son tour.');
run('release', SECOND);
say('4. Le premier rapport est-il encore à jour ?');
run('verify', join(project, `output/2016-2017/as-of-${FIRST}/rapport-2016-2017.pdf`));
say('5. Un erratum : un seul âge moyen.');
run('diff', SECOND, THIRD);
run('build');
say(`Tout est dans ${relative(process.cwd(), project)}`);

function say(line) {
  console.log(`\n=== ${line}\n`);
}

function run(command, ...options) {
  console.log(`$ millesime ${[command, ...options].join(' ')}`);
  const args = [program, command, ...options, '--project', project, '--lang', 'fr'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0 && status !== SUPERSEDED) process.exit(status ?? 1);
}
