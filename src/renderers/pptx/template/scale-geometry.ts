import { emu } from '../shell/emu.js';
import { SLIDE } from '../shell/slot.js';
import { mapElements, type XmlElement } from '../xml.js';

/** The deck's own width. */
export const WIDTH_EMU = Number(emu(SLIDE.width));

/** Attributes that are lengths or sizes, by element; the rest of a master has no measure. */
const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  'a:off': ['x', 'y'],
  'a:ext': ['cx', 'cy'],
  'a:chOff': ['x', 'y'],
  'a:chExt': ['cx', 'cy'],
  'a:ln': ['w'],
  'a:bodyPr': ['lIns', 'tIns', 'rIns', 'bIns'],
  'a:spcPts': ['val'],
  'a:tab': ['pos'],
  'a:rPr': ['sz'],
  'a:defRPr': ['sz'],
  'a:endParaRPr': ['sz'],
  'a:pPr': ['marL', 'marR', 'indent', 'defTabSz'],
};

/** The same drawing in another width, words included, as programs do when a slide's size changes. */
export function scaleGeometry(root: XmlElement, factor: number): XmlElement {
  const changed = mapElements(root, (element) => {
    const name = /^a:lvl\dpPr$/u.test(element.name) ? 'a:pPr' : element.name;
    const lengths = LENGTHS[name];
    if (!lengths) return element;
    const attributes = Object.fromEntries(
      Object.entries(element.attributes).map(([key, value]) => [
        key,
        lengths.includes(key) ? String(Math.round(Number(value) * factor)) : value,
      ]),
    );
    return { ...element, attributes };
  });
  return changed ?? root;
}
