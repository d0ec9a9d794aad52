import { deflateSync } from 'node:zlib';
import type { Brand } from '../../../src/brand/brand.js';
import { readBrand } from '../../../src/brand/read-brand.js';
import type { ReportDocument } from '../../../src/document/document.js';
import type { DrawFigure } from '../../../src/document/picture.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import { sampleDocument } from './sample-document.js';

let brand: Brand | undefined;

export function sampleBrand(): Brand {
  brand ??= readBrand(process.cwd());
  return brand;
}

export async function renderSample(
  document: ReportDocument = sampleDocument(),
): Promise<Uint8Array> {
  const { bytes } = await renderPptx(planSlides(document), sampleBrand(), drawRectangle);
  return bytes;
}

/** Stands in for Vega: a rectangle of the box, as a true PNG and a true SVG. */
export const drawRectangle: DrawFigure = async (figure, { width, height = width / 2 }) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0H${figure.number * 10}V10H0Z"/></svg>`;
  return { svg, width, height, outlinedSvg: () => svg, png: async () => greyPng(8, 4) };
};

function greyPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1), 128);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
