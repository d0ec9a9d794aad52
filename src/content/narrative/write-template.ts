import type { ContentContext } from '../context.js';
import { checkTemplate } from './check-template.js';
import type { Helper } from './helper.js';
import { parseTemplate } from './parse-template.js';
import { createPieceLog } from './piece.js';
import { readMarkdown, type Scope, type WrittenMarkdown } from './read-markdown.js';
import { runTemplate } from './run-template.js';
import type { TemplateSource } from './template-source.js';

const NOTHING: WrittenMarkdown = { title: [], keyMessage: [], blocks: [], footnotes: [] };

/**
 * From a template to its blocks: parse, check, run, read the Markdown. What is wrong goes to the
 * context's faults; a template that cannot be parsed or checked is not run.
 *
 * @param names declared names in which digits are no figures
 */
export function writeTemplate(
  source: TemplateSource,
  scope: Scope,
  context: ContentContext,
  helpers: ReadonlyMap<string, Helper>,
  names: readonly string[],
): WrittenMarkdown {
  const parsed = parseTemplate(source);
  if ('faults' in parsed) {
    context.faults.push(...parsed.faults);
    return NOTHING;
  }
  const dimensions = [...context.dataset.dimensions.keys()];
  const faults = checkTemplate(parsed.program, source, { helpers, dimensions, names });
  context.faults.push(...faults);
  if (faults.some(({ code }) => code !== 'typed-digit')) return NOTHING;
  const log = createPieceLog();
  const markdown = runTemplate(parsed.program, source, context, helpers, log);
  return readMarkdown(markdown, source.origin, scope, log, context.faults);
}
