import type { Box } from '../shell/box.js';
import { SLIDE } from '../shell/slot.js';
import { isPale, paleInk } from './choose-inks.js';
import { findGround } from './find-ground.js';
import { readPlaceholders, type TemplatePlaceholder } from './read-placeholder.js';
import type { TemplateLayout } from './template-layout.js';

/** Where figures, tables and text may stand in a template's layout. */
export interface Room {
  readonly box: Box;
  /** `#RRGGBB` behind it */
  readonly ground: string;
  /** a pale panel to be drawn there, where what the template has behind would swallow words */
  readonly panel?: Box;
  /** a figure and a table can be read in it */
  readonly isLarge: boolean;
}

/** Least room of a slide, in points. */
const LEAST = { width: 640, height: 330 };
/** Above this share of the slide, a title leaves room below it. */
const TITLE_ENDS = 0.4;
/** Between the title, the content and the foot. */
const GAP = 5;
const PANEL_MARGIN = 12;

/** From the title down to the foot, as wide as the template's text. */
export function findRoom(layout: TemplateLayout): Room {
  const [title] = readPlaceholders(layout, ['title', 'ctrTitle']);
  const box = title ? below(title, layout) : { x: 0, y: 0, width: 0, height: 0 };
  const isLarge =
    title !== undefined &&
    title.box.y + title.box.height <= TITLE_ENDS * SLIDE.height &&
    box.width >= LEAST.width &&
    box.height >= LEAST.height;
  const ground = findGround(layout, box);
  if (ground.type === 'plain' && isPale(ground.colour)) {
    return { box, ground: ground.colour, isLarge };
  }
  return {
    box: inset(box, PANEL_MARGIN),
    ground: paleInk(layout.colours).hex,
    panel: box,
    isLarge,
  };
}

function below(title: TemplatePlaceholder, layout: TemplateLayout): Box {
  const y = title.box.y + title.box.height + GAP;
  const feet = readPlaceholders(layout, ['dt', 'ftr', 'sldNum'])
    .map(({ box }) => box.y)
    .filter((top) => top > y);
  const { x, width } = breadth(title, layout);
  return { x, y, width, height: Math.min(SLIDE.height - 4 * GAP, ...feet) - GAP - y };
}

/** The width of the master's text, from where a title on the left begins. */
function breadth(title: TemplatePlaceholder, layout: TemplateLayout): Pick<Box, 'x' | 'width'> {
  const onMaster = { ...layout, root: layout.master.root };
  const [body] = readPlaceholders(onMaster, ['body']);
  const text = body && body.box.width >= LEAST.width ? body.box : title.box;
  // Where a slide was made wider than its placeholders, it has as much room on both sides.
  const wide = Math.max(text.width, SLIDE.width - 2 * text.x);
  const margin = title.align === 'l' ? title.inside.x - title.box.x : 0;
  return { x: text.x + margin, width: wide - 2 * margin };
}

function inset({ x, y, width, height }: Box, margin: number): Box {
  return {
    x: x + margin,
    y: y + margin / 2,
    width: width - 2 * margin,
    height: height - margin,
  };
}
