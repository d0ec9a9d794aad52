import type { ContentContext } from '../context.js';
import type { Helper } from './helper.js';
import { createPieceLog } from './piece.js';
import { prepareTemplate } from './prepare-template.js';
import type { Scope, WrittenMarkdown } from './read-markdown.js';
import { recallMarkdown } from './recall-markdown.js';
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
  const { dataset, faults, shelf } = context;
  const dimensions = [...dataset.dimensions.keys()];
  const prepared = prepareTemplate(source, { helpers, dimensions, names }, faults, shelf);
  if (!prepared) return NOTHING;
  const log = createPieceLog();
  const markdown = runTemplate(prepared, source, context, helpers, log);
  return recallMarkdown(markdown, source.origin, scope, log, faults, shelf);
}
