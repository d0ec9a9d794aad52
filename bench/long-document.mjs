// A document of 500 pages, 7,000 rows of nine numbers: ours (tagged, its pages broken around tables)
// beside stock pdfmake with the same content, each in a process of its own; processor time (a busy
// machine disturbs it less) and peak memory as ratios, and how both grow from 125 pages on. Medians.
// node bench/long-document.mjs [RUNS]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import { readBrand } from '../dist/brand/read-brand.js';
import { renderPdf } from '../dist/renderers/pdf/render-pdf.js';

const TARGETS = { time: 1.2, memory: 1.2, growth: 1.15 };
/** Tables, a page each. */
const SIZES = [125, 250, 500];
const ROWS_A_TABLE = 14;
const COLUMNS = 9;
const TABLES_A_CHAPTER = 25;
const PROSE =
  'Le réseau compte trente-quatre centres et accueille chaque année des adultes en formation : en 2016-2017, plus de 60 000 auditeurs se sont inscrits à un enseignement, en présentiel, à distance ou en hybride, et trois sur quatre se sont présentés aux examens.';
const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const [, , first = '3', tables] = process.argv;
if (tables) await runOnce(first, Number(tables));
else compareAll(Number(first));

function compareAll(runs) {
  const measures = SIZES.map((size) => {
    const all = Array.from({ length: runs }, () => [measure('ours', size), measure('stock', size)]);
    return {
      size,
      ours: medians(all.map(([ours]) => ours)),
      stock: medians(all.map(([, stock]) => stock)),
    };
  });
  print('a long document      ours: pages      ms      MB    stock: pages      ms      MB');
  for (const { size, ours, stock } of measures) {
    print(`${String(size).padStart(5)} tables     ${columns(ours)}           ${columns(stock)}`);
  }
  const longest = measures.at(-1);
  const shorter = measures.at(-2);
  verdict('time, to stock pdfmake', longest.ours.ms / longest.stock.ms, TARGETS.time);
  verdict(
    'peak memory, to stock pdfmake',
    longest.ours.megabytes / longest.stock.megabytes,
    TARGETS.memory,
  );
  const growth = longest.ours.megabytes / shorter.ours.megabytes;
  verdict('peak memory of twice the pages, halved', growth / 2, TARGETS.growth);
  verdict('time of twice the pages, halved', longest.ours.ms / shorter.ours.ms / 2, TARGETS.growth);
}

