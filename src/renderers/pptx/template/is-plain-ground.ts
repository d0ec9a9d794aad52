import type { Box } from '../shell/box.js';
import { MARGIN, SUBTITLE, WIDTH } from '../shell/common-slots.js';
import { emu } from '../shell/emu.js';
import { SLIDE } from '../shell/slot.js';
import { childElements, descendants, firstChild, type XmlElement } from '../xml.js';

/** Where a slide's figure, table and text stand, in points. */
const CONTENT: Box = {
  x: MARGIN,
  y: SUBTITLE.box.y,
  width: WIDTH,
  height: SLIDE.height - 38 - SUBTITLE.box.y,
};
/** A band along the edge or a logo in a corner leaves the words their ground. */
const MOST_COVERED = 0.08;
const SHADED = ['a:blipFill', 'a:gradFill', 'a:pattFill'];

/**
 * Whether a layout's words stand on one colour: no picture or gradient as background, no drawing of
 * the layout or its master across the place of figures and tables.
 *
 * @param factor from the template's lengths to the deck's
 */
export function isPlainGround(layout: XmlElement, master: XmlElement, factor: number): boolean {
  const background = descendants(layout, 'p:bg')[0] ?? descendants(master, 'p:bg')[0];
  if (background && SHADED.some((name) => descendants(background, name).length > 0)) return false;
  const showsMaster = layout.attributes.showMasterSp !== '0';
  const roots = showsMaster ? [layout, master] : [layout];
  const covered = roots
    .flatMap(drawings)
    .reduce((sum, shape) => sum + shareCovered(shape, factor), 0);
  return covered <= MOST_COVERED;
}

/** What is drawn for its own sake, not to be filled; a white panel is a ground. */
function drawings(root: XmlElement): readonly XmlElement[] {
  const content = firstChild(root, 'p:cSld');
  const tree = content && firstChild(content, 'p:spTree');
  return childElements(tree ?? root).filter((shape) => {
    if (shape.name === 'p:pic' || shape.name === 'p:grpSp') return true;
    return shape.name === 'p:sp' && descendants(shape, 'p:ph').length === 0 && isInked(shape);
  });
}

function isInked(shape: XmlElement): boolean {
  const properties = firstChild(shape, 'p:spPr');
  if (!properties) return false;
  if (SHADED.some((name) => firstChild(properties, name))) return true;
  const fill = firstChild(properties, 'a:solidFill');
  const colour = fill && childElements(fill)[0]?.attributes.val;
  return colour !== undefined && !/^(?:ffffff|bg1|lt1)$/iu.test(colour);
}

function shareCovered(shape: XmlElement, factor: number): number {
  const [offset] = descendants(shape, 'a:off');
  const [extent] = descendants(shape, 'a:ext').filter(({ attributes }) => attributes.cx);
  const points = (value = '0') => (Number(value) * factor) / Number(emu(1));
  const [x, y] = [points(offset?.attributes.x), points(offset?.attributes.y)];
  const across = overlap(x, points(extent?.attributes.cx), CONTENT.x, CONTENT.width);
  const down = overlap(y, points(extent?.attributes.cy), CONTENT.y, CONTENT.height);
  return (across * down) / (CONTENT.width * CONTENT.height);
}

function overlap(from: number, length: number, other: number, otherLength: number): number {
  return Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other));
}
