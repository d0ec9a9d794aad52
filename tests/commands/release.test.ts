import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
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
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../../src/commands/run-program.js';
import { systemPorts } from '../../src/commands/system-ports.js';
import { fakeScreen } from './fake-ports.js';

const root = mkdtempSync(join(tmpdir(), 'release-'));
const project = join(root, 'project');
const FIRST = 'output/2016-2017/as-of-2018-01-31';
const VINTAGE = 'data/vintages/2018-09-28';

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs one command on the project; the program's own clock says that every vintage is due. */
async function run(...args: readonly string[]) {
  const printed = { output: '', errors: '' };
  const ports = {
    ...systemPorts(),
    environment: { LANG: 'en' },
    workingFolder: project,
    programStamp: () => 'stamp',
    today: () => '2018-10-01',
    version: '1.0.0',
    output: fakeScreen((text) => {
      printed.output += text;
    }),
    errors: fakeScreen((text) => {
      printed.errors += text;
    }),
  };
  return { code: await runProgram(args, ports), ...printed };
}

const path = (file: string) => join(project, file);

beforeAll(() => {
  mkdirSync(project);
  for (const part of ['data', 'templates']) cpSync(part, path(part), { recursive: true });
});

// Whole builds, on machines that are busy with other tests.
describe('a release', { timeout: 240_000 }, () => {
  test('is sealed with all that it was made from', async () => {
    const { code, output } = await run('release', '2018-01-31', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ vintage: '2018-01-31', again: false });
    const seal = JSON.parse(readFileSync(path('data/releases/2018-01-31/seal.json'), 'utf8'));
    expect(Object.keys(seal.outputs)).toHaveLength(3);
    expect(Object.keys(seal.inputs)).toContain('data/vintages/2018-01-31/auditeurs.csv');
    expect(existsSync(path('data/releases/2018-01-31/templates/_brand.yml'))).toBe(true);
    expect(readFileSync(path('data/releases/2018-01-31/document.json'))).toEqual(
      readFileSync(path(`${FIRST}/document.json`)),
    );
    expect(readdirSync(path('data/releases'))).toEqual(['2018-01-31']);
  });

  test('is made again byte for byte once its templates have moved on', async () => {
    const file = path('templates/publication.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*/m, 'title: Autre titre'));
    rmSync(path('output'), { recursive: true });
    const { code, output } = await run('build', '--as-of', '2018-01-31', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(output).release).toEqual({
      sealedBy: '1.0.0',
      sameTool: true,
      differing: [],
    });
  });

  test('sealed again with the same content, says so and changes nothing', async () => {
    const before = readFileSync(path('data/releases/2018-01-31/seal.json'), 'utf8');
    expect((await run('release', '2018-01-31')).output).toContain('was sealed already');
    expect(readFileSync(path('data/releases/2018-01-31/seal.json'), 'utf8')).toBe(before);
  });

  test('is verified under any name; what is not intact is altered', async () => {
    const report = readFileSync(path(`${FIRST}/rapport-2016-2017.pdf`));
    writeFileSync(join(root, 'renamed.bin'), report);
    expect(await run('verify', join(root, 'renamed.bin'))).toMatchObject({ code: 0 });
    writeFileSync(join(root, 'edited.pdf'), Buffer.concat([report, Buffer.from('\n')]));
    writeFileSync(join(root, 'other.pdf'), '%PDF-1.7');
    expect((await run('verify', join(root, 'edited.pdf'))).code).toBe(11);
    expect((await run('verify', join(root, 'other.pdf'))).code).toBe(12);
    const { code, output } = await run(
      'verify',
      join(root, 'renamed.bin'),
      join(root, 'edited.pdf'),
      '--json',
    );
    expect(code).toBe(11);
    expect(JSON.parse(output).map((each: { verdict: string }) => each.verdict)).toEqual([
      'current',
      'altered',
    ]);
  });

  test.skipIf(spawnSync('soffice', ['--version']).status !== 0)(
    'a deck saved again by LibreOffice is altered, and still known',
    async () => {
      const deck = path(`${FIRST}/diaporama-2016-2017.pptx`);
      const profile = `-env:UserInstallation=file://${join(root, 'profile')}`;
      const args = [profile, '--headless', '--convert-to', 'pptx', '--outdir', root, deck];
      spawnSync('soffice', args);
      const { code, output } = await run(
        'verify',
        join(root, 'diaporama-2016-2017.pptx'),
        '--json',
      );
      expect(code).toBe(11);
      expect(JSON.parse(output)[0].file).toMatchObject({
        year: '2016-2017',
        vintage: '2018-01-31',
      });
    },
  );

  test('is superseded by a later delivery, in the numbers that it changes', async () => {
    mkdirSync(path(VINTAGE));
    writeFileSync(
      path(`${VINTAGE}/release.yaml`),
      'date: 2018-09-28\nkind: routine\nservice: Cnam\nreasons:\n  "*": "enquête complétée"\n',
    );
    const text = readFileSync(path('data/vintages/2018-01-31/auditeurs.csv'), 'utf8');
    const [header = ''] = text.split('\n');
    const row = /^part-auditeurs-distance,alsace,2016-2017,,20\.3,.*$/m.exec(text)?.[0] ?? '';
    writeFileSync(path(`${VINTAGE}/auditeurs.csv`), `${header}\n${row.replace('20.3', '24.3')}\n`);
    const { code, output } = await run('verify', path(`${FIRST}/rapport-2016-2017.pdf`), '--json');
    expect(code).toBe(10);
    const [verdict] = JSON.parse(output);
    expect(verdict.by).toEqual(['2018-09-28']);
    const keys = verdict.values.map(({ key }: { key: string }) => key);
    expect(keys).toEqual(['part-auditeurs-distance|alsace|2016-2017']);
  });

  test('of a vintage before its day is refused', async () => {
    cpSync(path(VINTAGE), path('data/vintages/2018-11-01'), { recursive: true });
    const file = path('data/vintages/2018-11-01/release.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('2018-09-28', '2018-11-01'));
    const { code, errors } = await run('release', '2018-11-01');
    rmSync(path('data/vintages/2018-11-01'), { recursive: true });
    expect(code).toBe(1);
    expect(errors).toContain(
      'data/vintages/2018-11-01/release.yaml: vintage 2018-11-01 is dated after',
    );
    expect(readdirSync(path('data/releases'))).toEqual(['2018-01-31']);
  });

  test.each([
    ['a delivery', 'data/vintages/2018-01-31/texte.csv', 'this file has changed since release'],
    ['a file more', 'data/vintages/2018-01-31/added.csv', 'this file was added since release'],
    ['a sealed template', 'data/releases/2018-01-31/templates/_brand.yml', 'this file has changed'],
    ['a seal', 'data/releases/2018-01-31/seal.json', 'is unreadable or was edited'],
  ])('%s that changes is a fault of every command', async (_, file, message) => {
    const before = existsSync(path(file)) ? readFileSync(path(file)) : undefined;
    appendFileSync(path(file), 'x');
    for (const command of ['check', 'build']) {
      const { code, errors } = await run(command);
      expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining(`${file}: `) });
      expect(errors).toContain(message);
    }
    if (before) writeFileSync(path(file), before);
    else rmSync(path(file));
  });

  test('is said to differ when another version of the tool makes it again', async () => {
    const seal = path('data/releases/2018-01-31/seal.json');
    expect(readFileSync(seal, 'utf8')).toContain('"version": "1.0.0"');
    const ports = { ...systemPorts(), environment: { LANG: 'en' }, workingFolder: project };
    let output = '';
    const code = await runProgram(['build', '--as-of', '2018-01-31', '--formats', 'pdf'], {
      ...ports,
      version: '2.0.0',
      programStamp: () => 'stamp',
      output: fakeScreen((text) => {
        output += text;
      }),
      errors: fakeScreen(() => {}),
    });
    expect(code).toBe(0);
    expect(output).toContain('Differs from the sealed release, made by Millésime 1.0.0: rapport-');
  });
});
