import type { FigureBlock } from '../document/figure-block.js';
import { type Fault, fault } from '../report-error.js';
import type { Fonts } from '../typesetting/open-fonts.js';
import { boxesOverlap } from './boxes-overlap.js';
import { areaOf } from './label-geometry.js';
import { type PlacedText, placedTexts } from './placed-text.js';
import type { PlacedItem } from './scene.js';
import { specificationFile } from './specification-file.js';
import { textFace } from './text-face.js';

/** Texts that nobody could read: cut, overlapping, outside the picture, or without a glyph. */
export function checkTexts(
  figure: FigureBlock,
  placed: readonly PlacedItem[],
  picture: { readonly width: number; readonly height: number },
  fonts: Fonts,
): Fault[] {
  const at = specificationFile(figure);
  const id = figure.id;
  const texts = placed
    .filter(({ mark }) => mark.marktype === 'text')
    .flatMap((item) => placedTexts(item, fonts));
  const cut = texts
    .filter(isTruncated)
    .map(({ text }) => fault('figure-truncated-text', at, { figure: id, text }));
  const outside = texts
    .filter(({ corners }) => !corners.every((corner) => isInside(corner, picture)))
    .map(({ text }) => fault('figure-text-outside', at, { figure: id, text }));
  const overlapping = overlappingPairs(texts).map(([first, second]) =>
    fault('figure-text-overlap', at, { figure: id, first: first.text, second: second.text }),
  );
  return [
    ...[cut, outside, overlapping].flatMap((faults) => firstFew(faults, figure)),
    ...texts.flatMap(({ text, item }) => {
      const missing = fonts.missingGlyphs(text, textFace(item));
      const characters = missing.map(codePointName).join(', ');
      return characters === ''
        ? []
        : [
            fault('figure-missing-glyph', at, {
              figure: id,
              text,
              missing: missing.join(''),
              characters,
            }),
          ];
    }),
  ];
}

/** Of a crowded chart, with the count of the others: a thousand lines help nobody. */
function firstFew(faults: readonly Fault[], figure: FigureBlock): readonly Fault[] {
  const others = faults.length - MOST_TOLD;
  if (others <= 1) return faults;
  const at = specificationFile(figure);
  return [
    ...faults.slice(0, MOST_TOLD),
    fault('figure-more-texts', at, { figure: figure.id, others }),
  ];
}

const MOST_TOLD = 5;

/** Vega cuts a line and adds « … » when it is not narrower than its limit. */
function isTruncated({ item, width }: PlacedText): boolean {
  return item.limit !== undefined && item.limit > 0 && width >= item.limit;
}

const EDGE = 1;

function isInside(
  corner: PlacedText['corners'][number],
  picture: { readonly width: number; readonly height: number },
): boolean {
  const { x, y } = corner;
  return x >= -EDGE && y >= -EDGE && x <= picture.width + EDGE && y <= picture.height + EDGE;
}

/** From left to right, so that each text is held only against those it may reach. */
function overlappingPairs(
  texts: readonly PlacedText[],
): readonly (readonly [PlacedText, PlacedText])[] {
  const sorted = texts
    .map((text) => ({ text, ...areaOf(text.corners) }))
    .sort((a, b) => a.left - b.left);
  return sorted.flatMap((first, index) => {
    const pairs: [PlacedText, PlacedText][] = [];
    for (let next = index + 1; next < sorted.length; next += 1) {
      const second = sorted[next];
      if (!second || second.left > first.right) break;
      if (second.top > first.bottom || second.bottom < first.top) continue;
      const overlap = boxesOverlap(first.text.corners, second.text.corners);
      if (overlap) pairs.push([first.text, second.text]);
    }
    return pairs;
  });
}

function codePointName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}
