import type { DefinitionsBlock } from '../../../document/document.js';
import { plainText } from '../../../document/plain-text.js';
import { TEXT_INDENT, TEXT_WIDTH } from '../grid.js';
import { joinSentences } from '../join-sentences.js';
import type { TextPiece } from '../pages/piece.js';
import { assemble, slugOf } from '../pages/slug.js';
import { type PrintContext, setText } from '../print-context.js';

/** Terms in the narrow column, their meaning beside them. */
export function composeDefinitions(
  context: PrintContext,
  definitions: DefinitionsBlock,
): readonly TextPiece[] {
  return definitions.entries.map(({ term, sentences }) => {
    const origin = sentences[0]?.origin ?? definitions.origin;
    const block = { name: `définition « ${plainText(term)} »`, origin };
    const name = slugOf(setText(context, term, 'term', TEXT_INDENT - 12, block));
    const meaning = slugOf(setText(context, joinSentences(sentences), 'body', TEXT_WIDTH, block));
    const slug = assemble([
      { slug: name, x: 0, y: 0 },
      { slug: meaning, x: TEXT_INDENT, y: 0 },
    ]);
    return { type: 'text', slug, above: 7, breakBefore: 0, block };
  });
}
