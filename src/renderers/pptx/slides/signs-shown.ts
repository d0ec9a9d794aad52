import { plainText } from '../../../document/plain-text.js';
import { saysSign } from '../../../document/says-sign.js';
import type { Sign } from '../../../document/sign.js';
import type { FigureSlide } from '../../../document/slide-plan.js';
import type { SlideShape } from '../shapes/slide-shape.js';

/** The figure's signs that its slide shows: what is not drawn, such as a point without a value, shows none. */
export function signsShown(
  { figure, title }: FigureSlide,
  shapes: readonly SlideShape[],
): readonly Sign[] {
  const said = [title, figure.subtitle, figure.reading, ...figure.notes].map(plainText);
  const texts = [...said, ...shapes.flatMap(textsOf)];
  return figure.signs.filter(({ sign }) => texts.some((text) => saysSign(text, sign)));
}

function textsOf(shape: SlideShape): readonly string[] {
  switch (shape.type) {
    case 'picture':
      return shape.texts;
    case 'chart':
      return shape.chart.series.flatMap(({ points }) => points.map(({ mark }) => mark));
    case 'tiles':
      return shape.items.flatMap(({ lines }) => lines.map(({ text }) => text));
    case 'text':
    case 'table':
    case 'rule':
      return [];
  }
}
