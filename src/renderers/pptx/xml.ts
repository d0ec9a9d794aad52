/** An XML element as a plain tree; names keep their prefix, attributes their order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Reads the XML that Office programs write: no entities of one's own, no DTD. */
export function parseXml(text: string): XmlElement {
  const stack: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/gu;
  for (const [, cdata, closing, name, attributes, selfClosing, characters] of text.matchAll(
    token,
  )) {
    const top = stack.at(-1);
    if (!top) throw new Error('XML: an element is closed that was not opened');
    if (cdata !== undefined) top.children.push(cdata);
    else if (characters !== undefined) addCharacters(top.children, characters, stack.length);
    else if (closing) {
      if (top.name !== name) throw new Error(`XML: </${name}> closes <${top.name}>`);
      stack.pop();
      stack.at(-1)?.children.push(top);
    } else if (name !== undefined) {
      const opened = { name, attributes: parseAttributes(attributes ?? ''), children: [] };
      if (selfClosing) top.children.push(opened);
      else stack.push(opened);
    }
  }
  const root = stack[0]?.children.find((node) => typeof node !== 'string');
  if (stack.length !== 1 || root === undefined) throw new Error('XML: not one whole element');
  return root;
}

/** Writes a whole part, with its declaration. */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${formatNode(root)}`;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** Reads a fragment that has its prefixes declared further up. */
export function fragment(text: string): XmlElement {
  return parseXml(text);
}

/** The same tree with `change` applied to each element, children first; `undefined` removes it. */
export function mapElements(
  node: XmlElement,
  change: (element: XmlElement) => XmlElement | undefined,
): XmlElement | undefined {
  const children = node.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child];
    const changed = mapElements(child, change);
    return changed ? [changed] : [];
  });
  return change({ ...node, children });
}

export function childElements(node: XmlElement, name?: string): readonly XmlElement[] {
  return node.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function firstChild(node: XmlElement, name: string): XmlElement | undefined {
  return childElements(node, name)[0];
}

/** Every element below, in document order. */
export function descendants(node: XmlElement, name?: string): readonly XmlElement[] {
  return childElements(node).flatMap((child) => [
    ...(name === undefined || child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

export function textContent(node: XmlElement): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : textContent(child)))
    .join('');
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Space between elements is layout of the file; inside text it is text. */
function addCharacters(children: XmlNode[], characters: string, depth: number): void {
  if (depth === 1 || /^[\t\n\r ]*$/u.test(characters)) {
    if (depth > 1 && !characters.includes('\n')) children.push(characters);
    return;
  }
  children.push(unescapeXml(characters));
}

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
  )) {
    if (name !== undefined) attributes[name] = unescapeXml(double ?? single ?? '');
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-fA-F]+|#\d+|\w+);/gu, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return ENTITIES[entity] ?? whole;
  });
}

function formatNode(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node).replaceAll('&quot;', '"');
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(formatNode).join('')}</${node.name}>`;
}
