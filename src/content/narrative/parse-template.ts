import Handlebars from 'handlebars';
import { type Fault, fault } from '../../report-error.js';
import { findSyntaxFaults } from './find-syntax-faults.js';
import { shiftOrigin } from './piece.js';
import type { TemplateSource } from './template-source.js';

/**
 * Parses a template. Where Handlebars cannot, what is ill formed is said, all of it and at its own
 * place; then there is no program.
 */
export function parseTemplate(
  source: TemplateSource,
): { readonly program: hbs.AST.Program } | { readonly faults: readonly Fault[] } {
  if (!/\{\{|\0/.test(source.text)) return { program: plainProgram(source.text) };
  try {
    return { program: Handlebars.parse(source.text) };
  } catch (error) {
    const found = findSyntaxFaults(source);
    return { faults: found.length > 0 ? found : [describeSyntaxError(error, source)] };
  }
}

/** Most labels and sources call no helper: they need no parser. */
function plainProgram(text: string): hbs.AST.Program {
  const start = { line: 1, column: 0 };
  const loc = { source: '', start, end: start };
  // The library's types mistake `original`, the text itself, for strip flags.
  const original = text as unknown as hbs.AST.StripFlags;
  const content: hbs.AST.ContentStatement = {
    type: 'ContentStatement',
    value: text,
    original,
    loc,
  };
  return { type: 'Program', body: text === '' ? [] : [content], blockParams: [], loc };
}

function describeSyntaxError(error: unknown, source: TemplateSource): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const { lineNumber, column } = error as { lineNumber?: number; column?: number };
  const parseErrorLine = /^Parse error on line (\d+)/.exec(message)?.[1];
  const line = lineNumber ?? (parseErrorLine ? Number(parseErrorLine) : lastLine(source.text));
  return fault('template-syntax', shiftOrigin(source.origin, { line, column: column ?? 0 }), {
    detail: summarise(message),
  });
}

/** Handlebars' parser draws the place below its message and lists every token it would accept. */
function summarise(message: string): string {
  const drawing = message.split('\n')[1]?.trim().slice(0, 60);
  return `« ${drawing || message.slice(0, 60)} »`;
}

function lastLine(text: string): number {
  return text.split('\n').length;
}
