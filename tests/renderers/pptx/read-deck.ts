import { strFromU8, unzipSync } from 'fflate';
import {
  childElements,
  descendants,
  firstChild,
  parseXml,
  textContent,
  type XmlElement,
} from '../../../src/renderers/pptx/xml.js';

/** A deck as its readers see it: parts of a zip. */
export interface ReadDeck {
  readonly paths: readonly string[];
  readonly slides: readonly ReadSlide[];
  xml(path: string): XmlElement;
  bytes(path: string): Uint8Array;
}

export interface ReadSlide {
  readonly number: number;
  readonly root: XmlElement;
  readonly layout: XmlElement;
  readonly shapes: readonly ReadShape[];
  readonly title: string;
  /** paragraphs of the speaker notes */
  readonly notes: readonly string[];
  /** paths of the parts that its relations lead to, by id */
  readonly targets: ReadonlyMap<string, string>;
}

export interface ReadShape {
  readonly element: XmlElement;
  readonly name: string;
  readonly id: string;
  readonly description: string;
  readonly text: string;
  readonly placeholder: XmlElement | undefined;
  /** the layout's shape it takes from */
  readonly inherited: XmlElement | undefined;
  /** EMU */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export function readDeck(deck: Uint8Array): ReadDeck {
  const parts = unzipSync(deck);
  const bytes = (path: string) => {
    const part = parts[path];
    if (!part) throw new Error(`no part ${path}`);
    return part;
  };
  const xml = (path: string) => parseXml(strFromU8(bytes(path)));
  const paths = Object.keys(parts);
  const count = paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path)).length;
  const slides = Array.from({ length: count }, (_, index) => readSlide(xml, paths, index + 1));
  return { paths, slides, xml, bytes };
}

/** Paths that a part's relations lead to, by id; those that leave the package are left out. */
export function readTargets(
  xml: (path: string) => XmlElement,
  path: string,
): ReadonlyMap<string, string> {
  const relations = xml(path.replace(/([^/]+)$/u, '_rels/$1.rels'));
  return new Map(
    childElements(relations)
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => [attributes.Id ?? '', resolve(path, attributes.Target ?? '')]),
  );
}

function readSlide(
  xml: (path: string) => XmlElement,
  paths: readonly string[],
  number: number,
): ReadSlide {
  const path = `ppt/slides/slide${number}.xml`;
  const root = xml(path);
  const targets = readTargets(xml, path);
  const layoutPath = [...targets.values()].find((target) => target.includes('slideLayout')) ?? '';
  const layout = xml(layoutPath);
  const masterPath = [...readTargets(xml, layoutPath).values()].find((target) =>
    target.includes('slideMaster'),
  );
  const master = xml(masterPath ?? '');
  const tree = descendants(root, 'p:spTree')[0];
  const shapes = childElements(tree ?? root)
    .slice(2)
    .map((element) => readShape(element, layout, master));
  const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
  const title = shapes.find(
    ({ placeholder }) =>
      /itle$/iu.test(placeholder?.attributes.type ?? '') &&
      placeholder?.attributes.type !== 'subTitle',
  );
  return {
    number,
    root,
    layout,
    shapes,
    title: title?.text ?? '',
    notes: paths.includes(notesPath)
      ? descendants(xml(notesPath), 'a:p')
          .map(textContent)
          .filter((text) => text !== '')
      : [],
    targets,
  };
}

function readShape(element: XmlElement, layout: XmlElement, master: XmlElement): ReadShape {
  const properties = descendants(element, 'p:cNvPr')[0];
  const placeholder = descendants(element, 'p:ph')[0];
  const inherited = placeholder && inheritedShape(placeholder, layout);
  return {
    element,
    name: properties?.attributes.name ?? '',
    id: properties?.attributes.id ?? '',
    description: properties?.attributes.descr ?? '',
    text: descendants(element, 'a:t').map(textContent).join(''),
    placeholder,
    inherited,
    box: boxOf(element) ??
      (inherited && boxOf(inherited)) ??
      (placeholder && masterBox(placeholder, master)) ?? { x: -1, y: -1, width: 0, height: 0 },
  };
}

/** What a layout leaves to its master: the place of a title, by type. */
function masterBox(placeholder: XmlElement, master: XmlElement): ReadShape['box'] | undefined {
  const { type = 'body' } = placeholder.attributes;
  const names: Readonly<Record<string, string>> = { ctrTitle: 'title', subTitle: 'body' };
  const shape = descendants(master, 'p:sp').find(
    (each) => descendants(each, 'p:ph')[0]?.attributes.type === (names[type] ?? type),
  );
  return shape && boxOf(shape);
}

/** A title finds its layout's by type, the others by index. */
function inheritedShape(placeholder: XmlElement, layout: XmlElement): XmlElement | undefined {
  return descendants(layout, 'p:sp').find((shape) => {
    const own = descendants(shape, 'p:ph')[0];
    return (
      own?.attributes.idx === placeholder.attributes.idx &&
      own?.attributes.type === placeholder.attributes.type
    );
  });
}

function boxOf(element: XmlElement): ReadShape['box'] | undefined {
  const transform = descendants(element, 'a:xfrm')[0] ?? firstChild(element, 'p:xfrm');
  const offset = transform && firstChild(transform, 'a:off');
  const extent = transform && firstChild(transform, 'a:ext');
  if (!offset || !extent) return undefined;
  return {
    x: Number(offset.attributes.x),
    y: Number(offset.attributes.y),
    width: Number(extent.attributes.cx),
    height: Number(extent.attributes.cy),
  };
}

function resolve(from: string, target: string): string {
  return new URL(target, `file:///${from}`).pathname.slice(1);
}
