/** An XML element as a plain tree; names keep their prefix, attributes their order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Reads the XML that Office programs write: no entities of one's own, no DTD. */
export function parseXml(text: string): XmlElement {
  const stack: OpenElement[] = [{ name: '', attributes: {}, children: [] }];
  for (let at = 0; at < text.length; ) {
    const top = stack.at(-1);
    if (!top) throw new Error('XML: an element is closed that was not opened');
    const markup = text.indexOf('<', at);
    if (markup !== at) {
      const end = markup < 0 ? text.length : markup;
      addCharacters(top.children, text.slice(at, end), stack.length);
      at = end;
    } else if (text.startsWith('<!--', at)) {
      at = endOf(text, '-->', at);
    } else if (text.startsWith('<?', at)) {
      at = endOf(text, '?>', at);
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = endOf(text, ']]>', at);
      top.children.push(text.slice(at + 9, end - 3));
      at = end;
    } else {
      TAG.lastIndex = at;
      const [whole, closing, name = '', rest = ''] = TAG.exec(text) ?? [];
      if (whole === undefined) throw new Error(`XML: no tag at ${at}`);
      if (closing) closeElement(stack, top, name);
      else openElement(stack, top, name, rest);
      at += whole.length;
    }
  }
  const root = stack[0]?.children.find((node) => typeof node !== 'string');
  if (stack.length !== 1 || root === undefined) throw new Error('XML: not one whole element');
  return root;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

/** A tag from its `<`; a `>` inside an attribute does not end it. */
const TAG = /<(\/?)([^\s/>!?]+)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/uy;

function endOf(text: string, mark: string, start: number): number {
  const end = text.indexOf(mark, start);
  if (end < 0) throw new Error(`XML: no ${mark} after ${start}`);
  return end + mark.length;
}

function closeElement(stack: OpenElement[], top: OpenElement, name: string): void {
  if (top.name !== name) throw new Error(`XML: </${name}> closes <${top.name}>`);
  stack.pop();
  stack.at(-1)?.children.push(top);
}

function openElement(stack: OpenElement[], top: OpenElement, name: string, rest: string): void {
  const opened = { name, attributes: parseAttributes(rest), children: [] };
  if (rest.endsWith('/')) top.children.push(opened);
  else stack.push(opened);
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
  const found: XmlElement[] = [];
  const visit = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (name === undefined || child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

export function textContent(node: XmlElement): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : textContent(child)))
    .join('');
}

export function escapeXml(text: string): string {
  return escapeCharacters(text).replaceAll('"', '&quot;');
}

function escapeCharacters(text: string): string {
  // Almost no text of a deck needs it: one look spares three copies.
  if (!/[&<>]/u.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
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
  for (const [, name = '', double, single = ''] of text.matchAll(ATTRIBUTE)) {
    attributes[name] = unescapeXml(double ?? single);
  }
  return attributes;
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-fA-F]+|#\d+|\w+);/gu, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return ENTITIES[entity] ?? whole;
  });
}

function formatNode(node: XmlNode): string {
  if (typeof node === 'string') return escapeCharacters(node);
  let opening = `<${node.name}`;
  for (const name in node.attributes)
    opening += ` ${name}="${escapeXml(node.attributes[name] ?? '')}"`;
  if (node.children.length === 0) return `${opening}/>`;
  let content = '';
  for (const child of node.children) content += formatNode(child);
  return `${opening}>${content}</${node.name}>`;
}
