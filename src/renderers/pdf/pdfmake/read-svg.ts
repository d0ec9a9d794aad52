/** An element of a picture that draws something, with all that it inherits. */
export interface SvgElement {
  readonly name: 'path' | 'line' | 'text';
  readonly style: SvgAttributes;
  /** from the picture's root to the element */
  readonly transforms: readonly Matrix[];
  /** of a text */
  readonly lines: readonly SvgTextLine[];
}

export type SvgAttributes = Readonly<Record<string, string>>;

export interface SvgTextLine {
  readonly text: string;
  /** of its baseline */
  readonly y: number;
}

/** As PDF's `cm` takes it. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface SvgPicture {
  /** `viewBox` in the picture's size */
  readonly scale: number;
  readonly elements: readonly SvgElement[];
}

/**
 * Reads the SVG that Vega writes for most charts: groups, paths, lines and texts. Nothing where it
 * has something else (clips, gradients, pictures in the picture), which is no fault.
 */
export function readSvg(svg: string): SvgPicture | undefined {
  const [root] = ROOT.exec(svg) ?? [];
  if (root === undefined) return undefined;
  const { width, viewBox } = attributesOf(root);
  const [left, top, boxWidth] = (viewBox ?? '').split(' ').map(Number);
  const scale = Number(width) / (boxWidth ?? Number.NaN);
  if (left !== 0 || top !== 0 || !(scale > 0)) return undefined;
  const elements = readElements(svg.slice(root.length));
  return elements && { scale, elements };
}

const ROOT = /^<svg [^>]*>(?:<title>[^<]*<\/title>)?(?:<desc>[^<]*<\/desc>)?/;

interface Group {
  readonly style: SvgAttributes;
  readonly transforms: readonly Matrix[];
}

function readElements(body: string): readonly SvgElement[] | undefined {
  const elements: SvgElement[] = [];
  const groups: Group[] = [{ style: {}, transforms: [] }];
  let at = 0;
  for (const match of body.matchAll(ELEMENT)) {
    // Anything between two elements is something else.
    if (match.index !== at) return undefined;
    at += match[0].length;
    const [, closing, group, groupAttributes, shape, shapeAttributes, textAttributes, content] =
      match;
    if (closing === 'svg') return at === body.length ? elements : undefined;
    if (closing === 'g') {
      groups.pop();
      continue;
    }
    if (match[0].startsWith('<g') && !group) continue;
    const parent = groups.at(-1);
    const attributes = attributesOf(groupAttributes ?? shapeAttributes ?? textAttributes ?? '');
    const own = parent && within(parent, attributes);
    if (!own) return undefined;
    if (group) {
      // A group of its own opacity is painted as one.
      if (Object.keys(attributes).some((name) => OWN.test(name))) return undefined;
      groups.push(own);
    } else {
      const lines = content === undefined ? [] : linesOf(content);
      // The pattern names no other shapes.
      const name = (shape ?? 'text') as SvgElement['name'];
      if (!lines) return undefined;
      elements.push({ name, ...own, lines });
    }
  }
  return undefined;
}

const ELEMENT =
  /<\/(g|svg)>|<g(?: [^<>]*)?\/>|<(g)( [^<>]*)?>|<(path|line)( [^<>]*?)(?:\/>|><\/(?:path|line)>)|<text( [^<>]*)>((?:[^<]|<tspan[^<]*<\/tspan>)*)<\/text>/g;

/** What of a parent its children have, too. */
const INHERITED = /^(?:fill|stroke|stroke-(?:width|miterlimit|linecap|linejoin|dasharray))$/;
const OWN =
  /^(?:d|x1|y1|x2|y2|opacity|(?:fill|stroke)-opacity|text-anchor|font-(?:family|size|weight|style))$/;

function within(parent: Group, { transform, ...attributes }: SvgAttributes): Group | undefined {
  const matrices = transform === undefined ? [] : matricesOf(transform);
  const known = Object.keys(attributes).every((name) => INHERITED.test(name) || OWN.test(name));
  if (!matrices || !known) return undefined;
  return {
    style: { ...parent.style, ...attributes },
    transforms: [...parent.transforms, ...matrices],
  };
}

function attributesOf(tag: string): SvgAttributes {
  return Object.fromEntries(
    [...tag.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      unescapeXml(value),
    ]),
  );
}

function matricesOf(transform: string): readonly Matrix[] | undefined {
  const matrices: Matrix[] = [];
  const rest = transform.replace(/(\w+)\(([^)]*)\)/g, (_, name: string, list: string) => {
    const numbers = list.split(/[\s,]+/).map(Number);
    const matrix = numbers.every(Number.isFinite) ? matrixOf(name, numbers) : undefined;
    if (matrix) matrices.push(matrix);
    return matrix ? '' : name;
  });
  return rest.trim() === '' ? matrices : undefined;
}

function matrixOf(name: string, numbers: readonly number[]): Matrix | undefined {
  const [first = 0, second] = numbers;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0];
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0];
    case 'rotate': {
      if (numbers.length > 1) return undefined;
      const [cos, sin] = [Math.cos((first * Math.PI) / 180), Math.sin((first * Math.PI) / 180)];
      return [cos, sin, -sin, cos, 0, 0];
    }
    default:
      return undefined;
  }
}

/** One line, or Vega's `tspan` for each, which begins below the one before. */
function linesOf(content: string): readonly SvgTextLine[] | undefined {
  if (!content.includes('<')) return [{ text: unescapeXml(content), y: 0 }];
  const spans = [...content.matchAll(/<tspan( [^>]*)>([^<]*)<\/tspan>/g)];
  if (spans.map(([span]) => span).join('') !== content) return undefined;
  const lines: SvgTextLine[] = [];
  let y = 0;
  for (const [, tag = '', text = ''] of spans) {
    const { x, dy = '0', ...others } = attributesOf(tag);
    y += Number(dy);
    if (x !== '0' || !Number.isFinite(y) || Object.keys(others).length > 0) return undefined;
    lines.push({ text: unescapeXml(text), y });
  }
  return lines;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
