import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatFault } from '../../src/messages/format-fault.js';
import { ReportError } from '../../src/report-error.js';
import { readYaml } from '../../src/yaml/read-yaml.js';

const schema = z.strictObject({
  title: z.string(),
  decimals: z.int().min(0).max(6).default(0),
  unit: z.enum(['percent', 'years', 'persons']).optional(),
  code: z
    .string()
    .regex(/^[a-z-]+$/)
    .optional(),
  names: z.array(z.strictObject({ first: z.string() })).optional(),
  shape: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('circle'), radius: z.number() }),
      z.strictObject({ kind: z.literal('square'), side: z.number() }),
    ])
    .optional(),
  either: z.union([z.string(), z.strictObject({ part: z.string(), whole: z.string() })]).optional(),
});

describe('a character that cannot be seen', () => {
  it.each([
    ['half of a pair', 'title: "Sommaire \\uD800"\n', 'U+D800'],
    ['a control character', 'title: "Sommaire\\u0007"\n', 'U+0007'],
    ['a noncharacter', 'title: Sommaire\uFFFE\n', 'U+FFFE'],
  ])('%s is a fault where its text starts', (_, yaml, codePoint) => {
    expect(errorOf(yaml).faults).toMatchObject([
      { code: 'yaml-hidden-character', at: { line: 1, column: 8 }, parameters: { codePoint } },
    ]);
  });

  it('lets pairs, tabs and lines be', () => {
    expect(read('title: "😀\\ta\\nb"\n').data.title).toBe('😀\ta\nb');
  });
});

describe('a valid file', () => {
  it('gives the data with its defaults', () => {
    expect(read('title: Âge\n').data).toEqual({ title: 'Âge', decimals: 0 });
  });

  it('may start with a byte order mark and end its lines with CRLF', () => {
    expect(read('\uFEFFtitle: a\r\ndecimals: 2\r\n').data).toEqual({ title: 'a', decimals: 2 });
  });

  it('knows where each value starts, after a quote and below a block header', () => {
    const reading = read('title: |\n  Un bloc\nnames:\n  - first: "Ada"\n  - first: Eva\n');
    expect(reading.positionOf(['title'])).toEqual({ file: 'a.yaml', line: 2, column: 3 });
    expect(reading.positionOf(['names', 0, 'first'])).toMatchObject({ line: 4, column: 13 });
    expect(reading.positionOf(['names', 1, 'first'])).toMatchObject({ line: 5, column: 12 });
  });

  it('places what is not written at its nearest parent', () => {
    const reading = read('title: a\nnames:\n  - first: Eva\n');
    expect(reading.positionOf(['names', 0, 'last', 3])).toMatchObject({ line: 3, column: 5 });
  });
});

describe('a file that is read again', () => {
  it('is told as its text now is, and where', () => {
    const before = read('title: a\nnames:\n  - first: Eva\n');
    const after = read('title: b\n\nnames:\n  - first: Ada\n');
    const again = read('title: a\nnames:\n  - first: Eva\n');
    expect([before, after, again].map(({ data }) => data.title)).toEqual(['a', 'b', 'a']);
    const lines = [before, after, again].map(({ positionOf }) => positionOf(['names', 0]).line);
    expect(lines).toEqual([3, 4, 3]);
  });

  it('is refused each time it is wrong', () => {
    for (const text of ['title: [', 'title: a\n', 'title: [']) {
      if (text === 'title: a\n') expect(read(text).data.title).toBe('a');
      else expect(errorOf(text).faults).not.toEqual([]);
    }
  });
});

