import type { Block, Chapter } from '../../../document/document.js';
import type { TableBlock } from '../../../document/table-block.js';
import type { Piece } from '../pages/piece.js';
import type { PrintContext } from '../print-context.js';
import { composeDefinitions } from './compose-definitions.js';
import { composeFigure } from './compose-figure.js';
import { composeFigureData } from './compose-figure-data.js';
import { composeHeading } from './compose-heading.js';
import { composeKeyFigures } from './compose-key-figures.js';
import { composeList } from './compose-list.js';
import { composeParagraph } from './compose-paragraph.js';

/** Tables stand on pages of their own where they are wide: see `compose-chapters.ts`. */
export type PageBlock = Exclude<Block, TableBlock>;

/**
 * One handler a block type; the compiler demands them all.
 *
 * @param within the kind of its chapter
 */
export function composeBlock(
  context: PrintContext,
  block: PageBlock,
  within: Chapter['kind'],
): readonly Piece[] {
  switch (block.type) {
    case 'heading':
      return composeHeading(context, block);
    case 'paragraph':
      return composeParagraph(context, block, within);
    case 'list':
      return composeList(context, block);
    case 'definitions':
      return composeDefinitions(context, block);
    case 'key-figures':
      return composeKeyFigures(context, block);
    case 'figure':
      return composeFigure(context, block);
    case 'figure-data':
      return composeFigureData(context, block);
  }
}
