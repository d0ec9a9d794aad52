import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { listFaults } from '../../../src/commands/list-faults.js';
import type { ReportDocument } from '../../../src/document/document.js';
import { type PrintedReport, renderPdf } from '../../../src/renderers/pdf/render-pdf.js';
import { ReportError } from '../../../src/report-error.js';
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
  table,
} from './document-parts.js';
import { documentTexts } from './document-text.js';
import { literalBrand } from './literal-brand.js';
import { type OutlineEntry, type ReadPage, type ReadPdf, readPdf, squeeze } from './read-pdf.js';
import { tortureDocument } from './torture-document.js';

const LINE =
  'Le réseau compte trente-quatre centres et accueille chaque année des adultes en formation.';

function print(document: ReportDocument): Promise<PrintedReport> {
  return renderPdf(document, literalBrand, drawBox);
}

async function printAndRead(document: ReportDocument): Promise<ReadPdf> {
  return readPdf((await print(document)).bytes);
}

/** What the user reads, each fault once, its spaces made plain. */
async function toldOf(document: ReportDocument): Promise<readonly string[]> {
  const error = await print(document).catch((reason: unknown) => reason);
  if (!(error instanceof ReportError)) throw new Error('the report was printed all the same');
  return listFaults(error.faults, 'fr').map((line) => line.replace(/[\u00A0\u202F]/g, ' '));
}

async function faultsOf(document: ReportDocument): Promise<readonly string[]> {
  const error = await print(document).catch((reason: unknown) => reason);
  if (!(error instanceof ReportError)) throw new Error('the report was printed all the same');
  return error.message.split('\n');
}

