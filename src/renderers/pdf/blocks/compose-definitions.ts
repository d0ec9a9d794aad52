import type { DefinitionsBlock } from '../../../document/document.js';
import { inlinesOf } from '../../../document/join-sentences.js';
import { plainText } from '../../../document/plain-text.js';
import { PORTRAIT, TEXT_INDENT } from '../grid.js';
import type { TextPiece } from '../pages/piece.js';
import { assemble, slugOf, tagged } from '../pages/slug.js';
import type { PrintContext } from '../print-context.js';
import { setText } from '../set-text.js';
import { elementWithin } from '../structure/structure-element.js';

const GAP = 12;
/** Long terms (an indicator's name, a source) get a wider column of their own. */
const WIDE_TERM = 168;
const LONG_TERM = 24;

/** Terms in a column at the left, their meaning beside them, in small type. */
export function composeDefinitions(
  context: PrintContext,
  definitions: DefinitionsBlock,
): readonly TextPiece[] {
  const longest = Math.max(...definitions.entries.map(({ term }) => plainText(term).length));
  const indent = longest > LONG_TERM ? WIDE_TERM : TEXT_INDENT;
  const list = context.structure.blocks.get(definitions) ?? { role: 'L' };
  return definitions.entries.map(({ term, sentences }) => {
    const item = elementWithin(list, 'LI');
    const origin = sentences[0]?.origin ?? definitions.origin;
    const block = { name: `définition « ${plainText(term)} »`, origin };
    const name = setText(context, term, 'term', indent - GAP, block);
    const width = PORTRAIT.width - indent;
    const meaning = setText(context, inlinesOf(sentences), 'definition', width, block);
    const slug = assemble([
      { slug: tagged(slugOf(name), elementWithin(item, 'Lbl')), x: 0, y: 0 },
      { slug: tagged(slugOf(meaning), elementWithin(item, 'LBody')), x: indent, y: 0 },
    ]);
    return { type: 'text', slug, above: 4, breakBefore: 0, block };
  });
}