describe('what a schema refuses', () => {
  it.each([
    ['title: a\nunti: years', 'a.yaml:2:1: clé inconnue « unti » — vouliez-vous dire « unit » ?'],
    ['title: a\nzzzzzz: 1', 'a.yaml:2:1: clé inconnue « zzzzzz » — retirez-la'],
    [
      'title: a\nnames:\n  - first: b\n    fisrt: c',
      'a.yaml:4:5: clé inconnue « fisrt » dans « names[1] » — vouliez-vous dire « first » ?',
    ],
    ['decimals: 1', 'a.yaml:1:1: « title » manque — ajoutez cette clé'],
    [
      'title: 2016',
      'a.yaml:1:8: « title » est un nombre (2016) — il faut un texte : mettez la valeur entre guillemets',
    ],
    [
      'title: a\nunit: yeras',
      'a.yaml:2:7: « unit » ne peut pas être « yeras » — vouliez-vous dire « years » ? choix : percent, years, persons',
    ],
    ['title: a\ndecimals: 9', 'a.yaml:2:11: « decimals » est trop grand — au plus 6'],
    [
      'title: a\ncode: "É"',
      'a.yaml:2:8: « code » : « É » n’a pas la forme voulue — forme attendue : /^[a-z-]+$/',
    ],
    [
      'title: a\nshape: {kind: sqare, side: 1}',
      'a.yaml:2:15: « shape.kind » ne peut pas être « sqare » — vouliez-vous dire « square » ? choix : circle, square',
    ],
    [
      'title: a\nshape: {kind: square, radius: 1, side: 1}',
      'a.yaml:2:23: clé inconnue « radius » dans « shape » — retirez-la',
    ],
    [
      'title: a\neither: {part: a, hwole: b}',
      'a.yaml:2:9: « either.whole » manque — ajoutez cette clé\n' +
        'a.yaml:2:19: clé inconnue « hwole » dans « either » — vouliez-vous dire « whole » ?',
    ],
    [
      'title: a\neither: 3',
      'a.yaml:2:9: « either » est un nombre (3) — il faut un texte ou un groupe de clés : mettez la valeur entre guillemets',
    ],
    [
      '- title: a',
      'a.yaml:1:1: le fichier est une liste ([{"title":"a"}]) — il faut un groupe de clés : changez la valeur, ou son retrait si elle est à la mauvaise place',
    ],
  ])('%j', (text, expected) => {
    expect(faultsOf(text)).toBe(expected);
  });

  it('is said all at once, in reading order', () => {
    expect(faultsOf('zzzzz: 1\ndecimals: -1\nunit: 3\n').split('\n')).toHaveLength(4);
    const lines = faultsOf('unit: 3\ndecimals: -1\ntitle: []\n').split('\n');
    expect(lines.map((line) => line.slice(0, 8))).toEqual(['a.yaml:1', 'a.yaml:2', 'a.yaml:3']);
  });

  it('is said in English too', () => {
    expect(faultsOf('title: a\nunti: years', 'en')).toBe(
      'a.yaml:2:1: unknown key "unti" — did you mean "unit"?',
    );
  });
});

describe('what is no safe YAML', () => {
  it.each([
    ['a key given twice', 'title: a\ntitle: b\n', 'yaml-duplicate-key', 2],
    ['an alias', 'title: &a x\ncode: *a\n', 'yaml-alias', 2],
    ['a tag of another language', 'title: !!js/function x\n', 'yaml-unknown-tag', 1],
    ['a private tag', 'title: !secret x\n', 'yaml-unknown-tag', 1],
    ['a YAML 1.1 type', 'title: !!timestamp 2012-01-01\n', 'yaml-unknown-tag', 1],
    ['a missing quote', 'title: "a\n', 'yaml-syntax', 2],
    ['a tab as indent', 'names:\n\t- first: a\n', 'yaml-syntax', 2],
    ['two documents', 'title: a\n---\ntitle: b\n', 'yaml-syntax', 2],
    ['nothing', '# a comment\n', 'yaml-empty', 1],
    ['an abyss', `title: ${'['.repeat(50_000)}`, 'yaml-too-deep', 1],
  ])('%s', (_, text, code, line) => {
    const [first] = errorOf(text).faults;
    expect(first?.code).toBe(code);
    expect(first?.at?.line).toBe(line);
  });

  it('a bomb of aliases of aliases, refused before it unfolds', () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'a0: &a0 x' : `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`,
    );
    expect(errorOf(levels.join('\n')).faults.every((one) => one.code === 'yaml-alias')).toBe(true);
  });

  it('a file that is not UTF-8, or is not there', () => {
    expect(errorOf(Uint8Array.of(0x74, 0x3a, 0x20, 0xe9)).faults[0]?.code).toBe('yaml-not-utf8');
    expect(() => readYaml(tmpdir(), 'no/such.yaml', schema)).toThrow('no/such.yaml');
  });

  it('a key named __proto__ is an unknown key like any other', () => {
    expect(faultsOf('title: a\n__proto__: {polluted: yes}\n')).toContain(
      'a.yaml:2:1: clé inconnue',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

function read(content: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'read-yaml-'));
  writeFileSync(join(folder, 'a.yaml'), content);
  try {
    return readYaml(folder, 'a.yaml', schema);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function errorOf(content: string | Uint8Array): ReportError {
  try {
    read(content);
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
  throw new Error('no fault was found');
}

function faultsOf(content: string, language: 'fr' | 'en' = 'fr'): string {
  return errorOf(content)
    .faults.map((one) => formatFault(one, language))
    .join('\n')
    .replace(/[\u00A0\u202F]/g, ' ');
}