describe('the torture document', () => {
  let printed: PrintedReport;
  let read: ReadPdf;

  beforeAll(async () => {
    printed = await print(tortureDocument);
    if (process.env.PDF_OUT) writeFileSync(process.env.PDF_OUT, printed.bytes);
    read = await readPdf(printed.bytes);
  });

  test('says how many pages it has', () => {
    expect(read.pages).toHaveLength(printed.pages);
  });

  test('prints every word of the document', () => {
    const text = squeeze(read.pages.map((page) => page.text).join(''));
    const missing = documentTexts(tortureDocument)
      .map(squeeze)
      .filter((word) => !text.includes(word));
    expect(missing).toEqual([]);
  });

  test('numbers its pages from the first chapter on, cover and contents in Roman', () => {
    const total = read.pages.length - 2;
    expect(read.labels).toEqual([
      'i',
      'ii',
      ...Array.from({ length: total }, (_, index) => String(index + 1)),
    ]);
    for (const [index, page] of read.pages.slice(2).entries()) {
      expect(page.text).toContain(`${index + 1} / ${total}`);
    }
  });

  test('leaves the cover without header and footer', () => {
    expect(read.pages[0]?.text).toContain('2016-2017');
    expect(read.pages[0]?.text).not.toMatch(/\d \/ \d/);
  });

  test('shows in the contents the page where each chapter, figure and table stands', () => {
    const [, contents] = read.pages;
    for (const entry of tortureDocument.chapters) {
      const title = entry.title.map((inline) => ('text' in inline ? inline.text : '')).join('');
      const bookmark = read.outline.find((item) => item.title === title);
      const label = read.labels[bookmark?.page ?? -1];
      const line = contents?.texts.find(({ text }) => text === title);
      const printedNumber = contents?.texts.find(
        ({ text, x, y }) => x > 480 && Math.abs(y - (line?.y ?? 0)) < 1 && text.trim() !== '',
      );
      expect(printedNumber?.text, title).toBe(label);
    }
  });

  test('bookmarks chapters and headings, each on its page', () => {
    expect(read.outline.slice(0, 2)).toMatchObject([
      { title: 'Couverture', page: 0 },
      { title: 'Sommaire', page: 1 },
    ]);
    const chapters = read.outline.slice(2);
    expect(chapters.map(({ title }) => title)).toEqual([
      'Chiffres clés',
      'Le Cnam en 2016-2017',
      'Qui sont les auditeurs',
      'La valorisation des parcours',
      'Les tableaux',
      'Définitions, sources et signes',
    ]);
    const check = (entry: OutlineEntry): void => {
      expect(read.pages[entry.page]?.text, entry.title).toContain(entry.title);
      for (const item of entry.items) check(item);
    };
    for (const entry of chapters) check(entry);
    expect(chapters[2]?.items.map(({ title }) => title)).toEqual([
      'Âge et diplôme',
      'L’âge moyen selon le centre',
    ]);
  });

  test('leads every link to a place that exists', () => {
    const links = read.pages.flatMap((page) => page.links);
    expect(links.length).toBeGreaterThan(20);
    for (const { destination } of links) {
      expect(read.destinations.has(destination ?? ''), destination).toBe(true);
    }
  });

  test('sets each footnote once, on the page of its first call, below the text', () => {
    for (const { id, number: note, sentences } of tortureDocument.footnotes) {
      const start = squeeze(
        sentences[0]?.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('') ?? '',
      ).slice(0, 40);
      const pages = read.pages.filter((page) => squeeze(page.text).includes(start));
      expect(pages, id).toHaveLength(1);
      const call = read.destinations.get(`c${String(note - 1).padStart(6, '0')}`);
      expect(read.pages.indexOf(pages[0] as ReadPage), id).toBe(call);
    }
  });

  test('repeats the header of a continued table, whose title says so', () => {
    const continued = read.pages.filter((page) => squeeze(page.text).includes('Tableau1(suite)'));
    expect(continued.length).toBeGreaterThan(0);
    for (const page of continued) {
      expect(squeeze(page.text)).toContain(squeeze('régionaux sans'));
      expect(page.width).toBeGreaterThan(page.height);
    }
  });

  test('sets the two wide tables in landscape, the small one in portrait', () => {
    const landscape = (title: string) =>
      read.pages
        .slice(2)
        .filter((page) => page.text.includes(title))
        .map((page) => page.width > page.height);
    expect(landscape('Les auditeurs selon le centre')).toEqual([true, true]);
    expect(landscape('L’offre de formation nationale')).not.toContain(false);
    expect(landscape('Les parchemins délivrés')).toEqual([false]);
  });

  test('never sets a table below 7,5 points', () => {
    for (const page of read.pages.filter(({ width, height }) => width > height)) {
      const cells = page.texts.filter(({ text }) => /^\d[\d\u202F,]*$/.test(text));
      expect(cells.length).toBeGreaterThan(50);
      // Note marks in the headers are true superior figures: their glyphs are small, not their size.
      for (const cell of cells) expect(cell.size).toBeGreaterThanOrEqual(7.5);
    }
  });

  test('lines numbers up on the decimal comma, marks hanging outside', () => {
    const page = read.pages
      .slice(2)
      .find(({ text }) => text.includes('Les parchemins délivrés')) as ReadPage;
    // pdf.js joins a mark to its number, and reads every space as a plain one.
    const left = (text: string) =>
      page.texts.find((run) => squeeze(run.text).startsWith(text))?.x ?? Number.NaN;
    expect(left('6961')).toBeCloseTo(left('2989'), 1);
    expect(left('9403')).toBeCloseTo(left('3307'), 1);
    expect(left('6961') - left('9403')).toBeGreaterThan(20);
  });

  test('marks the provisional end of a key figure’s line', () => {
    const page = read.pages.slice(2).find(({ text }) => text.includes('auditeurs inscrits'));
    const ends = page?.texts.filter(({ text }) => text.startsWith('2016-2017'));
    expect(ends?.map(({ text }) => squeeze(text))).toContain('2016-2017(p)');
  });

  test('marks a revised value within it, above its point', () => {
    const page = read.pages.slice(2).find(({ text }) => text.includes('auditeurs inscrits'));
    const marks = page?.texts.filter(({ text }) => text.trim() === '(r)') ?? [];
    const [start] = page?.texts.filter(({ text }) => text.startsWith('2011-2012')) ?? [];
    const [end] = page?.texts.filter(({ text }) => text.startsWith('2016-2017')) ?? [];
    const [mark] = marks;
    if (!mark || !start || !end) throw new Error('no line, or no mark');
    expect(mark.x).toBeGreaterThan(start.x);
    expect(mark.x).toBeLessThan(end.x);
    expect(mark.y).toBeLessThan(start.y - 8);
  });

  test('says what it is, in French, at the release’s date', () => {
    expect(read.info.Title).toBe('Statistiques de l’année universitaire 2016-2017');
    expect(read.info.Author).toBe('Conservatoire national des arts et métiers');
    expect(read.info.CreationDate).toBe('D:20180131000000Z');
    expect(read.language).toBe('fr-FR');
    expect(read.info.PDFFormatVersion).toBe('1.7');
  });
});

