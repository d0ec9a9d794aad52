import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { compileProgram } from '../compile-program.js';

const dist = compileProgram();
const bundle = join(dist, 'program/program.cjs');
const folder = mkdtempSync(join(tmpdir(), 'load-program-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const node = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const cli = (...args: readonly string[]) => node(join(dist, 'cli.js'), ...args);
const build = (name: string) => {
  cli('build', '--project', '.', '--out', join(folder, name), '--no-cache');
  return ['rapport', 'diaporama'].map((file, index) => {
    const extension = index === 0 ? 'pdf' : 'pptx';
    return readFileSync(join(folder, name, `2016-2017/${file}-2016-2017.${extension}`));
  });
};

describe('the program in one file', () => {
  test('makes the bytes that its modules make', () => {
    expect(existsSync(bundle)).toBe(false);
    const ofModules = build('modules');
    node('tools/bundle-program.mjs', dist);
    const ofBundle = build('bundle');
    expect(ofBundle.map((bytes, index) => bytes.equals(ofModules[index] as Buffer))).toEqual([
      true,
      true,
    ]);
  }, 240_000);

  test('is told from another by its code, whichever way it runs', () => {
    const sha256 = createHash('sha256').update(readFileSync(bundle)).digest('hex');
    expect(readFileSync(`${bundle}.sha256`, 'utf8')).toBe(sha256);
    const ports = pathToFileURL(join(dist, 'commands/system-ports.js')).href;
    const script = `import { systemPorts } from '${ports}';
      process.stdout.write(systemPorts().programStamp());`;
    const stamp = () => node('--input-type=module', '--eval', script);
    const before = stamp();
    for (const room of ['renderers/pptx/shell/emu.js', 'content/compose-document.js', 'yaml']) {
      const file = join(dist, room.endsWith('.js') ? room : `${room}/new.js`);
      const own = existsSync(file) ? readFileSync(file) : '';
      writeFileSync(file, `${own}// changed`);
      expect(stamp()).not.toBe(before);
      if (own === '') rmSync(file);
      else writeFileSync(file, own);
    }
    expect(stamp()).toBe(before);
  });

  test('starts from code that was compiled at its own pace', () => {
    const commands = pathToFileURL(join(dist, 'commands/')).href;
    const script = `import { runBundle } from '${commands}load-program.js';
      import { sparePace } from '${commands}spare-pace.js';
      sparePace();
      process.stdout.write(String(runBundle().script.cachedDataRejected));`;
    expect(node('--input-type=module', '--eval', script)).toBe('false');
  });

  test('runs without compiled code, or with that of another Node', () => {
    writeFileSync(`${bundle}.cache`, 'compiled by another');
    expect(cli('--version')).toMatch(/^millesime \d+\.\d+\.\d+\n$/);
    rmSync(`${bundle}.cache`);
    expect(cli('--version')).toMatch(/^millesime \d+\.\d+\.\d+\n$/);
  });

  test('is left aside when it is older than the modules', () => {
    writeFileSync(bundle, 'throw new Error("the bundle ran")');
    expect(() => cli('--version')).toThrow('the bundle ran');
    utimesSync(bundle, new Date(0), new Date(0));
    expect(cli('--version')).toMatch(/^millesime \d+\.\d+\.\d+\n$/);
  });
});
