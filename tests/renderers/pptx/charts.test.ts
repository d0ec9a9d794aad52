import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureRow } from '../../../src/document/figure-block.js';
import { planSlides } from '../../../src/document/plan-slides.js';
import { renderPptx } from '../../../src/renderers/pptx/render-pptx.js';
import { descendants, textContent, type XmlElement } from '../../../src/renderers/pptx/xml.js';
import { ReportError } from '../../../src/report-error.js';
import { readSheet } from './lint/lint-deck.js';
import { type ReadDeck, readDeck } from './read-deck.js';
import { drawRectangle, renderSample, sampleBrand } from './render-sample.js';
import { KINDS, nativeDocument, nativeFigure } from './sample-charts.js';
import { sampleDocument } from './sample-document.js';

let deck: ReadDeck;

beforeAll(async () => {
  deck = readDeck(await renderSample(nativeDocument()));
});

/** The chart of the slide whose title ends so, with its sheet. */
function chartOf(title: string): {
  readonly root: XmlElement;
  readonly sheet: ReadonlyMap<string, string>;
} {
  const slide = deck.slides.find((candidate) => candidate.title.endsWith(title));
  const path = [...(slide?.targets.values() ?? [])].find((target) => target.includes('/charts/'));
  if (!slide || !path) throw new Error(`no chart on « ${title} »`);
  return {
    root: deck.xml(path),
    sheet: readSheet(deck.bytes(`ppt/embeddings/donnees${slide.number}.xlsx`)),
  };
}

describe('a chart that can be edited', () => {
  it.each(KINDS)('of kind %s says the figure’s rows, in its cache and in its sheet', (kind) => {
    const { root, sheet } = chartOf(`sorte ${kind}`);
    const given = nativeFigure(kind, 1).rows.filter(({ cells }) => cells.valeur !== null);
    const cached = descendants(root, 'c:numCache').flatMap((cache) =>
      descendants(cache, 'c:v').map(textContent),
    );
    expect(cached.map(Number)).toEqual(given.map(({ cells }) => cells.valeur));
    const values = [...sheet]
      .filter(([cell]) => /^[B-Z]+(?!1$)\d+$/u.test(cell))
      .map(([, value]) => Number(value));
    expect(values.toSorted((a, b) => a - b)).toEqual(cached.map(Number).toSorted((a, b) => a - b));
  });

  it('keeps a zero a zero and a gap a gap', () => {
    const { root, sheet } = chartOf('sorte line');
    expect(sheet.get('B3')).toBe('0');
    expect(sheet.has('C3')).toBe(false);
    expect(descendants(root, 'c:dispBlanksAs')[0]?.attributes.val).toBe('gap');
  });

  it('forces French numbers', () => {
    const formats = descendants(chartOf('sorte column').root, 'c:formatCode').map(textContent);
    expect(new Set(formats)).toEqual(new Set(['[$-40C]#,##0.0']));
  });

  it('tells provisional points apart, by their look and their label', () => {
    for (const kind of KINDS) {
      const { root } = chartOf(`sorte ${kind}`);
      const dashed = descendants(root, 'c:dPt').filter(
        (point) => descendants(point, 'a:prstDash').length > 0,
      );
      expect(dashed.map((point) => descendants(point, 'c:idx')[0]?.attributes.val)).toEqual(
        kind === 'doughnut' ? ['2'] : ['2', '2'],
      );
      // A revised value says so and looks as sure as any other.
      const formats = descendants(root, 'c:numFmt').map(({ attributes }) => attributes.formatCode);
      for (const mark of ['(p)', '(r)']) {
        expect(formats.some((format) => format?.endsWith(`"\u00A0${mark}"`))).toBe(true);
      }
    }
  });

  it('gives every series a colour of the theme', () => {
    for (const kind of KINDS) {
      for (const series of descendants(chartOf(`sorte ${kind}`).root, 'c:ser')) {
        expect(descendants(series, 'a:schemeClr')[0]?.attributes.val).toMatch(/^accent[1-6]$/u);
      }
    }
  });

  it('is described for who cannot see it', () => {
    const slide = deck.slides.find(({ title }) => title.startsWith('Six barres'));
    expect(slide?.shapes.find(({ name }) => name === 'Figure\u00A04')?.description).toContain(
      'Barres horizontales',
    );
  });

  it('is refused where a name would crush its marks', async () => {
    const figure = nativeFigure('bar', 3);
    const [first, ...rest] = figure.rows;
    const long = { ...first, cells: { ...first?.cells, period: 'très long '.repeat(40) } };
    const chapters = sampleDocument().chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) =>
        block.type === 'figure' && block.id === 'parchemins'
          ? { ...figure, rows: [long as FigureRow, ...rest] }
          : block,
      ),
    }));
    const plan = planSlides({ ...sampleDocument(), chapters });
    const rendering = renderPptx(plan, sampleBrand(), drawRectangle);
    const error = await rendering.catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('templates/figures/essai.yaml:1:1: pptx-chart-label');
  });

  it('is refused when two rows claim one place', async () => {
    const figure = nativeFigure('line', 3);
    const document = sampleDocument();
    const chapters = document.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) =>
        block.type === 'figure' && block.id === 'parchemins'
          ? { ...figure, rows: [...figure.rows, ...figure.rows] }
          : block,
      ),
    }));
    const rendering = renderPptx(
      planSlides({ ...document, chapters }),
      sampleBrand(),
      drawRectangle,
    );
    const error = await rendering.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReportError);
    expect(String(error)).toContain('templates/figures/essai.yaml:1:1: pptx-ambiguous-chart');
  });
});
