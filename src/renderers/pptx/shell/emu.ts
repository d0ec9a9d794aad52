import type { Box } from './box.js';

/** English Metric Units, in which Office counts: 12 700 a point. */
export function emu(points: number): string {
  return String(Math.round(points * 12_700));
}

export function transform(box: Box, prefix: 'a' | 'p' = 'a'): string {
  return `<${prefix}:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></${prefix}:xfrm>`;
}

/** Hundredths of a point, in which text is sized. */
export function hundredths(points: number): string {
  return String(Math.round(points * 100));
}

export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
