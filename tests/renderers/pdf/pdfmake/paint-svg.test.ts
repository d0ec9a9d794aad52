import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBrand } from '../../../../src/brand/read-brand.js';
import type { DrawFigure } from '../../../../src/document/picture.js';
import { createFigureDrawer } from '../../../../src/figures/create-figure-drawer.js';
import { paintSvg } from '../../../../src/renderers/pdf/pdfmake/paint-svg.js';
import type { PdfFont } from '../../../../src/renderers/pdf/pdfmake/pdfmake-model.js';
import type { PdfDocument } from '../../../../src/renderers/pdf/pdfmake/pdfmake-objects.js';
import { readSvg } from '../../../../src/renderers/pdf/pdfmake/read-svg.js';
import { renderPdf } from '../../../../src/renderers/pdf/render-pdf.js';
import { openFonts } from '../../../../src/typesetting/open-fonts.js';
import { figureCase } from '../../../figures/figure-case.js';
import { chapter, figure, report } from '../document-parts.js';
import { readPdf } from '../read-pdf.js';

const brand = readBrand('.');
const FIGURES = readdirSync('tests/fixtures/figures').map((file) => file.replace('.json', ''));

function picture(body: string, root = 'width="100" height="50" viewBox="0 0 200 100"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${root}><title>t</title><desc>d</desc>${body}</svg>`;
}

/** The operators that a picture at (10, 20) makes, or nothing where it is left to another painter. */
function operatorsOf(body: string): readonly string[] | undefined {
  const written: string[] = [];
  const write =
    (name: string) =>
    (...parameters: readonly unknown[]): void => {
      written.push([...parameters, name].join(' '));
    };
  const face = {
    id: 'F1',
    encode: (text: string) => [
      Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')),
      Array.from(text, (letter) => ({ xAdvance: letter === 'T' ? 450 : 500, advanceWidth: 500 })),
    ],
    ref: () => 'font',
  } as unknown as PdfFont;
  const pdf = {
    page: { fonts: {} },
    save: write('q'),
    restore: write('Q'),
    transform: write('cm'),
    fillColor: write('fill'),
    strokeColor: write('stroke'),
    path: write('path'),
    addContent: (operators: string) => void written.push(operators),
  } as unknown as PdfDocument;
  const painted = paintSvg(pdf, { svg: picture(body), x: 10, y: 20 }, () => face);
  return painted ? written.slice(2, -1) : undefined;
}

