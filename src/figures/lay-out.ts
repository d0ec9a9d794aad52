import type { FigureBlock, JsonObject, JsonValue } from '../document/figure-block.js';
import type { PictureBox } from '../document/picture.js';
import { TEXT_SIZE } from './theme.js';

/** The box in the pixels of the theme, where the smallest words are `TEXT_SIZE` high. */
export interface Layout {
  readonly width: number;
  readonly height?: number;
  /** pixels of the box for one pixel of the layout */
  readonly scale: number;
}

const PAGE_COLUMN = 482;
const LARGEST_TEXT = 12;
const WIDE = 1.6;
/** Layout pixels below the chart, where Vega leaves no room for descenders of a last line. */
export const DESCENT = 1;
const DEFAULT_ASPECT = 1.6;

/**
 * A chart is laid out with the words, strokes and margins of the printed page, and then enlarged as
 * a whole until its smallest words have the size that the box asks for (by default 8.5 px in a
 * column of 482 px, growing with the box to 12 px).
 */
export function layoutOf(box: PictureBox): Layout {
  const grown = (TEXT_SIZE * box.width) / PAGE_COLUMN;
  const textSize = box.textSize ?? Math.min(Math.max(grown, TEXT_SIZE), LARGEST_TEXT);
  const scale = textSize / TEXT_SIZE;
  return {
    scale,
    width: box.width / scale,
    ...(box.height === undefined ? {} : { height: box.height / scale - DESCENT }),
  };
}

/**
 * Gives a specification the sizes of its layout, in one pass:
 * - in a box of limited height at least 1.6 times as wide as high, `usermeta.wide` is laid over the
 *   specification as a JSON merge patch (RFC 7396);
 * - `usermeta.aspect` is the width : height that suits the drawing, unless the figure asks for another;
 * - a single or layered view fills the width, chrome included; its height is its own (`step`), or
 *   follows the figure's aspect, within the box;
 * - in concatenated and faceted views a size may be `{ "share": 0.5, "less": 110 }`: that share of
 *   the box, less the room of what stands beside it (axes, direct labels), in layout pixels.
 */
export function layOut(figure: FigureBlock, layout: Layout): JsonObject {
  const { usermeta, ...upright } = figure.specification;
  const wide = isObject(usermeta) ? usermeta.wide : undefined;
  const chosen = isWideBox(layout) && isObject(wide) ? mergePatch(upright, wide) : upright;
  const natural = layout.width / (figure.aspect ?? ownAspect(usermeta) ?? DEFAULT_ASPECT);
  const height = isWideBox(layout) ? layout.height : Math.min(natural, layout.height ?? natural);
  return isComposite(chosen)
    ? resolveShares(chosen, { width: layout.width, height })
    : fillBox(chosen, layout.width, height);
}

/** A slide's box, which the chart fills; any other only limits its height. */
function isWideBox(layout: Layout): layout is Required<Layout> {
  return layout.height !== undefined && layout.width / layout.height >= WIDE;
}

/** The shape that suits the drawing, where the figure's declaration does not ask for one. */
function ownAspect(usermeta: JsonValue | undefined): number | undefined {
  const aspect = isObject(usermeta) ? usermeta.aspect : undefined;
  return typeof aspect === 'number' ? aspect : undefined;
}

function fillBox(specification: JsonObject, width: number, height: number): JsonObject {
  const ownHeight = specification.height !== undefined;
  return {
    ...specification,
    width,
    ...(ownHeight ? {} : { height }),
    autosize: { type: ownHeight ? 'fit-x' : 'fit', contains: 'padding' },
  };
}

const COMPOSITIONS = ['hconcat', 'vconcat', 'concat', 'facet', 'repeat'];
const FACET_CHANNELS = ['row', 'column', 'facet'];

function isComposite(specification: JsonObject): boolean {
  const { encoding } = specification;
  return (
    COMPOSITIONS.some((name) => name in specification) ||
    (isObject(encoding) && FACET_CHANNELS.some((name) => name in encoding))
  );
}

type Reference = { readonly width: number; readonly height: number };

function resolveShares(specification: JsonObject, reference: Reference): JsonObject {
  const visit = (value: JsonValue, along: number): JsonValue => {
    if (Array.isArray(value)) return value.map((item) => visit(item, along));
    if (!isObject(value)) return value;
    const { share, less = 0 } = value;
    if (typeof share === 'number' && typeof less === 'number') return share * along - less;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        visit(
          item,
          name === 'height' ? reference.height : name === 'width' ? reference.width : along,
        ),
      ]),
    );
  };
  // An object without share comes back as an object.
  return visit(specification, reference.width) as JsonObject;
}

/** RFC 7396: objects are merged, null removes, anything else replaces. */
function mergePatch(target: JsonValue | undefined, patch: JsonObject): JsonObject {
  const merged: Record<string, JsonValue> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = isObject(value) ? mergePatch(merged[name], value) : value;
  }
  return merged;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
