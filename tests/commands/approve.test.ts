import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../../src/commands/run-program.js';
import { systemPorts } from '../../src/commands/system-ports.js';
import { fakeScreen } from './fake-ports.js';

const project = mkdtempSync(join(tmpdir(), 'approve-'));
const path = (file: string) => join(project, file);

beforeAll(() => {
  for (const part of ['data', 'templates']) cpSync(part, path(part), { recursive: true });
  const file = path('templates/publication.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\napprovals: required\n`);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const printed = { output: '', errors: '' };
  const ports = {
    ...systemPorts(),
    environment: { LANG: 'en' },
    workingFolder: project,
    programStamp: () => 'stamp',
    output: fakeScreen((text) => {
      printed.output += text;
    }),
    errors: fakeScreen((text) => {
      printed.errors += text;
    }),
  };
  return { code: await runProgram(args, ports), ...printed };
}

async function waiting(): Promise<readonly { id: string; chapter: string; text: string }[]> {
  return JSON.parse((await run('approve', '--json')).output).waiting;
}

describe('a publication that asks for approvals', { timeout: 240_000 }, () => {
  test('lists the sentences that wait, and marks its editions as a draft', async () => {
    const all = await waiting();
    expect(all.length).toBeGreaterThan(50);
    const { output } = await run('build', '--json');
    expect(JSON.parse(output).unapproved).toBe(all.length);
    const document = JSON.parse(readFileSync(path('output/2016-2017/document.json'), 'utf8'));
    expect(document.edition.draft).toContain(`${all.length} phrases à approuver`);
  });

  test('is not released while some are missing; each is named at its line', async () => {
    const { code, errors } = await run('release', '2018-01-31');
    expect(code).toBe(1);
    expect(errors).toMatch(/templates\/[\w/.-]+:\d+:\d+: sentence to approve: "/);
    expect(existsSync(path('data/releases'))).toBe(false);
  });

  test('wants to know who approves, and what', async () => {
    expect((await run('approve', '--all')).errors).toContain('--role ROLE');
    expect((await run('approve', '--role', 'directrice', 'nowhere')).code).toBe(2);
    expect((await run('approve', '--role', 'directrice', '--chapter', 'nowhere')).code).toBe(2);
    expect(existsSync(path('data/approvals.yaml'))).toBe(false);
  });

  test('takes a chapter, a sentence, then all', async () => {
    const [first] = await waiting();
    await run('approve', '--role', 'directrice', first?.id ?? '');
    expect((await waiting()).map(({ id }) => id)).not.toContain(first?.id);
    await run('approve', '--role', 'directrice', '--chapter', first?.chapter ?? '');
    const left = await waiting();
    expect(left.filter(({ chapter }) => chapter === first?.chapter)).toEqual([]);
    expect(left).not.toEqual([]);
    expect((await run('approve', '--role', 'directrice', '--all')).output).toContain(
      'No sentence to approve.',
    );
    expect(await waiting()).toEqual([]);
  });

  test('asks nothing again when lines only move in a file', async () => {
    const file = path('data/vintages/2018-01-31/auditeurs.csv');
    const before = readFileSync(file, 'utf8');
    const row = /^rapport-masculinite,alsace.*$/m.exec(before)?.[0] ?? '';
    writeFileSync(file, before.replace(`${row}\n`, '').trimEnd().concat(`\n${row}\n`));
    expect(await waiting()).toEqual([]);
    writeFileSync(file, before);
  });

  test('asks again for a sentence whose words change, and for no other', async () => {
    const file = path('templates/publication.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('label: auditeurs inscrits', 'label: auditeurs comptés'));
    const again = await waiting();
    expect(again.map(({ text }) => text)).toEqual([expect.stringContaining('auditeurs comptés')]);
    writeFileSync(file, before);
  });

  test('is released once all are given, without the mark', async () => {
    expect((await run('release', '2018-01-31')).code).toBe(0);
    const document = JSON.parse(
      readFileSync(path('data/releases/2018-01-31/document.json'), 'utf8'),
    );
    expect(document.edition.draft).toBeUndefined();
    expect(existsSync(path('data/releases/2018-01-31/data/approvals.yaml'))).toBe(true);
  });
});
