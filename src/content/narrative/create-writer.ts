import type { Footnote } from '../../document/document.js';
import { fault } from '../../report-error.js';
import type { ContentContext } from '../context.js';
import { sentenceHelpers } from './helpers/all-helpers.js';
import type { WriteSentences } from './template-source.js';
import { writeTemplate } from './write-template.js';

/**
 * Writes the short templates of one edition: titles, notes, sources, comparisons. They hold
 * sentences only.
 *
 * @param names declared names in which digits are no figures
 * @param footnotes receives the notes that the templates hold: a call finds them in all of their file
 */
export function createWriter(
  context: ContentContext,
  names: readonly string[],
  footnotes: Footnote[],
): WriteSentences {
  return (source) => {
    const { file } = source.origin;
    const written = writeTemplate(
      source,
      { id: file, open: true },
      context,
      sentenceHelpers,
      names,
    );
    footnotes.push(...written.footnotes);
    return written.blocks.flatMap((block) => {
      if (block.type === 'paragraph') return block.sentences;
      context.faults.push(fault('unsupported-markdown', source.origin, { kind: block.type }));
      return [];
    });
  };
}
