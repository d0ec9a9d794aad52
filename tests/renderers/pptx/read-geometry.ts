import { breakLines } from '../../../src/renderers/pptx/text/break-lines.js';
import type { MeasureText } from '../../../src/renderers/pptx/text/measure-text.js';
import { descendants, textContent } from '../../../src/renderers/pptx/xml.js';
import type { ReadDeck, ReadShape } from './read-deck.js';

/** Shapes that leave the slide: « 4: Figure 3 ». */
export function outside(deck: ReadDeck): readonly string[] {
  return deck.slides.flatMap(({ number, shapes }) =>
    shapes
      .filter(
        ({ box: { x, y, width, height } }) =>
          !(x >= 0 && y >= 0 && x + width <= 12_192_000 && y + height <= 6_858_000),
      )
      .map(({ name }) => `${number}: ${name}`),
  );
}

/** Shapes that stand one over the other. */
export function overlaps(deck: ReadDeck): readonly string[] {
  return deck.slides.flatMap(({ number, shapes }) =>
    shapes.flatMap((shape, index) =>
      shapes
        .slice(index + 1)
        .filter((other) => overlap(shape, other))
        .map((other) => `${number}: ${shape.name} / ${other.name}`),
    ),
  );
}

/** Text boxes whose words do not fit, measured from the file in the styles of its layouts. */
export function tightTexts(deck: ReadDeck, measure: MeasureText): readonly string[] {
  return deck.slides.flatMap(({ number, shapes }) =>
    shapes
      .filter((shape) => textHeight(shape, measure) > shape.box.height / 12_700 + 0.01)
      .map(({ name }) => `${number}: ${name}`),
  );
}

function overlap(one: ReadShape, other: ReadShape): boolean {
  const [a, b] = [one.box, other.box];
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 1 && down > 1;
}

function textHeight({ element, inherited, box }: ReadShape, measure: MeasureText): number {
  if (element.name !== 'p:sp' || !inherited) return 0;
  const scale =
    Number(descendants(element, 'a:normAutofit')[0]?.attributes.fontScale ?? 100_000) / 100_000;
  return descendants(element, 'a:p').reduce((total, paragraph) => {
    const level = Number(descendants(paragraph, 'a:pPr')[0]?.attributes.lvl ?? 0);
    const style = descendants(inherited, `a:lvl${level + 1}pPr`)[0];
    if (!style) throw new Error(`no style of level ${level}`);
    const [leading = 0, before = 0] = descendants(style, 'a:spcPts').map(
      ({ attributes }) => Number(attributes.val) / 100,
    );
    const defaults = descendants(style, 'a:defRPr')[0]?.attributes ?? {};
    const runs = descendants(paragraph, 'a:r').map((run) => ({
      text: textContent(run),
      ...(descendants(run, 'a:rPr')[0]?.attributes.b === '1' ? { bold: true as const } : {}),
    }));
    const { lines } = breakLines(
      runs,
      { size: (Number(defaults.sz) / 100) * scale, bold: defaults.b === '1' },
      box.width / 12_700,
      measure,
    );
    return total + lines * leading + before;
  }, 0);
}
