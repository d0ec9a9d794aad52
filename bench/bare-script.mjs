// The reference for speed: the same charts (specifications, rows, sizes), a report and a deck with the
// same libraries, and nothing else: no reading of data, no sentences, no checks, no layout of our own.
// What is in both: every text, table, footnote and contents line of the report; every slide with its
// notes, native charts, and each picture of a chart as SVG and as a PNG of the same pixels. Only ours:
// tags, links and pages broken around figures; texts outlined in the deck's SVG; manifests in the files.
// node bench/bare-script.mjs MATERIAL.json FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import pdfmake from 'pdfmake';
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import * as vegaLite from 'vega-lite';

const PptxGenJS = createRequire(import.meta.url)('pptxgenjs');
const [, , materialFile, folder] = process.argv;
const material = JSON.parse(readFileSync(materialFile, 'utf8'));

writeFileSync(join(folder, 'bare.pdf'), await makeReport());
writeFileSync(join(folder, 'bare.pptx'), await makeDeck());

async function makeReport() {
  const pictures = await drawAll(material.report);
  const { regular, italic, bold, boldItalic } = material.faces;
  pdfmake.setFonts({ Brand: { normal: regular, italics: italic, bold, bolditalics: boldItalic } });
  const content = material.document.chapters.flatMap((chapter) => [
    { text: plain(chapter.title), fontSize: 22, bold: true, tocItem: true, pageBreak: 'before' },
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
      return block.items.map(({ number, label }) => ({ text: `${plain(number)} ${plain(label)}` }));
    case 'figure':
      return [
        { text: plain(block.title.inlines), bold: true },
        { svg: pictures.get(block.id) },
        { text: [block.reading, block.coverage, block.source].map(plain).join('\n'), fontSize: 8 },
      ];
    case 'table':
      return [
        { text: plain(block.title.inlines), bold: true },
        { table: { headerRows: 1, body: tableRows(block) }, fontSize: 7, layout: 'noBorders' },
      ];
  }
}

async function makeDeck() {
  const pictures = await drawAll(material.deck);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  for (const plan of material.plan.slides) {
    const slide = deck.addSlide();
    slide.addText(plain(plan.title), { x: 0.5, y: 0.3, w: 12, h: 1, fontSize: 26 });
    if (plan.type === 'figure') addFigure(deck, slide, plan.figure, pictures);
    if (plan.type === 'table') addTable(slide, plan.table);
    if (plan.type === 'text') addText(slide, plan.paragraphs);
    slide.addNotes(plan.notes.map(plain).join('\n'));
  }
  return deck.write({ outputType: 'nodebuffer', compression: true });
}

function addFigure(deck, slide, figure, pictures) {
  const box = { x: 0.5, y: 1.5, w: 12, h: 5 };
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
  const runs = paragraphs.map(({ term, inlines }) => ({
    text: `${plain(term)} ${plain(inlines)}`,
    options: { breakLine: true },
  }));
  slide.addText(runs, { x: 0.5, y: 1.5, w: 12, h: 5, fontSize: 12 });
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
