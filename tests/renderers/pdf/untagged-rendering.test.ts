import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Brand } from '../../../src/brand/brand.js';
import { readBrand } from '../../../src/brand/read-brand.js';
import type { ReportDocument } from '../../../src/document/document.js';
import type { DrawFigure } from '../../../src/document/picture.js';
import { createFigureDrawer } from '../../../src/figures/create-figure-drawer.js';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import { composeEdition } from '../../build/compose-edition.js';
import { drawBox } from './document-parts.js';
import { literalBrand } from './literal-brand.js';
import { runs } from './run-program.js';
import { tortureDocument } from './torture-document.js';

describe.skipIf(!runs('pdftoppm', '-v'))('a tagged page looks as the untagged one', () => {
  test('in the torture document', async () => {
    await expectAlike(tortureDocument, literalBrand, drawBox);
  }, 120_000);

  test('in the report of a year', async () => {
    const brand = readBrand('.');
    await expectAlike(composeEdition(), brand, createFigureDrawer(brand));
  }, 120_000);
});

async function expectAlike(document: ReportDocument, brand: Brand, draw: DrawFigure) {
  const [tagged, untagged] = [
    await renderPdf(document, brand, draw),
    await renderPdf(document, brand, draw, { tagged: false }),
  ].map(({ bytes }) => paintedPages(bytes));
  expect(tagged?.length).toBeGreaterThan(5);
  expect(tagged).toEqual(untagged);
}

/** The SHA-256 of each page's pixels. */
function paintedPages(pdf: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'painted-'));
  try {
    writeFileSync(join(folder, 'report.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '50', join(folder, 'report.pdf'), join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
    return pages.sort().map((name) => {
      return createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
