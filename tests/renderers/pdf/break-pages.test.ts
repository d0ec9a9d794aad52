import { describe, expect, test } from 'vitest';
import { breakPages } from '../../../src/renderers/pdf/pages/break-pages.js';
import type { PageRoom } from '../../../src/renderers/pdf/pages/page-room.js';
import type { ChapterStart, TextPiece } from '../../../src/renderers/pdf/pages/piece.js';

const ROOM: PageRoom = { orientation: 'portrait', height: 700, footnotesHeight: () => 0 };

describe('a chapter that always has pages of its own', () => {
  const next = piece(40, { title: 'Définitions', onOwnPage: true });

  test('fills its first page, though the next stays nearly empty', () => {
    const entries = Array.from({ length: 9 }, () => piece(90));
    const opening = piece(40, { title: 'Note de révision', onOwnPage: true });
    expect(countsOf([opening, ...entries, next])).toEqual([8, 2, 1]);
  });

  test('takes lines from the first page for one that would hold next to nothing', () => {
    const lines = Array.from({ length: 36 }, () => piece(20));
    expect(countsOf([...lines, next])[1]).toBeGreaterThan(1);
  });
});

/** How many pieces each page holds. */
function countsOf(pieces: readonly TextPiece[]): readonly number[] {
  return breakPages(pieces, ROOM).map(({ parts }) => parts.length);
}

function piece(height: number, opens?: ChapterStart): TextPiece {
  return {
    type: 'text',
    slug: { items: [], parts: [], height },
    above: 0,
    breakBefore: 0,
    ...(opens && { opens }),
    block: { name: 'essai', origin: { file: 'essai.md.hbs', line: 1 } },
  };
}
