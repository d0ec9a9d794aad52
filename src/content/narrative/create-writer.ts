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
 */
export function createWriter(context: ContentContext, names: readonly string[]): WriteSentences {
  return (source) => {
    const written = writeTemplate(source, source.origin.file, context, sentenceHelpers, names);
    return written.blocks.flatMap((block) => {
      if (block.type === 'paragraph') return block.sentences;
      context.faults.push(fault('unsupported-markdown', source.origin, { kind: block.type }));
      return [];
    });
  };
}
