import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/brand/brand.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import { readTemplate } from '../../../src/renderers/pptx/template/read-template.js';
import { descendants, formatXml, mapElements } from '../../../src/renderers/pptx/xml.js';
import { ReportError } from '../../../src/report-error.js';
import { lintDeck } from './lint/lint-deck.js';
import { type ReadDeck, readDeck } from './read-deck.js';
import { outside, overlaps } from './read-geometry.js';
import { drawRectangle, sampleBrand } from './render-sample.js';
import { nativeDocument } from './sample-charts.js';
import { validateDeck } from './validate-deck.js';

const FOLDER = 'tests/fixtures/templates';
const TEMPLATES = ['impress.potx', 'python-pptx.pptx'] as const;

describe.each(TEMPLATES)('a deck in the template %s', async (name) => {
  const bytes = await renderIn(name);
  const deck = readDeck(bytes);

  it('is whole: nothing to repair, nothing outside, nothing over anything', () => {
    expect(lintDeck(unzipSync(bytes))).toEqual([]);
    expect(outside(deck)).toEqual([]);
    expect(overlaps(deck)).toEqual([]);
  });

  it('adopts its theme, its first master and all its layouts, and none of ours', () => {
    const own = readDeck(fixture(name));
    const layouts = (from: ReadDeck) =>
      from.paths.filter((path) => /slideLayout\d+\.xml$/u.test(path)).toSorted();
    expect(layouts(deck)).toEqual(layouts(own));
    const theme = 'ppt/theme/theme1.xml';
    expect(Buffer.from(deck.bytes(theme)).equals(Buffer.from(own.bytes(theme)))).toBe(true);
  });

  it('links titles, subtitle and foot to its placeholders, by type', () => {
    for (const { shapes, layout } of deck.slides) {
      const offered = descendants(layout, 'p:ph').map(({ attributes }) => attributes);
      const linked = shapes.flatMap(({ placeholder }) => (placeholder ? [placeholder] : []));
      for (const { attributes } of linked) {
        expect(offered.map(({ type, idx }) => `${type} ${idx}`)).toContain(
          `${attributes.type} ${attributes.idx}`,
        );
      }
      expect(linked[0]?.attributes.type).toMatch(/^(?:ctrT|t)itle$/u);
    }
    const types = deck.slides[1]?.shapes.flatMap(({ placeholder }) => placeholder?.attributes.type);
    expect(types).toEqual(expect.arrayContaining(['dt', 'ftr', 'sldNum']));
  });

  it.skipIf(!(await validateDeck.available()))('is valid for Office 2016 and 365', async () => {
    expect(await validateDeck(bytes)).toEqual([]);
  });
});

describe('what a template lacks', () => {
  it('is said by name', () => {
    const without = changeLayouts('python-pptx.pptx', (type) => type === 'sldNum');
    expect(faultsOf(without)).toEqual(['modele.pptx: template-without-placeholder']);
    const bare = changeLayouts('python-pptx.pptx', (type) => /itle$/iu.test(type));
    expect(faultsOf(bare)).toEqual([
      'modele.pptx: template-without-layout',
      'modele.pptx: template-without-layout',
    ]);
  });

  it('is a plain ground, where a picture or a drawing stands behind the words', () => {
    const gradient =
      '<p:bg><p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs><a:gs pos="100000"><a:schemeClr val="bg1"/></a:gs></a:gsLst></a:gradFill><a:effectLst/></p:bgPr></p:bg>';
    const band = (height: number) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="90" name="Bande"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="12192000" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="F10D0C"/></a:solidFill></p:spPr></p:sp>`;
    expect(faultsOf(drawOnMaster(gradient, 'background'))).toEqual([
      'modele.pptx: template-busy-ground',
    ]);
    expect(faultsOf(drawOnMaster(band(4_000_000), 'shape'))).toEqual([
      'modele.pptx: template-busy-ground',
    ]);
    expect(faultsOf(drawOnMaster(band(900_000), 'shape'))).toEqual([]);
  });

  it('is all of it when the file is something else', () => {
    expect(faultsOf(new TextEncoder().encode('PK'))).toEqual(['modele.pptx: template-unreadable']);
    expect(faultsOf(zipSync({ 'a.txt': strToU8('a') }))).toEqual([
      'modele.pptx: template-unreadable',
    ]);
  });

  it('is width, where its slides are 4:3', () => {
    const parts = unzipSync(fixture('python-pptx.pptx'));
    const text = new TextDecoder().decode(parts['ppt/presentation.xml']);
    const narrow = new TextEncoder().encode(text.replace('cx="12192000"', 'cx="9144000"'));
    const changed = { ...parts, 'ppt/presentation.xml': narrow };
    expect(faultsOf(zipSync(changed))).toEqual(['modele.pptx: template-not-wide']);
  });
});

async function renderIn(name: string): Promise<Uint8Array> {
  const file = `${FOLDER}/${name}`;
  const brand: Brand = { ...sampleBrand(), template: { path: join(process.cwd(), file), file } };
  return (await renderPptx(planSlides(nativeDocument()), brand, drawRectangle)).bytes;
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** The template with something behind every slide. */
function drawOnMaster(drawing: string, as: 'background' | 'shape'): Uint8Array {
  const parts = unzipSync(fixture('python-pptx.pptx'));
  const path = 'ppt/slideMasters/slideMaster1.xml';
  const master = new TextDecoder().decode(parts[path]);
  const drawn =
    as === 'background'
      ? master.replace(/<p:bg>.*?<\/p:bg>/su, drawing)
      : master.replace('</p:spTree>', `${drawing}</p:spTree>`);
  expect(drawn).not.toBe(master);
  const changed = { ...parts, [path]: new TextEncoder().encode(drawn) };
  return zipSync(changed);
}

/** The template without the placeholders of some types. */
function changeLayouts(name: string, isLost: (type: string) => boolean): Uint8Array {
  const deck = readDeck(fixture(name));
  const parts = deck.paths.map((path): [string, Uint8Array] => {
    if (!/slideLayout\d+\.xml$/u.test(path)) return [path, deck.bytes(path)];
    const changed = mapElements(deck.xml(path), (each) =>
      each.name === 'p:sp' &&
      descendants(each, 'p:ph').some(({ attributes }) => isLost(attributes.type ?? ''))
        ? undefined
        : each,
    );
    return [path, strToU8(changed ? formatXml(changed) : '')];
  });
  return zipSync(Object.fromEntries(parts));
}

function faultsOf(bytes: Uint8Array): readonly string[] {
  try {
    readTemplate(bytes, { file: 'modele.pptx' });
    return [];
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return error.faults.map(({ at, code }) => `${at?.file}: ${code}`);
  }
}
