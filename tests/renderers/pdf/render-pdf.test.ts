import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import { drawBox } from './document-parts.js';
import { literalBrand } from './literal-brand.js';
import { tortureDocument } from './torture-document.js';

test('prints the torture document', async () => {
  const start = performance.now();
  const { bytes, pages } = await renderPdf(tortureDocument, literalBrand, drawBox);
  console.log(pages, bytes.length, performance.now() - start);
  if (process.env.PDF_OUT) writeFileSync(process.env.PDF_OUT, bytes);
  expect(pages).toBeGreaterThan(8);
});
