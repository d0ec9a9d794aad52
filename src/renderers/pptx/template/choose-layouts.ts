import { type Fault, fault, type Origin } from '../../../report-error.js';
import { descendants, firstChild } from '../xml.js';
import { findRoom, type Room } from './find-room.js';
import { readPlaceholders } from './read-placeholder.js';
import type { TemplateLayout } from './template-layout.js';

/** The template's layouts that a deck is made of. */
export interface ChosenLayouts {
  readonly opening: TemplateLayout;
  readonly section: TemplateLayout;
  readonly content: TemplateLayout;
  /** what is left of the content's layout below its title */
  readonly room: Room;
}

const TITLES = ['title', 'ctrTitle'];
const FOOTERS = ['dt', 'ftr', 'sldNum'] as const;

/**
 * The template's layouts for the deck's: one with a title and a subtitle opens it, its section
 * header opens chapters, and what is nearest to a bare title above the largest plain room bears all
 * else. What the template lacks goes to `faults`.
 */
export function chooseLayouts(
  layouts: readonly TemplateLayout[],
  at: Origin,
  faults: Fault[],
): ChosenLayouts | undefined {
  const titled = layouts.filter((layout) => has(layout, TITLES) && !isVertical(layout));
  const bare = titled
    .filter((layout) => !has(layout, ['subTitle']))
    .map((layout) => ({ layout, room: findRoom(layout) }))
    .toSorted((one, other) => merit(other) - merit(one))[0];
  const openings = titled.filter((layout) => has(layout, ['subTitle']));
  const opening = openings.find(({ master }) => master === bare?.layout.master) ?? openings[0];
  if (!opening) faults.push(fault('template-without-layout', at, { layout: 'opening' }));
  if (!bare) faults.push(fault('template-without-layout', at, { layout: 'slide' }));
  if (!opening || !bare) return undefined;
  faults.push(...lacks(bare, at));
  const { layout: content, room } = bare;
  const section = titled.find(
    ({ root, master }) => root.attributes.type === 'secHead' && master === content.master,
  );
  return { opening, section: section ?? content, content, room };
}

interface Candidate {
  readonly layout: TemplateLayout;
  readonly room: Room;
}

/** Room first, then the foot, a ground to write on, and nothing that would stay empty. */
function merit({ layout, room }: Candidate): number {
  const footers = FOOTERS.filter((type) => has(layout, [type])).length;
  return (room.isLarge ? 10_000 : 0) + footers * 1000 + (room.panel ? 0 : 100) - bodies(layout);
}

function lacks({ layout, room }: Candidate, at: Origin): readonly Fault[] {
  const name = nameOf(layout);
  const missing = FOOTERS.filter((type) => !has(layout, [type])).map((placeholder) =>
    fault('template-without-placeholder', at, { layout: name, placeholder }),
  );
  if (room.isLarge) return missing;
  const [width, height] = [room.box.width, room.box.height].map((length) => Math.round(length));
  return [
    ...missing,
    fault('template-small-room', at, { layout: name, width: width ?? 0, height: height ?? 0 }),
  ];
}

function nameOf({ root, path }: TemplateLayout): string {
  return firstChild(root, 'p:cSld')?.attributes.name ?? path;
}

function has({ root }: TemplateLayout, types: readonly string[]): boolean {
  return descendants(root, 'p:ph').some(({ attributes }) => types.includes(attributes.type ?? ''));
}

function isVertical(layout: TemplateLayout): boolean {
  return readPlaceholders(layout, [...TITLES, 'body', 'obj']).some(({ isTurned }) => isTurned);
}

/** Placeholders besides the title and the foot: on a slide, what is not filled is not there. */
function bodies({ root }: TemplateLayout): number {
  const known: readonly string[] = [...TITLES, ...FOOTERS];
  return descendants(root, 'p:ph').filter(
    ({ attributes }) => !known.includes(attributes.type ?? ''),
  ).length;
}
