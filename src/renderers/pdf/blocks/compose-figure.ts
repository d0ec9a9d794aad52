import type { FigureBlock } from '../../../document/figure-block.js';
import type { Picture } from '../../../document/picture.js';
import { french } from '../../../language/french.js';
import { fault, ReportError } from '../../../report-error.js';
import { composeRuns } from '../compose-runs.js';
import { flexibility } from '../draw-pictures.js';
import { PORTRAIT } from '../grid.js';
import type { BlockName, FloatPiece } from '../pages/piece.js';
import { assemble, type Slug, slugOf, stack, tagged, taggedPicture } from '../pages/slug.js';
import type { Galley } from '../pdfmake/galley.js';
import type { PrintContext } from '../print-context.js';
import { setNode, setRuns, setText, setTitle } from '../set-text.js';
import type { FigureStructure } from '../structure/report-structure.js';
import { elementWithin, type StructureElement } from '../structure/structure-element.js';
import { anchored } from './anchored.js';
import { composeLegend, signsLine } from './compose-legend.js';
import { pageLink } from './page-link.js';

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
  const elements = elementsOf(context, figure);
  const drawn = slugOf(setPicture(context, picture, block));
  const set = stack([
    { slug: composeCaption(context, figure, block, elements.caption) },
    { slug: taggedPicture(drawn, elements.picture, picture.width), above: 8 },
    { slug: composeFigureLegend(context, figure, block, elements.legend), above: 6 },
  ]);
  return withDataLink(context, figure, set, block, elements.legend);
}

/** At the right of its label, where its values are: after the picture, for who hears it. */
function withDataLink(
  context: PrintContext,
  { id, number }: FigureBlock,
  slug: Slug,
  block: BlockName,
  legend: StructureElement,
): Slug {
  const goTo = context.targets.figureData.get(id);
  if (!goTo) return slug;
  const words = { say: french.dataAt, leadsTo: french.figureDataOf(number) };
  const element = elementWithin(legend, 'P');
  const link = pageLink(context, goTo, words, PORTRAIT.width, element, block);
  return assemble([
    { slug, x: 0, y: 0 },
    { slug: link, x: 0, y: 1 },
  ]);
}

function elementsOf({ structure }: PrintContext, figure: FigureBlock): FigureStructure {
  const elements = structure.figures.get(figure);
  if (!elements) throw new Error(`${figure.id} is not in the structure`);
  return elements;
}

function blockOf(figure: FigureBlock): BlockName {
  return { name: french.figure(figure.number).toLowerCase(), origin: figure.origin };
}

function composeCaption(
  context: PrintContext,
  figure: FigureBlock,
  block: BlockName,
  element: StructureElement,
): Slug {
  const width = PORTRAIT.width;
  const label = anchored(context, [{ text: french.figure(figure.number) }], figure.id);
  const title = composeRuns(context, figure.title.inlines, block);
  const line = (galley: Galley) => tagged(slugOf(galley), elementWithin(element, 'P'));
  return stack([
    { slug: line(setRuns(context, label, 'label', width, block)) },
    { slug: line(setTitle(context, title, 'figureTitle', width, block)), above: 1 },
    { slug: line(setText(context, figure.subtitle, 'subtitle', width, block)), above: 1 },
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

function composeFigureLegend(
  context: PrintContext,
  figure: FigureBlock,
  block: BlockName,
  element: StructureElement,
): Slug {
  const lines = [
    { label: french.reading, inlines: figure.reading },
    { label: french.coverage, inlines: figure.coverage },
    ...figure.notes.map((inlines) => ({ label: french.note, inlines })),
    signsLine(figure.signs),
    { label: french.source, inlines: figure.source },
  ];
  return composeLegend(context, lines, PORTRAIT.width, block, element);
}
