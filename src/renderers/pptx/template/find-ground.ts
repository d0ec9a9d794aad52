import type { Box } from '../shell/box.js';
import { emu } from '../shell/emu.js';
import { childElements, descendants, firstChild, type XmlElement } from '../xml.js';
import type { TemplateLayout } from './template-layout.js';
import { resolveColour } from './theme-colours.js';

/** What stands behind a place: one colour, or something else, on which words may not be read. */
export type Ground =
  | { readonly type: 'plain'; readonly colour: string }
  | { readonly type: 'busy' };

/** A band along the edge or a logo in a corner leaves the words their ground. */
const MOST_COVERED = 0.08;
/** What is drawn over so much of a place is its ground. */
const WHOLE = 0.92;

/** What a layout and its master paint and draw behind a place of the slide. */
export function findGround(layout: TemplateLayout, place: Box): Ground {
  return drawings(layout).reduce<Ground>((ground, shape) => {
    const covered = shareCovered(place, boxOfShape(shape));
    if (covered <= MOST_COVERED) return ground;
    const fill = firstChild(firstChild(shape, 'p:spPr') ?? shape, 'a:solidFill');
    const colour = fill && colourIn(fill, layout);
    if (colour === undefined) return { type: 'busy' };
    if (covered >= WHOLE) return { type: 'plain', colour };
    return ground.type === 'plain' && ground.colour === colour ? ground : { type: 'busy' };
  }, background(layout));
}

/** Boxes of what is drawn over a part of a place: logos, bands. */
export function drawnOver(layout: TemplateLayout, place: Box): readonly Box[] {
  return drawings(layout)
    .map(boxOfShape)
    .filter((box) => {
      const covered = shareCovered(place, box);
      return covered > 0 && covered < WHOLE;
    });
}

function background(layout: TemplateLayout): Ground {
  const own = descendants(layout.root, 'p:bg')[0] ?? descendants(layout.master.root, 'p:bg')[0];
  const [properties] = own ? childElements(own) : [];
  if (!properties) return plain('bg1', layout);
  const fill = properties.name === 'p:bgRef' ? properties : firstChild(properties, 'a:solidFill');
  if (properties.name === 'p:bgRef' && !isSolidStyle(properties, layout)) return { type: 'busy' };
  const colour = fill && colourIn(fill, layout);
  return colour === undefined ? { type: 'busy' } : { type: 'plain', colour };
}

function plain(name: string, { colours }: TemplateLayout): Ground {
  const colour = colours.scheme.get(colours.map[name] ?? name);
  return { type: 'plain', colour: colour ?? '#FFFFFF' };
}

/** Backgrounds of the theme are numbered from 1001. */
function isSolidStyle({ attributes }: XmlElement, { master }: TemplateLayout): boolean {
  const styles = descendants(master.theme, 'a:bgFillStyleLst')[0];
  const style = styles && childElements(styles)[Number(attributes.idx) - 1001];
  return style?.name === 'a:solidFill';
}

/** What is drawn for its own sake, not to be filled, from the back to the front. */
function drawings({ root, master }: TemplateLayout): readonly XmlElement[] {
  const roots = root.attributes.showMasterSp === '0' ? [root] : [master.root, root];
  return roots.flatMap((each) => {
    const tree = descendants(each, 'p:spTree')[0];
    return (tree ? childElements(tree) : []).filter(isDrawn);
  });
}

const FILLS = ['a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill'];

function isDrawn(shape: XmlElement): boolean {
  if (shape.name === 'p:pic' || shape.name === 'p:grpSp') return true;
  if (shape.name !== 'p:sp' || descendants(shape, 'p:ph').length > 0) return false;
  const properties = firstChild(shape, 'p:spPr');
  return properties !== undefined && FILLS.some((fill) => firstChild(properties, fill));
}

function colourIn(fill: XmlElement, { colours }: TemplateLayout): string | undefined {
  const colour = childElements(fill)[0];
  // What can be seen through takes the colour of what is behind it.
  if (!colour || firstChild(colour, 'a:alpha')) return undefined;
  return resolveColour(colour, colours);
}

function boxOfShape(shape: XmlElement): Box {
  const [offset] = descendants(shape, 'a:off');
  const [extent] = descendants(shape, 'a:ext').filter(({ attributes }) => attributes.cx);
  const points = (value = '0') => Number(value) / Number(emu(1));
  return {
    x: points(offset?.attributes.x),
    y: points(offset?.attributes.y),
    width: points(extent?.attributes.cx),
    height: points(extent?.attributes.cy),
  };
}

function shareCovered(place: Box, shape: Box): number {
  const across = overlap(shape.x, shape.width, place.x, place.width);
  const down = overlap(shape.y, shape.height, place.y, place.height);
  return (across * down) / (place.width * place.height);
}

function overlap(from: number, length: number, other: number, otherLength: number): number {
  return Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other));
}
