import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CACHE_FOLDER, createBuildCache } from '../../src/commands/build-cache.js';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const pictures = () => join(project, CACHE_FOLDER, 'work');
const entries = () =>
  readdirSync(pictures(), { recursive: true, encoding: 'utf8' })
    .map((name) => join(pictures(), name))
    .filter((path) => statSync(path).isFile())
    .sort();

describe('the build cache', () => {
  test('gives back what an earlier run drew, and counts both', async () => {
    const first = createBuildCache(project, 'v1');
    expect(await first.pictures.get('key')).toBeUndefined();
    await first.pictures.put('key', '<svg>é</svg>');
    first.pictures.forms?.put('key-png-2', bytes('pixels'));
    const second = createBuildCache(project, 'v1');
    expect(await second.pictures.get('key')).toBe('<svg>é</svg>');
    expect(second.pictures.forms?.get('key-png-2')).toEqual(Buffer.from('pixels'));
    expect([first.counts, second.counts]).toEqual([
      { drawn: 1, kept: 0 },
      { drawn: 0, kept: 1 },
    ]);
  });

  test('has nothing from another build of the program', async () => {
    await createBuildCache(project, 'v1').pictures.put('key', '<svg/>');
    expect(await createBuildCache(project, 'v2').pictures.get('key')).toBeUndefined();
  });

  test.each([
    ['a changed byte', (entry: Buffer) => Buffer.concat([entry.subarray(0, -1), bytes('x')])],
    ['a truncated entry', (entry: Buffer) => entry.subarray(0, 70)],
    ['an empty entry', () => Buffer.alloc(0)],
    ['an entry cut in its digest', (entry: Buffer) => entry.subarray(0, 12)],
  ])('%s is not there, and is replaced', async (_, corrupt) => {
    const cache = createBuildCache(project, 'v1');
    await cache.pictures.put('key', '<svg>picture</svg>');
    const [file = ''] = entries();
    writeFileSync(file, corrupt(readFileSync(file)));
    expect(await cache.pictures.get('key')).toBeUndefined();
    await cache.pictures.put('key', '<svg>picture</svg>');
    expect(await cache.pictures.get('key')).toBe('<svg>picture</svg>');
  });

  test('tells whether it gave anything, and drops all of it', async () => {
    const first = createBuildCache(project, 'v1');
    expect(first.kept.get('key')).toBeUndefined();
    first.kept.put('key', bytes('work'));
    expect(first.hasGiven()).toBe(false);
    const second = createBuildCache(project, 'v1');
    second.kept.get('key');
    expect(second.hasGiven()).toBe(true);
    second.drop();
    expect(second.kept.get('key')).toBeUndefined();
  });

  test('two entries that changed places are not there', async () => {
    const cache = createBuildCache(project, 'v1');
    await cache.pictures.put('one', '<svg>one</svg>');
    await cache.pictures.put('two', '<svg>two</svg>');
    const [first = '', second = ''] = entries();
    const [a, b] = [readFileSync(first), readFileSync(second)];
    writeFileSync(first, b);
    writeFileSync(second, a);
    expect([await cache.pictures.get('one'), await cache.pictures.get('two')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('comes back to its size though nothing is drawn', async () => {
    await createBuildCache(project, 'v1').pictures.put('key', 'x'.repeat(500));
    createBuildCache(project, 'v1', 100).tidy();
    expect(entries()).toEqual([]);
  });

  test('may be deleted while it is used', async () => {
    const cache = createBuildCache(project, 'v1');
    await cache.pictures.put('key', '<svg/>');
    rmSync(join(project, CACHE_FOLDER), { recursive: true });
    expect(await cache.pictures.get('key')).toBeUndefined();
    await cache.pictures.put('key', '<svg/>');
    expect(await cache.pictures.get('key')).toBe('<svg/>');
    cache.tidy();
  });

  test('stays below its size: what was used last stays', async () => {
    const cache = createBuildCache(project, 'v1', 3 * (64 + 100));
    for (const key of ['a', 'b', 'c', 'd']) {
      const before = existsSync(pictures()) ? entries() : [];
      await cache.pictures.put(key, key.repeat(100));
      const [added = ''] = entries().filter((path) => !before.includes(path));
      const time = new Date(Date.UTC(2020, 0, 1, 0, key.charCodeAt(0)));
      utimesSync(added, time, time);
    }
    expect(await cache.pictures.get('a')).toBe('a'.repeat(100));
    cache.tidy();
    expect(await cache.pictures.get('b')).toBeUndefined();
    for (const key of ['a', 'c', 'd']) expect(await cache.pictures.get(key)).toBe(key.repeat(100));
  });

  test('takes away what killed builds left, not what is being written', async () => {
    const cache = createBuildCache(project, 'v1');
    await cache.pictures.put('key', '<svg/>');
    const [entry = ''] = entries();
    const left = `${entry}.1-aa.tmp`;
    writeFileSync(left, 'half');
    utimesSync(left, new Date(0), new Date(0));
    writeFileSync(`${entry}.2-bb.tmp`, 'half');
    cache.tidy();
    expect(entries()).toEqual([entry, `${entry}.2-bb.tmp`]);
  });

  test('is no fault where the disk says no', async () => {
    writeFileSync(join(project, '.cache'), 'a file in the way');
    const cache = createBuildCache(project, 'v1');
    await cache.pictures.put('key', '<svg/>');
    expect(await cache.pictures.get('key')).toBeUndefined();
    cache.tidy();
    expect(readFileSync(join(project, '.cache'), 'utf8')).toBe('a file in the way');
  });

  test.skipIf(process.getuid?.() === 0)('is no fault in a read-only project', async () => {
    chmodSync(project, 0o500);
    const cache = createBuildCache(project, 'v1');
    await cache.pictures.put('key', '<svg/>');
    expect(await cache.pictures.get('key')).toBeUndefined();
  });

  test('leaves no folder where nothing was drawn', async () => {
    const cache = createBuildCache(project, 'v1');
    expect(await cache.pictures.get('key')).toBeUndefined();
    cache.tidy();
    expect(readdirSync(project)).toEqual([]);
  });

  test('tells git and backups to leave it alone', async () => {
    await createBuildCache(project, 'v1').pictures.put('key', '<svg/>');
    expect(readFileSync(join(project, CACHE_FOLDER, '.gitignore'), 'utf8')).toBe('*\n');
    expect(existsSync(join(project, CACHE_FOLDER, 'CACHEDIR.TAG'))).toBe(true);
  });
});
