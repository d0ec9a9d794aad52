import type { Chapter, ParagraphBlock } from '../../../document/document.js';
import { inlinesOf } from '../../../document/join-sentences.js';
import { TEXT_INDENT, TEXT_WIDTH } from '../grid.js';
import { type BlockName, NEVER, type TextPiece } from '../pages/piece.js';
import { type Slug, slugsByLine, tagged, visitInlines } from '../pages/slug.js';
import type { Galley } from '../pdfmake/galley.js';
import type { PrintContext } from '../print-context.js';
import { setText } from '../set-text.js';
import { ARTIFACT, type Artifact, type StructureElement } from '../structure/structure-element.js';

/** Prose hangs right of a narrow column; in an annex it is small print like its neighbours, at the left. */
export function composeParagraph(
  context: PrintContext,
  paragraph: ParagraphBlock,
  within: Chapter['kind'],
): readonly TextPiece[] {
  const isSmall = within === 'annex';
  const block = { name: 'paragraphe', origin: paragraph.origin };
  const galley = setText(
    context,
    inlinesOf(paragraph.sentences),
    isSmall ? 'definition' : 'body',
    TEXT_WIDTH,
    block,
  );
  const element = context.structure.blocks.get(paragraph) ?? ARTIFACT;
  return linePieces(galley, isSmall ? 4 : 7, block, element, isSmall ? 0 : TEXT_INDENT);
}

/** A piece a line; two lines at least stay together at either end of the block. */
export function linePieces(
  galley: Galley,
  above: number,
  block: BlockName,
  element: StructureElement | Artifact,
  indent: number = TEXT_INDENT,
): readonly TextPiece[] {
  const slugs = slugsByLine(galley, indent);
  return slugs.map((slug, index) => ({
    type: 'text',
    slug: tagged(slug, element),
    above: index === 0 ? above : 0,
    breakBefore: endsInWord(slugs[index - 1]) ? NEVER : breakCost(index, slugs.length),
    block,
  }));
}

/** A word is never cut by a page. */
function endsInWord(slug: Slug | undefined): boolean {
  let cut = false;
  if (slug) visitInlines(slug, (inline) => (cut = inline.cut ?? false));
  return cut;
}

function breakCost(index: number, lines: number): number {
  if (index === 0) return 0;
  // No widow nor orphan: the first and the last line are never alone.
  return index === 1 || index === lines - 1 ? NEVER : 20;
}
