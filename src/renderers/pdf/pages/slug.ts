import type { Galley } from '../pdfmake/galley.js';
import type { LaidInline, LaidVector, PageItem } from '../pdfmake/pdfmake-model.js';
import {
  ARTIFACT,
  type Artifact,
  type Box,
  type ItemTag,
  type StructureElement,
} from '../structure/structure-element.js';

/**
 * What must stay in one piece on a page: a line, a figure, a table row. Its own items, and further
 * slugs set within it, in points from its top left corner. Nothing moves until the page is made.
 */
export interface Slug {
  readonly items: readonly PageItem[];
  readonly parts: readonly PlacedSlug[];
  readonly height: number;
  /** what its text is, or that it is none; what is set within it may say it better */
  readonly element?: StructureElement | Artifact;
  /** what it shows, when that takes the numbers of the pages; as high as it says */
  readonly late?: (pageLabel: PageLabel) => Slug;
  /** of what is a picture as a whole: its width in points */
  readonly pictureWidth?: number;
}

/** The printed number of the page where a destination stands. */
export type PageLabel = (destination: string) => string;

export interface PlacedSlug {
  readonly slug: Slug;
  readonly x: number;
  readonly y: number;
}

/** One slug out of a whole galley, moved right by `indent`. */
export function slugOf({ items, height }: Galley, indent = 0): Slug {
  const slug: Slug = { items, parts: [], height };
  return indent === 0 ? slug : assemble([{ slug, x: indent, y: 0 }], height);
}

/** A slug a line. What stands between two lines (space between paragraphs) goes with the upper one. */
export function slugsByLine(galley: Galley, indent = 0): readonly Slug[] {
  const tops = galley.lineTops;
  const items: PageItem[][] = tops.map(() => []);
  for (const item of galley.items) {
    const index = tops.findLastIndex((top) => top <= topOf(item) + 0.01);
    items[Math.max(0, index)]?.push(item);
  }
  return tops.map((top, index) => {
    const height = (tops[index + 1] ?? galley.height) - top;
    const slug: Slug = { items: items[index] ?? [], parts: [], height };
    return assemble([{ slug, x: indent, y: -top }], height);
  });
}

/** Slugs set at given places, as one. */
export function assemble(
  parts: readonly PlacedSlug[],
  height = Math.max(0, ...parts.map(({ slug, y }) => y + slug.height)),
): Slug {
  return { items: [], parts, height };
}

/** Slugs one under the other, each with its space above. */
export function stack(
  parts: readonly { readonly slug: Slug; readonly above?: number; readonly x?: number }[],
): Slug {
  let y = 0;
  const placed = parts.map(({ slug, above = 0, x = 0 }) => {
    const top = y + above;
    y = top + slug.height;
    return { slug, x, y: top };
  });
  return assemble(placed, y);
}

/** The slug, known to be that element of the structure. */
export function tagged(slug: Slug, element: StructureElement | Artifact): Slug {
  return { ...slug, element };
}

/** The slug as a picture, its drawings and words included. */
export function taggedPicture(slug: Slug, element: StructureElement, width: number): Slug {
  return { ...slug, element, pictureWidth: width };
}

/** A drawing without text. */
export function drawing(vectors: readonly LaidVector[], height: number): Slug {
  return { items: vectors.map((item) => ({ type: 'vector', item })), parts: [], height };
}

/** Visits the words of a slug, in order. */
export function visitInlines(slug: Slug, visit: (inline: LaidInline) => void): void {
  for (const { type, item } of slug.items) {
    if (type === 'line') for (const inline of item.inlines) visit(inline);
  }
  for (const part of slug.parts) visitInlines(part.slug, visit);
}

/** Everything of a slug set at a place of the page: copies, so that a header can be repeated. */
export function placedItems(
  slug: Slug,
  x: number,
  y: number,
  pageLabel: PageLabel = () => '',
): readonly PageItem[] {
  const placed: PageItem[] = [];
  const place = (from: Slug, left: number, top: number, outer: ItemTag): void => {
    const tag = tagOf(from, left, top, outer);
    for (const item of from.items) placed.push(moved(item, left, top, tag));
    if (from.late) place(from.late(pageLabel), left, top, tag);
    for (const part of from.parts) place(part.slug, left + part.x, top + part.y, tag);
  };
  place(slug, x, y, UNTAGGED);
  return placed;
}

const UNTAGGED: ItemTag = { element: ARTIFACT };

/** The innermost element wins, except within what is declared an artifact or a picture as a whole. */
function tagOf(slug: Slug, x: number, y: number, outer: ItemTag): ItemTag {
  const { element, pictureWidth: width, height } = slug;
  if (!element || outer.box || (outer !== UNTAGGED && outer.element.role === 'Artifact')) {
    return outer;
  }
  const box: Box | undefined = width === undefined ? undefined : { x, y, width, height };
  return { element, ...(box ? { box } : {}) };
}

function moved(item: PageItem, dx: number, dy: number, tag: ItemTag): PageItem {
  switch (item.type) {
    case 'line': {
      const line = item.item.clone();
      line.x = (line.x || 0) + dx;
      line.y = (line.y || 0) + dy;
      line.tag = tag;
      return { type: 'line', item: line };
    }
    case 'vector':
      return { type: 'vector', item: { ...movedVector(item.item, dx, dy), tag } };
    case 'svg':
      return { type: 'svg', item: { ...item.item, x: item.item.x + dx, y: item.item.y + dy, tag } };
  }
}

function movedVector(vector: LaidVector, dx: number, dy: number): LaidVector {
  const copy: LaidVector = { ...vector };
  if (copy.x !== undefined) copy.x += dx;
  if (copy.x1 !== undefined) copy.x1 += dx;
  if (copy.x2 !== undefined) copy.x2 += dx;
  if (copy.y !== undefined) copy.y += dy;
  if (copy.y1 !== undefined) copy.y1 += dy;
  if (copy.y2 !== undefined) copy.y2 += dy;
  if (copy.points) copy.points = copy.points.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  return copy;
}

function topOf(item: PageItem): number {
  if (item.type !== 'vector') return item.item.y;
  const { y, y1, y2, points, r2 } = item.item;
  if (points) return Math.min(...points.map((point) => point.y));
  return (y ?? Math.min(y1 ?? 0, y2 ?? 0)) - (r2 ?? 0);
}
