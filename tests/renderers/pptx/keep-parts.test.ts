import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/brand/brand.js';
import type { ReportDocument } from '../../../src/document/document.js';
import type { DrawFigure } from '../../../src/document/picture.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import type { FigureSlide, Slide, SlidePlan } from '../../../src/document/slide-plan.js';
import type { KeptWork } from '../../../src/kept-work.js';
import { type RenderOptions, renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import { ReportError } from '../../../src/report-error.js';
import { drawRectangle, sampleBrand } from './render-sample.js';
import { nativeDocument } from './sample-charts.js';
import { text } from './sample-document.js';

const folder = mkdtempSync(join(tmpdir(), 'keep-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that a deck is rendered from. */
interface Inputs {
  readonly document: ReportDocument;
  readonly plan: SlidePlan;
  readonly brand: Brand;
  readonly toolVersion: string;
}

const document = nativeDocument();
const SAMPLE: Inputs = {
  document,
  plan: planSlides(document),
  brand: sampleBrand(),
  toolVersion: '1.2.3',
};

const planOf = (changed: ReportDocument) => ({ document: changed, plan: planSlides(changed) });
const withSlides = (change: (slides: readonly Slide[]) => readonly Slide[]): Partial<Inputs> => ({
  plan: { ...SAMPLE.plan, slides: change(SAMPLE.plan.slides) },
});
const withSlide = (is: (slide: Slide) => boolean, change: (slide: Slide) => Slide) =>
  withSlides((slides) => {
    const index = slides.findIndex(is);
    return slides.map((slide, at) => (at === index ? change(slide) : slide));
  });
const withEdition = (change: Partial<ReportDocument['edition']>) =>
  planOf({ ...document, edition: { ...document.edition, ...change } });
const withBrand = (change: Partial<Brand>): Partial<Inputs> => ({
  brand: { ...SAMPLE.brand, ...change },
});
const inTemplate = (file: string, templates = 'tests/fixtures/templates') =>
  withBrand({ template: { path: join(templates, file), file } });
const isPicture = (slide: Slide): slide is FigureSlide =>
  slide.type === 'figure' && !slide.figure.native;
const isNative = (slide: Slide) => slide.type === 'figure' && !isPicture(slide);
const changeRow = (slide: Slide): Slide => {
  if (slide.type !== 'figure') throw new Error('not a figure');
  const [row, ...rows] = slide.figure.rows;
  const cells = Object.entries(row?.cells ?? {}).map(([name, cell]) => [
    name,
    typeof cell === 'number' ? cell + 1 : cell,
  ]);
  const changed = { valueKeys: {}, flags: {}, ...row, cells: Object.fromEntries(cells) };
  return { ...slide, figure: { ...slide.figure, rows: [changed, ...rows] } };
};
const SAID = { title: text('Un autre titre, lui aussi court') };
const SPOKEN = { notes: [text('Une autre phrase du rapport.')] };

/** What one change of the inputs is, and how many slides it touches; absent: all. */
const CHANGES: readonly [what: string, change: Partial<Inputs>, touched?: number][] = [
  ['nothing', {}, 0],
  ['a value of a picture', withSlide(isPicture, changeRow), 1],
  ['a value of a chart', withSlide(isNative, changeRow), 1],
  ['a title', withSlide(isPicture, (slide) => ({ ...slide, ...SAID })), 1],
  ['a sentence of the notes', withSlide(isNative, (slide) => ({ ...slide, ...SPOKEN })), 1],
  ['the last slide left out', withSlides((slides) => slides.slice(0, -1)), 0],
  ['the second slide left out', withSlides((slides) => slides.toSpliced(1, 1))],
  ['a slide more, before the others', withSlides((slides) => [...slides.slice(0, 1), ...slides])],
  ['the order of two slides', withSlides(([a, b, c, ...rest]) => [a, c, b, ...rest] as Slide[]), 2],
  ['the name of a section', { plan: { ...SAMPLE.plan, sections: [] } }, 0],
  ['the version of the program', { toolVersion: '1.2.4' }, 0],
  ['the date of release', withEdition({ releaseDateText: '1er mars 2019' })],
  ['a draft', withEdition({ draft: 'Brouillon : deux phrases attendent' })],
  ['the territory', withEdition({ territory: { code: 'alsace', label: 'Alsace' } })],
  ['a colour', withBrand({ colours: { ...SAMPLE.brand.colours, primary: '#7A1446' } })],
  ['the series’ colours', withBrand({ categorical: SAMPLE.brand.categorical.toReversed() })],
  ['the tints', withBrand({ sequential: SAMPLE.brand.sequential.toReversed() })],
  ['the family', withBrand({ typography: familyless() })],
  ['a font file', withBrand({ typography: { ...SAMPLE.brand.typography, faces: swappedFaces() } })],
  ['the place of font files', withBrand({ typography: movedFonts() }), 0],
  ['a template', inTemplate('impress.potx')],
  ['another template', inTemplate('python-pptx.pptx')],
];

describe('a deck with slides that were kept', () => {
  it('is the same as without, also when it fills the store', async () => {
    const kept = createStore();
    const bare = await render(SAMPLE);
    expect(await render(SAMPLE, kept)).toEqual(bare);
    expect(kept.entries.size).toBe(SAMPLE.plan.slides.length + 1);
    expect(await render(SAMPLE, kept)).toEqual(bare);
  });

  it('neither lays out, draws nor keeps again what did not change', async () => {
    const kept = createStore();
    await render(SAMPLE, kept);
    kept.put = () => {
      throw new Error('all was kept before');
    };
    const drawFigure = () => {
      throw new Error('no figure changed');
    };
    await renderPptx(SAMPLE.plan, SAMPLE.brand, drawFigure, optionsOf(SAMPLE, kept));
  });

  it.each(CHANGES)('is the same after a change of %s', async (_, change, touched) => {
    const kept = createStore();
    await render(SAMPLE, kept);
    const before = new Set(kept.entries.keys());
    const changed = { ...SAMPLE, ...change };
    const bare = await render(changed);
    expect(await render(changed, kept)).toEqual(bare);
    const added = [...kept.entries.keys()].filter((key) => !before.has(key)).length;
    if (touched === undefined) expect(added).toBeGreaterThan(SAMPLE.plan.slides.length / 2);
    else expect(added).toBe(touched);
    expect(await render(changed, kept)).toEqual(bare);
    expect(await render(SAMPLE, kept)).toEqual(await render(SAMPLE));
  });

  it('is the same after any change of a word or a number of its plan', async () => {
    const kept = createStore();
    await render(SAMPLE, kept);
    const leaves = leavesOf(SAMPLE.plan);
    const anyLeaf = fc.constantFrom(...leaves);
    await fc.assert(
      fc.asyncProperty(anyLeaf, async (path) => {
        const changed = { ...SAMPLE, plan: changeLeaf(SAMPLE.plan, path) as SlidePlan };
        expect(await render(changed, createCopy(kept))).toEqual(await render(changed));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('depends on the brand that pictures are drawn in, in a template', async () => {
    const kept = createStore();
    const inImpress = { ...SAMPLE, ...inTemplate('impress.potx') };
    await render(inImpress, kept);
    const draw = drawIn(inImpress.brand);
    const bare = await renderPptx(inImpress.plan, inImpress.brand, draw);
    expect(await renderPptx(inImpress.plan, inImpress.brand, draw, { kept })).toEqual(bare);
  });

  it('is the same after a template of the same colours was changed', async () => {
    const parts = unzipSync(readFileSync('tests/fixtures/templates/python-pptx.pptx'));
    const entries = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => [
      path,
      /slide(?:Layout|Master)\d+\.xml$/u.test(path)
        ? strToU8(strFromU8(bytes).replaceAll('<a:off x="', '<a:off x="1'))
        : bytes,
    ]);
    writeFileSync(join(folder, 'moved.pptx'), zipSync(Object.fromEntries(entries)));
    const kept = createStore();
    await render({ ...SAMPLE, ...inTemplate('python-pptx.pptx') }, kept);
    const moved = { ...SAMPLE, ...inTemplate('moved.pptx', folder) };
    expect(await render(moved, kept)).toEqual(await render(moved));
  });
});

describe('a fault', () => {
  const tooLong = withSlide(isPicture, (slide) => ({ ...slide, title: text('mot '.repeat(400)) }));

  it('is said with kept slides as without, and its deck keeps none', async () => {
    const changed = { ...SAMPLE, ...tooLong };
    const bare = await render(changed);
    expect(bare).toHaveProperty('0.code', 'pptx-text-overflow');
    const kept = createStore();
    expect(await render(changed, kept)).toEqual(bare);
    expect(kept.entries.size).toBe(0);
    await render(SAMPLE, kept);
    const before = kept.entries.size;
    for (const _ of ['first', 'second']) expect(await render(changed, kept)).toEqual(bare);
    expect(kept.entries.size).toBe(before);
  });

  it('of a figure that cannot be drawn is said again', async () => {
    const refused: DrawFigure = async () => {
      throw new ReportError([{ code: 'figure-without-rows', parameters: { figure: 'barres' } }]);
    };
    const kept = createStore();
    for (const _ of ['first', 'second']) {
      const rendering = renderPptx(SAMPLE.plan, SAMPLE.brand, refused, { kept });
      await expect(rendering).rejects.toBeInstanceOf(ReportError);
    }
    expect(kept.entries.size).toBe(0);
  });
});

describe('an entry that is no row of parts', () => {
  it.each([
    ['empty', () => new Uint8Array()],
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['cut in a header', (bytes: Uint8Array) => bytes.subarray(0, 12)],
    ['with something behind', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from('PK')])],
    ['of something else', () => new TextEncoder().encode('<svg/>')],
    ['of another slide', (_: Uint8Array, others: readonly Uint8Array[]) => others.at(0) ?? _],
  ])('is replaced: %s', async (_, spoil) => {
    const kept = createStore();
    const bare = await render(SAMPLE, kept);
    const whole = new Map(kept.entries);
    const others = [...whole.values()].toReversed();
    for (const [key, bytes] of whole) kept.entries.set(key, spoil(bytes, others));
    expect(await render(SAMPLE, kept)).toEqual(bare);
    expect(kept.entries).toEqual(whole);
  });
});

function createStore(): KeptWork & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>();
  return {
    entries,
    get: (key) => entries.get(key),
    put: (key, bytes) => void entries.set(key, Buffer.from(bytes)),
  };
}

/** What is put into it is not seen by others. */
function createCopy({ entries }: ReturnType<typeof createStore>): KeptWork {
  const store = createStore();
  for (const [key, bytes] of entries) store.entries.set(key, bytes);
  return store;
}

/** The deck's bytes, or its faults. */
async function render(inputs: Inputs, kept?: KeptWork): Promise<unknown> {
  const { plan, brand } = inputs;
  try {
    const options = optionsOf(inputs, kept);
    const { bytes, slides } = await renderPptx(plan, brand, drawIn(brand), options);
    return [Buffer.from(bytes).toString('base64'), slides];
  } catch (error) {
    if (error instanceof ReportError) return error.faults;
    throw error;
  }
}

function optionsOf({ plan, document, toolVersion }: Inputs, kept?: KeptWork): RenderOptions {
  const isOwn = plan === SAMPLE.plan;
  const planFor = (rows: number) => (isOwn ? planSlides(document, rows) : plan);
  return { toolVersion, kept, planFor, drawerFor: async (adopted) => drawIn(adopted) };
}

/** A picture of all that a true one shows of a brand. */
function drawIn(brand: Brand): DrawFigure {
  const { template: _, typography, ...look } = brand;
  const fonts = Object.values(typography.faces).map((path) => readFileSync(path).length);
  const words = JSON.stringify([look, fonts]).replaceAll(/[<>&]/gu, '');
  return async (figure, box) => {
    const picture = await drawRectangle(figure, box);
    const rows = JSON.stringify(figure.rows).replaceAll(/[<>&]/gu, '');
    const svg = picture.svg.replace('</svg>', `<desc>${words}${rows}</desc></svg>`);
    return { ...picture, svg, outlinedSvg: () => svg };
  };
}

function familyless(): Brand['typography'] {
  const { presentationFamily: _, ...typography } = SAMPLE.brand.typography;
  return { ...typography, family: `${typography.family} 2` };
}

function swappedFaces(): Brand['typography']['faces'] {
  const { faces } = SAMPLE.brand.typography;
  return { ...faces, regular: faces.bold };
}

/** The same files elsewhere. */
function movedFonts(): Brand['typography'] {
  const { typography } = SAMPLE.brand;
  const faces = Object.entries(typography.faces).map(([face, path]) => {
    const moved = join(folder, basename(path));
    copyFileSync(path, moved);
    return [face, moved];
  });
  return { ...typography, faces: Object.fromEntries(faces) };
}

type Path = readonly string[];

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return [path];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => leavesOf(child, [...path, name]));
}

/** The same but for one word, number or flag; tags and ids keep their meaning. */
function changeLeaf(value: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined) {
    if (typeof value === 'number') return value + 1;
    return typeof value === 'string' ? `${value} z` : !value;
  }
  if (rest.length === 0 && ['type', 'kind', 'id', 'category'].includes(name)) return value;
  if (Array.isArray(value)) {
    return value.map((child, index) => (String(index) === name ? changeLeaf(child, rest) : child));
  }
  // Its leaves were listed: what has a name in a path is an object.
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: changeLeaf(fields[name], rest) };
}
