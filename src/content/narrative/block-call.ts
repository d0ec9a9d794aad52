import type { Paragraph } from 'mdast';
import type { Block } from '../../document/document.js';
import { isPieceMark, type PieceLog } from './piece.js';
import { visibleLength } from './text-atoms.js';

/** A figure or table that a helper put into a paragraph. */
export interface BlockCall {
  readonly block: Block;
  /** what stands for it in the Markdown */
  readonly mark: string;
  /** whether the paragraph says nothing else */
  readonly isAlone: boolean;
}

export function blockCallOf({ children }: Paragraph, log: PieceLog): BlockCall | undefined {
  const marks = children.flatMap((node) =>
    node.type === 'text' ? [...node.value].filter(isPieceMark) : [],
  );
  const [first] = children;
  for (const mark of marks) {
    const block = log.pieceOf(mark)?.block;
    if (!block) continue;
    const isAlone =
      children.length === 1 && first?.type === 'text' && visibleLength(first.value) === 1;
    return { block, mark, isAlone };
  }
  return undefined;
}