describe('pages', () => {
  test('keep a heading with the text below it, wherever it falls', async () => {
    for (let lines = 38; lines < 50; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph('Une ligne.'));
      const read = await printAndRead(
        report([
          chapter('a', 'Chapitre', '', [...filler, heading('b', 2, 'Un titre'), paragraph(LINE)]),
        ]),
      );
      const body = read.pages.slice(2);
      const page = body.find(({ text }) => text.includes('Un titre'));
      expect(page?.text, `${lines} lines`).toContain('Le réseau compte');
    }
  });

  test('leave no line of a paragraph alone at their foot or head', async () => {
    const long = Array.from({ length: 4 }, () => LINE).join(' ');
    const paragraphs = Array.from({ length: 40 }, (_, index) =>
      paragraph(`D${index} ${long} F${index}`),
    );
    const read = await printAndRead(report([chapter('a', 'Chapitre', '', paragraphs)]));
    for (const page of read.pages.slice(2)) {
      const body = page.texts.filter(({ size, y }) => size === 10 && y > 70 && y < 790);
      const lines = [...new Set(body.map(({ y }) => Math.round(y)))];
      const starts = body.filter(({ text }) => /^D\d/.test(text)).map(({ y }) => Math.round(y));
      const ends = body
        .filter(({ text }) => /F\d+$/.test(text.trim()))
        .map(({ y }) => Math.round(y));
      expect(starts).not.toContain(lines.at(-1));
      expect(ends).not.toContain(lines[0]);
    }
  });

  test('set text before a figure that does not fit, and the figure at the top of the next page', async () => {
    const text = (mark: string) => paragraph(`${mark} ${LINE} ${LINE} ${LINE}`);
    const blocks = [
      ...Array.from({ length: 8 }, (_, index) => text(`Avant${index}`)),
      figure(1, 'Une figure haute', 1.2),
      ...Array.from({ length: 8 }, (_, index) => text(`Après${index}`)),
    ];
    const read = await printAndRead(report([chapter('a', 'Chapitre', '', blocks)]));
    const [first, second] = read.pages.slice(2);
    expect(first?.text).not.toContain('Une figure haute');
    expect(first?.text).toContain('Après0');
    expect(second?.text).toContain('Une figure haute');
    const title = second?.texts.find(({ text: run }) => run.includes('Une figure haute'));
    expect(title?.y).toBeLessThan(110);
  });

  test('draw figures a little lower where that spares half a page', async () => {
    // Two figures of 370 points in all fill the page and 17 points more.
    const blocks = [figure(1, 'La première', 1.8), figure(2, 'La seconde', 1.8)];
    const document = report([chapter('a', 'Chapitre', '', blocks)]);
    const together = await printAndRead(document);
    expect(together.pages[2]?.text).toContain('La première');
    expect(together.pages[2]?.text).toContain('La seconde');

    const rigid: typeof drawBox = (block, box) => drawBox({ ...block, aspect: 1.8 }, box);
    const apart = await readPdf((await renderPdf(document, literalBrand, rigid)).bytes);
    expect(apart.pages[2]?.text).not.toContain('La seconde');
    expect(apart.pages[3]?.text).toContain('La seconde');
  });

  test('hold a figure that fills one of them, its texts included', async () => {
    const document = report([
      chapter('a', 'Chapitre', '', [paragraph(LINE), fullPageFigure(1), paragraph(LINE)]),
    ]);
    const [, page] = (await printAndRead(document)).pages.slice(2);
    const y = (words: string) => page?.texts.find(({ text }) => text.includes(words))?.y ?? 0;
    expect(y('Figure')).toBeLessThan(80);
    expect(y('Source')).toBeGreaterThan(780);
  });

  test('never set a figure after its chapter’s end', async () => {
    const filler = Array.from({ length: 7 }, () => paragraph(`${LINE} ${LINE} ${LINE}`));
    const read = await printAndRead(
      report([
        chapter('a', 'Premier chapitre', '', [...filler, figure(1, 'La figure du premier', 1.1)]),
        chapter('b', 'Second chapitre', '', filler),
      ]),
    );
    const body = read.pages
      .slice(2)
      .map(({ text }) => text)
      .join('\n');
    expect(body.indexOf('La figure du premier')).toBeLessThan(body.lastIndexOf('Second chapitre'));
    expect(body.indexOf('La figure du premier')).toBeGreaterThan(0);
  });

  test('set the footnotes called from a list and from a figure’s title on their page', async () => {
    const called = {
      ...figure(1, 'Titre'),
      title: { ...figure(1, '').title, inlines: inlines('Un titre annoté[2]') },
    };
    const read = await printAndRead(
      report(
        [chapter('a', 'Chapitre', '', [list(['un élément[1]', 'un autre']), called])],
        [footnote(1, 'Note de la liste.'), footnote(2, 'Note de la figure.')],
      ),
    );
    const page = read.pages[2];
    const y = (words: string) => page?.texts.find(({ text }) => text.includes(words))?.y ?? 0;
    expect(y('Note de la liste.')).toBeGreaterThan(y('un autre'));
    expect(y('Note de la figure.')).toBeGreaterThan(y('Note de la liste.'));
    expect(y('Note de la figure.')).toBeGreaterThan(740);
  });

  test('set the footnote of a table in landscape as wide as the table', async () => {
    const columns = Array.from({ length: 9 }, (_, index) => column(`c${index}`, 'Inscriptions'));
    const rows = [
      row(
        'row',
        0,
        'Ligne[1]',
        columns.map(() => number(1)),
      ),
    ];
    const read = await printAndRead(
      report([chapter('a', 'A', '', [table({ number: 1, columns, rows })])], [footnote(1, LINE)]),
    );
    const page = read.pages[2];
    expect(page?.width).toBeGreaterThan(page?.height ?? 0);
    const note = page?.texts.find(({ text }) => text.includes('Le réseau compte'));
    expect(note?.x).toBeLessThan(70);
    expect(note?.text).toContain('formation.');
  });

  test('set the prose of an annex small, at the left as its definitions are', async () => {
    const chapters = [
      chapter('a', 'Chapitre', '', [paragraph('Prose courante.')]),
      chapter('b', 'Annexe', '', [paragraph('Règle annexe.')], 'annex'),
    ];
    const texts = (await printAndRead(report(chapters))).pages
      .slice(2)
      .flatMap((page) => page.texts);
    const run = (words: string) => texts.find(({ text }) => text.includes(words));
    expect(run('courante')?.size).toBe(10);
    expect(run('Règle')).toMatchObject({ size: 8.5 });
    expect(run('Règle')?.x).toBeLessThan((run('courante')?.x ?? 0) - 100);
  });

  test('hold forty footnotes, each with its call', async () => {
    const notes = Array.from({ length: 40 }, (_, index) => index + 1);
    const read = await printAndRead(
      report(
        [
          chapter(
            'a',
            'Chapitre',
            '',
            notes.map((note) => paragraph(`${LINE} ${LINE}[${note}]`)),
          ),
        ],
        notes.map((note) =>
          footnote(note, `Voici la note numéro ${note}, qui tient en une ligne.`),
        ),
      ),
    );
    for (const note of notes) {
      const name = String(note - 1).padStart(6, '0');
      expect(read.destinations.get(`n${name}`)).toBe(read.destinations.get(`c${name}`));
    }
  });

  test('break a table of three hundred rows, its header on each page', async () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      row('row', 0, `Ligne ${index}`, [number(index)]),
    );
    const read = await printAndRead(
      report([
        chapter('a', 'Chapitre', '', [
          table({ number: 1, columns: [column('v', 'Valeur')], rows }),
        ]),
      ]),
    );
    const body = read.pages.slice(2);
    expect(body.length).toBeGreaterThan(5);
    for (const page of body) expect(page.text).toContain('Valeur');
    const text = body.map((page) => page.text).join('');
    for (let index = 0; index < 300; index += 1) expect(text).toContain(`Ligne ${index}`);
  });
});

