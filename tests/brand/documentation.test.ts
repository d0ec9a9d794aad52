import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.js';

const PAGE = readFileSync('docs/charte.md', 'utf8');
const project = mkdtempSync(join(tmpdir(), 'millesime-docs-'));
afterAll(() => rmSync(project, { recursive: true }));

it('the file of docs/charte.md is a brand without a fault', () => {
  const example = /```yaml _brand\.yml\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
  mkdirSync(join(project, 'templates'));
  writeFileSync(join(project, 'templates/_brand.yml'), example);
  const brand = readBrand(project);
  expect(brand.colours.primary).toBe('#6A1B6E');
  expect(brand.typography).toMatchObject({
    family: 'Source Sans 3',
    presentationFamily: 'Arial',
  });
});
