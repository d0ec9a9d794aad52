// The reference for speed: the same charts (specifications, rows, sizes, widths of words), a report and a
// deck with the same libraries, and nothing else: no reading of data, no sentences, no checks, no layout
// of our own. What is in both: every text of the report (with what explains each figure and table, wide
// tables on landscape pages, running feet); every slide with its texts, notes, native charts, and each
// picture of a chart as SVG and as a PNG of the same pixels. Only ours: tags, links, hyphens, footnotes
// on their page and pages broken around figures; texts outlined in the deck's SVG; files in the files.
// node bench/bare-script.mjs MATERIAL.json FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import * as fontkit from 'fontkit';
import pdfmake from 'pdfmake';
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import * as vegaLite from 'vega-lite';

const PptxGenJS = createRequire(import.meta.url)('pptxgenjs');
const UPRIGHT = { pageOrientation: 'portrait', pageBreak: 'before' };
const [, , materialFile, folder] = process.argv;
const material = JSON.parse(readFileSync(materialFile, 'utf8'));

vega.textMetrics.width = measureText(material.faces);
writeFileSync(join(folder, 'bare.pdf'), await makeReport());
writeFileSync(join(folder, 'bare.pptx'), await makeDeck());

async function makeReport() {
  const pictures = await drawAll(material.report);
  const { regular, italic, bold, boldItalic } = material.faces;
  pdfmake.setFonts({ Brand: { normal: regular, italics: italic, bold, bolditalics: boldItalic } });
  const content = material.document.chapters.flatMap((chapter) => [
    { text: plain(chapter.title), fontSize: 22, bold: true, tocItem: true, ...UPRIGHT },
    ...chapter.blocks.flatMap((block) => printBlock(block, pictures)),
  ]);
  const notes = material.document.footnotes.map(({ sentences }) => ({ text: prose(sentences) }));
  const contents = [{ text: 'Sommaire', fontSize: 22 }, { toc: {} }];
  const definition = {
    content: [{ text: material.document.edition.title }, ...contents, ...content, ...notes],
    defaultStyle: { font: 'Brand', fontSize: 10 },
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'right' }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function printBlock(block, pictures) {
  switch (block.type) {
    case 'heading':
      return [{ text: plain(block.inlines), fontSize: 14, bold: true }];
    case 'paragraph':
      return [{ text: prose(block.sentences) }];
    case 'list':
      return [{ ul: block.items.map((item) => item.map(({ sentences }) => prose(sentences))) }];
    case 'definitions':
      return block.entries.map(({ term, sentences }) => ({
        text: `${plain(term)} ${prose(sentences)}`,
      }));
    case 'key-figures':
      return keyFigures(block).map((text) => ({ text }));
    case 'figure':
      return [
        { text: plain(block.title.inlines), bold: true },
        { text: plain(block.subtitle) },
        { svg: pictures.get(block.id) },
        { text: explained(block).join('\n'), fontSize: 8 },
      ];
    case 'table':
      return [
        { text: plain(block.title.inlines), bold: true, ...turned(block) },
        { table: { headerRows: 1, body: tableRows(block) }, fontSize: 7, layout: 'noBorders' },
        { text: explained(block).join('\n'), fontSize: 7 },
      ];
  }
}

/** Our wide tables have pages of their own, too. */
function turned({ columns }) {
  return { ...UPRIGHT, pageOrientation: columns.length > 7 ? 'landscape' : 'portrait' };
}

/** What is printed below a figure or a table. */
function explained({ reading = [], coverage = [], notes = [], source = [] }) {
  const marked = notes.map((note) =>
    note.mark ? `${note.mark} ${plain(note.inlines)}` : plain(note),
  );
  return [plain(reading), plain(coverage), ...marked, plain(source)].filter((text) => text !== '');
}

function keyFigures({ items }) {
  return items.map(({ number, label, comparison = [] }) =>
    [number, label, comparison].map(plain).join(' '),
  );
}

async function makeDeck() {
  const pictures = await drawAll(material.deck);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  for (const plan of material.plan.slides) {
    const slide = deck.addSlide();
    slide.addText(plain(plan.title), { x: 0.5, y: 0.3, w: 12, h: 1, fontSize: 26 });
    slide.addText(material.plan.edition.title, { x: 0.5, y: 7, w: 12, h: 0.3, fontSize: 9 });
    if (plan.type === 'key-figures') addLines(slide, keyFigures(plan));
    if (plan.type === 'figure') addFigure(deck, slide, plan.figure, pictures);
    if (plan.type === 'table') addTable(slide, plan.table);
    if (plan.type === 'text') addText(slide, plan.paragraphs);
    slide.addNotes(plan.notes.map(plain).join('\n'));
  }
  return deck.write({ outputType: 'nodebuffer', compression: true });
}

function addFigure(deck, slide, figure, pictures) {
  const box = { x: 0.5, y: 1.5, w: 9, h: 5 };
  addLines(slide, [plain(figure.subtitle), ...explained(figure)], { x: 9.6, w: 3 });
  const svg = pictures.get(figure.id);
  if (svg !== undefined) {
    const { pixels } = material.deck.find(({ id }) => id === figure.id);
    const options = { fitTo: { mode: 'width', value: pixels }, font: fonts() };
    const png = new Resvg(svg, options).render().asPng();
    slide.addImage({ ...box, data: `image/png;base64,${png.toString('base64')}` });
    slide.addImage({ ...box, data: `image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` });
  } else {
    const { category, series, values } = figure.native;
    const names = [...new Set(figure.rows.map(({ cells }) => cells[series] ?? ''))];
    const charts = names.map((name) => {
      const rows = figure.rows.filter(({ cells }) => (cells[series] ?? '') === name);
      const labels = rows.map(({ cells }) => String(cells[category]));
      return { name, labels, values: rows.map(({ cells }) => cells[values[0]] ?? 0) };
    });
    slide.addChart(deck.ChartType.bar, charts, box);
  }
}

function fonts() {
  const files = Object.values(material.faces);
  return { fontFiles: files, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
}

function addTable(slide, table) {
  const rows = tableRows(table).map((row) => row.map((text) => ({ text })));
  slide.addTable(rows, { x: 0.5, y: 1.5, w: 12, fontSize: 10 });
}

function addText(slide, paragraphs) {
  addLines(
    slide,
    paragraphs.map(({ term, inlines }) => `${plain(term)} ${plain(inlines)}`),
  );
}

function addLines(slide, lines, place = {}) {
  const runs = lines.map((text) => ({ text, options: { breakLine: true } }));
  slide.addText(runs, { x: 0.5, y: 1.5, w: 12, h: 5, fontSize: 12, ...place });
}

async function drawAll(pictures) {
  const drawn = new Map();
  for (const { id, specification, rows } of pictures) {
    const whole = { ...specification, data: { name: 'rows' } };
    const { spec } = vegaLite.compile(whole, { config: material.config });
    const runtime = vega.parse(spec, undefined, { ast: true });
    const view = new vega.View(runtime, { renderer: 'none', expr: expressionInterpreter });
    view
      .data(
        'rows',
        rows.map((row) => ({ ...row })),
      )
      .run();
    drawn.set(id, await view.toSVG());
    view.finalize();
  }
  return drawn;
}

/** Widths as they will be printed: Vega's own guess would leave other margins, and cut words. */
function measureText({ regular, semibold, bold }) {
  const open = (path) => ({ font: fontkit.create(readFileSync(path)), widths: new Map() });
  const faces = { normal: open(regular), 600: open(semibold), bold: open(bold) };
  return ({ fontWeight, fontSize = 11 }, value) => {
    const { font, widths } = faces[fontWeight] ?? faces.normal;
    const text = String(value ?? '').trim();
    if (!widths.has(text)) widths.set(text, font.layout(text).advanceWidth / font.unitsPerEm);
    return widths.get(text) * fontSize;
  };
}

function tableRows({ columns, rows }) {
  const header = ['', ...columns.map(({ label }) => plain(label))];
  const body = rows.map(({ label, cells }) => {
    const texts = columns.map((_, index) => cells[index]?.text ?? '');
    return [plain(label), ...texts];
  });
  return [header, ...body];
}

function prose(sentences) {
  return sentences.map(({ inlines }) => plain(inlines)).join(' ');
}

function plain(inlines) {
  return inlines.map(({ text, inlines: inner }) => text ?? (inner ? plain(inner) : '')).join('');
}
