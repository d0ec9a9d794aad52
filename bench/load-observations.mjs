// Loading is linear: 250,000 and 1,000,000 observations, each in a process of its own, compared by
// time per row, with the most memory that the process took. Run `npm run compile` first.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MOST_MEGABYTES = 1500;
const SIZES = [250_000, 1_000_000];
const CENTRES = 250;
const MEASURES = 500;

if (process.argv[2] === 'load') await load(process.argv[3]);
else compare();

function compare() {
  const results = SIZES.map((rows) => measure(rows));
  for (const { rows, milliseconds, megabytes } of results) {
    const perRow = ((1000 * milliseconds) / rows).toFixed(2);
    console.log(
      `${rows} rows: ${milliseconds.toFixed(0)} ms, ${perRow} µs a row, peak ${megabytes.toFixed(0)} MB`,
    );
  }
  const [small, large] = results;
  const ratio = large.milliseconds / large.rows / (small.milliseconds / small.rows);
  console.log(`time per row, large : small = ${ratio.toFixed(2)} (1 is linear)`);
  console.log(
    `memory ${large.megabytes < MOST_MEGABYTES ? 'within' : 'OVER'} ${MOST_MEGABYTES} MB`,
  );
}

function measure(rows) {
  const project = mkdtempSync(join(tmpdir(), 'load-observations-'));
  try {
    writeProject(project, rows);
    const script = fileURLToPath(import.meta.url);
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, 'load', project], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(project, { recursive: true });
  }
}

async function load(project) {
  const { readDataset } = await import('../dist/dataset/read-dataset.js');
  const start = performance.now();
  const { observations } = readDataset(project);
  const milliseconds = performance.now() - start;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ rows: observations.size, milliseconds, megabytes }));
}

function writeProject(project, rows) {
  const data = join(project, 'data');
  const vintage = join(data, 'vintages', '2020-01-01');
  mkdirSync(vintage, { recursive: true });
  writeFileSync(join(data, 'datapackage.json'), JSON.stringify(descriptor()));
  writeFileSync(
    join(vintage, 'release.yaml'),
    'date: 2020-01-01\nkind: first\nservice: Banc d’essai\n',
  );
  writeFileSync(join(data, 'modes.csv'), 'code,label\nfod,FOD\nhybride,Hybride\n');
  writeFileSync(
    join(data, 'periods.csv'),
    `code,kind\n${years()
      .map((year) => `${year},civil\n`)
      .join('')}`,
  );
  const measures = range(MEASURES).map((index) => `mesure-${index},Mesure ${index},share,%\n`);
  writeFileSync(join(data, 'measures.csv'), `code,label,quantity,unit\n${measures.join('')}`);
  const header = 'code,label,short_label,sentence_label,level,parent,order\n';
  const centres = range(CENTRES).map(
    (index) => `centre-${index},Centre,Centre,le centre,centre,reseau,${index + 2}\n`,
  );
  writeFileSync(
    join(data, 'territories.csv'),
    `${header}reseau,Réseau,Réseau,le réseau,network,,1\n${centres.join('')}`,
  );
  writeRows(join(vintage, 'observations.csv'), rows);
}

/** Texts quoted and accented as in real files, a comment of its own in every tenth row. */
function writeRows(file, rows) {
  const descriptor = openSync(file, 'w');
  const source = '"Système de scolarité, tableau 1 — enquête"';
  const modes = ['', 'fod', 'hybride'];
  const periods = years();
  let lines = ['measure,territory,period,mode,value,reason,flags,source,comment'];
  for (let row = 0; row < rows; row++) {
    const centre = row % CENTRES;
    const measure = Math.floor(row / CENTRES) % MEASURES;
    const rest = Math.floor(row / (CENTRES * MEASURES));
    const key = `mesure-${measure},centre-${centre},${periods[Math.floor(rest / 3)]},${modes[rest % 3]}`;
    const value =
      row % 50 === 0 ? ',not-communicated,' : `${(row % 1000) / 10},,${row % 7 === 0 ? 'P' : ''}`;
    lines.push(`${key},${value},${source},${row % 10 === 0 ? `"Saisie n° ${row}"` : ''}`);
    if (lines.length >= 10_000) {
      writeSync(descriptor, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  writeSync(descriptor, `${lines.join('\n')}\n`);
  closeSync(descriptor);
}

function descriptor() {
  const list = (name) => ({ name, path: `${name}.csv`, schema: { fields: [{ name: 'code' }] } });
  const names = [
    'measure',
    'territory',
    'period',
    'mode',
    'value',
    'reason',
    'flags',
    'source',
    'comment',
  ];
  const schema = {
    fields: names.map((name) => ({ name })),
    foreignKeys: [{ fields: ['mode'], reference: { resource: 'modes', fields: ['code'] } }],
  };
  const observations = {
    name: 'observations',
    path: [],
    'millesime:pattern': 'vintages/*/observations.csv',
    schema,
  };
  return {
    name: 'banc',
    resources: [...['territories', 'measures', 'periods', 'modes'].map(list), observations],
  };
}

function years() {
  return range(4).map((index) => String(2017 + index));
}

function range(length) {
  return Array.from({ length }, (_, index) => index);
}
