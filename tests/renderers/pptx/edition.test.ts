import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/brand/contrast.js';
import { composeDocument } from '../../../src/content/compose-document.js';
import { readDataset } from '../../../src/dataset/read-dataset.js';
import type { ReportDocument } from '../../../src/document/document.js';
import type { FigureBlock } from '../../../src/document/figure-block.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { computeIndicators } from '../../../src/indicators/compute-indicators.js';
import { french } from '../../../src/language/french.js';
import { readPublication } from '../../../src/publication/read-publication.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import {
  createMeasure,
  createWidestMeasure,
} from '../../../src/renderers/pptx/text/measure-text.js';
import { descendants, textContent, type XmlElement } from '../../../src/renderers/pptx/xml.js';
import { lintDeck, readSheet } from './lint/lint-deck.js';
import { type ReadDeck, type ReadSlide, readDeck } from './read-deck.js';
import { outside, overlaps, tablesOverNotes, tightTexts } from './read-geometry.js';
import { drawRectangle, sampleBrand } from './render-sample.js';
import { validateDeck } from './validate-deck.js';

describe('the deck of the 2016-2017 edition', () => {
  const plan = planSlides(composeNetwork());

  it('has twenty to twenty-five slides: a message each, and three long tables', () => {
    expect(plan.slides.length).toBeGreaterThanOrEqual(20);
    expect(plan.slides.length).toBeLessThanOrEqual(25);
  });

  it('fits: nothing outside, nothing over anything, no words too many, nothing to repair', async () => {
    const { bytes } = await renderPptx(plan, sampleBrand(), drawRectangle);
    const deck = readDeck(bytes);
    expect(outside(deck)).toEqual([]);
    expect(overlaps(deck)).toEqual([]);
    expect(tightTexts(deck, createMeasure(sampleBrand()))).toEqual([]);
    expect(lintDeck(unzipSync(bytes))).toEqual([]);
    expect(deck.slides).toHaveLength(plan.slides.length);
  });

  it('keeps its tables off their notes where letters are the widest', async () => {
    const { bytes } = await renderPptx(plan, sampleBrand(), drawRectangle);
    const widest = createWidestMeasure(createMeasure(sampleBrand()));
    const deck = readDeck(bytes);
    expect(tablesOverNotes(deck, widest)).toEqual([]);
    const twice: typeof widest = (text, size, bold) => 2 * widest(text, size, bold);
    expect(tablesOverNotes(deck, twice)).not.toEqual([]);
  });
});

