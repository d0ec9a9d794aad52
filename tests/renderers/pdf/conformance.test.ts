import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeProject } from '../../../examples/revision/make-project.mjs';
import { buildPublication } from '../../../src/build-publication.js';
import type { EditionRequest } from '../../../src/built-publication.js';
import type { ListBlock, ReportDocument } from '../../../src/document/document.js';
import type { Inline } from '../../../src/document/inline.js';
import { keepDrawers } from '../../../src/keep-drawers.js';
import { renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import {
  chapter,
  column,
  drawBox,
  figure,
  footnote,
  fullPageFigure,
  heading,
  inlines,
  list,
  number,
  origin,
  paragraph,
  report,
  row,
  sentence,
  sign,
  table,
} from './document-parts.js';
import { judgeAll, missing, type Verdict } from './judge-pdf.js';
import { literalBrand } from './literal-brand.js';
import { tortureDocument } from './torture-document.js';

const LINE =
  'Le réseau compte trente-quatre centres et accueille chaque année des adultes en formation.';

const attachments = [
  {
    name: 'observations.csv',
    content: 'mesure;valeur\r\nauditeurs;60502\r\n',
    mediaType: 'text/csv',
    relationship: 'Source',
    description: 'Les observations dont le rapport est fait',
  },
  {
    name: 'document.json',
    content: '{"titre":"Été"}',
    mediaType: 'application/json',
    relationship: 'Alternative',
    description: 'Le rapport, sans mise en page',
  },
] as const;

const CASES: Readonly<Record<string, ReportDocument>> = {
  'a line of text': report([chapter('a', 'A', '', [paragraph(LINE)])]),
  'the torture document': tortureDocument,
  'nested lists': report([chapter('a', 'A', 'Un message.', [nestedList(4)])]),
  'spanners over some columns only': report([chapter('a', 'A', '', [spannedTable()])]),
  'forty footnotes': report(
    [
      chapter(
        'a',
        'A',
        '',
        forty().map((note) => paragraph(`${LINE} ${LINE}[${note}]`)),
      ),
    ],
    forty().map((note) => footnote(note, `Voici la note ${note}.`)),
  ),
  'links and foreign words over line ends': report([
    chapter('a', 'A', '', [heading('h', 2, 'Un titre'), links(), figure(1, 'Cible')]),
  ]),
  'a table of three hundred rows': report([chapter('a', 'A', '', [longTable()])]),
  'edge strings': report([
    chapter('a', 'A & <b> "c" (d) \\ %', '', [
      paragraph('( ) \\ / << >> [ ] % # & « − » …'),
      paragraph('\u00AD'),
      paragraph('a\u00ADb'),
    ]),
  ]),
  'a figure as high as the page': report([
    chapter('a', 'A', '', [fullPageFigure(1), paragraph(LINE)]),
  ]),
};

/** What institutions publish, whole. */
const BUILT: Readonly<Record<string, (folder: string) => EditionRequest>> = {
  'the 2016-2017 report, its data inside': () => ({ project: '.', year: '2016-2017' }),
  'the edition of Bretagne': () => ({ project: '.', territory: 'bretagne' }),
  'the edition of Mayotte, which publishes little': () => ({ project: '.', territory: 'mayotte' }),
  'the edition of Paris': () => ({ project: '.', territory: 'paris' }),
  'the report of a second institution': () => ({ project: 'examples/second-institution' }),
  'a revised report and its note': (folder) => ({
    project: makeProject(folder),
    asOf: '2018-09-28',
  }),
  'an erratum': (folder) => ({ project: makeProject(folder) }),
};

describe.skipIf(missing)('veraPDF', () => {
  let verdicts: ReadonlyMap<string, readonly Verdict[]>;

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const [name, document] of Object.entries(CASES)) {
      const { bytes } = await renderPdf(document, literalBrand, drawBox, { attachments });
      files.set(name, bytes);
    }
    const drawers = keepDrawers();
    const folder = mkdtempSync(join(tmpdir(), 'millesime-revision-'));
    for (const [name, request] of Object.entries(BUILT)) {
      const asked = { ...request(join(folder, name)), formats: ['pdf'] } as const;
      const { pdf } = await buildPublication(asked, () => {}, drawers);
      files.set(name, pdf?.bytes ?? new Uint8Array());
    }
    rmSync(folder, { recursive: true });
    const untagged = await renderPdf(tortureDocument, literalBrand, drawBox, { tagged: false });
    files.set('untagged', untagged.bytes);
    files.set('stock', await stockFile());
    verdicts = judgeAll(files);
  }, 300_000);

  test.each([...Object.keys(BUILT), ...Object.keys(CASES)])(
    'finds no failed rule of PDF/UA-1 and PDF/A-3a in %s',
    (name) => {
      const [access, archive] = verdicts.get(name) ?? [];
      expect(access).toMatchObject({ flavour: 'ua1', failed: [] });
      expect(archive).toMatchObject({ flavour: '3a', failed: [] });
      // A judge that looked at nothing would find no fault either.
      expect(access?.checks).toBeGreaterThan(200);
    },
  );

  test('refuses stock pdfmake’s file, which claims to be tagged', () => {
    const rules = verdicts.get('stock')?.map(({ failed }) => failed.map(({ rule }) => rule));
    // As PDF/A-3a it passes: a structure without contents has nothing wrong in it.
    expect(rules?.[0]).toContain('7.1-3');
  });

  test('refuses our own pages without structure', () => {
    expect(verdicts.get('untagged')?.map(({ failed }) => failed.length > 0)).toEqual([true, true]);
  });
});

