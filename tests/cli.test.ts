import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileProgram } from './compile-program.js';

const cli = join(compileProgram(), 'cli.js');
const out = mkdtempSync(join(tmpdir(), 'output-'));
const folder = join(out, '2016-2017');
const FILES = [
  'diaporama-2016-2017.pptx',
  'document.json',
  'manifest.json',
  'rapport-2016-2017.pdf',
];

afterAll(() => rmSync(out, { recursive: true, force: true }));

// Whole builds, on machines that are busy with other tests.
describe('the program, as a process', { timeout: 240_000 }, () => {
  test('a build that is killed before it has written leaves nothing', async () => {
    const build = startBuild();
    await once(build.stderr ?? build, 'data');
    build.kill('SIGKILL');
    await once(build, 'exit');
    expect(existsSync(folder)).toBe(false);
  });

  test('two builds at once give one edition, and the same bytes as a build alone', async () => {
    const codes = await Promise.all([startBuild(), startBuild()].map(exitCode));
    expect(codes).toEqual([0, 0]);
    const together = readOutput();
    rmSync(folder, { recursive: true });
    expect(await exitCode(startBuild())).toBe(0);
    expect(readOutput()).toEqual(together);
  });

  test('the manifest tells the files as they are', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const hashes = new Map(readOutput());
    expect(manifest.outputs).toHaveLength(3);
    for (const { file, sha256 } of manifest.outputs) expect(sha256).toBe(hashes.get(file));
    for (const { file, sha256 } of manifest.inputs) expect(sha256).toBe(hashOf(file));
    expect(manifest.counts.pages).toBeGreaterThan(10);
    expect(manifest.counts.figures).toBeGreaterThanOrEqual(12);
  });

  test.skipIf(!existsSync('/dev/full'))('an answer that finds no room is said, with 74', () => {
    for (const args of [['check'], ['explain', 'auditeurs', '--json']]) {
      const stdout = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [cli, ...args, '--lang', 'fr'], {
        stdio: ['ignore', stdout, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(stdout);
      expect(status).toBe(74);
      expect(stderr).toContain('réponse perdue');
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  test.skipIf(!existsSync('/proc/self'))('a folder where none can be made is said, with 74', () => {
    const args = [cli, 'build', '2016-2017', '--out', '/proc/millesime', '--lang', 'fr'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(74);
    expect(stderr).toContain('/proc/millesime');
  });

  test('a build that is killed leaves the former edition as it was', async () => {
    const former = readOutput();
    const signals: unknown[] = [];
    for (const delay of [0, 200, 400, 1_200]) {
      const build = startBuild();
      const over = once(build, 'exit');
      await once(build.stderr ?? build, 'data');
      await new Promise((done) => setTimeout(done, delay));
      build.kill('SIGKILL');
      const [, signal] = await over;
      signals.push(signal);
      expect(readOutput().filter(([name]) => FILES.includes(name))).toEqual(former);
    }
    // The last may have ended before: a build that finds its work kept takes less.
    expect(signals.slice(0, 2)).toEqual(['SIGKILL', 'SIGKILL']);
  });

  test('explains a key of the document, and stops quietly when nobody reads on', () => {
    const told = run('explain', 'auditeurs|cnam|2016-2017', '--json');
    expect(JSON.parse(told.stdout)).toMatchObject({
      result: { type: 'number', value: 60502 },
      observations: [{ file: 'data/vintages/2018-01-31/auditeurs.csv', value: 60502 }],
    });
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" ${cli} explain auditeurs | true`]);
    expect(piped.stderr.toString()).toBe('');
  });

  test.each([
    [['explain', 'auditeur'], 'did you mean "auditeurs"?'],
    [['explain', '60 500'], 'this is a printed text: in document.json'],
    [['explain', 'auditeurs', '--territory', 'alsac'], 'did you mean "alsace"?'],
    [['check', '2016-2071'], 'did you mean 2016-2017?'],
    [['check', '--edition', 'alsac'], 'did you mean "alsace"?'],
    [['check', '--as-of', '2018-01-13'], '2018-01-31'],
  ])('%j is wrong usage', (args, message) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  test('checks the publication', () => {
    const { status, stdout } = run('check');
    expect(stdout).toMatch(/Reconciliation of published totals and subtotals: \d+ consistent/);
    expect(stdout).toContain('declared reason: ');
    expect(status).toBe(0);
  });
});

const environment = { ...process.env, LC_ALL: 'en_GB.UTF-8' };

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: environment });
}

function startBuild(): ChildProcess {
  const args = [cli, 'build', '2016-2017', '--out', out];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env: environment });
}

async function exitCode(build: ChildProcess): Promise<unknown> {
  // Unread, a full pipe would stop the build.
  build.stderr?.resume();
  const [code] = await once(build, 'exit');
  return code;
}

function readOutput(): (readonly [string, string])[] {
  return readdirSync(folder).map((name) => [name, hashOf(join(folder, name))] as const);
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
