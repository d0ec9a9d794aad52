import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/brand/brand.js';
import { contrast } from '../../../src/brand/contrast.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import { readTemplate } from '../../../src/renderers/pptx/template/read-template.js';
import {
  childElements,
  descendants,
  formatXml,
  mapElements,
  type XmlElement,
} from '../../../src/renderers/pptx/xml.js';
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

describe('what stands behind the content', () => {
  it.each([
    ['a dark master', DARK],
    ['a gradient', (master: string) => master.replace(/<p:bg>.*?<\/p:bg>/su, GRADIENT)],
    ['a drawing', drawn(6_000_000)],
  ])('is a pale panel in front of %s, on the layout', async (_, changed) => {
    const deck = readDeck(await renderWith(change('python-pptx.pptx', MASTER, changed)));
    const { layout, shapes } = deck.slides[3] ?? deck.slides[0] ?? fail();
    const panel = descendants(layout, 'p:sp').find((shape) =>
      descendants(shape, 'p:cNvPr').some(({ attributes }) => attributes.name === 'Fond du contenu'),
    );
    const off = panel && descendants(panel, 'a:off')[0]?.attributes;
    const ext = panel && descendants(panel, 'a:ext').find(({ attributes }) => attributes.cx);
    const held = shapes.filter(({ placeholder }) => !placeholder);
    expect(held.length).toBeGreaterThan(1);
    for (const { box } of held) {
      expect(box.y).toBeGreaterThanOrEqual(Number(off?.y));
      expect(box.y + box.height).toBeLessThanOrEqual(Number(off?.y) + Number(ext?.attributes.cy));
    }
    expect(outside(deck)).toEqual([]);
    expect(overlaps(deck)).toEqual([]);
  });

  it('is written on in colours that the master does not turn round', async () => {
    const deck = readDeck(await renderWith(change('python-pptx.pptx', MASTER, DARK)));
    const charts = deck.paths.filter((path) => /charts\/chart[\d-]+\.xml$/u.test(path));
    expect(charts.length).toBeGreaterThan(5);
    for (const path of charts) {
      const names = namesIn(deck.xml(path));
      for (const turned of ['tx1', 'bg1', 'tx2', 'bg2']) expect(names).not.toContain(turned);
      expect(names).toContain('dk1');
    }
  });

  it('needs no panel where it is pale and plain', async () => {
    const { slides } = readDeck(await renderIn('python-pptx.pptx'));
    const names = slides.flatMap(({ layout }) =>
      descendants(layout, 'p:cNvPr').map(({ attributes }) => attributes.name),
    );
    expect(names).not.toContain('Fond du contenu');
  });
});

describe('titles', () => {
  it('take place, size and look from the template, and are reduced where they are long', async () => {
    const deck = readDeck(await renderIn('python-pptx.pptx'));
    for (const { shapes } of deck.slides) {
      const [title] = shapes;
      expect(title && descendants(title.element, 'a:xfrm')).toEqual([]);
      expect(title && descendants(title.element, 'a:defRPr')).toEqual([]);
      expect(title && descendants(title.element, 'a:bodyPr')[0]?.attributes).toEqual({});
    }
  });

  it('are written in another colour of the theme on a band that swallows their own', async () => {
    const band = change('python-pptx.pptx', MASTER, drawn(1_500_000));
    const deck = readDeck(await renderWith(band));
    const inks = deck.slides.slice(1).map(({ shapes }) => {
      const run = shapes[0] && descendants(shapes[0].element, 'a:rPr')[0];
      return run && descendants(run, 'a:schemeClr')[0]?.attributes.val;
    });
    expect(new Set(inks)).toEqual(new Set(['lt1']));
  });
});

describe('the palette', () => {
  it('is the template’s for pictures as for charts, each colour as dark as it must be', async () => {
    const asked: Brand[] = [];
    const pale = change('python-pptx.pptx', 'ppt/theme/theme1.xml', (theme) =>
      theme.replace(/(<a:accent1><a:srgbClr val=")\w+/u, '$1F5C400'),
    );
    const deck = readDeck(await renderWith(pale, asked));
    const [look] = asked;
    const { background, primary } = look?.colours ?? fail();
    expect(contrast(primary, background)).toBeGreaterThanOrEqual(4.5);
    for (const mark of look?.categorical ?? []) {
      expect(contrast(mark, background)).toBeGreaterThanOrEqual(3);
    }
    expect(look?.palette.bleu).toBe(primary);
    const accents = deck.paths
      .filter((path) => /charts\/chart[\d-]+\.xml$/u.test(path))
      .flatMap((path) => descendants(deck.xml(path), 'a:schemeClr'))
      .filter(({ attributes }) => attributes.val === 'accent1');
    expect(accents.length).toBeGreaterThan(5);
    for (const accent of accents) {
      expect(Number(accent.children[0] && childElements(accent)[0]?.attributes.val)).toBeLessThan(
        60_000,
      );
    }
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

  it('is room, where its foot stands in the middle of the slide', () => {
    const high = change('python-pptx.pptx', MASTER, (master) =>
      master.replace(/(type="ftr".*?<a:off x="\d+" y=")\d+/su, '$13000000'),
    );
    expect(faultsOf(high)).toEqual(['modele.pptx: template-small-room']);
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
  return renderWith(fixture(name));
}

/** The deck in a template, which draws its pictures in the colours it is asked for. */
async function renderWith(template: Uint8Array, asked: Brand[] = []): Promise<Uint8Array> {
  const path = join(mkdtempSync(join(tmpdir(), 'template-')), 'modele.pptx');
  writeFileSync(path, template);
  const brand: Brand = { ...sampleBrand(), template: { path, file: 'modele.pptx' } };
  const plan = planSlides(nativeDocument());
  const drawerFor = async (adopted: Brand) => {
    asked.push(adopted);
    return drawRectangle;
  };
  return (await renderPptx(plan, brand, drawRectangle, { drawerFor })).bytes;
}

function fail(): never {
  throw new Error('the deck has no such thing');
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

const MASTER = 'ppt/slideMasters/slideMaster1.xml';

function change(name: string, path: string, changed: (text: string) => string): Uint8Array {
  const parts = unzipSync(fixture(name));
  const text = new TextDecoder().decode(parts[path]);
  expect(changed(text)).not.toBe(text);
  const all = { ...parts, [path]: new TextEncoder().encode(changed(text)) };
  return zipSync(all);
}

const DARK = (master: string) =>
  master
    .replace('bg1="lt1"', 'bg1="dk1"')
    .replace('tx1="dk1"', 'tx1="lt1"')
    .replace('bg2="lt2"', 'bg2="dk2"')
    .replace('tx2="dk2"', 'tx2="lt2"');

const GRADIENT =
  '<p:bg><p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs><a:gs pos="100000"><a:schemeClr val="bg1"/></a:gs></a:gsLst></a:gradFill><a:effectLst/></p:bgPr></p:bg>';

function drawn(height: number, width = 12_192_000, x = 0): (master: string) => string {
  const shape = `<p:sp><p:nvSpPr><p:cNvPr id="90" name="Bande"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill></p:spPr></p:sp>`;
  return (master) => master.replace('</p:spTree>', `${shape}</p:spTree>`);
}

/** Colours that a slide's shapes and charts name, but for those that stand on marks. */
function namesIn(root: XmlElement): ReadonlySet<string> {
  return new Set(descendants(root, 'a:schemeClr').map(({ attributes }) => attributes.val ?? ''));
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
