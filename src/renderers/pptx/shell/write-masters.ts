import { emu, NAMESPACES, transform, XML_DECLARATION } from './emu.js';
import { LAYOUTS, layoutOf } from './layouts.js';
import { type Layout, SLIDE, type Slot } from './slot.js';
import { writePlaceholder } from './write-placeholder.js';

const COLOUR_MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const EMPTY_GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** What the foot of every slide says; new slides take it from their layout. */
export interface FooterWords {
  readonly footer: string;
  readonly date: string;
}

/** The one master: title, body, date, footer and slide number, from which all layouts descend. */
export function writeSlideMaster(words: FooterWords): string {
  const slots = sayFooters(masterSlots(), words);
  const shapes = slots.map((slot, index) => writePlaceholder(slot, index + 2)).join('');
  const layoutIds = LAYOUTS.map(
    (_, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="rId${index + 1}"/>`,
  ).join('');
  return `${XML_DECLARATION}<p:sldMaster ${NAMESPACES}><p:cSld>${background('bg1')}<p:spTree>${EMPTY_GROUP}${shapes}</p:spTree></p:cSld><p:clrMap ${COLOUR_MAP}/><p:sldLayoutIdLst>${layoutIds}</p:sldLayoutIdLst><p:hf hdr="0"/><p:txStyles><p:titleStyle>${styles(1, 2600, '+mj-lt', 'accent1', true)}</p:titleStyle><p:bodyStyle>${styles(9, 1600, '+mn-lt', 'tx1', false)}</p:bodyStyle><p:otherStyle>${styles(9, 1400, '+mn-lt', 'tx1', false)}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

/** A typed layout with a French name: what « Nouvelle diapositive » offers. */
export function writeSlideLayout(layout: Layout, words: FooterWords): string {
  const shapes = sayFooters(layout.slots, words)
    .map((slot, index) => writePlaceholder(slot, index + 2))
    .join('');
  const type = LAYOUT_TYPES[layout.id];
  return `${XML_DECLARATION}<p:sldLayout ${NAMESPACES}${type ? ` type="${type}"` : ''} preserve="1"${type ? '' : ' userDrawn="1"'}><p:cSld name="${layout.name}">${background(layout.background)}<p:spTree>${EMPTY_GROUP}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** The notes page: the slide above, what the speaker says below. */
export function writeNotesMaster(): string {
  const body: Slot = {
    id: 'notes',
    name: 'Commentaires',
    type: 'body',
    index: 1,
    box: { x: 54, y: 346, width: 432, height: 320 },
    anchor: 't',
    levels: [{ size: 12, leading: 16, colour: 'tx1', before: 6 }],
    prompt: 'Commentaires',
    smallestScale: 1,
  };
  const picture = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Image de la diapositive"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${transform({ x: 54, y: 72, width: 432, height: 243 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="6350"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln></p:spPr></p:sp>`;
  return `${XML_DECLARATION}<p:notesMaster ${NAMESPACES}><p:cSld>${background('bg1')}<p:spTree>${EMPTY_GROUP}${picture}${writePlaceholder(body, 3)}</p:spTree></p:cSld><p:clrMap ${COLOUR_MAP}/><p:notesStyle>${styles(9, 1200, '+mn-lt', 'tx1', false)}</p:notesStyle></p:notesMaster>`;
}

export function emptyGroup(): string {
  return EMPTY_GROUP;
}

const LAYOUT_TYPES: Partial<Record<Layout['id'], string>> = {
  title: 'title',
  section: 'secHead',
  text: 'tx',
};

function sayFooters(slots: readonly Slot[], { footer, date }: FooterWords): readonly Slot[] {
  const words: Partial<Record<Slot['type'], string>> = { ftr: footer, dt: date };
  return slots.map((slot) => ({ ...slot, prompt: words[slot.type] ?? slot.prompt }));
}

function masterSlots(): readonly Slot[] {
  const { slots } = layoutOf('text');
  const indexes: Partial<Record<Slot['type'], number>> = { body: 1, dt: 2, ftr: 3, sldNum: 4 };
  return slots.map(({ index: _, ...slot }) => {
    const index = indexes[slot.type];
    return index === undefined ? slot : { ...slot, index };
  });
}

function background(colour: 'bg1' | 'accent1'): string {
  return `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
}

function styles(count: number, size: number, font: string, colour: string, bold: boolean): string {
  return Array.from({ length: count }, (_, index) => {
    const level = index + 1;
    return `<a:lvl${level}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr lang="fr-FR" sz="${size}" b="${bold ? 1 : 0}" kern="1200"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="${font}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level}pPr>`;
  }).join('');
}

export const SLIDE_SIZE = `cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"`;
