import { descendants, mapElements, type XmlElement } from '../xml.js';

/** Gives a number of its own to each shape that repeats another's: Impress writes such masters. */
export function numberShapes(root: XmlElement): XmlElement {
  const ids = descendants(root, 'p:cNvPr').map(({ attributes }) => Number(attributes.id));
  let free = Math.max(0, ...ids);
  const seen = new Set<string>();
  const changed = mapElements(root, (element) => {
    if (element.name !== 'p:cNvPr') return element;
    const { id = '' } = element.attributes;
    if (!seen.has(id)) {
      seen.add(id);
      return element;
    }
    free += 1;
    return { ...element, attributes: { ...element.attributes, id: String(free) } };
  });
  return changed ?? root;
}
