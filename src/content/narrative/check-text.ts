import { type Fault, fault } from '../../report-error.js';
import { findTypedDigits } from './find-typed-digits.js';
import { PRIVATE_CHARACTERS, shiftOrigin } from './piece.js';
import type { TemplateSource } from './template-source.js';

/** What the text between calls may not hold: typed digits, control characters, braces of no call. */
export function checkText(
  content: hbs.AST.ContentStatement,
  source: TemplateSource,
  names: readonly string[],
): readonly Fault[] {
  const text = originalText(content);
  const place = (index: number) => {
    const before = text.slice(0, index).split('\n');
    const last = before[before.length - 1] ?? '';
    const column = before.length === 1 ? content.loc.start.column + last.length : last.length;
    return shiftOrigin(source.origin, { line: content.loc.start.line + before.length - 1, column });
  };
  const typed = findTypedDigits(text, names).map(({ index, digits }) =>
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
  const braces = [...text.matchAll(/\S*\}\}/g)].map((match) =>
    fault('template-ill-formed', place(match.index), {
      problem: 'close-without-call',
      written: match[0],
    }),
  );
  return [...typed, ...strange, ...braces];
}

/** The text before white space control; the library's types mistake it for strip flags. */
export function originalText(content: hbs.AST.ContentStatement): string {
  return content.original as unknown as string;
}

function around(text: string, index: number): string {
  return text
    .slice(Math.max(0, index - 20), index + 20)
    .replace(/\s+/g, ' ')
    .trim();
}
