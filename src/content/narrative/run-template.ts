import type { ContentContext } from '../context.js';
import { answerCall, type HelperAnswer } from './answer-call.js';
import type { Helper } from './helper.js';
import type { PieceLog } from './piece.js';
import type { PreparedArgument, PreparedCall, PreparedStatement } from './prepared-template.js';
import type { TemplateSource } from './template-source.js';

/**
 * Runs a checked template: Markdown in which each helper's piece is one private-use character and
 * each line's end is marked. Nothing is compiled and nothing but our helpers is in reach.
 */
export function runTemplate(
  statements: readonly PreparedStatement[],
  source: TemplateSource,
  context: ContentContext,
  helpers: ReadonlyMap<string, Helper>,
  log: PieceLog,
): string {
  const run = (body: readonly PreparedStatement[] = []): string =>
    body.map((part) => (typeof part === 'string' ? part : String(answer(part)))).join('');
  const answer = ({ helper: name, ...call }: PreparedCall): HelperAnswer => {
    const helper = helpers.get(name);
    if (!helper) throw new Error(`template ran unchecked: ${name}`);
    const given = {
      positional: call.positional.map(evaluate),
      named: Object.fromEntries(call.named.map(([key, value]) => [key, evaluate(value)])),
      start: call.start,
      branch: (holds: boolean) => run(holds ? call.branch : call.otherwise),
    };
    return answerCall(helper, given, source, context, log);
  };
  const evaluate = (argument: PreparedArgument): unknown =>
    typeof argument === 'object' ? answer(argument) : argument;
  return run(statements);
}
