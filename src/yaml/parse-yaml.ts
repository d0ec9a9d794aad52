import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Fault, fault, type Origin, ReportError, throwFaults } from '../report-error.js';
import type { Places } from './places.js';

/** A YAML text as plain data, with the place of each node. */
export interface YamlSource {
  readonly data: unknown;
  positionOf(path: readonly PropertyKey[]): Required<Origin>;
  /** where the key itself stands, for a key nobody expects */
  keyPositionOf(path: readonly PropertyKey[], key: string): Required<Origin>;
  /** every place that `positionOf` knows */
  places(): Places;
}

/**
 * Parses a text, unless that file was read with the same text before: two releases compared, or two
 * editions of a run, have most of their templates in common. What is given out is never changed.
 *
 * @throws ReportError with every fault of syntax, duplicate key, alias or foreign tag.
 */
export function parseYaml(file: string, text: string): YamlSource {
  const known = lastRead.get(file);
  if (known?.text === text) return known.source;
  const source = parseAnew(file, text);
  lastRead.delete(file);
  lastRead.set(file, { text, source });
  for (const oldest of lastRead.keys()) {
    if (lastRead.size <= MOST_FILES) break;
    lastRead.delete(oldest);
  }
  return source;
}

/** By file, the last text read without a fault; those of one publication, and some more. */
const lastRead = new Map<string, { readonly text: string; readonly source: YamlSource }>();
const MOST_FILES = 100;

function parseAnew(file: string, text: string): YamlSource {
  try {
    return readSource(file, text);
  } catch (error) {
    // Parser and conversion recurse: thousands of nested brackets are no declaration.
    if (error instanceof RangeError) throw new ReportError([fault('yaml-too-deep', { file }, {})]);
    throw error;
  }
}

function readSource(file: string, text: string): YamlSource {
  const lineCounter = new LineCounter();
  const at = (offset: number): Required<Origin> => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  // Tags beyond the core schema (!!set, !!timestamp) would make values that no schema expects.
  const options = { prettyErrors: false, stringKeys: true, resolveKnownTags: false } as const;
  const document = parseDocument(text, { ...options, lineCounter });
  throwFaults([
    ...syntaxFaults(document, at),
    ...aliasFaults(document, text, at),
    ...hiddenFaults(document, text, at),
  ]);
  if (document.contents === null) {
    throw new ReportError([fault('yaml-empty', { file, line: 1, column: 1 }, {})]);
  }
  return {
    data: document.toJS(),
    positionOf: (path) => at(startOf(nearestNode(document, path), text)),
    keyPositionOf: (path, key) => at(startOf(keyNode(nearestNode(document, path), key), text)),
    places: () => placesIn(document.contents ?? undefined, (node) => at(startOf(node, text))),
  };
}

function syntaxFaults(document: Document, at: (offset: number) => Origin): Fault[] {
  // What the parser only warns of (an unknown tag, a reserved directive) would be read as something
  // else than what was written.
  const problems: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const tooDeep = problems.find((problem) => problem.code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return [fault('yaml-too-deep', at(tooDeep.pos[0]), {})];
  return firstCauses(problems, at).map((problem) => {
    const where = at(problem.pos[0]);
    if (problem.code === 'DUPLICATE_KEY') return fault('yaml-duplicate-key', where, {});
    if (problem.code === 'TAG_RESOLVE_FAILED') return fault('yaml-unknown-tag', where, {});
    return fault('yaml-syntax', where, { syntax: problem.code, detail: problem.message });
  });
}

/** One slip makes the parser stumble over the lines that follow: they are not wrong themselves. */
function firstCauses(
  problems: readonly YAMLError[],
  at: (offset: number) => Origin,
): readonly YAMLError[] {
  const lineOf = (problem: YAMLError | undefined) => at(problem?.pos[0] ?? 0).line ?? 0;
  const sorted = problems.toSorted((a, b) => a.pos[0] - b.pos[0]);
  return sorted.filter((problem, index) => {
    const before = sorted[index - 1];
    const own = ['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'TAB_AS_INDENT'].includes(problem.code);
    return own || !before || lineOf(problem) > lineOf(before) + 1;
  });
}

/** An alias of an alias unfolds without end; spelled out, each value also has a place of its own. */
function aliasFaults(document: Document, text: string, at: (offset: number) => Origin): Fault[] {
  if (!text.includes('*')) return [];
  const faults: Fault[] = [];
  visit(document, {
    Alias(_, alias) {
      faults.push(fault('yaml-alias', at(alias.range?.[0] ?? 0), { name: alias.source }));
    },
  });
  return faults;
}

/** C0 and C1 controls but tab and line ends, noncharacters, halves of a pair: no format can print them. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]/u;

/** A character that cannot be seen, mostly written as an escape, would be dropped further on. */
function hiddenFaults(document: Document, text: string, at: (offset: number) => Origin): Fault[] {
  if (!text.includes('\\') && !HIDDEN.test(text)) return [];
  const faults: Fault[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      const hidden = typeof value === 'string' ? HIDDEN.exec(value)?.[0] : undefined;
      if (hidden === undefined) return;
      const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      faults.push(fault('yaml-hidden-character', at(range?.[0] ?? 0), { codePoint: `U+${code}` }));
    },
  });
  return faults;
}

function nearestNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  let node: Node | undefined = document.contents ?? undefined;
  for (const step of path) {
    const child = childOf(node, step);
    if (!child) break;
    node = child;
  }
  return node;
}

function childOf(node: Node | undefined, step: PropertyKey): Node | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined;
  const child = node.get(step, true);
  return isNode(child) ? child : undefined;
}

function placesIn(
  node: Node | undefined,
  at: (node: Node | undefined) => Required<Origin>,
): Places {
  const { line, column } = at(node);
  // What is no node has the place of what holds it, as for `nearestNode`.
  const placeOf = (child: unknown) =>
    isNode(child) ? placesIn(child, at) : ([line, column] as const);
  if (isSeq(node)) return [line, column, node.items.map(placeOf)];
  if (!isMap(node)) return [line, column];
  // The parser holds keys to being texts.
  const keyOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');
  const entries = node.items.map(({ key, value }) => [keyOf(key), placeOf(value)] as const);
  return [line, column, Object.fromEntries(entries)];
}

function keyNode(node: Node | undefined, key: string): Node | undefined {
  if (!isMap(node)) return node;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  return isNode(pair?.key) ? pair.key : node;
}

/** Where a node's text starts: after the quote, and below the header of a block (`|`, `>`). */
function startOf(node: Node | undefined, text: string): number {
  const start = node?.range?.[0] ?? 0;
  if (!isScalar(node)) return start;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return start + 1;
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return start;
  const below = /\n\s*/g;
  below.lastIndex = start;
  return below.test(text) ? below.lastIndex : start;
}
