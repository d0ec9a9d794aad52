import type { Shelf } from '../../kept-work.js';
import type { Fault } from '../../report-error.js';
import { isJson } from '../../yaml/is-json.js';
import { type CheckedAgainst, checkTemplate } from './check-template.js';
import { originalText } from './check-text.js';
import { parseTemplate } from './parse-template.js';
import { markLine } from './piece.js';
import type { PreparedArgument, PreparedCall, PreparedStatement } from './prepared-template.js';
import type { TemplateSource } from './template-source.js';

/**
 * Parses and checks a template. What is wrong with it goes to the faults; it is not run then, unless
 * that is but a typed digit.
 *
 * @param shelf where a template without faults is found prepared
 */
export function prepareTemplate(
  source: TemplateSource,
  against: CheckedAgainst,
  faults: Fault[],
  shelf?: Shelf,
): readonly PreparedStatement[] | undefined {
  const kept = shelf?.recall(inputsOf(source, against), () => {
    const found: Fault[] = [];
    const statements = prepareAnew(source, against, found);
    return found.length === 0 && isJson(statements) ? statements : undefined;
  });
  return kept ?? prepareAnew(source, against, faults);
}

/** A helper's declaration is the program's; which of them there are is the chapter's. */
function inputsOf(
  { text, origin }: TemplateSource,
  { helpers, dimensions, names }: CheckedAgainst,
): string {
  return JSON.stringify([text, origin.line, [...helpers.keys()], dimensions, names]);
}

function prepareAnew(
  source: TemplateSource,
  against: CheckedAgainst,
  faults: Fault[],
): readonly PreparedStatement[] | undefined {
  const parsed = parseTemplate(source);
  if ('faults' in parsed) {
    faults.push(...parsed.faults);
    return undefined;
  }
  const found = checkTemplate(parsed.program, source, against);
  faults.push(...found);
  if (found.some(({ code }) => code !== 'typed-digit')) return undefined;
  return prepareBody(parsed.program, source.origin.line - 1);
}

/** What passed the check is text, comments, our helpers, literals and calls within calls. */
function prepareBody({ body }: hbs.AST.Program, linesBefore: number): readonly PreparedStatement[] {
  return body.flatMap((statement): readonly PreparedStatement[] => {
    if (statement.type === 'CommentStatement') return [];
    if (statement.type === 'ContentStatement') {
      return [markText(statement as hbs.AST.ContentStatement, linesBefore)];
    }
    const call = statement as hbs.AST.MustacheStatement | hbs.AST.BlockStatement;
    return [prepareCall(call, linesBefore)];
  });
}

/** Only a block has branches. */
function prepareCall(
  call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
  linesBefore: number,
): PreparedCall {
  const { program, inverse } = call as Partial<hbs.AST.BlockStatement>;
  const prepareArgument = (argument: hbs.AST.Expression): PreparedArgument =>
    argument.type === 'SubExpression'
      ? prepareCall(argument as hbs.AST.SubExpression, linesBefore)
      : (argument as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value;
  const { line, column } = call.loc.start;
  return {
    helper: String((call.path as hbs.AST.PathExpression).original),
    positional: call.params.map(prepareArgument),
    named: (call.hash?.pairs ?? []).map(({ key, value }) => [key, prepareArgument(value)]),
    start: { line, column },
    ...(program && { branch: prepareBody(program, linesBefore) }),
    ...(inverse && { otherwise: prepareBody(inverse, linesBefore) }),
  };
}

/** White space control may have cut both ends of the text: lines are counted in the original. */
function markText(content: hbs.AST.ContentStatement, linesBefore: number): string {
  const original = originalText(content);
  // The line of a block’s end is cut before the text, never a line after it.
  const cut = original.lastIndexOf(content.value);
  const linesCut = countLines(original.slice(0, Math.max(cut, 0)));
  let line = linesBefore + content.loc.start.line + linesCut;
  return content.value.replace(/([^\n]*)\n/g, (_, text: string, offset: number) => {
    // An empty first line ends the line of the helper before it, unless that line was cut: a blank
    // line must stay blank.
    const endsHelper = offset === 0 && text === '' && linesCut === 0;
    const endsLine = text.trim() !== '' || endsHelper;
    const marked = endsLine ? text + markLine(line) : text;
    line += 1;
    return `${marked}\n`;
  });
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
