import type { FigureBlock } from './figure-block.js';

/** The room a format gives to a picture, in CSS pixels (1 px = 1 pt in a PDF). */
export interface PictureBox {
  readonly width: number;
  /** most it may take; absent: as high as the figure wants */
  readonly height?: number;
  /** height of the smallest words of the chart; absent: the drawing chooses it from the width */
  readonly textSize?: number;
}

/** A figure drawn for one box. */
export interface Picture {
  /** with text as text, in the brand's family: for formats that embed the font */
  readonly svg: string;
  /** CSS pixels */
  readonly width: number;
  readonly height: number;
  /** the same with text as paths: for viewers that lack the font */
  outlinedSvg(): string;
  /** PNG bytes, `scale` pixels a CSS pixel */
  png(scale: number): Promise<Uint8Array>;
}

/**
 * Draws a figure; the renderers' only way to pictures, handed to them by the pipeline.
 *
 * @throws ReportError when the chart is empty, truncated, overlapping, out of its view, or when Vega warns.
 */
export type DrawFigure = (figure: FigureBlock, box: PictureBox) => Promise<Picture>;
