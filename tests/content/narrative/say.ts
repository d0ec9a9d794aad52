import type { ContentContext } from '../../../src/content/context.js';
import { sentenceHelpers } from '../../../src/content/narrative/helpers/all-helpers.js';
import { writeTemplate } from '../../../src/content/narrative/write-template.js';
import type { ParagraphBlock } from '../../../src/document/document.js';
import { plainSentences } from '../../../src/document/plain-text.js';
import { formatFault } from '../../../src/messages/format-fault.js';
import { type Mutation, openContext } from '../open-context.js';

const NAMES = ['BAC+2', 'BAC+5', 'C2i', 'pour 100 femmes', 'n° 17.22'];

/** The words that a template writes in the real edition, its data changed as asked. */
export function say(template: string, ...mutations: readonly Mutation[]): string {
  return writeParagraphs(template, openContext(...mutations));
}

/** The faults of a template, as the user reads them, with plain spaces. */
export function faultsOf(template: string, ...mutations: readonly Mutation[]): readonly string[] {
  const context = openContext(...mutations);
  writeParagraphs(template, context);
  return context.faults.map((fault) => formatFault(fault, 'fr').replace(/[\u00A0\u202F]/g, ' '));
}

function writeParagraphs(template: string, context: ContentContext): string {
  const source = { text: template, origin: { file: 'essai.md.hbs', line: 1, column: 1 } };
  const { blocks } = writeTemplate(source, { id: 'essai' }, context, sentenceHelpers, NAMES);
  return blocks
    .filter((block): block is ParagraphBlock => block.type === 'paragraph')
    .map(({ sentences }) => plainSentences(sentences))
    .join('\n');
}