function measure(program, size) {
  const here = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [here, program, String(size)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

async function runOnce(program, size) {
  const sections = Array.from({ length: size }, (_, index) => section(index));
  const brand = readBrand(PROJECT);
  const start = process.cpuUsage();
  const pages = program === 'ours' ? await ours(sections, brand) : await stock(sections, brand);
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  print(JSON.stringify({ pages, ms, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

/** A heading, six paragraphs and a table; no two sections hold the same numbers. */
function section(index) {
  const rows = Array.from({ length: ROWS_A_TABLE }, (_, row) => ({
    label: `Centre ${index * ROWS_A_TABLE + row}`,
    values: Array.from({ length: COLUMNS }, (_, column) => {
      const value = (index * 7919 + row * 104_729 + column * 1299) % 99_991;
      return `${Math.floor(value / 1000)}\u202F${String(value % 1000).padStart(3, '0')}`;
    }),
  }));
  const header = Array.from({ length: COLUMNS }, (_, column) => `Série ${column + 1}`);
  return {
    title: `Région ${index + 1}`,
    prose: Array.from({ length: 6 }, () => PROSE),
    header,
    rows,
  };
}

async function stock(sections, brand) {
  const { regular, italic, bold, boldItalic } = brand.typography.faces;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ Brand: { normal: regular, italics: italic, bold, bolditalics: boldItalic } });
  const content = sections.flatMap(({ title, prose, header, rows }, index) => [
    ...(index % TABLES_A_CHAPTER === 0
      ? [{ text: `Chapitre ${index / TABLES_A_CHAPTER + 1}`, fontSize: 22, tocItem: true }]
      : []),
    {
      text: title,
      fontSize: 15,
      bold: true,
      tocItem: true,
      pageBreak: index > 0 ? 'before' : undefined,
    },
    ...prose.map((text) => ({ text, margin: [104, 7, 0, 0] })),
    { text: `Tableau ${index + 1}`, bold: true, tocItem: true },
    {
      table: {
        headerRows: 1,
        widths: ['*', ...header.map(() => 'auto')],
        body: [
          ['', ...header.map((text) => ({ text, bold: true, alignment: 'right' }))],
          ...rows.map(({ label, values }) => [
            label,
            ...values.map((text) => ({ text, alignment: 'right' })),
          ]),
        ],
      },
      fontSize: 8.5,
      layout: 'lightHorizontalLines',
    },
    { text: 'Source : systèmes de scolarité des centres.', fontSize: 8 },
  ]);
  let last = 0;
  const definition = {
    content: [{ toc: {} }, ...content],
    defaultStyle: { font: 'Brand', fontSize: 10 },
    pageSize: 'A4',
    pageMargins: [57, 65, 57, 54],
    footer: (page, pages) => {
      last = pages;
      return { text: `${page} / ${pages}`, alignment: 'right' };
    },
  };
  await pdfmake.createPdf(definition).getBuffer();
  return last;
}

async function ours(sections, brand) {
  const origin = { file: 'bench' };
  const text = (words) => [{ type: 'text', text: words }];
  const sentence = (words) => ({ id: words, inlines: text(words), origin });
  const blocks = ({ title, prose, header, rows }, index) => [
    { type: 'heading', id: `h${index}`, level: 2, inlines: text(title), origin },
    ...prose.map((words) => ({ type: 'paragraph', sentences: [sentence(words)], origin })),
    {
      type: 'table',
      id: `t${index}`,
      number: index + 1,
      title: sentence(title),
      subtitle: [],
      stub: [],
      columns: header.map((label, column) => ({
        id: `c${column}`,
        label: text(label),
        unit: [],
        decimals: 0,
      })),
      spanners: [],
      rows: rows.map(({ label, values }) => ({
        kind: 'row',
        depth: 0,
        label: text(label),
        cells: values.map((value) => ({
          type: 'number',
          text: value,
          mark: '',
          valueKey: 'k',
          flags: [],
        })),
        origin,
      })),
      notes: [],
      coverage: [],
      source: text('systèmes de scolarité des centres.'),
      signs: [],
      origin,
    },
  ];
  const chapters = Array.from({ length: sections.length / TABLES_A_CHAPTER }, (_, chapter) => {
    const from = chapter * TABLES_A_CHAPTER;
    const own = sections.slice(from, from + TABLES_A_CHAPTER);
    return {
      type: 'chapter',
      id: `chapter${chapter}`,
      kind: 'chapter',
      title: text(`Chapitre ${chapter + 1}`),
      keyMessage: [],
      blocks: own.flatMap((each, index) => blocks(each, from + index)),
      origin,
    };
  });
  const edition = {
    publication: 'Annuaire',
    title: 'Annuaire',
    subtitle: '',
    institution: 'Institution',
    service: 'Service',
    year: '2016-2017',
    territory: { code: 'tous', label: 'Tous' },
    language: 'fr',
    vintage: '2018-01-31',
    releaseDate: '2018-01-31',
    releaseDateText: '31 janvier 2018',
    releaseStatus: '',
    keywords: [],
    description: '',
  };
  const document = { edition, chapters, footnotes: [], values: {} };
  const noFigure = () => Promise.reject(new Error('there is no figure'));
  return (await renderPdf(document, brand, noFigure)).pages;
}

function medians(measures) {
  const of = (key) => median(measures.map((measure) => measure[key]));
  return { pages: of('pages'), ms: of('ms'), megabytes: of('megabytes') };
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function columns({ pages, ms, megabytes }) {
  return [pages, ms, megabytes].map((value) => value.toFixed(0).padStart(8)).join('');
}

function verdict(what, value, target) {
  print(
    `${what}: ${value.toFixed(2)} (target: at most ${target})${value <= target ? '' : ' — MISSED'}`,
  );
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
