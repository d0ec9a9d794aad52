import type { ContentContext } from '../context.js';
import { answerCall, type HelperAnswer } from './answer-call.js';
import { originalText } from './check-text.js';
import type { Helper } from './helper.js';
import { markLine, type PieceLog } from './piece.js';
import type { TemplateSource } from './template-source.js';

/**
 * Runs a checked template: Markdown in which each helper's piece is one private-use character and
 * each line's end is marked. What passed the check is text, our helpers, literals and calls within
 * calls: its syntax tree is evaluated as it is, nothing is compiled and nothing else is in reach.
 */
export function runTemplate(
  program: hbs.AST.Program,
  source: TemplateSource,
  context: ContentContext,
  helpers: ReadonlyMap<string, Helper>,
  log: PieceLog,
): string {
  const linesBefore = source.origin.line - 1;
  const runBody = (part: hbs.AST.Program | undefined): string =>
    (part?.body ?? []).map(runStatement).join('');
  const runStatement = (statement: hbs.AST.Statement): string => {
    if (statement.type === 'ContentStatement') {
      return markText(statement as hbs.AST.ContentStatement, linesBefore);
    }
    if (statement.type === 'CommentStatement') return '';
    return String(answer(statement as hbs.AST.MustacheStatement | hbs.AST.BlockStatement));
  };
  const answer = (call: Call): HelperAnswer => {
    const name = String((call.path as hbs.AST.PathExpression).original);
    const helper = helpers.get(name);
    if (!helper) throw new Error(`template ran unchecked: ${name}`);
    const given = {
      positional: call.params.map(evaluate),
      named: Object.fromEntries(
        (call.hash?.pairs ?? []).map(({ key, value }) => [key, evaluate(value)]),
      ),
      start: call.loc.start,
      branch: (holds: boolean) => runBody(holds ? call.program : call.inverse),
    };
    return answerCall(helper, given, source, context, log);
  };
  const evaluate = (argument: hbs.AST.Expression): unknown =>
    argument.type === 'SubExpression'
      ? answer(argument as hbs.AST.SubExpression)
      : (argument as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value;
  return runBody(program);
}

/** A mustache, a block or a call within a call; only a block has branches. */
interface Call extends hbs.AST.Node {
  readonly path: hbs.AST.Expression;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
  readonly program?: hbs.AST.Program;
  readonly inverse?: hbs.AST.Program;
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
