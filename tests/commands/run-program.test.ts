import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Pipeline } from '../../src/commands/ports.js';
import { runProgram } from '../../src/commands/run-program.js';
import { fault, ReportError } from '../../src/report-error.js';
import { builtPublication, fakePorts, fakeScreen } from './fake-ports.js';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  mkdirSync(join(project, 'data/vintages/2018-01-31'), { recursive: true });
  mkdirSync(join(project, 'templates'));
  writeFileSync(join(project, 'data/vintages/2018-01-31/counts.csv'), 'a\n');
  writeFileSync(join(project, 'templates/publication.yaml'), 'title: T\n');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const run = async (
  args: readonly string[],
  pipeline: Partial<Pipeline> = {},
  changes: Parameters<typeof fakePorts>[0] = {},
) => {
  const { ports, printed } = fakePorts({ workingFolder: project, ...changes }, pipeline);
  return { code: await runProgram(args, ports), ...printed };
};
const building = { build: async () => builtPublication() };

describe('wrong usage answers 2, says what was meant and where to look', () => {
  test.each([
    [['biuld'], 'unknown command "biuld" — did you mean "build"?\nSee: millesime --help\n'],
    [['build', '--fromats', 'pdf'], 'unknown option "--fromats" — did you mean "--formats"?\n'],
    [['build', '--formats', 'pdf,pttx'], 'unknown format "pttx" — did you mean "pptx"?\n'],
    [['build', '--formats', 'docx'], 'unknown format "docx" — known formats: pdf, pptx\n'],
    [['build', '--out'], 'option --out <folder> needs a value\nSee: millesime build --help\n'],
    [['build', '2016', '2017'], 'too many arguments\n'],
    [['explain'], 'argument INDICATOR is missing\n'],
    [['explain', 'a', '--dimension', 'mode'], 'badly written dimension "mode"'],
    [['build', '--lang', 'de'], 'unknown language "de" — choose fr or en\n'],
    [
      ['build', '--project', 'nowhere'],
      'nowhere does not exist — give that of the project: --project FOLDER',
    ],
  ])('%j', async (args, message) => {
    const { code, errors, output } = await run(args, building);
    expect(errors).toContain(message);
    expect(code).toBe(2);
    expect(output).toBe('');
  });

  test('no command shows the help on standard error', async () => {
    const { code, errors, output } = await run([]);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('Usage: millesime');
  });

  test.each(['unknown-year', 'unknown-edition'] as const)('%s', async (kind) => {
    const unknown =
      kind === 'unknown-year'
        ? fault(kind, undefined, { year: '2061', known: ['2016-2017'], nearest: '2016-2017' })
        : fault(kind, undefined, { territory: 'alsac', nearest: 'alsace' });
    const { code, errors } = await run(['build'], {
      build: () => Promise.reject(new ReportError([unknown])),
    });
    expect(code).toBe(2);
    expect(errors).toContain('did you mean');
  });
});

describe('help', () => {
  test.each([
    ['fr', 'Usage\u00a0:'],
    ['en', 'Usage:'],
  ])('%s leaves no word of the other language', async (language, usage) => {
    for (const command of [[], ['build'], ['check'], ['explain']]) {
      const { code, output, errors } = await run([...command, '--help', '--lang', language]);
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      expect(output).toContain(usage);
      const foreign =
        language === 'fr'
          ? /\b(the|folder|show|display|default|Options:)\b/
          : /\b(le|la|dossier|aide|défaut)\b/;
      expect(output).not.toMatch(foreign);
      expect(output).toMatch(/Exemples|Examples/);
    }
  });

  test('comes before anything is read', async () => {
    expect((await run(['build', '--help', '--project', 'nowhere'])).code).toBe(0);
  });

  test('the version', async () => {
    expect((await run(['--version'])).output).toBe('millesime 1.2.3\n');
  });
});

describe('the language', () => {
  test.each([
    [{ LC_ALL: 'fr_FR.UTF-8', LANG: 'en_GB' }, 'commande inconnue'],
    [{ LC_ALL: '', LC_MESSAGES: 'fr', LANG: 'en_GB' }, 'commande inconnue'],
    [{ LANG: 'fr_CA.UTF-8' }, 'commande inconnue'],
    [{ LANG: 'C' }, 'unknown command'],
    [{ LANG: 'de_DE' }, 'unknown command'],
  ])('%j', async (environment, message) => {
    expect((await run(['biuld'], {}, { environment })).errors).toContain(message);
  });

  test('an option wins over the environment', async () => {
    expect((await run(['biuld', '--lang=fr'])).errors).toContain('commande inconnue');
    expect((await run(['--lang', 'fr', 'biuld'])).errors).toContain('commande inconnue');
  });
});

