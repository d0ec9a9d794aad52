import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/renderers/pptx/shapes/slide-shape.js';
import { balanceLines } from '../../../src/renderers/pptx/text/balance-lines.js';
import { breakLines } from '../../../src/renderers/pptx/text/break-lines.js';
import { replacementWidth } from '../../../src/renderers/pptx/text/replacement-widths.js';

const STYLE = { size: 26, bold: true };
const WIDTH = 864;

function linesOf(runs: readonly Run[]): readonly string[] {
  return runs
    .map(({ text, opensLine }) => (opensLine ? `\n${text}` : text))
    .join('')
    .split('\n');
}

function balanced(text: string): readonly string[] {
  return linesOf(balanceLines([{ text }], STYLE, WIDTH, replacementWidth));
}

describe('a title of two lines', () => {
  it('leaves no word alone, and breaks where the sentence breathes', () => {
    expect(
      balanced(
        'En 2015-2016, le nombre de parchemins délivrés recule à 12\u202F710, contre 14\u202F074 en 2014-2015',
      ),
    ).toEqual([
      'En 2015-2016, le nombre de parchemins délivrés ',
      'recule à 12\u202F710, contre 14\u202F074 en 2014-2015',
    ]);
  });

  it('is left alone when it fits on one', () => {
    expect(balanced('Les chiffres clés')).toEqual(['Les chiffres clés']);
  });

  it('keeps its words, its lines and their room, whatever it says', () => {
    const word = fc.stringMatching(/^[a-zé]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 24 }), (words) => {
        const text = words.join(' ');
        const runs = balanceLines([{ text }], STYLE, WIDTH, replacementWidth);
        const measured = breakLines(runs, STYLE, WIDTH, replacementWidth);
        const plain = breakLines([{ text }], STYLE, WIDTH, replacementWidth);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(measured.lines).toBe(plain.lines);
        expect(measured.widest).toBeLessThanOrEqual(WIDTH);
      }),
    );
  });
});
