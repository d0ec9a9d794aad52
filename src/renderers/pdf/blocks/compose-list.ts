import type { ListBlock } from '../../../document/document.js';
import { inlinesOf } from '../../../document/join-sentences.js';
import { composeRuns } from '../compose-runs.js';
import { TEXT_WIDTH } from '../grid.js';
import type { BlockName, TextPiece } from '../pages/piece.js';
import type { LayoutNode, Margin } from '../pdfmake/pdfmake-model.js';
import type { PrintContext } from '../print-context.js';
import { setNode } from '../set-text.js';
import { ARTIFACT } from '../structure/structure-element.js';
import { linePieces } from './compose-paragraph.js';

export function composeList(context: PrintContext, list: ListBlock): readonly TextPiece[] {
  const block = { name: 'liste', origin: list.origin };
  const node: LayoutNode = { stack: [listNode(context, list, block)], ...context.styles.body };
  const element = context.structure.blocks.get(list) ?? ARTIFACT;
  return linePieces(setNode(context, node, TEXT_WIDTH, block), 7, block, element);
}

function listNode(context: PrintContext, list: ListBlock, block: BlockName): LayoutNode {
  const elements = context.structure.lists.get(list) ?? [];
  const items = list.items.map((item, position): LayoutNode => {
    const label = elements[position]?.label;
    return {
      ...(label ? { label } : {}),
      stack: item.map((part, index): LayoutNode => {
        if (part.type === 'list') return listNode(context, part, block);
        const margin: Margin = [0, index === 0 ? 0 : 3, 0, 3];
        const origin = { name: block.name, origin: part.origin };
        const runs = composeRuns(context, inlinesOf(part.sentences), origin);
        const element = context.structure.blocks.get(part);
        const { hyphenation = {} } = context.styles.body;
        const text = element ? runs.map((run) => ({ ...run, element })) : runs;
        return { text, margin, hyphenation };
      }),
    };
  });
  const markerColor = context.brand.colours.primary;
  return list.ordered ? { ol: items, markerColor } : { ul: items, markerColor };
}
