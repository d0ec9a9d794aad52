import type { FigureBlock } from '../../../document/figure-block.js';
import type { Picture } from '../../../document/picture.js';
import { french } from '../../../language/french.js';
import { fault, ReportError } from '../../../report-error.js';
import { composeRuns } from '../compose-runs.js';
import { flexibility } from '../draw-pictures.js';
import { PORTRAIT } from '../grid.js';
import type { BlockName, FloatPiece } from '../pages/piece.js';
import { type Slug, slugOf, stack } from '../pages/slug.js';
import type { PrintContext } from '../print-context.js';
import { setNode, setRuns, setText, setTitle } from '../set-text.js';
import { anchored } from './anchored.js';
import { composeLegend, signsLine } from './compose-legend.js';

/** A figure with its texts: one piece that is never cut, which may wait for the next page's top. */
export function composeFigure(context: PrintContext, figure: FigureBlock): readonly FloatPiece[] {
  const picture = context.pictures.get(figure.id);
  if (!picture) throw new Error(`the picture of ${figure.id} was not drawn`);
  const slug = composeFigureSlug(context, figure, picture);
  const flexible = { figure: figure.id, by: flexibility(figure, picture) };
  return [{ type: 'float', slug, above: 18, below: 18, flexible, block: blockOf(figure) }];
}

/** The figure with one of its pictures: label, title, subtitle, picture, small print. */
export function composeFigureSlug(
  context: PrintContext,
  figure: FigureBlock,
  picture: Picture,
): Slug {
  const block = blockOf(figure);
  return stack([
    { slug: composeCaption(context, figure, block) },
    { slug: slugOf(setPicture(context, picture, block)), above: 8 },
    { slug: composeFigureLegend(context, figure, block), above: 6 },
  ]);
}

function blockOf(figure: FigureBlock): BlockName {
  return { name: french.figure(figure.number).toLowerCase(), origin: figure.origin };
}

function composeCaption(context: PrintContext, figure: FigureBlock, block: BlockName): Slug {
  const width = PORTRAIT.width;
  const label = anchored(context, [{ text: french.figure(figure.number) }], figure.id);
  const title = composeRuns(context, figure.title.inlines, block);
  return stack([
    { slug: slugOf(setRuns(context, label, 'label', width, block)) },
    { slug: slugOf(setTitle(context, title, 'figureTitle', width, block)), above: 1 },
    { slug: slugOf(setText(context, figure.subtitle, 'subtitle', width, block)), above: 1 },
  ]);
}

function setPicture(context: PrintContext, picture: Picture, block: BlockName) {
  const { svg, width, height } = picture;
  const refusal = (warning: string) =>
    fault('pdf-picture-warning', block.origin, { block: block.name, warning });
  return setNode(
    context,
    {
      svg,
      width,
      height,
      options: {
        // Nothing is read from the disk or the network on behalf of a picture.
        imageCallback: (link) => {
          throw new ReportError([refusal(link)]);
        },
        warningCallback: (warning) => {
          context.faults.push(refusal(warning));
        },
      },
    },
    width,
    block,
  );
}

function composeFigureLegend(context: PrintContext, figure: FigureBlock, block: BlockName): Slug {
  const lines = [
    { label: french.reading, inlines: figure.reading },
    { label: french.coverage, inlines: figure.coverage },
    ...figure.notes.map((inlines) => ({ label: french.note, inlines })),
    signsLine(figure.signs),
    { label: french.source, inlines: figure.source },
  ];
  return composeLegend(context, lines, PORTRAIT.width, block);
}
