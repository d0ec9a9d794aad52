import { typeset } from '../../language/typography.js';
import type { Atom } from './atoms.js';
import { isPieceMark, lineOf, type PieceLog } from './piece.js';

/** The atoms of a text of Markdown: its marks become the pieces and the lines they stand for. */
export function textAtoms(value: string, log: PieceLog): readonly Atom[] {
  return [...typeset(value.replace(/\n/g, ' '))].flatMap((character): readonly Atom[] => {
    const line = lineOf(character);
    if (line !== undefined) return [{ type: 'line', line }];
    const piece = isPieceMark(character) ? log.pieceOf(character) : undefined;
    if (!piece) return [{ type: 'character', character }];
    const inlines = piece.inlines.map((inline): Atom => ({ type: 'inline', inline }));
    const { faults, decidedBy = [] } = piece;
    return [
      ...inlines,
      ...(faults.length > 0 ? [{ type: 'doubts', faults } as const] : []),
      ...(decidedBy.length > 0 ? [{ type: 'decision', cells: decidedBy } as const] : []),
    ];
  });
}

/** How many characters a reader sees, a piece counted as one. */
export function visibleLength(text: string): number {
  return [...text].filter((character) => lineOf(character) === undefined && character.trim() !== '')
    .length;
}