describe('a picture', () => {
  test.each(FIGURES)('%s of the report is of the kind that is read here', async (id) => {
    const { svg } = await createFigureDrawer(brand)(figureCase(id), { width: 482, textSize: 8 });
    expect(readSvg(svg)?.elements.length).toBeGreaterThan(5);
    expect(readSvg(svg)?.elements.filter(({ name }) => name === 'text')).toHaveLength(
      svg.match(/<text/g)?.length ?? 0,
    );
  });

  test.each([
    ['<g clip-path="url(#c)"><path d="M0,0h1"/></g>'],
    ['<defs><linearGradient id="g"/></defs><path d="M0,0h1" fill="url(#g)"/>'],
    ['<path d="M0,0h1" fill="url(#g)"/>'],
    ['<image href="x.png"/>'],
    ['<g opacity="0.5"><path d="M0,0h1" fill="#000"/></g>'],
    ['<path d="M0,0h1" fill="steelblue"/>'],
    ['<path d="M0,0h1" transform="skewX(3)" fill="#000"/>'],
    ['<path d="M0,0h1" style="fill:red"/>'],
    ['<text font-size="8px" stroke="#000">a</text>'],
    ['<text font-size="1em" fill="#000">a</text>'],
    ['<text font-size="8px"><a>a</a></text>'],
    ['<line x2="many" stroke="#000"/>'],
    ['<path d="M0,0h1" fill="#000"/>'.replace('/>', '>')],
  ])('with %s is left to another painter', (body) => {
    expect(operatorsOf(body)).toBeUndefined();
  });

  test('is scaled to its box, its groups one in the other', () => {
    const body =
      '<g transform="translate(5,6)"><line x2="7" stroke="#123456" transform="rotate(90)"/></g>';
    expect(operatorsOf(body)).toEqual([
      'q',
      '1 0 0 1 5 6 cm',
      expect.stringMatching(/^6\.1\S+ 1 -1 6\.1\S+ 0 0 cm$/),
      '#123456 1 stroke',
      '1 w 4 M 0 J 0 j [] 0 d',
      '0 0 m 7 0 l',
      'S',
      'Q',
    ]);
  });

  test('gives a shape what its group says, and its own opacity to fill and stroke', () => {
    const path =
      '<path d="M0,0h1" fill="#abc" fill-opacity="0.5" opacity="0.8" stroke-dasharray="3,2" stroke-linecap="round"/>';
    expect(operatorsOf(`<g stroke="#111111" stroke-width="2">${path}</g>`)?.slice(1, -1)).toEqual([
      '#abc 0.4 fill',
      '#111111 0.8 stroke',
      '2 w 4 M 1 J 0 j [3 2] 0 d',
      'M0,0h1 path',
      'B',
    ]);
  });

  test.each([
    ['1,0', '[]'],
    ['none', '[]'],
    ['4', '[4]'],
  ])('dashes %s as %s', (dashes, written) => {
    const body = `<line x2="7" stroke="#111111" stroke-dasharray="${dashes}"/>`;
    expect(operatorsOf(body)?.[2]).toContain(written);
  });

  test('draws nothing of what has neither fill nor stroke', () => {
    expect(operatorsOf('<g fill="none"><path d="M0,0h1"/></g>')).toEqual(['q', 'Q']);
    expect(operatorsOf('<path d="M0,0h1" fill="#000" opacity="0"/>')).toEqual(['q', 'Q']);
  });

  test('sets a text from its anchor, kerned, line below line', () => {
    const body =
      '<text text-anchor="end" font-family="\'Source Sans 3\', sans-serif" font-size="10px" fill="#222222">' +
      '<tspan x="0">TA &amp; B</tspan><tspan x="0" dy="12">C</tspan></text>';
    expect(operatorsOf(body)?.slice(2, -1)).toEqual([
      'BT /F1 10 Tf 0 Tr 1 0 0 -1 -29.5 0 Tm',
      '[<0054> 50 <00410020002600200042><0020>] TJ ET',
      'BT /F1 10 Tf 0 Tr 1 0 0 -1 -5 12 Tm',
      '[<0043><0020>] TJ ET',
    ]);
  });
});

test('texts of a chart are as wide on the page as they were measured, whatever their weight', async () => {
  const words = '14\u202F074 parchemins';
  const text = (weight: string, y: number) =>
    `<text font-family="'${brand.typography.family}', sans-serif" font-size="10px" font-weight="${weight}" fill="#000000" transform="translate(4,${y})">${words}</text>`;
  const svg = picture(
    text('400', 12) + text('600', 24) + text('bold', 36),
    'width="300" height="50" viewBox="0 0 300 50"',
  );
  const draw: DrawFigure = async () => ({
    svg,
    width: 300,
    height: 50,
    outlinedSvg: () => svg,
    png: async () => new Uint8Array(),
  });
  const document = report([chapter('un', 'Un chapitre', '', [figure(1, 'Une figure')])]);
  const { bytes } = await renderPdf(document, brand, draw);
  const texts = (await readPdf(bytes)).pages.flatMap((page) => page.texts);
  const fonts = openFonts(brand);
  for (const face of ['regular', 'semibold', 'bold'] as const) {
    const width = fonts.measureText(words, face, 10);
    expect(
      texts.filter((one) => one.text.includes('parchemins')).map((one) => one.width),
    ).toContainEqual(expect.closeTo(width, 1));
  }
});
