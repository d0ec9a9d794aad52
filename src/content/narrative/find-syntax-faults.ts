import Handlebars from 'handlebars';
import { type Fault, fault } from '../../report-error.js';
import { shiftOrigin } from './piece.js';
import type { TemplateSource } from './template-source.js';

/**
 * What is ill formed in the braces of a template that cannot be parsed: calls and quotes that do not
 * end, blocks that are not closed or by another name. All of it, each at its own place: the parser
 * stops at the first and names the place where it gave up.
 */
export function findSyntaxFaults(source: TemplateSource): readonly Fault[] {
  const { text } = source;
  const faults: Fault[] = [];
  const open: Tag[] = [];
  const report = (problem: TemplateProblem, index: number, words: Words) =>
    faults.push(fault('template-ill-formed', placeOf(source, index), { problem, ...words }));

  for (const tag of tagsOf(text)) {
    const problem = problemInside(tag);
    if (problem) report(problem.problem, tag.index + problem.offset, { written: tag.written });
    const { kind, name } = tag;
    if (kind === 'block') open.push(tag);
    if (kind === 'else' && open.length === 0) {
      report('else-outside', tag.index, { written: tag.written });
    }
    if (kind === 'close') close(tag, name);
  }
  for (const block of open) report('open-block', block.index, wordsOf(block));
  return faults;

  function close(tag: Tag, name: string): void {
    const opener = open.findLastIndex((block) => block.name === name);
    if (opener >= 0) {
      const inner = open.splice(opener).slice(1);
      for (const block of inner) report('open-block', block.index, wordsOf(block));
      return;
    }
    const last = open.pop();
    if (!last) return void report('close-alone', tag.index, { written: tag.written });
    report('other-name', tag.index, {
      written: tag.written,
      expected: `{{/${last.name}}}`,
      line: placeOf(source, last.index).line,
    });
  }
}

export type TemplateProblem =
  | 'open-call'
  | 'empty-call'
  | 'open-quote'
  | 'parentheses'
  | 'stray-sign'
  | 'open-block'
  | 'close-alone'
  | 'other-name'
  | 'else-outside'
  | 'close-without-call'
  | 'single-brace';

interface Words {
  /** as the author wrote it */
  readonly written: string;
  readonly expected?: string;
  /** of the block that is meant */
  readonly line?: number;
}

/** What stands between two braces and the next two. */
interface Tag {
  readonly index: number;
  readonly kind: 'call' | 'block' | 'close' | 'else' | 'comment';
  readonly name: string;
  readonly inside: string;
  readonly isClosed: boolean;
  readonly written: string;
}

function tagsOf(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (let index = text.indexOf('{{'); index >= 0; index = text.indexOf('{{', index + 2)) {
    const comment = /^\{\{!(?:--[\s\S]*?--|[^}]*)\}\}/.exec(text.slice(index))?.[0];
    if (comment !== undefined) {
      index += comment.length - 2;
      continue;
    }
    // A call ends at its braces; it has none where another begins first, or a paragraph ends.
    const rest = text.slice(index + 2);
    const end = /\}\}|\{\{|\n\s*\n/.exec(rest);
    const inside = rest.slice(0, end?.index ?? rest.length);
    const isClosed = end?.[0] === '}}';
    tags.push({ index, inside, isClosed, ...classify(inside), written: shorten(inside, isClosed) });
  }
  return tags;
}

function classify(inside: string): Pick<Tag, 'kind' | 'name'> {
  const [, sign = '', name = ''] = /^~?\s*([#/]?)\s*([^\s}~]*)/.exec(inside) ?? [];
  if (sign === '#') return { kind: 'block', name };
  if (sign === '/') return { kind: 'close', name };
  return { kind: name === 'else' || name === '^' ? 'else' : 'call', name };
}

interface Problem {
  readonly problem: TemplateProblem;
  readonly offset: number;
}

function problemInside({ inside, isClosed, kind, name }: Tag): Problem | undefined {
  const quote = openQuote(inside);
  if (quote !== undefined) return { problem: 'open-quote', offset: 2 + quote };
  if (!isClosed || /\}$/.test(inside)) return { problem: 'open-call', offset: 0 };
  if (inside.trim() === '') return { problem: 'empty-call', offset: 0 };
  if (kind !== 'call' && kind !== 'block') return undefined;
  if (canBeParsed(`{{${inside}}}${kind === 'block' ? `{{/${name}}}` : ''}`)) return undefined;
  const bare = inside.replace(/"[^"]*"|'[^']*'/g, (quoted) => QUOTED.repeat(quoted.length));
  if (bare.split('(').length !== bare.split(')').length) {
    return { problem: 'parentheses', offset: 0 };
  }
  const stray = bare.search(STRAY);
  return { problem: 'stray-sign', offset: stray < 0 ? 0 : 2 + stray };
}

/** Only the parser's own grammar tells a call that is well formed from one that is not. */
function canBeParsed(call: string): boolean {
  try {
    Handlebars.parse(call);
    return true;
  } catch {
    return false;
  }
}

/** Stands for what was between quotes: nothing in there is stray, and it is a value. */
const QUOTED = '•';

/** A sign that begins no name, literal or call, or « = » without its value. */
const STRAY = /[,;{}"'|+*!%<>\\^`]|(?<=\s)=|=\s*(?:$|[\w-]+=)/;

/** Where a quote opens that never closes; an apostrophe inside a word opens none. */
function openQuote(inside: string): number | undefined {
  let quote = '';
  let start = 0;
  for (const [index, sign] of [...inside].entries()) {
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || (sign === "'" && /[\s(=]/.test(inside[index - 1] ?? ' '))) {
      quote = sign;
      start = index;
    }
  }
  return quote === '' ? undefined : start;
}

const MOST = 40;

function shorten(inside: string, isClosed: boolean): string {
  const line = inside.split('\n', 1)[0] ?? '';
  if (line.length > MOST) return `{{${line.slice(0, MOST)}…`;
  return `{{${line.trimEnd()}${isClosed && line === inside ? '}}' : ''}`;
}

function wordsOf({ written, name }: Tag): Words {
  return { written, expected: `{{/${name}}}` };
}

function placeOf({ text, origin }: TemplateSource, index: number) {
  const before = text.slice(0, index).split('\n');
  return shiftOrigin(origin, { line: before.length, column: before.at(-1)?.length ?? 0 });
}
