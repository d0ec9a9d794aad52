import { isPieceMark, type Piece, type PieceLog } from './piece.js';

/** What Markdown reads at the start of a line: lists, quotations, headings, notes. */
const LINE_START = /^\s*(?:(?:[-*+>]|#{1,6}|\d+[.)])\s+|\[\^[^\]\s]+\]:\s+)*/;
const NEXT_SENTENCE = /([.!?…][)»\]]?\s+)(?=\S)/g;

/**
 * Leaves in each sentence of a chosen branch the mark of what chose it. A line that stands for a
 * figure or a table holds no sentence and is left as it is; so is an empty branch.
 */
export function markDecision(branch: string, decision: Piece, log: PieceLog): string {
  if (!decision.decidedBy?.length || branch.trim() === '') return branch;
  const mark = log.mark(decision);
  return branch
    .split('\n')
    .map((line) => (line.trim() === '' || holdsBlock(line, log) ? line : markLine(line, mark)))
    .join('\n');
}

function markLine(line: string, mark: string): string {
  const start = LINE_START.exec(line)?.[0] ?? '';
  return start + mark + line.slice(start.length).replace(NEXT_SENTENCE, `$1${mark}`);
}

function holdsBlock(line: string, log: PieceLog): boolean {
  return [...line].some((character) => isPieceMark(character) && log.pieceOf(character)?.block);
}
