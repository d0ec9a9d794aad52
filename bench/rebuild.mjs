// node bench/rebuild.mjs [--runs 5]: a rebuild after one changed observation, with what earlier builds
// left and without it, in turn; prints the ratio and how many pictures were drawn.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TARGET = 0.5;
/** The observations that change, no total depends on them: on a map that is soon drawn, on the dearest chart. */
const CELLS = [
  /^(part-auditeurs-distance,alsace,2016-2017,,)([\d.]+)/m,
  /^(age-moyen,alsace,2016-2017,,)([\d.]+)/m,
];

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, project: { type: 'string', default: '.' } },
});
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
const project = join(folder, 'project');
try {
  for (const part of ['data', 'templates']) {
    cpSync(join(resolve(values.project), part), join(project, part), { recursive: true });
  }
  build('cached');
  for (const cell of CELLS) compare(cell);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare(cell) {
  const ratios = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    changeOneObservation(cell);
    const cached = build('cached');
    const bare = build('bare', '--no-cache');
    if (hashes('cached') !== hashes('bare')) throw new Error('the cache changed the bytes');
    const { drawn, kept } = cached.pictures;
    const ratio = cached.milliseconds / bare.milliseconds;
    ratios.push(ratio);
    const times = `${cached.milliseconds.toFixed(0)} ms to ${bare.milliseconds.toFixed(0)} ms`;
    process.stdout.write(`${drawn} drawn, ${kept} from the cache: ${times}, ${ratio.toFixed(2)}\n`);
  }
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)];
  const verdict = median <= TARGET ? '' : ' — MISSED';
  process.stdout.write(
    `rebuild, to a build without cache: ${median.toFixed(2)} (target: at most ${TARGET})${verdict}\n`,
  );
}

function build(out, ...options) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'build', '--project', project, '--out', join(folder, out), '--json', ...options],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  if (status !== 0) throw new Error(`build ended with ${status}\n${stderr}`);
  return { ...JSON.parse(stdout), milliseconds: performance.now() - started };
}

function changeOneObservation(cell) {
  const vintages = join(project, 'data/vintages');
  const file = join(vintages, readdirSync(vintages).sort()[0], 'auditeurs.csv');
  const text = readFileSync(file, 'utf8');
  if (!cell.test(text)) throw new Error(`${file} has no ${cell}`);
  writeFileSync(
    file,
    text.replace(cell, (_, row, value) => `${row}${(Number(value) + 0.1).toFixed(1)}`),
  );
}

function hashes(out) {
  const path = join(folder, out);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  const hash = createHash('sha256');
  for (const file of files.filter((name) => /\.\w+$/.test(name))) {
    hash.update(file).update(readFileSync(join(path, file)));
  }
  return hash.digest('hex');
}
