import { contrast } from '../../../brand/contrast.js';
import type { Box } from '../shell/box.js';
import { MARGIN, WIDTH } from '../shell/common-slots.js';
import type { DeckLayouts } from '../shell/deck-layouts.js';
import { hundredths } from '../shell/emu.js';
import { keyFigureBoxes } from '../shell/key-figure-slots.js';
import { layoutOf, slotOf } from '../shell/layouts.js';
import type { LayoutId, Slot, SlotId } from '../shell/slot.js';
import { firstOf, type Ink, literalInk, TEXT_CONTRAST } from './choose-inks.js';
import type { ChosenLayouts } from './choose-layouts.js';
import { findGround } from './find-ground.js';
import { findWordsRoom } from './find-words-room.js';
import { readPlaceholders, type TemplatePlaceholder } from './read-placeholder.js';
import type { TemplateLayout } from './template-layout.js';

/** Types of the template's placeholders that take a slot's place. */
const TYPES: Partial<Record<SlotId, readonly string[]>> = {
  title: ['title', 'ctrTitle'],
  date: ['dt'],
  footer: ['ftr'],
  number: ['sldNum'],
};
/** How small words may be set there, in points. */
const LEAST: Partial<Record<SlotId, number>> = { title: 16, date: 8, footer: 8, number: 8 };
const LEAST_TEXT = 12;
/** How far text in the room may be reduced, whatever its slot says: the room may be smaller. */
const SMALLEST = 0.75;

/** The deck's slots in a template: titles, subtitle and foot are its own, the rest moves to its room. */
export function fitLayouts(chosen: ChosenLayouts): DeckLayouts {
  const fitted = new Map<string, Slot>();
  return {
    opensInTwo: true,
    keyFigureBoxes: (count) =>
      keyFigureBoxes(count).map((box) => stretch(box, 'key-figures', chosen.room.box)),
    slotOf: (layout, id) => {
      const key = `${layout} ${id}`;
      const slot = fitted.get(key) ?? fitSlot(layout, slotOf(layout, id), chosen);
      fitted.set(key, slot);
      return slot;
    },
  };
}

/** The template's layout for one of the deck's. */
export function templateLayoutOf(id: LayoutId, chosen: ChosenLayouts): TemplateLayout {
  if (id === 'title') return chosen.opening;
  return id === 'section' ? chosen.section : chosen.content;
}

function fitSlot(id: LayoutId, slot: Slot, chosen: ChosenLayouts): Slot {
  const layout = templateLayoutOf(id, chosen);
  const placeholder = readPlaceholders(layout, typesOf(id, slot.id))[0];
  if (placeholder) return adopt(slot, placeholder, layout);
  const levels = slot.levels.map((level) => ({
    ...level,
    colour: level.colour === 'bg1' ? ('tx1' as const) : level.colour,
  }));
  return {
    ...slot,
    levels,
    box: place(slot, id, chosen.room.box),
    smallestScale: Math.min(slot.smallestScale, SMALLEST),
  };
}

function typesOf(layout: LayoutId, slot: SlotId): readonly string[] {
  if (layout === 'title' && slot === 'subtitle') return ['subTitle'];
  if (layout === 'section' && slot === 'message') return ['body'];
  return TYPES[slot] ?? [];
}

function adopt(slot: Slot, placeholder: TemplatePlaceholder, layout: TemplateLayout): Slot {
  const { size, leading, bold, align, anchor, mark } = placeholder;
  const box = findWordsRoom(layout, placeholder);
  const level = {
    size,
    leading,
    colour: 'tx1' as const,
    align,
    ...(bold ? { bold } : {}),
  };
  return {
    ...slot,
    box,
    anchor,
    levels: [level],
    smallestScale: Math.min(1, (LEAST[slot.id] ?? LEAST_TEXT) / size),
    adopted: {
      mark,
      style: promptedStyle(placeholder),
      ink: readableInk(placeholder, layout, box)?.xml ?? '',
    },
  };
}

/** Another colour of the theme where the placeholder's own cannot be read on what is behind it. */
function readableInk(
  { colour, isPrompted }: TemplatePlaceholder,
  layout: TemplateLayout,
  box: Box,
): Ink | undefined {
  const { colours } = layout;
  const ground = findGround(layout, box);
  const own = colour ?? colours.scheme.get(colours.map.tx1 ?? 'dk1');
  const prompted = isPrompted && colour ? literalInk(colour) : undefined;
  if (ground.type === 'busy' || own === undefined) return prompted;
  const reads = (hex: string) => contrast(hex, ground.colour) >= TEXT_CONTRAST;
  if (reads(own)) return prompted;
  return (
    firstOf(['dk1', 'lt1', 'dk2', 'lt2'], colours, reads) ??
    literalInk(reads('#FFFFFF') ? '#FFFFFF' : '#000000')
  );
}

/** The look that only a prompt has: slides would not inherit it. */
function promptedStyle({ isPrompted, align, size, bold }: TemplatePlaceholder): string {
  return isPrompted
    ? `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/><a:defRPr sz="${hundredths(size)}" b="${bold ? 1 : 0}"/></a:lvl1pPr>`
    : '';
}

/** Slots at the top and at the foot of the content keep their height; what is between takes the rest. */
function place({ id, box }: Slot, layout: LayoutId, room: Box): Box {
  const frame = frameOf(layout);
  const across = {
    x: room.x + ((box.x - MARGIN) * room.width) / WIDTH,
    width: (box.width * room.width) / WIDTH,
  };
  if (id === 'source' || id === 'notes') {
    const y = room.y + room.height - (frame.bottom - box.y);
    return { ...across, y, height: box.height };
  }
  if (id.startsWith('item')) return stretch(box, layout, room);
  const y = room.y + box.y - frame.top;
  const grows = id === 'subtitle' ? 0 : room.height - (frame.bottom - frame.top);
  return { ...across, y, height: box.height + grows };
}

/** In the grid of large numbers, above their source, all heights are scaled. */
function stretch(box: Box, layout: LayoutId, room: Box): Box {
  const { top, bottom } = frameOf(layout);
  const foot = slotOf(layout, 'source').box.y;
  const scale = (room.height - (bottom - foot)) / (foot - top);
  return {
    x: room.x + ((box.x - MARGIN) * room.width) / WIDTH,
    y: room.y + (box.y - top) * scale,
    width: (box.width * room.width) / WIDTH,
    height: box.height * scale,
  };
}

/** From the first to the last of a layout's content. */
function frameOf(layout: LayoutId): { readonly top: number; readonly bottom: number } {
  const content = layoutOf(layout).slots.filter(({ id }) => TYPES[id] === undefined);
  return {
    top: Math.min(...content.map(({ box }) => box.y)),
    bottom: Math.max(...content.map(({ box }) => box.y + box.height)),
  };
}
