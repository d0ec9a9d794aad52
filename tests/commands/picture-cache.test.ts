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
import { CACHE_FOLDER, createPictureCache } from '../../src/commands/picture-cache.js';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const pictures = () => join(project, CACHE_FOLDER, 'pictures');
const entries = () =>
  readdirSync(pictures(), { recursive: true, encoding: 'utf8' })
    .map((name) => join(pictures(), name))
    .filter((path) => statSync(path).isFile())
    .sort();

describe('the picture cache', () => {
  test('gives back what an earlier run drew, and counts both', async () => {
    const first = createPictureCache(project, 'v1');
    expect(await first.get('key')).toBeUndefined();
    await first.put('key', '<svg>é</svg>');
    first.forms?.put('key-png-2', bytes('pixels'));
    const second = createPictureCache(project, 'v1');
    expect(await second.get('key')).toBe('<svg>é</svg>');
    expect(second.forms?.get('key-png-2')).toEqual(Buffer.from('pixels'));
    expect([first.counts, second.counts]).toEqual([
      { drawn: 1, kept: 0 },
      { drawn: 0, kept: 1 },
    ]);
  });

  test('has nothing from another build of the program', async () => {
    await createPictureCache(project, 'v1').put('key', '<svg/>');
    expect(await createPictureCache(project, 'v2').get('key')).toBeUndefined();
  });

  test.each([
    ['a changed byte', (entry: Buffer) => Buffer.concat([entry.subarray(0, -1), bytes('x')])],
    ['a truncated entry', (entry: Buffer) => entry.subarray(0, 70)],
    ['an empty entry', () => Buffer.alloc(0)],
    ['an entry cut in its digest', (entry: Buffer) => entry.subarray(0, 12)],
  ])('%s is not there, and is replaced', async (_, corrupt) => {
    const cache = createPictureCache(project, 'v1');
    await cache.put('key', '<svg>picture</svg>');
    const [file = ''] = entries();
    writeFileSync(file, corrupt(readFileSync(file)));
    expect(await cache.get('key')).toBeUndefined();
    await cache.put('key', '<svg>picture</svg>');
    expect(await cache.get('key')).toBe('<svg>picture</svg>');
  });

  test('two entries that changed places are not there', async () => {
    const cache = createPictureCache(project, 'v1');
    await cache.put('one', '<svg>one</svg>');
    await cache.put('two', '<svg>two</svg>');
    const [first = '', second = ''] = entries();
    const [a, b] = [readFileSync(first), readFileSync(second)];
    writeFileSync(first, b);
    writeFileSync(second, a);
    expect([await cache.get('one'), await cache.get('two')]).toEqual([undefined, undefined]);
  });

  test('comes back to its size though nothing is drawn', async () => {
    await createPictureCache(project, 'v1').put('key', 'x'.repeat(500));
    createPictureCache(project, 'v1', 100).tidy();
    expect(entries()).toEqual([]);
  });

  test('may be deleted while it is used', async () => {
    const cache = createPictureCache(project, 'v1');
    await cache.put('key', '<svg/>');
    rmSync(join(project, CACHE_FOLDER), { recursive: true });
    expect(await cache.get('key')).toBeUndefined();
    await cache.put('key', '<svg/>');
    expect(await cache.get('key')).toBe('<svg/>');
    cache.tidy();
  });

  test('stays below its size: what was used last stays', async () => {
    const cache = createPictureCache(project, 'v1', 3 * (64 + 100));
    for (const key of ['a', 'b', 'c', 'd']) {
      const before = existsSync(pictures()) ? entries() : [];
      await cache.put(key, key.repeat(100));
      const [added = ''] = entries().filter((path) => !before.includes(path));
      const time = new Date(Date.UTC(2020, 0, 1, 0, key.charCodeAt(0)));
      utimesSync(added, time, time);
    }
    expect(await cache.get('a')).toBe('a'.repeat(100));
    cache.tidy();
    expect(await cache.get('b')).toBeUndefined();
    for (const key of ['a', 'c', 'd']) expect(await cache.get(key)).toBe(key.repeat(100));
  });

  test('takes away what killed builds left, not what is being written', async () => {
    const cache = createPictureCache(project, 'v1');
    await cache.put('key', '<svg/>');
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
    const cache = createPictureCache(project, 'v1');
    await cache.put('key', '<svg/>');
    expect(await cache.get('key')).toBeUndefined();
    cache.tidy();
    expect(readFileSync(join(project, '.cache'), 'utf8')).toBe('a file in the way');
  });

  test.skipIf(process.getuid?.() === 0)('is no fault in a read-only project', async () => {
    chmodSync(project, 0o500);
    const cache = createPictureCache(project, 'v1');
    await cache.put('key', '<svg/>');
    expect(await cache.get('key')).toBeUndefined();
  });

  test('leaves no folder where nothing was drawn', async () => {
    const cache = createPictureCache(project, 'v1');
    expect(await cache.get('key')).toBeUndefined();
    cache.tidy();
    expect(readdirSync(project)).toEqual([]);
  });

  test('tells git and backups to leave it alone', async () => {
    await createPictureCache(project, 'v1').put('key', '<svg/>');
    expect(readFileSync(join(project, CACHE_FOLDER, '.gitignore'), 'utf8')).toBe('*\n');
    expect(existsSync(join(project, CACHE_FOLDER, 'CACHEDIR.TAG'))).toBe(true);
  });
});
