import type { LaidOutSlide, SlideShape } from '../shapes/slide-shape.js';
import { childElements, element, firstChild, type XmlElement } from '../xml.js';
import { repairChart } from './repair-chart.js';
import type { RepairContext } from './repair-context.js';
import { repairPicture } from './repair-picture.js';
import { repairRule } from './repair-rule.js';
import { repairTable } from './repair-table.js';
import { repairText } from './repair-text.js';
import { repairTiles } from './repair-tiles.js';

/**
 * A slide of pptxgenjs made ours: every shape has an id of its own, text takes its style from the
 * layout, pictures have their SVG, tables their rules.
 */
export function repairSlide(
  written: XmlElement,
  slide: LaidOutSlide,
  context: RepairContext,
): XmlElement {
  const content = firstChild(written, 'p:cSld');
  const tree = content && firstChild(content, 'p:spTree');
  if (!content || !tree) throw new Error(`slide ${slide.id}: no shape tree`);
  const group = tree.children.slice(0, 2);
  const shapes = childElements(tree).slice(2);
  if (shapes.length !== slide.shapes.length)
    throw new Error(`slide ${slide.id}: shapes are missing`);
  const repaired = shapes.map((shape, index) => {
    const model = slide.shapes[index];
    if (!model) throw new Error(`slide ${slide.id}: a shape too many`);
    return repairShape(shape, model, index, slide, context);
  });
  return element('p:sld', written.attributes, [
    element('p:cSld', {}, [element('p:spTree', {}, [...group, ...repaired])]),
    element('p:clrMapOvr', {}, [context.link.colourMap]),
  ]);
}

function repairShape(
  written: XmlElement,
  shape: SlideShape,
  index: number,
  slide: LaidOutSlide,
  context: RepairContext,
): XmlElement {
  // The slide itself is 1.
  const id = index + 2;
  switch (shape.type) {
    case 'text':
      return repairText(written, shape, id, context.link.slotOf(shape.slot), context);
    case 'picture':
      return repairPicture(shape, id, context.link.slotOf('figure'), context);
    case 'chart': {
      // The first of several charts takes the figure's place in the layout.
      const isFirst = slide.shapes.findIndex(({ type }) => type === 'chart') === index;
      return repairChart(shape, id, isFirst ? context.link.slotOf('figure') : undefined, context);
    }
    case 'tiles':
      return repairTiles(shape, id, slide.shapes.length + 2);
    case 'rule':
      return repairRule(shape, id);
    case 'table':
      return repairTable(written, shape, id, context);
  }
}
