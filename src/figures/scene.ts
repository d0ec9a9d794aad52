import type { TextStyle } from './load-vega.js';

/** A mark of Vega's scene: what its types leave out, and the checks read. */
export interface SceneMark {
  readonly marktype: string;
  readonly name?: string;
  readonly role?: string;
  readonly items: readonly SceneItem[];
}

export interface SceneItem extends TextStyle {
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly height?: number;
  readonly dx?: number;
  readonly dy?: number;
  readonly angle?: number;
  readonly align?: string;
  readonly baseline?: string;
  readonly limit?: number;
  readonly lineHeight?: number;
  readonly text?: unknown;
  readonly opacity?: number;
  readonly fillOpacity?: number;
  readonly strokeWidth?: number;
  readonly stroke?: string;
  readonly bounds?: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  };
  /** marks inside a group item */
  readonly items?: readonly SceneMark[];
}

/** A drawn item with where its group stands in the picture. */
export interface PlacedItem {
  readonly mark: SceneMark;
  readonly item: SceneItem;
  readonly left: number;
  readonly top: number;
  /** the plot it belongs to; absent above all plots */
  readonly plot: { readonly width: number; readonly height: number } | undefined;
}

/** Every visible item that is not a group, in the order of drawing. */
export function placedItems(root: SceneMark, left: number, top: number): readonly PlacedItem[] {
  const placed: PlacedItem[] = [];
  const visit = (mark: SceneMark, x: number, y: number, plot: PlacedItem['plot']): void => {
    for (const item of mark.items) {
      if (item.opacity === 0) continue;
      if (mark.marktype !== 'group') {
        placed.push({ mark, item, left: x, top: y, plot });
        continue;
      }
      const inner = plotOf(item) ?? plot;
      for (const child of item.items ?? [])
        visit(child, x + (item.x ?? 0), y + (item.y ?? 0), inner);
    }
  };
  visit(root, left, top, undefined);
  return placed;
}

function plotOf({ width, height }: SceneItem): PlacedItem['plot'] {
  return width !== undefined && height !== undefined ? { width, height } : undefined;
}