test.runIf(missing)(`veraPDF is skipped: ${missing}`, ({ skip }) => skip());

function forty(): readonly number[] {
  return Array.from({ length: 40 }, (_, index) => index + 1);
}

function nestedList(depth: number): ListBlock {
  const simple = list(
    ['un premier point', `un second point, plus long : ${LINE}`],
    depth % 2 === 0,
  );
  if (depth === 0) return simple;
  const [first = []] = simple.items;
  return {
    ...simple,
    items: [[...first, nestedList(depth - 1)], [nestedList(0)], ...simple.items],
  };
}

/** Two levels of spanners: a column under both, under one of them, under none. */
function spannedTable() {
  const columns = ['a', 'b', 'c', 'd', 'e'].map((id) => column(id, `Colonne ${id}`, 'en %'));
  const cells = columns.map((_, index) => (index === 2 ? sign('n.c.') : number(index, 0, '(p)')));
  const blank = columns.map(() => ({ type: 'empty' }) as const);
  return table({
    number: 1,
    stub: [],
    columns,
    spanners: [
      { label: inlines('Les deux'), from: 0, to: 2, level: 1 },
      { label: inlines('Dedans^1'), from: 0, to: 1, level: 0 },
      { label: inlines('Seul'), from: 4, to: 4, level: 0 },
    ],
    rows: [
      row('group', 0, 'Groupe nu'),
      row('row', 1, 'Ligne[1]'.slice(0, 5), cells),
      row('group', 0, 'Groupe chiffré', cells),
      row('row', 1, 'Vide', blank),
      row('subtotal', 0, 'Sous-total', cells),
      row('total', 0, 'Total', cells),
    ],
    notes: [{ mark: '1', inlines: inlines('une précision.') }],
    signs: [
      { sign: 'n.c.', meaning: 'non communiqué' },
      { sign: '(p)', meaning: 'provisoire' },
    ],
  });
}

function links() {
  const words: readonly Inline[] = [
    { type: 'text', text: `${LINE} Voir ` },
    {
      type: 'link',
      url: 'https://www.exemple.fr/a?b=c&d=(e)',
      inlines: inlines(`${LINE} *${LINE}*`),
    },
    { type: 'text', text: ' puis ' },
    { type: 'foreign', language: 'en', inlines: inlines(`blended learning ${LINE}`) },
    { type: 'reference', target: 'figure-1', text: `la figure 1, ${LINE}` },
    { type: 'text', text: '.' },
  ];
  return {
    type: 'paragraph',
    sentences: [{ ...sentence(''), inlines: words }],
    origin: origin(9),
  } as const;
}

function longTable() {
  const columns = Array.from({ length: 9 }, (_, index) => column(`c${index}`, `Valeur ${index}`));
  const rows = Array.from({ length: 300 }, (_, index) =>
    row(
      'row',
      0,
      `Ligne ${index}`,
      columns.map((_each, place) => number(index * place)),
    ),
  );
  return table({ number: 1, columns, rows });
}

/** pdfmake's own interface, as far as it is used here: it publishes no types. */
interface StockPdfmake {
  setFonts(fonts: Readonly<Record<string, unknown>>): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(definition: Readonly<Record<string, unknown>>): { getBuffer(): Promise<Uint8Array> };
}

/** What pdfmake writes when it is asked for a tagged file: an empty structure. */
async function stockFile(): Promise<Uint8Array> {
  const { regular } = literalBrand.typography.faces;
  const faces = { normal: regular, bold: regular, italics: regular, bolditalics: regular };
  const stock = createRequire(import.meta.url)('pdfmake') as StockPdfmake;
  stock.setFonts({ Text: faces });
  stock.setUrlAccessPolicy(() => false);
  stock.setLocalAccessPolicy((path) => path === regular);
  return stock
    .createPdf({
      version: '1.7',
      tagged: true,
      subset: 'PDF/A-3a',
      lang: 'fr-FR',
      defaultStyle: { font: 'Text' },
      info: { title: 'Essai', creationDate: new Date(0) },
      content: ['Un titre', { ul: ['un', 'deux'] }],
    })
    .getBuffer();
}
