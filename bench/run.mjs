// npm run bench [-- --runs 7]: time by stage, cold and warm, peak memory, and the ratio to a bare
// script on the same libraries; then what tags cost, and a document of 500 pages. Programs are run in
// turn, so that a busy machine disturbs them alike; figures are medians.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareMaterial } from './prepare-material.mjs';

const TARGETS = { cold: 1.2, second: 0.45, help: 150 };
const EDITIONS = 4;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, project: { type: 'string', default: '.' } },
});
const runs = Number(values.runs);
const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
// A copy: who edits a template meanwhile does not stop the measures.
const project = join(folder, 'project');
try {
  for (const part of ['data', 'templates']) {
    cpSync(join(resolve(values.project), part), join(project, part), { recursive: true });
  }
  const material = join(folder, 'material.json');
  writeFileSync(material, JSON.stringify(await prepareMaterial(project)));
  report(measureAll(material));
  const document = join(folder, 'document.json');
  writeFileSync(document, JSON.stringify(JSON.parse(readFileSync(material, 'utf8')).document));
  print('');
  printMeasure('./tagging.mjs', project, document);
  print('');
  printMeasure('./long-document.mjs', '3');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureAll(material) {
  const cli = here('../dist/cli.js');
  const programs = {
    ours: [
      cli,
      'build',
      '--project',
      project,
      '--out',
      join(folder, 'out'),
      '--no-cache',
      '--json',
    ],
    bare: [here('./bare-script.mjs'), material, folder],
    editions: [here('./second-edition.mjs'), project, join(folder, 'out'), String(EDITIONS)],
    help: [cli, '--help'],
    nothing: ['-e', '0'],
  };
  const measures = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, args] of Object.entries(programs)) measures[name].push(measure(args));
  }
  return measures;
}

/** Another measure, which prints its own answer. */
function printMeasure(script, ...args) {
  const { status } = spawnSync(process.execPath, [here(script), ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
}

/** Runs a program as a process of its own; its answer is kept where it is JSON. */
function measure(args) {
  const usageFile = join(folder, 'usage.json');
  const env = { ...process.env, BENCH_USAGE: usageFile };
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', here('./report-usage.mjs'), ...args],
    { env, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8'));
  const megabytes = usage.maxRSS / 1024;
  const processor = (usage.userCPUTime + usage.systemCPUTime) / 1000;
  return {
    milliseconds,
    processor,
    megabytes,
    answer: /^[[{]/.test(stdout) ? JSON.parse(stdout) : undefined,
  };
}

function report({ ours, bare, editions, help, nothing }) {
  const time = (measures) => median(measures.map(({ milliseconds }) => milliseconds));
  const processor = (measures) => median(measures.map((measure) => measure.processor));
  const memory = (measures) => Math.round(median(measures.map(({ megabytes }) => megabytes)));
  const nth = (index) => editions.map(({ answer }) => sum(answer.at(index)));
  const second = median(nth(1));
  print(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${runs} runs, medians`,
  );
  print('');
  print('stage      cold    second  (ms, in the process)');
  for (const { stage } of editions[0].answer[0]) {
    const cold = median(ours.map(({ answer }) => stageTime(answer.times, stage)));
    const warm = median(editions.map(({ answer }) => stageTime(answer[1], stage)));
    print(`${stage.padEnd(8)}${column(cold)}${column(warm)}`);
  }
  print('');
  print('program                ms   CPU ms  peak MB');
  print(
    `report and deck  ${column(time(ours))} ${column(processor(ours))} ${column(memory(ours))}`,
  );
  print(
    `bare script      ${column(time(bare))} ${column(processor(bare))} ${column(memory(bare))}`,
  );
  print(
    `${EDITIONS} editions       ${column(time(editions))} ${column(processor(editions))} ${column(memory(editions))}`,
  );
  print('');
  verdict('cold, to the bare script', time(ours) / time(bare), TARGETS.cold);
  verdict('the same in processor time', processor(ours) / processor(bare), TARGETS.cold);
  verdict('second edition, to the cold time', second / time(ours), TARGETS.second);
  verdict('--help, beyond an empty program (ms)', time(help) - time(nothing), TARGETS.help);
}

function verdict(what, value, target) {
  const shown = target < 10 ? value.toFixed(2) : value.toFixed(0);
  print(`${what}: ${shown} (target: at most ${target})${value <= target ? '' : ' — MISSED'}`);
}

function stageTime(times, stage) {
  return times.find((time) => time.stage === stage)?.milliseconds ?? 0;
}

function sum(times) {
  return times.reduce((total, { milliseconds }) => total + milliseconds, 0);
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function column(number) {
  return number.toFixed(0).padStart(8);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