describe('faults answer 1', () => {
  const at = (file: string, line: number, column: number) => ({ file, line, column });
  const unreadable = (place: ReturnType<typeof at>) =>
    fault('unreadable-file', place, { reason: 'gone' });
  const faults = [
    unreadable(at('templates/b.yaml', 2, 1)),
    unreadable(at('data/a.csv', 10, 1)),
    unreadable(at('data/a.csv', 9, 7)),
    unreadable(at('data/a.csv', 9, 7)),
    fault('unreadable-file', undefined, { reason: 'nowhere' }),
  ];
  const failing = { build: () => Promise.reject(new ReportError(faults)) };

  test('all of them by place, each once, with a count', async () => {
    const { code, errors, output } = await run(['build'], failing);
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(errors.split('\n').map((line) => line.split(' unreadable')[0])).toEqual([
      expect.stringMatching(/^unreadable file \(nowhere\) — check/),
      'data/a.csv:9:7:',
      'data/a.csv:10:1:',
      'templates/b.yaml:2:1:',
      '4 faults to correct in the data or templates.',
      '',
    ]);
  });

  test('as data, too', async () => {
    const { output } = await run(['build', '--json', '--lang', 'fr'], failing);
    const [, first] = JSON.parse(output).faults;
    expect(first).toEqual({
      code: 'unreadable-file',
      file: 'data/a.csv',
      line: 9,
      column: 7,
      what: 'fichier illisible (gone)',
      todo: expect.stringContaining('vérifiez'),
    });
  });

  test('leave the output alone', async () => {
    await run(['build'], failing);
    expect(readdirSync(project).sort()).toEqual(['data', 'templates']);
  });
});

test('a defect of ours answers 70 with its stack and how to report it', async () => {
  const { code, errors } = await run(['build'], {
    build: () => Promise.reject(new TypeError('oops')),
  });
  expect(code).toBe(70);
  expect(errors).toContain('Defect of Millésime: oops');
  expect(errors).toMatch(/Report it .*\n(.*\n)*TypeError: oops\n\s+at /);
});

describe('a run that ends in a defect with what an earlier one kept', () => {
  const failing = (alsoWithout: boolean): Partial<Pipeline> => ({
    build: async ({ kept }) => {
      if (kept?.get('work') || (!kept && alsoWithout)) throw new TypeError('oops');
      kept?.put('work', new Uint8Array([1]));
      return builtPublication();
    },
  });

  test('is run again without it, says so, and leaves nothing of it', async () => {
    expect((await run(['build'], failing(false))).code).toBe(0);
    const { code, errors } = await run(['build'], failing(false));
    expect(code).toBe(0);
    expect(errors).toMatch(/ in \.cache\/millesime\/ was of no use: .*removed/);
    expect(errors).not.toContain('oops');
    const again = await run(['build'], failing(false));
    expect([again.code, again.errors.includes('removed')]).toEqual([0, false]);
  });

  test('is our defect where it ends in one without, too', async () => {
    expect((await run(['build'], failing(false))).code).toBe(0);
    const { code, errors } = await run(['build'], failing(true));
    expect(code).toBe(70);
    expect(errors).toContain('Defect of Millésime: oops');
    expect(errors).not.toContain('removed');
  });
});

test('a build with faults, too, brings the cache back to its size', async () => {
  const left = join(project, '.cache/millesime/work/ab');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'cd'), '');
  truncateSync(join(left, 'cd'), 70_000_000);
  const faults = [fault('empty-heading', { file: 'a.md.hbs' }, {})];
  const build = () => Promise.reject(new ReportError(faults));
  expect((await run(['build'], { build })).code).toBe(1);
  expect(readdirSync(left)).toEqual([]);
});

test('a disk that says no answers 74', async () => {
  writeFileSync(join(project, 'taken'), '');
  const { code, errors } = await run(['build', '--out', 'taken'], building);
  expect(code).toBe(74);
  expect(errors).toContain('a file stands where a folder is needed');
});

