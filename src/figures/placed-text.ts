import type { Fonts } from '../typesetting/open-fonts.js';
import type { PlacedItem, SceneItem } from './scene.js';
import { textFace } from './text-face.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One line of text in the picture, with the corners of its ink. */
export interface PlacedText {
  readonly text: string;
  readonly width: number;
  readonly item: SceneItem;
  readonly corners: readonly Point[];
}

const LINE_GAP = 2;
const DEFAULT_SIZE = 11;
// Height of the ink above and below the baseline, in ems: capitals and descenders of a text face.
const ABOVE = 0.68;
const BELOW = 0.16;

/** The lines of a text mark, measured with the brand's own face. */
export function placedTexts({ item, left, top }: PlacedItem, fonts: Fonts): readonly PlacedText[] {
  const lines = Array.isArray(item.text) ? item.text : [item.text ?? ''];
  const size = item.fontSize ?? DEFAULT_SIZE;
  const pitch = item.lineHeight ?? size + LINE_GAP;
  return lines.flatMap((line, index) => {
    // As Vega draws it: ends trimmed.
    const text = String(line).trim();
    if (text === '' || item.fillOpacity === 0) return [];
    const width = fonts.measureText(text, textFace(item), size);
    const x = (item.dx ?? 0) + startOf(item.align, width);
    const y = (item.dy ?? 0) + baselineOf(item, size, pitch) + index * pitch;
    const box = [
      { x, y: y - ABOVE * size },
      { x: x + width, y: y - ABOVE * size },
      { x: x + width, y: y + BELOW * size },
      { x, y: y + BELOW * size },
    ];
    const anchor = { x: left + (item.x ?? 0), y: top + (item.y ?? 0) };
    return [
      { text, width, item, corners: box.map((corner) => turned(corner, item.angle ?? 0, anchor)) },
    ];
  });
}

function startOf(align: string | undefined, width: number): number {
  if (align === 'center') return -width / 2;
  return align === 'right' ? -width : 0;
}

/** Source: vega-scenegraph 5, `util/text.js`, `offset`: rounded to whole pixels there too. */
function baselineOf({ baseline }: SceneItem, size: number, pitch: number): number {
  if (baseline === 'top') return Math.round(0.79 * size);
  if (baseline === 'middle') return Math.round(0.3 * size);
  if (baseline === 'bottom') return Math.round(-0.21 * size);
  if (baseline === 'line-top') return Math.round(0.29 * size + 0.5 * pitch);
  return baseline === 'line-bottom' ? Math.round(0.29 * size - 0.5 * pitch) : 0;
}

function turned({ x, y }: Point, degrees: number, anchor: Point): Point {
  const angle = (degrees * Math.PI) / 180;
  return {
    x: anchor.x + x * Math.cos(angle) - y * Math.sin(angle),
    y: anchor.y + x * Math.sin(angle) + y * Math.cos(angle),
  };
}
