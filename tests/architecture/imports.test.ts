import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The house's import table: a room, and the rooms it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['commands'],
  commands: ['pipeline', 'messages', 'revision'],
  pipeline: [
    'publication',
    'brand',
    'dataset',
    'indicators',
    'content',
    'document',
    'figures',
    'renderers/pdf',
    'renderers/pptx',
    'revision',
    'typesetting',
  ],
  revision: ['dataset', 'indicators', 'document', 'language'],
  publication: ['brand'],
  brand: [],
  dataset: [],
  indicators: ['dataset', 'publication'],
  language: [],
  content: ['indicators', 'publication', 'language', 'document', 'dataset'],
  document: [],
  typesetting: ['brand'],
  figures: ['document', 'brand', 'typesetting', 'language'],
  'renderers/pdf': ['document', 'brand', 'typesetting', 'language'],
  'renderers/pptx': ['document', 'brand', 'typesetting', 'language'],
  messages: [],
  shared: ['messages'],
};

/** Anyone may import these, and the room `yaml/`. */
const SHARED = ['report-error.ts', 'vocabulary.ts', 'nearest-word.ts', 'kept-work.ts'];
/** Modules at the root that are steps of the pipeline. */
const PIPELINE = [
  'build-publication.ts',
  'built-publication.ts',
  'check-publication.ts',
  'compare-releases.ts',
  'compose-attachments.ts',
  'compose-edition.ts',
  'compose-state.ts',
  'compute-edition.ts',
  'document-text.ts',
  'explain-request.ts',
  'keep-drawers.ts',
  'find-fragile.ts',
  'learned-shapes.ts',
  'place-faults.ts',
  'plan-delivery.ts',
  'read-edition.ts',
  'read-preceding.ts',
  'render-edition.ts',
  'retell.ts',
  'revise-document.ts',
  'verify-file.ts',
];

/** Each domain library and the one room that knows it. */
const LIBRARY_ROOMS: readonly (readonly [RegExp, string])[] = [
  [/^pdfmake/, 'renderers/pdf'],
  [/^pptxgenjs/, 'renderers/pptx'],
  [/^vega/, 'figures'],
  [/^@resvg\//, 'figures'],
  [/^handlebars/, 'content'],
  [/^(mdast|micromark)/, 'content'],
  [/^fontkit/, 'typesetting'],
  [/^hyphen/, 'language'],
  [/^csv-parse/, 'dataset'],
  [/^commander/, 'commands'],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]));
const imports = files.flatMap((file) =>
  importsOf(sources.get(file) ?? '').map((target) => ({ file, target })),
);
const inside = imports
  .filter(({ target }) => target.startsWith('.') && !target.endsWith('.json'))
  .map(({ file, target }) => ({ file, target: resolveSource(file, target) }));

describe('the house', () => {
  test('has sources to look at', () => {
    expect(files).toContain('build-publication.ts');
    expect(inside.length).toBeGreaterThan(files.length);
  });

  test('every room is in the table', () => {
    const unknown = files.filter((file) => !(roomOf(file) in MAY_IMPORT));
    expect(unknown).toEqual([]);
  });

  test('imports run one way, by the table', () => {
    const forbidden = inside.filter(({ file, target }) => !mayImport(file, target));
    expect(forbidden.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('every import leads to a source', () => {
    const lost = inside.filter(({ target }) => !sources.has(target) && !isDeclared(target));
    expect(lost).toEqual([]);
  });

  test('no import runs in a circle', () => {
    expect(findCycle(inside)).toEqual([]);
  });

  test.each(LIBRARY_ROOMS)('%s is known by one room: %s', (library, room) => {
    const importers = imports.filter(({ target }) => library.test(target));
    const strangers = importers.filter(({ file }) => roomOf(file) !== room);
    expect(importers).not.toEqual([]);
    expect(strangers).toEqual([]);
  });

  test('no module exports a default', () => {
    const defaults = [...sources].filter(([, text]) =>
      /^export default\b|\bas default\b/m.test(text),
    );
    expect(defaults.map(([file]) => file)).toEqual([]);
  });

  test('no module hands on the exports of others', () => {
    const barrels = [...sources].filter(([, text]) => /^export\b[^;=(]*?\bfrom\s*'/m.test(text));
    expect(barrels.map(([file]) => file)).toEqual([]);
  });

  test('a file is about one thing: at most 250 lines, but for the catalogues of faults', () => {
    const long = [...sources].map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }));
    const isCatalogue = (file: string) => /^messages\/.*-faults\.ts$/.test(file);
    expect(long.filter(({ file, lines }) => lines > 250 && !isCatalogue(file))).toEqual([]);
  });
});

describe('the reading of imports', () => {
  test.each([
    ["import a from './a.js';", ['./a.js']],
    ["import {\n  b,\n} from '../b.js';", ['../b.js']],
    ["import type { C } from 'c';", ['c']],
    ["const d = await import('./d.js');", ['./d.js']],
    ["export { e } from './e.js';", ['./e.js']],
    ["import './f.js';", ['./f.js']],
    ["type G = import('./g.js').G;", ['./g.js']],
    ["const K = createRequire(import.meta.url)('k') as L;", ['k']],
    ["const require = createRequire(import.meta.url);\nrequire('h');", ['h']],
    ["// import i from './i.js';\n/* import j from './j.js'; */", []],
  ])('%j', (text, targets) => {
    expect(importsOf(text)).toEqual(targets);
  });

  test('finds a circle', () => {
    const edge = (file: string, target: string) => ({ file, target });
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')])).toEqual([
      'a',
      'b',
      'c',
      'a',
    ]);
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('a', 'c')])).toEqual([]);
  });
});

/** What a module imports, in whatever way. */
function importsOf(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const written =
    /^(?:import|export)\b[^;'"`]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\b(?:import|require|createRequire\(import\.meta\.url\))\(\s*'([^']+)'\s*\)/gm;
  return [...code.matchAll(written)].flatMap(([, ...targets]) => targets.filter(Boolean));
}

function resolveSource(file: string, target: string): string {
  return normalize(join(dirname(file), target))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

/** `internals.d.ts` is imported as `internals.js`. */
function isDeclared(target: string): boolean {
  return sources.has(target.replace(/\.ts$/, '.d.ts'));
}

function roomOf(file: string): string {
  if (SHARED.includes(file) || file.startsWith('yaml/')) return 'shared';
  if (PIPELINE.includes(file)) return 'pipeline';
  const [first = '', second = ''] = file.split('/');
  return first === 'renderers' ? `${first}/${second}` : first;
}

function mayImport(file: string, target: string): boolean {
  const [from, to] = [roomOf(file), roomOf(target)];
  return from === to || to === 'shared' || (MAY_IMPORT[from]?.includes(to) ?? false);
}

/** The first circle of imports, as the files along it; empty where there is none. */
function findCycle(edges: readonly { file: string; target: string }[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of edges) targets.set(file, [...(targets.get(file) ?? []), target]);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of targets.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
