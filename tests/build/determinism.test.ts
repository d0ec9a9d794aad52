import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { buildPublication } from '../../src/build-publication.js';
import { compileProgram } from '../compile-program.js';

/** Same inputs, same bytes: whatever else is going on, and wherever the machine stands. */
const EDITION = '2016-2017';
const SLOW = 300_000;

const program = compileProgram();
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

it(
  'two builds at once in one process give the same bytes',
  async () => {
    const build = () =>
      buildPublication({ project: '.', year: EDITION, formats: ['pdf', 'pptx'] }, () => {});
    const other = buildPublication(
      { project: 'examples/second-institution', formats: ['pdf', 'pptx'] },
      () => {},
    );
    const [first, , second] = await Promise.all([build(), other, build()]);
    expect(hash(second.pdf?.bytes)).toBe(hash(first.pdf?.bytes));
    expect(hash(second.pptx?.bytes)).toBe(hash(first.pptx?.bytes));
    expect(JSON.stringify(second.document)).toBe(JSON.stringify(first.document));
  },
  SLOW,
);

it(
  'two processes in other time zones, languages and folders give the same files',
  async () => {
    const [first, second] = await Promise.all([
      buildFiles({ TZ: 'Pacific/Auckland', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' }),
      buildFiles({ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }),
    ]);
    expect(Object.keys(first)).toEqual([
      `diaporama-${EDITION}.pptx`,
      'document.json',
      'manifest.json',
      `rapport-${EDITION}.pdf`,
    ]);
    expect(second).toEqual(first);
  },
  SLOW,
);

/** The hash of each file that a process of its own writes, by name. */
async function buildFiles(
  environment: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const out = mkdtempSync(join(tmpdir(), `build-${folders.length}-`));
  folders.push(out);
  const words = ['build', EDITION, '--out', out];
  await promisify(execFile)(process.execPath, [join(program, 'cli.js'), ...words], {
    env: { PATH: process.env.PATH, HOME: out, ...environment },
  });
  const folder = join(out, EDITION);
  const files = readdirSync(folder).toSorted();
  return Object.fromEntries(files.map((file) => [file, hash(readFileSync(join(folder, file)))]));
}

function hash(bytes: Uint8Array | undefined): string {
  if (!bytes) throw new Error('both formats were asked for');
  return createHash('sha256').update(bytes).digest('hex');
}
