import type { FigureBlock } from '../../../document/figure-block.js';
import type { Picture } from '../../../document/picture.js';
import type { FigureSlide } from '../../../document/slide-plan.js';
import { french } from '../../../language/french.js';
import { fault } from '../../../report-error.js';
import { ambiguousRows, composeChart } from '../charts/compose-chart.js';
import type { Paragraph, SlideShape } from '../shapes/slide-shape.js';
import type { Box } from '../shell/box.js';
import { slotOf } from '../shell/layouts.js';
import { composeWithoutCalls } from '../text/compose-runs.js';
import { labelled, signsParagraph, sourceRuns } from '../text/explanations.js';
import { fitText } from '../text/fit-text.js';
import { sanitiseText } from '../text/sanitise-text.js';
import { releaseWords } from './release-words.js';
import { ownerOf, type SlideContext } from './slide-context.js';

/** PNG pixels for a point of the slide: what readers without SVG see, sharp at 1440 pixels across. */
const PIXELS_A_POINT = 1.5;

/** The figure, what helps to read it on its right, its source below. */
export async function layOutFigure(
  context: SlideContext,
  slide: FigureSlide,
): Promise<readonly SlideShape[]> {
  const { figure } = slide;
  const owner = ownerOf(slide);
  const subtitle = composeWithoutCalls(figure.subtitle);
  const explanations = explain(figure);
  const source: Paragraph = {
    runs: sourceRuns(figure.source, releaseWords(context.edition)),
    level: 0,
  };
  return [
    ...(subtitle.length > 0
      ? [fitText(context, owner, slotOf('figure', 'subtitle'), [{ runs: subtitle, level: 0 }])]
      : []),
    layOutChart(context, figure) ?? (await layOutPicture(context, figure)),
    ...(explanations.length > 0
      ? [fitText(context, owner, slotOf('figure', 'reading'), explanations)]
      : []),
    fitText(context, owner, slotOf('figure', 'source'), [source]),
  ];
}

function explain(figure: FigureBlock): readonly Paragraph[] {
  return [
    ...labelled(french.reading, figure.reading),
    ...labelled(french.coverage, figure.coverage),
    ...figure.notes.flatMap((note) => labelled(french.note, note)),
    ...signsParagraph(figure.signs),
  ];
}

/** A chart that can be edited, where the figure declares one. */
function layOutChart({ brand, faults }: SlideContext, figure: FigureBlock): SlideShape | undefined {
  const { box } = slotOf('figure', 'figure');
  for (const row of ambiguousRows(figure)) {
    faults.push(fault('pptx-ambiguous-chart', figure.origin, { figure: figure.id, row }));
  }
  const chart = composeChart(figure, brand, box.height);
  if (!chart) return undefined;
  const alternative = sanitiseText(figure.alternative);
  return { type: 'chart', name: french.figure(figure.number), alternative, box, chart };
}

async function layOutPicture(context: SlideContext, figure: FigureBlock): Promise<SlideShape> {
  const room = slotOf('figure', 'figure').box;
  const picture = await context.drawFigure(figure, {
    width: room.width,
    height: room.height,
  });
  const box = placeIn(room, picture);
  return {
    type: 'picture',
    name: french.figure(figure.number),
    alternative: sanitiseText(figure.alternative),
    box,
    png: picture.png((PIXELS_A_POINT * box.width) / picture.width),
    svg: picture.outlinedSvg(),
  };
}

/** The largest place of the picture's shape in the room, from its upper left corner. */
function placeIn(room: Box, { width, height }: Picture): Box {
  const scale = Math.min(room.width / width, room.height / height);
  return {
    x: room.x + (room.width - width * scale) / 2,
    y: room.y,
    width: width * scale,
    height: height * scale,
  };
}
