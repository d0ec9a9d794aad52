import { createHash } from 'node:crypto';
import type { Brand } from '../brand/brand.js';
import type { FigureBlock } from '../document/figure-block.js';
import type { PictureBox } from '../document/picture.js';

/** Keeps drawn pictures between runs, by what they were drawn from. Its adapter lives in `commands/`. */
export interface PictureStore {
  get(key: string): Promise<string | undefined>;
  put(key: string, svg: string): Promise<void>;
}

/** Changes whenever the same inputs would be drawn otherwise. */
const DRAWING_VERSION = 1;

/** SHA-256 of all that a picture depends on. */
export function pictureKey(figure: FigureBlock, box: PictureBox, brand: Brand): string {
  const { id, specification, rows, aspect, title, alternative } = figure;
  const { palette, colours, categorical, categoricalText, sequential, typography } = brand;
  const inputs = [
    DRAWING_VERSION,
    [id, specification, rows.map((row) => row.cells), aspect, title.inlines, alternative],
    [palette, colours, categorical, categoricalText, sequential, typography.family],
    [box.width, box.height, box.textSize],
  ];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
