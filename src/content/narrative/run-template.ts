import Handlebars from 'handlebars';
import type { ContentContext } from '../context.js';
import { answerCall } from './answer-call.js';
import { originalText } from './check-template.js';
import type { Helper } from './helper.js';
import { markLine, type PieceLog } from './piece.js';
import type { TemplateSource } from './template-source.js';

/**
 * Runs a checked template: Markdown in which each helper's piece is one private-use character and
 * each line's end is marked. The environment is the template's own and holds our helpers only.
 */
export function runTemplate(
  program: hbs.AST.Program,
  source: TemplateSource,
  context: ContentContext,
  helpers: ReadonlyMap<string, Helper>,
  log: PieceLog,
): string {
  const marked = markLines(program, source.origin.line - 1);
  if (marked.body.every(isPlainText)) return marked.body.map(plainTextOf).join('');
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  for (const helper of helpers.values())
    environment.registerHelper(helper.name, answerCall(helper, source, context, log));
  const knownHelpers = Object.fromEntries([...helpers.keys()].map((name) => [name, true]));
  const template = environment.compile(marked, {
    knownHelpers,
    knownHelpersOnly: true,
    noEscape: true,
    strict: true,
  });
  return template(Object.create(null));
}

/** Most labels and sources call no helper: nothing need be compiled for them. */
function isPlainText(statement: hbs.AST.Statement): boolean {
  return statement.type === 'ContentStatement' || statement.type === 'CommentStatement';
}

function plainTextOf(statement: hbs.AST.Statement): string {
  return statement.type === 'ContentStatement' ? (statement as hbs.AST.ContentStatement).value : '';
}

/** A copy of the program whose text carries a mark at each line's end. */
function markLines(program: hbs.AST.Program, linesBefore: number): hbs.AST.Program {
  const copy = structuredClone(program);
  markBody(copy.body, linesBefore);
  return copy;
}

function markBody(body: readonly hbs.AST.Statement[], linesBefore: number): void {
  for (const statement of body) {
    if (statement.type === 'ContentStatement') {
      const content = statement as hbs.AST.ContentStatement;
      content.value = markText(content, linesBefore);
    } else if (statement.type === 'BlockStatement') {
      const block = statement as hbs.AST.BlockStatement;
      // Types say a block always has a program; one with only an {{else}} has none.
      if (block.program) markBody(block.program.body, linesBefore);
      if (block.inverse) markBody(block.inverse.body, linesBefore);
    }
  }
}

/** White space control may have cut both ends of the text: lines are counted in the original. */
function markText(content: hbs.AST.ContentStatement, linesBefore: number): string {
  const original = originalText(content);
  const cut = original.indexOf(content.value);
  const linesCut = countLines(original.slice(0, Math.max(cut, 0)));
  let line = linesBefore + content.loc.start.line + linesCut;
  return content.value.replace(/([^\n]*)\n/g, (_, text: string, offset: number) => {
    // An empty first line ends the line of the helper before it; a blank line must stay blank.
    const endsLine = text.trim() !== '' || (offset === 0 && text === '');
    const marked = endsLine ? text + markLine(line) : text;
    line += 1;
    return `${marked}\n`;
  });
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
