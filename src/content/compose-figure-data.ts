import type { Chapter } from '../document/document.js';
import type { FigureBlock } from '../document/figure-block.js';
import type { FigureData, FigureDataBlock } from '../document/figure-data-block.js';
import { french } from '../language/french.js';
import type { Origin } from '../report-error.js';
import type { Composition } from './composition.js';
import { figureGrid } from './figure-grid.js';

/**
 * The values that the document's charts draw, a table a figure: what a chart shows, for who cannot
 * see it or wants its numbers (RGAA 4, criterion 13.4). Nothing where there is no figure.
 *
 * @param id of the block
 */
export function composeFigureData(
  id: string,
  chapters: readonly Chapter[],
  origin: Origin,
  composition: Composition,
): FigureDataBlock | undefined {
  const figures = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figure' ? [block] : [])),
  );
  if (figures.length === 0) return undefined;
  return {
    type: 'figure-data',
    id,
    introduction: [{ type: 'text', text: french.figureDataIntroduction }],
    tables: figures.map((figure) => figureData(id, figure, composition)),
    origin,
  };
}

/** Its figure's message is said by the figure: a table says what its values are. */
function figureData(id: string, figure: FigureBlock, composition: Composition): FigureData {
  return {
    id: `${id}-${figure.id}`,
    figure: figure.id,
    number: figure.number,
    title: (figure.subtitle.length > 0 ? figure.subtitle : figure.title.inlines).filter(
      ({ type }) => type !== 'footnote-call',
    ),
    ...figureGrid(figure, composition),
    origin: figure.origin,
  };
}
