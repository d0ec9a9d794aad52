import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { buildPublication } from '../../src/build-publication.js';
import { readPdf } from '../renderers/pdf/read-pdf.js';

const folder = mkdtempSync(join(tmpdir(), 'millesime-brand-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OLD = '6A1B6E';
const NEW = '0B5345';

it('changing a colour and the slides’ font in _brand.yml changes deck, charts and report', async () => {
  const before = await build('examples/second-institution');
  const project = repaint('examples/second-institution');
  const after = await build(project);

  expect(before.deck).toContain(OLD);
  expect(before.deck).toContain('typeface="Arial"');
  expect(after.deck).toContain(NEW);
  expect(after.deck).toContain('typeface="Calibri"');
  for (const gone of [OLD, OLD.toLowerCase(), 'typeface="Arial"']) {
    expect(after.deck).not.toContain(gone);
  }
  // Words, rules and tables of the report, and the bars of its chart, are painted in one colour.
  expect(before.fills).toContain(fillOf(OLD));
  expect(after.fills).toContain(fillOf(NEW));
  expect(after.fills).not.toContain(fillOf(OLD));
}, 120_000);

it('a report set in a font without the narrow no-break space is built', async () => {
  const project = join(folder, 'office');
  cpSync('examples/second-institution', project, { recursive: true });
  const path = join(project, 'templates/_brand.yml');
  const brand = readFileSync(path, 'utf8')
    .replaceAll('Source Sans 3', 'Liberation Sans')
    .replaceAll(/npm:source-sans\/TTF\/SourceSans3-(\w+)\.ttf/g, (_, face: string) => {
      const name = { It: 'Italic', Semibold: 'Bold', BoldIt: 'BoldItalic' }[face] ?? face;
      return `npm:pdfjs-dist/standard_fonts/LiberationSans-${name}.ttf`;
    });
  writeFileSync(path, brand);
  const { pdf, document } = await buildPublication({ project, formats: ['pdf'] }, () => {});
  // The document does not depend on the font.
  expect(JSON.stringify(document)).toContain('2\u202F326');
  const { pages } = await readPdf(pdf?.bytes ?? new Uint8Array());
  expect(pages.map(({ text }) => text.replaceAll(/\s/g, ' ')).join(' ')).toContain('2 326');
}, 120_000);

function repaint(from: string): string {
  const project = join(folder, 'project');
  cpSync(from, project, { recursive: true });
  const path = join(project, 'templates/_brand.yml');
  const brand = readFileSync(path, 'utf8');
  const repainted = brand.replace(`#${OLD}`, `#${NEW}`).replace('family: Arial', 'family: Calibri');
  writeFileSync(path, repainted);
  return project;
}

async function build(project: string) {
  const { pdf, pptx } = await buildPublication({ project, formats: ['pdf', 'pptx'] }, () => {});
  const parts = unzipSync(pptx?.bytes ?? new Uint8Array());
  const texts = Object.entries(parts).flatMap(([path, bytes]) =>
    /\.(?:xml|svg)$/u.test(path) ? [strFromU8(bytes)] : [],
  );
  return { deck: texts.join('\n'), fills: fillsOf(Buffer.from(pdf?.bytes ?? [])) };
}

/** The colours that a PDF's streams fill with, as thousandths. */
function fillsOf(pdf: Buffer): readonly string[] {
  const fills = new Set<string>();
  for (const { index } of pdf.toString('latin1').matchAll(/(?<!end)stream\r?\n/gu)) {
    const start = pdf.indexOf('\n', index) + 1;
    const text = inflate(pdf.subarray(start));
    for (const [, ...parts] of text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|scn)\b/gu)) {
      fills.add(parts.map((part) => Math.round(Number(part) * 1000)).join(' '));
    }
  }
  return [...fills];
}

function inflate(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

function fillOf(colour: string): string {
  const parts = colour.match(/../gu) ?? [];
  return parts.map((part) => Math.round((Number.parseInt(part, 16) / 255) * 1000)).join(' ');
}
