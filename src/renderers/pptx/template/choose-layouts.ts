import { type Fault, fault, type Origin } from '../../../report-error.js';
import type { LayoutId, SlotType } from '../shell/slot.js';
import { descendants, firstChild, type XmlElement } from '../xml.js';

/** A layout of the template, with the placeholders that a slide links to. */
export interface TemplateLayout {
  readonly path: string;
  /** what a slide's `p:ph` says, by the type of the deck's own slot */
  readonly marks: ReadonlyMap<SlotType, string>;
}

interface Candidate {
  readonly path: string;
  readonly root: XmlElement;
  /** its words stand on one colour */
  readonly isPlain: boolean;
}

const FOOTERS = ['dt', 'ftr', 'sldNum'] as const;

/**
 * The template's layouts for the deck's: one with a title and a subtitle opens it, its section
 * header opens chapters, and what is nearest to a bare title, on a plain ground, bears all else.
 */
export function chooseLayouts(
  candidates: readonly Candidate[],
  at: Origin,
  faults: Fault[],
): Readonly<Record<LayoutId, TemplateLayout>> {
  const opening = candidates.find((layout) => has(layout, 'subTitle') && hasTitle(layout));
  const bare = candidates
    .filter((layout) => hasTitle(layout) && !has(layout, 'subTitle') && !isVertical(layout))
    .toSorted(
      (one, other) => Number(other.isPlain) - Number(one.isPlain) || bodies(one) - bodies(other),
    )[0];
  if (!opening) faults.push(fault('template-without-layout', at, { layout: 'opening' }));
  if (!bare) faults.push(fault('template-without-layout', at, { layout: 'slide' }));
  if (bare && !bare.isPlain) {
    faults.push(fault('template-busy-ground', at, { layout: nameOf(bare) }));
  }
  for (const footer of FOOTERS) {
    if (!bare || has(bare, footer)) continue;
    const layout = nameOf(bare);
    faults.push(fault('template-without-placeholder', at, { layout, placeholder: footer }));
  }
  const header = candidates.find(({ root }) => root.attributes.type === 'secHead') ?? bare;
  const slide = adopt(bare);
  return {
    title: adopt(opening),
    section: adopt(header),
    'key-figures': slide,
    'few-key-figures': slide,
    figure: slide,
    table: slide,
    text: slide,
    annex: slide,
  };
}

function nameOf({ root, path }: Candidate): string {
  return firstChild(root, 'p:cSld')?.attributes.name ?? path;
}

function adopt(candidate: Candidate | undefined): TemplateLayout {
  if (!candidate) return { path: '', marks: new Map() };
  const marks = new Map<SlotType, string>();
  for (const placeholder of placeholders(candidate)) {
    const { type = 'obj', idx, sz } = placeholder.attributes;
    const mark = `<p:ph type="${type}"${sz ? ` sz="${sz}"` : ''}${idx ? ` idx="${idx}"` : ''}/>`;
    for (const slot of SLOTS[type] ?? []) if (!marks.has(slot)) marks.set(slot, mark);
  }
  return { path: candidate.path, marks };
}

/** Whose place a template's placeholder takes. */
const SLOTS: Readonly<Record<string, readonly SlotType[]>> = {
  title: ['title', 'ctrTitle'],
  ctrTitle: ['title', 'ctrTitle'],
  subTitle: ['subTitle'],
  dt: ['dt'],
  ftr: ['ftr'],
  sldNum: ['sldNum'],
};

function placeholders({ root }: Candidate): readonly XmlElement[] {
  return descendants(root, 'p:ph');
}

function has(candidate: Candidate, type: string): boolean {
  return placeholders(candidate).some(({ attributes }) => attributes.type === type);
}

function hasTitle(candidate: Candidate): boolean {
  return has(candidate, 'title') || has(candidate, 'ctrTitle');
}

function isVertical(candidate: Candidate): boolean {
  return placeholders(candidate).some(({ attributes }) => attributes.orient === 'vert');
}

/** Placeholders besides the title and the foot: on a slide, what is not filled is not there. */
function bodies(candidate: Candidate): number {
  const known = ['title', 'ctrTitle', ...FOOTERS];
  return placeholders(candidate).filter(({ attributes }) => !known.includes(attributes.type ?? ''))
    .length;
}
