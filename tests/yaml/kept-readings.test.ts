import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { type KeptWork, openShelf } from '../../src/kept-work.js';
import { ReportError } from '../../src/report-error.js';
import { readYaml, type YamlReading } from '../../src/yaml/read-yaml.js';
import { keepInMemory, watchShelf } from '../keep-in-memory.js';

const folder = mkdtempSync(join(tmpdir(), 'kept-readings-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Path = readonly (string | number)[];

/** Reads a text as the next build does; tells whether it had to be parsed, and could be kept. */
function readWith(kept: KeptWork, text: string, schema: z.ZodType = z.unknown()) {
  writeFileSync(join(folder, 'a.yaml'), text);
  const shelf = watchShelf(openShelf(kept, 'read'));
  const reading = readYaml(folder, 'a.yaml', schema, shelf);
  shelf.close();
  return { reading, made: shelf.made };
}

/** What a reading says: the data, and the place of all that is in it and of much that is not. */
function sayAll({ data, positionOf }: YamlReading<unknown>): string {
  const places = pathsIn(data).flatMap((path) =>
    [[], ['absent'], [0], ['0', 'x'], [' '], [''], [99], ['__proto__'], ['length']].map((more) =>
      JSON.stringify(positionOf([...path, ...more])),
    ),
  );
  return [JSON.stringify(data), ...places].join('\n');
}

function pathsIn(data: unknown): readonly Path[] {
  if (typeof data !== 'object' || data === null) return [[]];
  const steps = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return [[], ...steps.flatMap(([step, part]) => pathsIn(part).map((path) => [step, ...path]))];
}

function expectSame(text: string): void {
  writeFileSync(join(folder, 'a.yaml'), text);
  const fresh = readYaml(folder, 'a.yaml', z.unknown());
  const kept = keepInMemory();
  const [first, second] = [readWith(kept, text), readWith(kept, text)];
  expect(first.made).toHaveLength(1);
  // What could be kept is found, and not made again.
  expect(second.made).toEqual(first.made[0] ? [] : [false]);
  for (const { reading } of [first, second]) {
    expect(reading.data).toEqual(fresh.data);
    expect(sayAll(reading)).toBe(sayAll(fresh));
  }
}

const written = readdirSync('.', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^(?:data|templates|examples|tests\/fixtures)\/.*\.(?:ya?ml|json)$/.test(file));

const odd: readonly (readonly [string, string])[] = [
  ['block scalars', 'a: |\n\n   un\n   deux\nb: >-\n  x\n  y\nc: |2\n    indented\nd: |+\n'],
  ['quotes', '"a b": "x"\n\'c\': \'it\'\'s\'\nd: ""\n'],
  ['flows in flows', '{a: [1, {b: c}, [], {}], "d": {e: ~}}'],
  ['a map on the line of its item', '- a: 1\n  b: 2\n-   - c\n    - d\n- - - e\n'],
  ['values that are not there', 'a:\nb: \nc: ~\nd: null\n? e\n? f\n: g\n'],
  ['keys that look like numbers', '1: a\n01: b\ntrue: c\n-: d\n"": e\n'],
  ['keys of all objects', '__proto__: {a: 1}\nconstructor: b\ntoJSON: c\nhasOwnProperty: d\n'],
  ['anchors and comments', '# c\na: &x # d\n  - 1 # e\n  # f\n  - &y 2\n'],
  ['marks of a document', '%YAML 1.2\n---\na: 1\n...\n'],
  ['lines that end otherwise', 'a: 1\r\nb:\r\n  - "x"\r\n  - |\r\n    y\r\n'],
  ['signs outside the basic plane', '"😀": ["😀", é]\nb: 😀 c\n'],
  ['a text alone', '"a"'],
  ['a number alone', '3.50'],
  ['what JSON cannot say', 'a: -0\nb: 1\n'],
  ['what is no number to JSON', 'a: .inf\nb: .nan\n'],
  ['large numbers', 'a: 123456789012345678901234567890\nb: 1e308\nc: 0x10\nd: 0o17\n'],
  ['a hundred levels', `${'['.repeat(101)}${']'.repeat(101)}`],
];

describe('a kept reading says the same as a fresh one', () => {
  it.each(written)('%s', (file) => {
    expectSame(readFileSync(file, 'utf8'));
  });

  it.each(odd)('%s', (_, text) => {
    expectSame(text);
  });

  const word = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('été', 'a: b', '# c', '- d', '|', '', ' ', 'null', '0', "it's", 'x\ny\n', '😀'),
  );
  const data = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(word, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(word, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  const style = fc.record({
    indent: fc.integer({ min: 1, max: 5 }),
    lineWidth: fc.constantFrom(0, 20, 80),
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultKeyType: fc.constantFrom(null, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_DOUBLE' as const,
      'QUOTE_SINGLE' as const,
      'BLOCK_LITERAL' as const,
      'BLOCK_FOLDED' as const,
    ),
    aliasDuplicateObjects: fc.constant(false),
  });

  it('whatever is declared, in whatever style', () => {
    let read = 0;
    fc.assert(
      fc.property(data, style, (declared, options) => {
        const text = stringify(declared, options);
        // Some of it has a fault: a control character, a key given twice.
        if (isRefused(text)) return;
        read += 1;
        expectSame(text);
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(200);
  });
});

describe('a file that changed', () => {
  const schema = z.strictObject({ title: z.string(), decimals: z.int().default(0) });

  it('is read as it is now', () => {
    const kept = keepInMemory();
    expect(readWith(kept, 'title: a\n', schema).reading.data).toEqual({ title: 'a', decimals: 0 });
    const { reading, made } = readWith(kept, '\ntitle: b\n', schema);
    expect(reading.data).toEqual({ title: 'b', decimals: 0 });
    expect(reading.positionOf(['title'])).toEqual({ file: 'a.yaml', line: 2, column: 8 });
    expect(made).toEqual([true]);
  });

  it.each([
    ['its syntax', 'title: [', 'yaml-syntax'],
    ['its schema', 'title: a\ndecimals: x\n', 'yaml-wrong-type'],
    ['its characters', 'title: "a\\u0007"\n', 'yaml-hidden-character'],
  ])('has the faults of %s, each time, after it was kept without', (_, wrong, code) => {
    const kept = keepInMemory();
    readWith(kept, 'title: a\n', schema);
    for (let run = 0; run < 2; run += 1) {
      expect(faultsOf(() => readWith(kept, wrong, schema))).toEqual([code]);
    }
    expect(readWith(kept, 'title: a\n', schema).made).toEqual([]);
  });

  it('is not taken for another with the same text', () => {
    const kept = keepInMemory();
    readWith(kept, 'title: a\n', schema);
    writeFileSync(join(folder, 'b.yaml'), 'title: a\n');
    const other = z.strictObject({ title: z.string(), unit: z.string().default('%') });
    const { data, positionOf } = readYaml(folder, 'b.yaml', other, openShelf(kept, 'read'));
    expect(data).toEqual({ title: 'a', unit: '%' });
    expect(positionOf(['title']).file).toBe('b.yaml');
  });
});

function isRefused(text: string): boolean {
  writeFileSync(join(folder, 'a.yaml'), text);
  return faultsOf(() => readYaml(folder, 'a.yaml', z.unknown())).length > 0;
}

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return error.faults.map(({ code }) => code);
  }
}