describe('the figures of the edition', async () => {
  const document = composeNetwork();
  const { bytes } = await renderPptx(planSlides(document), sampleBrand(), drawRectangle);
  const deck = readDeck(bytes);
  const slideOf = (id: string) => {
    const slide = deck.slides.find(({ shapes }) =>
      shapes.some(({ name }) => name.startsWith(french.figure(figureOf(document, id).number))),
    );
    if (!slide) throw new Error(`no slide of ${id}`);
    return slide;
  };

  it('draws the bars of the centres a chart a zone, sorted, on one scale', () => {
    const charts = chartsOf(deck, slideOf('auditeurs-par-centre'));
    expect(charts.map((root) => descendants(root, 'a:t').map(textContent))).toEqual([
      ['France métropolitaine'],
      ['Outre-mer'],
      ['Étranger'],
    ]);
    const ends = charts.map((root) => descendants(root, 'c:max')[0]?.attributes.val);
    expect(new Set(ends).size).toBe(1);
    for (const root of charts) {
      const values = cached(root);
      expect(values).toEqual(values.toSorted((one, other) => other - one));
    }
  });

  it('says above each stack what it sums to, in cache and sheet, without drawing it', () => {
    const [root] = chartsOf(deck, slideOf('parchemins'));
    const totals = figureOf(document, 'parchemins').rows.filter(
      ({ cells }) => cells.series === 'Ensemble',
    );
    const line = root && descendants(root, 'c:lineChart')[0];
    expect(totals.length).toBeGreaterThan(4);
    expect(line && cached(line)).toEqual(totals.map(({ cells }) => cells.valeur));
    const bars = root && descendants(root, 'c:barChart')[0];
    expect(bars && descendants(bars, 'c:ser')).toHaveLength(2);
    const outline = line && descendants(line, 'a:ln')[0];
    expect(outline && descendants(outline, 'a:noFill')).toHaveLength(1);
    const { number } = slideOf('parchemins');
    const sheet = readSheet(deck.bytes(`ppt/embeddings/donnees${number}.xlsx`));
    expect(totals.map((_, row) => Number(sheet.get(`D${row + 2}`)))).toEqual(
      totals.map(({ cells }) => cells.valeur),
    );
  });

  it('says of a period that it is provisional', () => {
    const [root] = chartsOf(deck, slideOf('parchemins'));
    const names = root && descendants(root, 'c:cat')[0];
    expect(names && descendants(names, 'c:v').map(textContent).at(-1)).toBe('2016-2017\u00A0(p)');
  });

  it('describes each panel of a figure by its own marks', () => {
    const { shapes } = slideOf('auditeurs-par-centre');
    const [, overseas] = shapes.filter(({ name }) => name.startsWith('Figure'));
    expect(overseas?.description).toMatch(/^Outre-mer\s?: .*La Réunion, 596/u);
  });

  it('refers to what is in the report, not on slides', () => {
    const words = deck.slides.flatMap(({ shapes, notes }) => [
      ...shapes.map(({ text }) => text),
      ...notes,
    ]);
    const calls = words.flatMap((text) => [
      ...text.matchAll(/(?<!\p{L})(?:figure|tableau)\s\d+[a-z]?(?![\da-z]| du rapport)/gu),
    ]);
    expect(calls.map(([call]) => call)).toEqual([]);
  });

  it('explains no sign that its slide does not show', () => {
    const shown = slideOf('age-diplome').shapes.map(({ text }) => text);
    expect(shown.join(' ')).not.toContain('n.c.');
  });

  it('keeps numbers of a column in line, their marks outside', () => {
    const slide = deck.slides.find(({ title }) => title.includes('parchemins délivrés selon'));
    const tables = slide?.shapes.filter(({ element }) => element.name === 'p:graphicFrame');
    const rows = tables?.[0] ? descendants(tables[0].element, 'a:tr').slice(1) : [];
    const measure = createMeasure(sampleBrand());
    const ends = rows.map((row) => {
      const cell = descendants(row, 'a:tc').at(-1) ?? row;
      const raised = descendants(cell, 'a:r').filter(
        (run) => descendants(run, 'a:rPr')[0]?.attributes.baseline,
      );
      const { sz = '0', b } = descendants(cell, 'a:rPr')[0]?.attributes ?? {};
      const mark = measure(raised.map(textContent).join(''), (Number(sz) / 100) * 0.66, b === '1');
      return Math.round(Number(descendants(cell, 'a:tcPr')[0]?.attributes.marR) / 12_700 + mark);
    });
    expect(ends.length).toBeGreaterThan(2);
    expect(new Set(ends).size).toBe(1);
  });

  it('tells the parts of a long table apart in their descriptions', () => {
    const described = deck.slides.flatMap(({ shapes }) =>
      shapes
        .filter(({ element }) => descendants(element, 'a:tbl').length > 0)
        .map(({ description }) => description),
    );
    expect(described.length).toBeGreaterThan(5);
    expect(new Set(described).size).toBe(described.length);
  });

  it('numbers its slides', () => {
    for (const { shapes, number } of deck.slides.slice(1)) {
      expect(shapes.find(({ name }) => name === 'Numéro de diapositive')?.text).toBe(`${number}`);
    }
  });

  it('draws the map as shapes in a group, described once, each with its value', () => {
    const { shapes } = slideOf('carte-distance');
    const group = shapes.find(({ element }) => element.name === 'p:grpSp');
    const figure = figureOf(document, 'carte-distance');
    expect(group?.description).toBe(figure.alternative);
    const names =
      group && descendants(group.element, 'p:cNvPr').map((each) => each.attributes.name);
    const centres = figure.rows.filter(({ cells }) => cells.column !== null);
    expect(names).toEqual(
      expect.arrayContaining(
        centres.map(({ cells }) => `${cells.territory}\u00A0: ${cells.partAuditeursDistanceText}`),
      ),
    );
  });

  it('says its tiles in colours that stand out', () => {
    const { shapes } = slideOf('carte-distance');
    const group = shapes.find(({ element }) => element.name === 'p:grpSp');
    const { colours } = sampleBrand();
    const inks: Readonly<Record<string, string>> = {
      tx1: colours.foreground,
      bg1: colours.background,
    };
    const tiles = group ? descendants(group.element, 'p:sp') : [];
    expect(tiles.length).toBeGreaterThan(30);
    for (const tile of tiles) {
      const fill = descendants(tile, 'a:srgbClr')[0]?.attributes.val;
      const ink = descendants(descendants(tile, 'a:rPr')[0] ?? tile, 'a:schemeClr')[0];
      const behind = fill ? `#${fill}` : colours.background;
      expect(contrast(inks[ink?.attributes.val ?? ''] ?? '', behind)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('explains on a slide each sign that it prints', () => {
    for (const { shapes, number } of deck.slides.slice(1)) {
      const printed = shapes.flatMap(({ element }) => descendants(element, 'a:t').map(textContent));
      const signs = ['n.c.', 's.o.', '(p)', '(r)'].filter((sign) => printed.includes(sign));
      const said = shapes.map(({ text }) => text).join(' ');
      for (const sign of signs) {
        const meaning = new RegExp(
          `${sign.replace(/[.()]/gu, '\\$&')}\\s*(?::\\s*)?\\p{L}{3}`,
          'u',
        );
        expect(`${number} ${said}`).toMatch(meaning);
      }
    }
  });

  it.skipIf(!(await validateDeck.available()))(
    'are valid for Office 2016 and 365, deck and workbooks',
    async () => {
      expect(await validateDeck(bytes)).toEqual([]);
    },
    60_000,
  );

  it('are the same bytes in another time zone', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      const again = await renderPptx(planSlides(document), sampleBrand(), drawRectangle);
      expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

function figureOf(document: ReportDocument, id: string): FigureBlock {
  const blocks = document.chapters.flatMap((chapter) => chapter.blocks);
  for (const block of blocks) if (block.type === 'figure' && block.id === id) return block;
  throw new Error(`no figure ${id}`);
}

function chartsOf(deck: ReadDeck, slide: ReadSlide): readonly XmlElement[] {
  const paths = [...slide.targets.values()].filter((path) => path.includes('/charts/'));
  return paths.map((path) => deck.xml(path));
}

function cached(root: XmlElement): readonly number[] {
  return descendants(root, 'c:val').flatMap((value) =>
    descendants(value, 'c:v').map((each) => Number(textContent(each))),
  );
}

function composeNetwork() {
  const project = process.cwd();
  const edition = { territory: 'cnam', year: '2016-2017' };
  const dataset = readDataset(project);
  const publication = readPublication(project);
  const indicators = computeIndicators(dataset, publication.definitions, edition);
  return composeDocument(publication, dataset, indicators, edition);
}