describe('faults name the block and the line it was written on', () => {
  test('a figure higher than the page', async () => {
    const drawTall: typeof drawBox = async (block, box) => ({
      ...(await drawBox(block, box)),
      height: 900,
    });
    const document = report([chapter('a', 'A', '', [figure(1, 'Un titre')])]);
    const error = await renderPdf(document, literalBrand, drawTall).catch((reason) => reason);
    expect(error).toBeInstanceOf(ReportError);
    expect(error.message).toBe('templates/figures/essai-1.yaml:1:1: pdf-block-too-high');
    expect(error.faults[0].parameters).toMatchObject({ kind: 'figure', block: 'figure\u00A01' });
  });

  test('a table wider than a landscape page', async () => {
    const columns = Array.from({ length: 16 }, (_, index) =>
      column(`c${index}`, 'Anticonstitutionnellement'),
    );
    const rows = [
      row(
        'row',
        0,
        'Ligne',
        columns.map(() => number(1)),
      ),
    ];
    expect(
      await faultsOf(report([chapter('a', 'A', '', [table({ number: 4, columns, rows })])])),
    ).toEqual(['templates/tables/essai-4.yaml:1:1: pdf-table-too-wide']);
  });

  test('a row higher than its landscape page', async () => {
    const columns = Array.from({ length: 9 }, (_, index) => column(`c${index}`, 'Recherche'));
    const rows = [
      row(
        'row',
        0,
        LINE.repeat(60),
        columns.map(() => number(1)),
        21,
      ),
    ];
    expect(
      await faultsOf(report([chapter('a', 'A', '', [table({ number: 4, columns, rows })])])),
    ).toEqual(['templates/narrative/essai.md.hbs:21:1: pdf-block-too-high']);
  });

  test('a footnote that no page can hold, not the paragraph that calls it', async () => {
    const document = report(
      [chapter('a', 'A', '', [paragraph('Une phrase[1] et une autre[2].', 7)])],
      [footnote(1, 'Courte.'), footnote(2, LINE.repeat(80))],
    );
    expect(await toldOf(document)).toEqual([
      expect.stringMatching(
        /^templates\/narrative\/essai\.md\.hbs:92:1: note 2 : \d+ points de haut, la page n’en offre que 7\d\d — raccourcissez-la/,
      ),
    ]);
  });

  test('a title that the cover cannot hold', async () => {
    const document = report([chapter('a', 'A', '', [paragraph(LINE)])]);
    const wordy = { ...document, edition: { ...document.edition, title: LINE.repeat(6) } };
    expect(await faultsOf(wordy)).toEqual(['templates/publication.yaml: pdf-block-too-high']);
  });

  test('a running line whose ends would meet', async () => {
    const document = report([chapter('a', 'A', '', [paragraph(LINE)])]);
    const told = async (edition: Partial<ReportDocument['edition']>) => {
      const wordy = { ...document, edition: { ...document.edition, ...edition } };
      return toldOf(wordy);
    };
    const long = 'Réseau des écoles '.repeat(7).trim();
    expect(await told({ institution: long })).toEqual([
      `templates/publication.yaml: le pied de page « ${long} · 31 janvier 2018 » ne laisse pas de place au numéro de page — raccourcissez le nom de l’institution`,
    ]);
    expect(await told({ publication: long })).toEqual(
      ['Sommaire', 'A'].map(
        (chapter) =>
          `templates/publication.yaml: l’en-tête courant « ${long} · 2016-2017 · ${chapter} » est plus large que la page — raccourcissez le titre de la publication ou du chapitre`,
      ),
    );
  });

  test('characters that the font lacks, in a paragraph and in a cell, all at once', async () => {
    const document = report([
      chapter('a', 'A', '', [
        paragraph('Un idéogramme 統.', 8),
        table({
          number: 1,
          columns: [column('c', 'C')],
          rows: [row('row', 0, '計', [number(1)], 33)],
        }),
      ]),
    ]);
    expect(await faultsOf(document)).toEqual([
      'templates/narrative/essai.md.hbs:8:1: pdf-missing-glyph',
      'templates/narrative/essai.md.hbs:33:1: pdf-missing-glyph',
    ]);
  });

  test('a reference to nothing, a call of no note, a link that is not of the web', async () => {
    const link = {
      type: 'paragraph',
      sentences: [
        {
          id: 's',
          inlines: [{ type: 'link', url: 'file:///etc/passwd', inlines: inlines('ici') }],
          origin: origin(7),
        },
      ],
      origin: origin(7),
    } as const;
    const document = report([
      chapter('a', 'A', '', [paragraph('Voir la {f9}.', 5), paragraph('Note[9].', 6), link]),
    ]);
    expect(await faultsOf(document)).toEqual([
      'templates/narrative/essai.md.hbs:5:1: pdf-unknown-target',
      'templates/narrative/essai.md.hbs:6:1: pdf-unknown-footnote',
      'templates/narrative/essai.md.hbs:7:1: pdf-forbidden-link',
    ]);
  });

  test.each(['http://[x', 'https://'])('an address that is none: %s', async (url) => {
    const link = { type: 'link', url, inlines: inlines('ici') } as const;
    const sentences = [{ id: 's', inlines: [link], origin: origin(7) }];
    const block = { type: 'paragraph', sentences, origin: origin(7) } as const;
    expect(await toldOf(report([chapter('a', 'A', '', [block])]))).toEqual([
      `templates/narrative/essai.md.hbs:7:1: paragraphe : lien « ${url} » refusé — écrivez une adresse complète en http, https ou mailto`,
    ]);
  });

  test('a picture that holds an image of the disk', async () => {
    const draw: typeof drawBox = async (block, box) => {
      const picture = await drawBox(block, box);
      return {
        ...picture,
        svg: picture.svg.replace(
          '<text',
          '<image href="/etc/hostname" width="9" height="9"/><text',
        ),
      };
    };
    await expect(
      renderPdf(report([chapter('a', 'A', '', [figure(1, 'Titre')])]), literalBrand, draw),
    ).rejects.toThrow(/templates\/figures\/essai-1\.yaml:1:1: pdf-picture-warning/);
  });
});

