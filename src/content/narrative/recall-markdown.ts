import type { Block } from '../../document/document.js';
import type { Shelf } from '../../kept-work.js';
import type { Fault, Origin } from '../../report-error.js';
import { isJson } from '../../yaml/is-json.js';
import type { PieceLog } from './piece.js';
import { readMarkdown, type Scope, type WrittenMarkdown } from './read-markdown.js';

/** A block that a piece stands for is not kept: it says which piece that is. */
interface KeptMarkdown extends Omit<WrittenMarkdown, 'blocks'> {
  readonly blocks: readonly (Block | number)[];
}

/**
 * The same as `readMarkdown`, found on the shelf where the same Markdown, made of the same pieces, was
 * read without a fault.
 */
export function recallMarkdown(
  markdown: string,
  start: Required<Origin>,
  scope: Scope,
  log: PieceLog,
  faults: Fault[],
  shelf: Shelf | undefined,
): WrittenMarkdown {
  const read = (into: Fault[]) => readMarkdown(markdown, start, scope, log, into);
  // What waits for its sentence is told by reading it.
  const isDoubtful = log.pieces.some((piece) => piece.faults.length > 0);
  if (!shelf || isDoubtful) return read(faults);
  const words = log.pieces.map(({ inlines, decidedBy, block }) => [inlines, decidedBy, !!block]);
  const kept = shelf.recall(JSON.stringify([markdown, start, scope, words]), () => {
    const found: Fault[] = [];
    const written = read(found);
    return found.length === 0 ? withoutBlocks(written, log) : undefined;
  });
  return kept ? withBlocks(kept, log) : read(faults);
}

/** Nothing where JSON would not say all of it. */
function withoutBlocks(written: WrittenMarkdown, { pieces }: PieceLog): KeptMarkdown | undefined {
  const blocks = written.blocks.map((block) => {
    const index = pieces.findIndex((piece) => piece.block === block);
    return index < 0 ? block : index;
  });
  const kept = { ...written, blocks };
  return isJson(kept) ? kept : undefined;
}

function withBlocks(kept: KeptMarkdown, { pieces }: PieceLog): WrittenMarkdown {
  const blocks = kept.blocks.flatMap((block) =>
    typeof block === 'number' ? (pieces[block]?.block ?? []) : block,
  );
  return { ...kept, blocks };
}
