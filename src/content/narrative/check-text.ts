import { type Fault, fault, type Origin } from '../../report-error.js';
import { findTypedDigits, maskMarkdown } from './find-typed-digits.js';
import { PRIVATE_CHARACTERS, shiftOrigin } from './piece.js';
import type { TemplateSource } from './template-source.js';

/** What the text between calls may not hold: typed digits, control characters, braces of no call. */
export function checkText(
  content: hbs.AST.ContentStatement,
  source: TemplateSource,
  names: readonly string[],
): readonly Fault[] {
  const text = originalText(content);
  const place = (index: number) => placeIn(text, index, content.loc.start, source);
  const braces = [...text.matchAll(/\{+[^{}\n]*\}*|[^\s{}]*\}+/g)].map((match) =>
    fault('template-ill-formed', place(match.index), {
      problem: match[0].endsWith('}}') ? 'close-without-call' : 'single-brace',
      written: match[0].trimEnd(),
    }),
  );
  return [...checkCharacters(text, maskMarkdown(text), names, place), ...braces];
}

/** The same of words that a helper is given to print. */
export function checkWords(
  { value, loc }: hbs.AST.StringLiteral,
  source: TemplateSource,
  names: readonly string[],
): readonly Fault[] {
  const start = { ...loc.start, column: loc.start.column + '"'.length };
  return checkCharacters(value, value, names, (index) => placeIn(value, index, start, source));
}

/** The text before white space control; the library's types mistake it for strip flags. */
export function originalText(content: hbs.AST.ContentStatement): string {
  return content.original as unknown as string;
}

/** @param masked the text, spaces standing for what no reader sees of it */
function checkCharacters(
  text: string,
  masked: string,
  names: readonly string[],
  place: (index: number) => Required<Origin>,
): readonly Fault[] {
  const typed = findTypedDigits(masked, names).map(({ index, digits }) =>
    fault('typed-digit', place(index), { digits, context: around(text, index) }),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const forbidden = [...text.matchAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu)];
  const ours = PRIVATE_CHARACTERS.exec(text);
  const strange = [...forbidden, ...(ours ? [ours] : [])].map((match) =>
    fault('control-character', place(match.index), {
      code: `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    }),
  );
  return [...typed, ...strange];
}

function placeIn(
  text: string,
  index: number,
  start: { readonly line: number; readonly column: number },
  source: TemplateSource,
): Required<Origin> {
  const before = text.slice(0, index).split('\n');
  const last = before[before.length - 1] ?? '';
  const column = before.length === 1 ? start.column + last.length : last.length;
  return shiftOrigin(source.origin, { line: start.line + before.length - 1, column });
}

function around(text: string, index: number): string {
  return text
    .slice(Math.max(0, index - 20), index + 20)
    .replace(/\s+/g, ' ')
    .trim();
}
