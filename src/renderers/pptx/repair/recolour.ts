import type { Inks } from '../template/choose-inks.js';
import { fragment, mapElements, type XmlElement } from '../xml.js';

/**
 * A slide or chart whose colours are named as in a deck of the brand, with those that can be read in
 * a template in their stead; what is made of them, a tint or a shade, is made of these.
 */
export function recolour(root: XmlElement, inks: Inks): XmlElement {
  const written = new Map(Object.entries(inks).map(([name, { xml }]) => [name, fragment(xml)]));
  const recoloured = mapElements(root, (each) => {
    const ink = each.name === 'a:schemeClr' && written.get(each.attributes.val ?? '');
    return ink ? { ...ink, children: [...ink.children, ...each.children] } : each;
  });
  return recoloured ?? root;
}
