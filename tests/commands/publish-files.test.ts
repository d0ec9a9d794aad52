import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiskError } from '../../src/commands/disk-error.js';
import { publishFiles } from '../../src/commands/publish-files.js';
import { compileProgram } from '../compile-program.js';

const NAMES = ['rapport.pdf', 'diaporama.pptx', 'manifest.json'];
const compiled = resolve(compileProgram(), 'commands/publish-files.js');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('publishFiles', () => {
  test('puts a set in place and leaves nothing else behind', async () => {
    await publishFiles(join(folder, 'a/b'), setOf('one'), []);
    expect(readSet(join(folder, 'a/b'))).toEqual({ names: [...NAMES].sort(), states: ['one'] });
  });

  test('replaces a former set, takes away what belongs to no new state and keeps the rest', async () => {
    await publishFiles(folder, setOf('one'), []);
    writeFileSync(join(folder, 'mine.txt'), 'one');
    mkdirSync(join(folder, 'alsace'));
    const rest = setOf('two').filter(({ name }) => name !== 'diaporama.pptx');
    const removed = await publishFiles(folder, rest, ['diaporama.pptx', 'never.there']);
    expect(removed).toEqual(['diaporama.pptx']);
    const left = ['alsace', 'manifest.json', 'mine.txt', 'rapport.pdf'];
    expect(readdirSync(folder).sort()).toEqual(left);
    expect(readFileSync(join(folder, 'rapport.pdf'), 'utf8')).toBe('two');
  });

  test('says no to a file where the folder should be, and leaves the file', async () => {
    writeFileSync(join(folder, 'output'), 'mine');
    const failure = publishFiles(join(folder, 'output/2016-2017'), setOf('one'), []);
    await expect(failure).rejects.toMatchObject({ name: 'DiskError', code: 'ENOTDIR' });
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('mine');
  });

  test('says no to a folder where a file should be, with the former set whole', async () => {
    await publishFiles(folder, setOf('one').slice(0, 1), []);
    mkdirSync(join(folder, 'manifest.json'));
    await expect(publishFiles(folder, setOf('two'), [])).rejects.toThrow(DiskError);
    expect(readFileSync(join(folder, 'rapport.pdf'), 'utf8')).toBe('one');
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'rapport.pdf']);
  });

  test('sets published at once do not mix', async () => {
    const states = Array.from({ length: 24 }, (_, index) => `state-${index}`);
    await Promise.all(states.map((state) => publishFiles(folder, setOf(state), [])));
    const left = readSet(folder);
    expect(left.names).toEqual([...NAMES].sort());
    expect(left.states).toHaveLength(1);
  });

  test('processes that publish at once do not mix', async () => {
    const loops = ['a', 'b'].map((name) => startLoop(folder, name, 60));
    const codes = await Promise.all(loops.map((loop) => once(loop, 'exit')));
    expect(codes.map(([code]) => code)).toEqual([0, 0]);
    expect(readSet(folder).states).toHaveLength(1);
  });

  test('a killed process leaves one state, and the next build cleans up', async () => {
    for (let round = 0; round < 12; round += 1) {
      const loop = startLoop(folder, `round-${round}`);
      await once(loop.stdout, 'data');
      await new Promise((done) => setTimeout(done, round * 3));
      loop.kill('SIGKILL');
      await once(loop, 'exit');
      expect(statesAfterKill(folder)).toHaveLength(1);
    }
    await publishFiles(folder, setOf('last'), []);
    expect(readSet(folder)).toEqual({ names: [...NAMES].sort(), states: ['last'] });
  });

  test('finishes the set of a process that was killed between two moves', async () => {
    await publishFiles(folder, setOf('old'), []);
    // As such a process leaves it: the report moved, the deck to be removed, the manifest to come.
    writeFileSync(join(folder, 'rapport.pdf'), 'new');
    mkdirSync(join(folder, '.millesime-publishing/removal-of-diaporama.pptx'), { recursive: true });
    writeFileSync(join(folder, '.millesime-publishing/manifest.json'), 'new');
    await expect(
      publishFiles(folder, [{ name: 'a/b', bytes: new Uint8Array() }], []),
    ).rejects.toThrow(DiskError);
    expect(readSet(folder)).toEqual({ names: ['manifest.json', 'rapport.pdf'], states: ['new'] });
  });

  test('keeps the folder of a build under way, and of another machine', async () => {
    const others = [`.millesime-building-00000000-1-aa`, '.millesime-building-00000000-2-bb'];
    for (const name of others) mkdirSync(join(folder, name));
    await publishFiles(folder, setOf('one'), []);
    expect(readdirSync(folder).sort()).toEqual([...others, ...NAMES].sort());
  });

  test.skipIf(!mayMount())('a full disk leaves the former set and nothing else', async () => {
    mount(folder, 'size=256k');
    try {
      await publishFiles(folder, setOf('one'), []);
      const large = [...setOf('two'), { name: 'document.json', bytes: new Uint8Array(1_000_000) }];
      const failure = publishFiles(folder, large, []);
      await expect(failure).rejects.toMatchObject({ name: 'DiskError', code: 'ENOSPC' });
      expect(readSet(folder)).toEqual({ names: [...NAMES].sort(), states: ['one'] });
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  test.skipIf(!mayMount())('a read-only disk is said', async () => {
    mount(folder, 'size=256k,ro');
    try {
      const failure = publishFiles(folder, setOf('one'), []);
      await expect(failure).rejects.toMatchObject({ name: 'DiskError', code: 'EROFS' });
      await expect(publishFiles(join(folder, 'new'), setOf('one'), [])).rejects.toThrow(DiskError);
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

function setOf(state: string) {
  return NAMES.map((name) => ({ name, bytes: new TextEncoder().encode(state) }));
}

/** The files of a folder, hidden ones too, and the distinct states in them. */
function readSet(path: string) {
  const names = readdirSync(path).sort();
  const states = new Set(names.map((name) => readFileSync(join(path, name), 'utf8')));
  return { names, states: [...states] };
}

/** The states that a reader finds once the set that has its turn is moved. */
function statesAfterKill(path: string) {
  const turn = join(path, '.millesime-publishing');
  const waiting = existsSync(turn) ? readdirSync(turn) : [];
  const removed = waiting.flatMap((name) => name.split('removal-of-')[1] ?? []);
  const files = NAMES.filter((name) => !removed.includes(name)).flatMap((name) => {
    const place = join(waiting.includes(name) ? turn : path, name);
    return existsSync(place) ? [readFileSync(place, 'utf8')] : [];
  });
  return [...new Set(files)];
}

function startLoop(path: string, name: string, times = 100_000) {
  const script = 'tests/commands/publish-loop.mjs';
  return spawn(process.execPath, [script, compiled, path, name, String(times)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function mount(path: string, options: string) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]);
}

/** Full and read-only disks need a mount, which not every machine allows: then they are skipped. */
function mayMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    const { status } = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', path]);
    return status === 0 && spawnSync('umount', [path]).status === 0;
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
