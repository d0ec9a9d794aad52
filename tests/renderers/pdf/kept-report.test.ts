import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Brand } from '../../../src/brand/brand.js';
import type { ReportDocument } from '../../../src/document/document.js';
import type { DrawFigure } from '../../../src/document/picture.js';
import { PDFDocument } from '../../../src/renderers/pdf/pdfmake/pdfmake-classes.js';
import { type PrintOptions, renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import { keepInMemory } from '../../keep-in-memory.js';
import { drawBox, paragraph } from './document-parts.js';
import { literalBrand } from './literal-brand.js';
import { tortureDocument } from './torture-document.js';

interface Report {
  readonly document?: ReportDocument;
  readonly brand?: Brand;
  readonly draw?: DrawFigure;
  readonly options?: PrintOptions;
}

async function print(report: Report, kept?: PrintOptions['kept']): Promise<Buffer> {
  const { document = tortureDocument, brand = literalBrand, draw = drawBox, options } = report;
  return Buffer.from((await renderPdf(document, brand, draw, { ...options, kept })).bytes);
}

/** The document as another one of its kind: its JSON changed. */
function edited(change: (json: string) => string): ReportDocument {
  const json = JSON.stringify(tortureDocument);
  const other = change(json);
  expect(other).not.toBe(json);
  return JSON.parse(other);
}

function withFirstBlock(chapter: number, ...added: ReportDocument['chapters'][0]['blocks']) {
  const chapters = tortureDocument.chapters.map((one, index) =>
    index === chapter ? { ...one, blocks: [...added, ...one.blocks] } : one,
  );
  return { ...tortureDocument, chapters };
}

const LONG = 'Une anticonstitutionnalité particulièrement remarquable des établissements. '.repeat(
  9,
);

const OTHERS: Readonly<Record<string, () => Report>> = {
  'is the same': () => ({}),
  'has a number changed': () => ({
    document: edited((json) => json.replace('93\u00A0%', '94\u00A0%')),
  }),
  'has a word more, in every paragraph': () => ({
    document: edited((json) =>
      json.replaceAll('Conservatoire national', 'Conservatoire impérial et national'),
    ),
  }),
  'has a paragraph more at its start': () => ({ document: withFirstBlock(1, paragraph(LONG, 9)) }),
  'has glyphs that were nowhere': () => ({
    document: withFirstBlock(0, paragraph('Ωµ§ ÆŒ 12345 ¾', 9)),
  }),
  'has another year on each page': () => ({
    document: edited((json) => json.replaceAll('2016-2017', '2017-2018')),
  }),
  'has a chapter less': () => ({
    document: { ...tortureDocument, chapters: tortureDocument.chapters.slice(0, -1) },
  }),
  'has its chapters in another order': () => {
    const [first, ...others] = tortureDocument.chapters;
    return { document: { ...tortureDocument, chapters: first ? [...others, first] : others } };
  },
  'has other colours': () => {
    const colours = { ...literalBrand.colours, primary: '#7A1F3D', muted: '#444444' };
    return { brand: { ...literalBrand, colours } };
  },
  'has another face': () => {
    const { typography } = literalBrand;
    const faces = { ...typography.faces, regular: typography.faces.semibold };
    return { brand: { ...literalBrand, typography: { ...typography, faces } } };
  },
  'has other pictures': () => ({
    draw: drawOtherwise((svg) => svg.replaceAll('#4B7FB4', '#B44B4B')),
  }),
  'has see-through pictures': () => ({
    draw: drawOtherwise((svg) =>
      svg.replaceAll('fill="#4B7FB4"', 'fill="#4B7FB4" fill-opacity="0.4"'),
    ),
  }),
  'has pictures with gradients': () => ({
    draw: drawOtherwise((svg) =>
      svg
        .replaceAll('#4B7FB4', 'url(#g)')
        .replace(
          '>',
          '><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient></defs>',
        ),
    ),
  }),
  'has clipped pictures': () => ({
    draw: drawOtherwise((svg) =>
      svg
        .replace('>', '><defs><clipPath id="c"><rect width="90" height="90"/></clipPath></defs>')
        .replaceAll('<rect x', '<rect clip-path="url(#c)" x'),
    ),
  }),
  'has a face in its pictures that no text is set in': () => ({ draw: drawSlanted }),
  'has another one there': () => ({ brand: withBoldItalic('italic'), draw: drawSlanted }),
  'is not tagged': () => ({ options: { tagged: false } }),
};

function drawOtherwise(change: (svg: string) => string): DrawFigure {
  return async (block, box) => {
    const picture = await drawBox(block, box);
    const svg = change(picture.svg);
    return { ...picture, svg, outlinedSvg: () => svg };
  };
}

/** Nothing else of the document is both bold and italic. */
const drawSlanted = drawOtherwise((svg) =>
  svg.replace('<text', '<text font-style="italic" font-weight="700"'),
);

function withBoldItalic(face: 'italic' | 'bold'): Brand {
  const { typography } = literalBrand;
  const faces = { ...typography.faces, boldItalic: typography.faces[face] };
  return { ...literalBrand, typography: { ...typography, faces } };
}

/** Tells each run of words, shape or line that is drawn meanwhile: all have a colour. */
function watchDrawing() {
  return vi.spyOn(PDFDocument.prototype, 'fillColor');
}

afterEach(() => vi.restoreAllMocks());

describe('after a report of the same kind, one that', () => {
  test.each(Object.entries(OTHERS))(
    '%s has the bytes it has alone',
    async (_, other) => {
      const kept = keepInMemory();
      const alone = await print(other());
      await print({}, kept);
      expect((await print(other(), kept)).equals(alone)).toBe(true);
      expect((await print(other(), kept)).equals(alone)).toBe(true);
      expect((await print({}, kept)).equals(await print({}))).toBe(true);
    },
    60_000,
  );
});

describe('what a report keeps', { timeout: 60_000 }, () => {
  test('spares a report without a change every word', async () => {
    const kept = keepInMemory();
    const first = await print({}, kept);
    expect(first.equals(await print({}))).toBe(true);
    const drawn = watchDrawing();
    await print({}, kept);
    expect(drawn).not.toHaveBeenCalled();
    await print({});
    expect(drawn).toHaveBeenCalled();
  });

  test('is told apart by a face that only its pictures take', async () => {
    const kept = keepInMemory();
    await print({ draw: drawSlanted }, kept);
    const other = { brand: withBoldItalic('bold'), draw: drawSlanted };
    expect((await print(other, kept)).equals(await print(other))).toBe(true);
  });

  test('is told apart by which of its faces are one', async () => {
    const kept = keepInMemory();
    await print({ brand: withBoldItalic('italic'), draw: drawSlanted }, kept);
    const other = { brand: withBoldItalic('bold'), draw: drawSlanted };
    expect((await print(other, kept)).equals(await print(other))).toBe(true);
  });

  test('spares a report with one number changed all pages but that one', async () => {
    const kept = keepInMemory();
    await print({}, kept);
    const drawn = watchDrawing();
    await print({}, undefined);
    const all = drawn.mock.calls.length;
    drawn.mockClear();
    const document = edited((json) => json.replace('93\u00A0%', '94\u00A0%'));
    await print({ document }, kept);
    const calls = drawn.mock.calls.length;
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThan(all / 3);
  });
});
