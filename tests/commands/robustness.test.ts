import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileProgram } from '../compile-program.js';

const cli = resolve(compileProgram(), 'cli.js');
const root = mkdtempSync(join(tmpdir(), 'robust-'));
const project = join(root, 'project');
const releases = join(project, 'data/releases');
const SEAL = join(releases, '2018-01-31/seal.json');
/** Held while a run seals. */
const TURN = join(project, 'data/.releasing');
const FILES = ['diaporama-2016-2017.pptx', 'document.json', 'rapport-2016-2017.pdf'];

beforeAll(() => {
  mkdirSync(project);
  for (const part of ['data', 'templates']) cpSync(part, join(project, part), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const args = (...given: readonly string[]) => [cli, ...given, '--project', project];
const run = (...given: readonly string[]) =>
  spawnSync(process.execPath, args(...given), { encoding: 'utf8' });
const bytesOf = (folder: string) => FILES.map((name) => readFileSync(join(folder, name)));

/** The hours of the place where a run takes place are not those of the institution. */
const runIn = (zone: string, ...given: readonly string[]) =>
  spawnSync(process.execPath, args(...given), { env: { ...process.env, TZ: zone } });

/** Kills a run after so many milliseconds, or lets it end. */
async function kill(after: number, ...given: readonly string[]) {
  const child = spawn(process.execPath, args(...given), { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await once(child, 'exit');
  clearTimeout(timer);
}

/** A release that tells when it has come to write. */
function startRelease(...given: readonly string[]) {
  const child = spawn(
    process.execPath,
    args('release', '2018-01-31', '--json', '--lang', 'en', ...given),
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const isWriting = new Promise<void>((resolveWriting, reject) => {
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
      if (stderr.includes('Writing the files')) resolveWriting();
    });
    child.on('exit', () => reject(new Error(`ended before it wrote: ${stderr}`)));
  });
  const answer = once(child, 'close').then(([code]) => ({ code: code as number, stdout }));
  return { isWriting, answer };
}

describe('a killed run, two at once, a disk that says no', { timeout: 600_000 }, () => {
  const plain = join(root, 'plain/2016-2017');

  test('builds killed at many moments leave a cache that gives the same bytes', async () => {
    const started = performance.now();
    expect(run('build', '--no-cache', '--out', join(root, 'plain')).status).toBe(0);
    const whole = performance.now() - started;
    for (const part of [0.4, 0.55, 0.7, 0.85]) {
      await kill(whole * part, 'build', '--out', join(root, 'killed'));
    }
    expect(run('build', '--out', join(root, 'killed')).status).toBe(0);
    expect(bytesOf(join(root, 'killed/2016-2017'))).toEqual(bytesOf(plain));
  });

  test('a chart that tells hours is the same wherever it is drawn', () => {
    const file = join(project, 'templates/figures/parchemins.vl.json');
    const text = readFileSync(file, 'utf8');
    const told = text.replace(
      'datum.period +',
      "slice(datum.period, hours(datetime('2018-01-31T12:00Z')) < 12 ? 5 : 0) +",
    );
    expect(told).not.toBe(text);
    writeFileSync(file, told);
    try {
      for (const zone of ['Asia/Tokyo', 'America/Lima']) {
        const given = ['build', '--no-cache', '--formats', 'pdf', '--out', join(root, zone)];
        expect(runIn(zone, ...given).stderr.toString()).not.toContain('vl.json');
      }
    } finally {
      writeFileSync(file, text);
    }
    const [one, other] = ['Asia/Tokyo', 'America/Lima'].map((zone) =>
      readFileSync(join(root, zone, '2016-2017/rapport-2016-2017.pdf')),
    );
    expect(one).toEqual(other);
  });

  test('two builds at once share the cache and give the same bytes', async () => {
    rmSync(join(project, '.cache'), { recursive: true });
    const outs = ['one', 'two'].map((name) => join(root, name));
    await Promise.all(outs.map((out) => kill(600_000, 'build', '--out', out)));
    for (const out of outs) expect(bytesOf(join(out, '2016-2017'))).toEqual(bytesOf(plain));
  });

  test.skipIf(!mayMount())('a full disk under the cache and the releases loses nothing', () => {
    for (const folder of [join(project, '.cache'), releases]) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    }
    try {
      expect(run('build', '--out', join(root, 'full')).status).toBe(0);
      expect(bytesOf(join(root, 'full/2016-2017'))).toEqual(bytesOf(plain));
      expect(run('release', '2018-01-31').status).toBe(74);
      expect(readdirSync(releases)).toEqual([]);
    } finally {
      for (const folder of [join(project, '.cache'), releases]) execFileSync('umount', [folder]);
    }
  });

  test('of two releases at once, one seals and the other finds it sealed, whole', async () => {
    rmSync(releases, { recursive: true, force: true });
    // Both have found nothing sealed and made their edition before either may seal.
    mkdirSync(TURN, { recursive: true });
    const outs = ['first', 'second'].map((name) => join(root, name));
    const both = outs.map((out) => startRelease('--out', out));
    await Promise.all(both.map(({ isWriting }) => isWriting));
    rmSync(TURN, { recursive: true });
    const answers = await Promise.all(both.map(({ answer }) => answer));
    expect(answers.map(({ code }) => code)).toEqual([0, 0]);
    const again = answers.map(({ stdout }) => JSON.parse(stdout).again as boolean);
    expect(again.toSorted()).toEqual([false, true]);
    expect(readdirSync(releases)).toEqual(['2018-01-31']);
    expect(existsSync(TURN)).toBe(false);
    expect(run('build', '--as-of', '2018-01-31', '--json').stdout).toContain('"differing": []');
    const [one, other] = outs.map((out) => bytesOf(join(out, '2016-2017/as-of-2018-01-31')));
    expect(one).toEqual(other);
  });

  test('a release killed at many moments is sealed whole or not at all', async () => {
    rmSync(releases, { recursive: true, force: true });
    const started = performance.now();
    expect(run('release', '2018-01-31').status).toBe(0);
    const whole = performance.now() - started;
    for (const part of [0.8, 0.9, 0.95, 1]) {
      rmSync(releases, { recursive: true, force: true });
      await kill(whole * part, 'release', '2018-01-31');
      const visible = existsSync(releases)
        ? readdirSync(releases).filter((name) => !name.startsWith('.'))
        : [];
      expect(visible.length === 0 || existsSync(SEAL)).toBe(true);
    }
    expect(run('release', '2018-01-31').status).toBe(0);
    expect(readdirSync(releases)).toEqual(['2018-01-31']);
    expect(run('build', '--as-of', '2018-01-31', '--json').stdout).toContain('"differing": []');
  });
});

/** Not every machine allows it: then the test is skipped. */
function mayMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    const { status } = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', path]);
    return status === 0 && spawnSync('umount', [path]).status === 0;
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