describe('an address that is not of ASCII characters', () => {
  test('is written as a file must say it, and said as it was written', async () => {
    const url = 'https://exemple.fr/été?q=a b&r=%20';
    const link = { type: 'link', url, inlines: inlines('ici') } as const;
    const sentences = [{ id: 's', inlines: [link], origin: origin(7) }];
    const block = { type: 'paragraph', sentences, origin: origin(7) } as const;
    const { bytes } = await print(report([chapter('a', 'A', '', [block])]));
    const { pages } = await readPdf(bytes);
    expect(pages[2]?.links.map((one) => one.written)).toEqual([
      'https://exemple.fr/%C3%A9t%C3%A9?q=a%20b&r=%20',
    ]);
  });
});

describe('a link that shows a number alone', () => {
  test('says what it leads to', async () => {
    const reference = { type: 'reference', target: 'figure-1', text: '1' } as const;
    const sentences = [
      { id: 's', inlines: [...inlines('Figures '), reference], origin: origin(7) },
    ];
    const block = { type: 'paragraph', sentences, origin: origin(7) } as const;
    const { pages } = await printAndRead(
      report([chapter('a', 'A', '', [block, figure(1, 'Un titre')])]),
    );
    expect(pages[2]?.links.map(({ leadsTo }) => leadsTo)).toEqual(['Figure\u00A01']);
  });
});

describe('the same bytes', () => {
  test('twice, and when two reports are printed at once', async () => {
    const other = report([
      chapter('a', 'Un autre rapport', '', [paragraph(LINE), figure(1, 'Autre')]),
    ]);
    const alone = await print(tortureDocument);
    const otherAlone = await print(other);
    const [together, otherTogether] = await Promise.all([print(tortureDocument), print(other)]);
    expect(Buffer.from(together.bytes).equals(alone.bytes)).toBe(true);
    expect(Buffer.from(otherTogether.bytes).equals(otherAlone.bytes)).toBe(true);
  });

  test('the metadata stays well formed with signs of XML in the title', async () => {
    const document = report([chapter('a', 'A', '', [paragraph(LINE)])]);
    const titled = { ...document, edition: { ...document.edition, title: 'Études & <chiffres>' } };
    const read = await printAndRead(titled);
    expect(read.info.Title).toBe('Études & <chiffres> 2016-2017');
    expect(read.xmp).toContain('Études &amp; &lt;chiffres&gt; 2016-2017');
  });
});