describe('build', () => {
  test('writes the files, their manifest and a summary', async () => {
    const { code, output, errors } = await run(['build', '2016-2017'], building);
    expect(code).toBe(0);
    const folder = join(project, 'output/2016-2017');
    expect(readdirSync(folder).sort()).toEqual([
      'diaporama-2016-2017.pptx',
      'document.json',
      'manifest.json',
      'rapport-2016-2017.pdf',
    ]);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      tool: { name: 'millesime', version: '1.2.3' },
      edition: { year: '2016-2017', territory: 'cnam', vintage: '2018-01-31' },
      counts: { pages: 12, slides: 20, figures: 0, remarks: 0 },
      inputs: [
        {
          file: 'data/vintages/2018-01-31/counts.csv',
          bytes: 2,
          // sha256sum of "a\n"
          sha256: '87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7',
        },
        { file: 'templates/publication.yaml', bytes: 9 },
      ],
    });
    expect(manifest.outputs.map(({ file }: { file: string }) => file)).toEqual([
      'rapport-2016-2017.pdf',
      'diaporama-2016-2017.pptx',
      'document.json',
    ]);
    expect(output).toMatch(/^Edition 2016-2017, cnam, 2018-01-31, in output\/2016-2017\n/);
    expect(output).toContain('rapport-2016-2017.pdf     12 pages, 2 kB');
    expect(output).toContain('diaporama-2016-2017.pptx  20 slides, 1 kB');
    expect(errors).toBe('Writing the files\n');
  });

  test('the same inputs give the same manifest', async () => {
    const texts = [];
    for (const out of ['a', 'b']) {
      await run(['build', '--out', out], building);
      texts.push(readFileSync(join(project, out, '2016-2017/manifest.json'), 'utf8'));
    }
    expect(texts[0]).toBe(texts[1]);
  });

  test.each([
    [[], true, 'out/2016-2017'],
    [['--as-of', '2018-01-31'], true, 'out/2016-2017/as-of-2018-01-31'],
    [['--edition', 'alsace'], false, 'out/2016-2017/alsace'],
    [['--edition', 'alsace', '--as-of', '2018'], false, 'out/2016-2017/as-of-2018-01-31/alsace'],
  ])('%j goes where it belongs', async (options, wholeNetwork, folder) => {
    const { edition } = builtPublication();
    const territory = wholeNetwork ? 'cnam' : 'alsace';
    const built = builtPublication({ edition: { ...edition, territory, wholeNetwork } });
    await run(['build', '--out', 'out', ...options], { build: async () => built });
    expect(readdirSync(join(project, folder))).toContain('manifest.json');
  });

  test('a report alone takes the deck of an earlier state away, and says so', async () => {
    await run(['build'], building);
    const { pptx: _, ...reportOnly } = builtPublication();
    const { output } = await run(['build', '--formats', 'pdf'], { build: async () => reportOnly });
    expect(output).toContain('removed: diaporama-2016-2017.pptx, of an earlier state');
    expect(readdirSync(join(project, 'output/2016-2017'))).not.toContain(
      'diaporama-2016-2017.pptx',
    );
  });

  test('hands its options to the pipeline', async () => {
    const requests: unknown[] = [];
    const args = [
      'build',
      '2015-2016',
      '--edition',
      'alsace',
      '--as-of',
      '2018',
      '--formats',
      'PPTX, pdf',
    ];
    await run(args, {
      build: async (request) => {
        requests.push(request);
        return builtPublication();
      },
    });
    expect(requests).toEqual([
      expect.objectContaining({
        project,
        year: '2015-2016',
        territory: 'alsace',
        asOf: '2018',
        formats: ['pdf', 'pptx'],
      }),
    ]);
  });

  test('an input that changes while it is read stops the build', async () => {
    const { code, errors } = await run(['build'], {
      build: async () => {
        writeFileSync(join(project, 'templates/publication.yaml'), 'title: Other\n');
        return builtPublication();
      },
    });
    expect(code).toBe(1);
    expect(errors).toContain(
      'templates/publication.yaml: the file changed while it was being read',
    );
  });

  test('only the deliveries it is made from are inputs', async () => {
    mkdirSync(join(project, 'data/vintages/2019-01-31'));
    writeFileSync(join(project, 'data/vintages/2019-01-31/counts.csv'), 'b\n');
    const { output } = await run(['build', '--json'], building);
    const files = JSON.parse(output).manifest.inputs.map(({ file }: { file: string }) => file);
    expect(files).toEqual(['data/vintages/2018-01-31/counts.csv', 'templates/publication.yaml']);
  });

  test('a template from elsewhere is one of them, by its name and bytes', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'charter-'));
    writeFileSync(join(elsewhere, 'charter.pptx'), 'PK');
    const template = join(elsewhere, 'charter.pptx');
    const { output } = await run(['build', '--json', '--template', template], building);
    rmSync(elsewhere, { recursive: true });
    const sha256 = createHash('sha256').update('PK').digest('hex');
    const input = { file: '--template charter.pptx', bytes: 2, sha256 };
    expect(JSON.parse(output).manifest.inputs).toContainEqual(input);
  });
});

describe('progress', () => {
  const staged: Partial<Pipeline> = {
    build: async (_, onStage) => {
      onStage('read');
      onStage('compute');
      return builtPublication();
    },
  };
  const onTerminal = (environment: Record<string, string>, text: { value: string }) => ({
    environment,
    errors: fakeScreen((part) => {
      text.value += part;
    }, true),
  });

  test('is a line a stage where there is no terminal, and its time at the end', async () => {
    const { errors, output } = await run(['build'], staged);
    const stages = [
      'Reading data and templates',
      'Computing indicators and reconciling',
      'Writing the files',
    ];
    expect(errors.trimEnd().split('\n')).toEqual(stages);
    expect(output).toMatch(/Writing the files +0\.25 s\n +Total +0\.75 s\n$/);
  });

  test('is one line that changes on a terminal, and is gone at the end', async () => {
    const text = { value: '' };
    await run(['build'], staged, onTerminal({ LANG: 'en' }, text));
    expect(text.value).not.toContain('\n');
    expect(text.value.endsWith('\r\u001B[2K')).toBe(true);
  });

  test('has no colour where NO_COLOR is set', async () => {
    const text = { value: '' };
    await run(['build'], staged, onTerminal({ LANG: 'en', NO_COLOR: '1' }, text));
    expect(text.value.replaceAll('\r\u001B[2K', '')).not.toContain('\u001B');
  });
});
