import type { FigureBlock } from '../../../document/figure-block.js';
import type { Picture } from '../../../document/picture.js';
import type { Sign } from '../../../document/sign.js';
import type { FigureSlide } from '../../../document/slide-plan.js';
import { french } from '../../../language/french.js';
import { fault } from '../../../report-error.js';
import { ambiguousRows } from '../charts/compose-chart.js';
import { findTightLabels } from '../charts/find-tight-labels.js';
import { placeCharts } from '../charts/place-charts.js';
import type { Paragraph, SlideShape } from '../shapes/slide-shape.js';
import type { Box } from '../shell/box.js';
import type { DeckLayouts } from '../shell/deck-layouts.js';
import { composeWithoutCalls } from '../text/compose-runs.js';
import { labelled, signsParagraph, sourceRuns } from '../text/explanations.js';
import { fitText } from '../text/fit-text.js';
import { sanitiseText } from '../text/sanitise-text.js';
import { composeTiles } from '../tiles/compose-tiles.js';
import { releaseWords } from './release-words.js';
import { signsShown } from './signs-shown.js';
import { ownerOf, type SlideContext } from './slide-context.js';

/** PNG pixels for a point of the slide: what readers without SVG see, sharp at 1440 pixels across. */
const PIXELS_A_POINT = 1.5;

/** Smallest words of a picture that fills a slide's width; the drawing stops at twelve. */
const WIDE_TEXT = 11.6;
/** Those of a picture with room to spare. */
const LARGE_TEXT = 15;
/** A picture less high than this share of its room leaves the slide half empty. */
const SHALLOW = 0.4;
/** As long as a line may be. */
const READING_WIDTH = 620;

/** The figure, what helps to read it on its right, its source below. */
export async function layOutFigure(
  context: SlideContext,
  slide: FigureSlide,
): Promise<readonly SlideShape[]> {
  const { figure } = slide;
  const owner = ownerOf(slide);
  const { slotOf } = context.layouts;
  const subtitle = composeWithoutCalls(figure.subtitle);
  const source: Paragraph = {
    runs: sourceRuns(figure.source, releaseWords(context.edition)),
    level: 0,
  };
  const drawn = layOutNative(context, figure) ?? (await layOutPicture(context, figure));
  const place = drawn.reading ? { box: drawn.reading } : {};
  const explanations = explain(figure, signsShown(slide, drawn.shapes));
  return [
    ...(subtitle.length > 0
      ? [fitText(context, owner, slotOf('figure', 'subtitle'), [{ runs: subtitle, level: 0 }])]
      : []),
    ...drawn.shapes,
    ...(explanations.length > 0
      ? [fitText(context, owner, slotOf('figure', 'reading'), explanations, place)]
      : []),
    fitText(context, owner, slotOf('figure', 'source'), [source]),
  ];
}

function explain(figure: FigureBlock, signs: readonly Sign[]): readonly Paragraph[] {
  return [
    ...labelled(french.reading, figure.reading),
    ...labelled(french.coverage, figure.coverage),
    ...figure.notes.flatMap((note) => labelled(french.note, note)),
    ...signsParagraph(signs),
  ];
}

/** Charts that can be edited, or shapes, where the figure declares them. */
function layOutNative(
  { brand, layouts, measure, measureWidest, faults }: SlideContext,
  figure: FigureBlock,
): Drawn | undefined {
  const { box } = layouts.slotOf('figure', 'figure');
  for (const row of ambiguousRows(figure)) {
    faults.push(fault('pptx-ambiguous-chart', figure.origin, { figure: figure.id, row }));
  }
  const name = french.figure(figure.number);
  const alternative = sanitiseText(figure.alternative);
  const map = composeTiles(figure, brand, measure, box);
  if (map) {
    for (const tile of map.tight) {
      faults.push(fault('pptx-tile-label', figure.origin, { figure: figure.id, label: tile }));
    }
    return { shapes: [{ type: 'tiles', name, alternative, box, items: map.items }] };
  }
  const placed = placeCharts(figure, brand, measureWidest, box, wholeRoom(layouts));
  if (!placed) return undefined;
  for (const label of placed.charts.flatMap((chart) => findTightLabels(chart, measure))) {
    const shown = label.length > 80 ? `${label.slice(0, 80)}…` : label;
    faults.push(fault('pptx-chart-label', figure.origin, { figure: figure.id, label: shown }));
  }
  const shapes = placed.charts.map(
    ({ box: place, chart, alternative: own }): SlideShape => ({
      type: 'chart',
      name: chart.panel ? french.figurePanel(figure.number, chart.panel.name) : name,
      alternative: own,
      box: place,
      chart,
    }),
  );
  return { shapes, ...(placed.reading ? { reading: placed.reading } : {}) };
}

/** What stands for the figure, and where its reading goes when it is not beside it. */
interface Drawn {
  readonly shapes: readonly SlideShape[];
  readonly reading?: Box;
}

/** A picture beside its reading; one that is much wider than high, above it, across the slide. */
async function layOutPicture(context: SlideContext, figure: FigureBlock): Promise<Drawn> {
  const room = context.layouts.slotOf('figure', 'figure').box;
  const picture = await drawToFill(context, figure, room);
  if (picture.height > SHALLOW * room.height) {
    return { shapes: [pictureShape(figure, picture, placeIn(room, picture))] };
  }
  const whole = wholeRoom(context.layouts);
  const across = await context.drawFigure(figure, {
    width: whole.width,
    height: whole.height,
    textSize: LARGE_TEXT,
  });
  const box = placeIn(whole, across);
  const y = box.y + box.height + 28;
  const reading = { x: box.x, y, width: READING_WIDTH, height: whole.y + whole.height - y };
  return { shapes: [pictureShape(figure, across, box)], reading };
}

function pictureShape(figure: FigureBlock, picture: Picture, box: Box): SlideShape {
  return {
    type: 'picture',
    name: french.figure(figure.number),
    alternative: sanitiseText(figure.alternative),
    box,
    png: picture.png((PIXELS_A_POINT * box.width) / picture.width),
    svg: picture.outlinedSvg(),
    texts: [...picture.svg.matchAll(/>([^<>]+)</gu)].map(([, text = '']) => text),
  };
}

/** The room of a figure and of its reading beside it. */
function wholeRoom({ slotOf }: DeckLayouts): Box {
  const { box } = slotOf('figure', 'figure');
  const beside = slotOf('figure', 'reading').box;
  return { ...box, width: beside.x + beside.width - box.x };
}

/**
 * A chart with many rows is higher than the slide when its words are as large as the slide's width
 * would have them: drawn again with words that suit the height, it fills both.
 */
async function drawToFill(
  { drawFigure }: SlideContext,
  figure: FigureBlock,
  { width, height }: Box,
): Promise<Picture> {
  const picture = await drawFigure(figure, { width, height });
  const excess = picture.height / height;
  if (excess <= 1.02) return picture;
  return drawFigure(figure, { width, height, textSize: WIDE_TEXT / excess });
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
