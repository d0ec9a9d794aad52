import { createHash } from 'node:crypto';
import type { Brand } from '../brand/brand.js';
import type { FigureBlock } from '../document/figure-block.js';
import type { PictureBox } from '../document/picture.js';
import { hashFaces } from '../typesetting/hash-font.js';

/** Keeps drawn pictures between runs, by what they were drawn from. Its adapter lives in `commands/`. */
export interface PictureStore {
  get(key: string): Promise<string | undefined>;
  put(key: string, svg: string): Promise<void>;
  /** what is made of a picture once it is drawn: text as paths, pixels */
  readonly forms?: PictureForms;
}

/** Not promised later: text as paths is given when asked. */
export interface PictureForms {
  get(key: string): Uint8Array | undefined;
  put(key: string, bytes: Uint8Array): void;
}

/** Changes whenever the same inputs would be drawn otherwise. */
const DRAWING_VERSION = 2;

/**
 * Gives the key of a figure in a box: the SHA-256 of all that its picture depends on. The typeface
 * is known by what is in its files: one family may come in several versions.
 */
export function pictureKeys(brand: Brand): (figure: FigureBlock, box: PictureBox) => string {
  const { palette, colours, categorical, categoricalText, sequential, typography } = brand;
  const faces = hashFaces(brand);
  const look = [palette, colours, categorical, categoricalText, sequential];
  return ({ id, specification, rows, aspect, title, alternative, origin }, box) => {
    const inputs = [
      [DRAWING_VERSION, look, typography.family, faces],
      [id, specification, rows.map((row) => row.cells), aspect, title.inlines, alternative],
      // Nothing of it is drawn, but a chart that is refused says where it was declared.
      origin,
      [box.width, box.height, box.textSize],
    ];
    return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
  };
}
