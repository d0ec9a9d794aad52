import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRows } from '../../src/document/cut-table-rows.js';
import type { Chapter } from '../../src/document/document.js';
import type { Sentence } from '../../src/document/inline.js';
import { plainText } from '../../src/document/plain-text.js';
import { planSlides } from '../../src/document/plan-slides.js';
import type { TableRow } from '../../src/document/table-block.js';
import { AT, sampleDocument, sampleTable, sentence } from '../renderers/pptx/sample-document.js';

const plan = planSlides(sampleDocument());

describe('the plan of the deck', () => {
  it('is the golden one', async () => {
    await expect(`${JSON.stringify(plan, null, 1)}\n`).toMatchFileSnapshot(
      '../golden/document/slide-plan.json',
    );
  });

  it('is JSON, and nothing else', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it('gives every slide an id of its own and a section', () => {
    const ids = plan.slides.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(plan.sections.flatMap(({ slides }) => slides)).toEqual(ids);
  });

  it('titles a figure’s slide with the figure’s message', () => {
    const titles = plan.slides
      .filter(({ type }) => type === 'figure')
      .map(({ title }) => plainText(title));
    expect(titles).toContain('La formation à distance attire quatre auditeurs sur dix');
  });

  it('opens with a slide of its own a chapter that shows nothing, and no other', () => {
    const openings = plan.slides.filter(({ type }) => type === 'section');
    expect(openings).toEqual([]);
    const [chapter] = sampleDocument().chapters.filter(({ id }) => id === 'auditeurs');
    if (!chapter) throw new Error('the sample has no chapter « auditeurs »');
    const blocks = chapter.blocks.filter(({ type }) => type === 'paragraph');
    const spoken = planSlides({ ...sampleDocument(), chapters: [{ ...chapter, blocks }] });
    expect(spoken.slides.map(({ id }) => id)).toEqual(['title', 'section-auditeurs']);
  });
});

describe('the signs of a chapter’s message', () => {
  const document = sampleDocument();
  const revised = { sign: '(r)', meaning: 'donnée révisée' };
  const call = { type: 'footnote-call' as const, id: 'x:signe-R', number: 2 };
  const message: Sentence = sentence('Le Cnam a délivré 14\u00A0300\u00A0(r)', call);
  const footnote = { id: 'x:signe-R', number: 2, sentences: [], sign: revised, origin: AT };
  const planWith = (id: string, change: (chapter: Chapter) => Chapter) => {
    const chapters = document.chapters.filter((chapter) => chapter.id === id).map(change);
    return planSlides({ ...document, chapters, footnotes: [footnote] }).slides.slice(1);
  };

  it('are explained on the slide of a chapter with text only', () => {
    const [slide] = planWith('auditeurs', (chapter) => ({
      ...chapter,
      keyMessage: [message],
      blocks: chapter.blocks.filter(({ type }) => type === 'paragraph'),
    }));
    expect(slide).toMatchObject({ type: 'section', signs: [revised] });
  });

  it('are explained under the key figures that it is the title of', () => {
    const slides = planWith('essentiel', (chapter) => ({ ...chapter, keyMessage: [message] }));
    for (const slide of slides) {
      expect(slide).toMatchObject({ type: 'key-figures' });
      expect('signs' in slide ? slide.signs : []).toContainEqual(revised);
    }
  });

  it('and those of a table’s title are explained on every part of it', () => {
    const { slides } = planSlides({
      ...document,
      chapters: document.chapters.map((chapter) => ({
        ...chapter,
        blocks: chapter.blocks.map((block) =>
          block.type === 'table' ? { ...block, title: message, signs: [revised] } : block,
        ),
      })),
    });
    const parts = slides.filter(({ type }) => type === 'table');
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).toMatchObject({ table: { signs: [revised] } });
  });
});

describe('the notes', () => {
  const notesOf = (id: string) =>
    plan.slides.find((slide) => slide.id === id)?.notes.map(plainText) ?? [];

  it('hold the prose before the figure, its footnotes, and its source last', () => {
    expect(notesOf('figure-centres')).toEqual([
      'Les auditeurs sont jeunes\u00A0: 34,1\u00A0ans en moyenne.',
      'Les auditeurs sont jeunes L’alternance attire un public jeune.',
      '1\u00A0En présentiel et à distance.',
      'systèmes de scolarité des centres, enquêtes complémentaires',
    ]);
  });

  it('give a paragraph to the figure it calls', () => {
    expect(notesOf('figure-distance').join(' ')).toContain('La formation à distance progresse');
  });

  it('keep what follows the last figure', () => {
    expect(notesOf('figure-parchemins').join(' ')).toContain('Le quart restant');
  });

  it('keep the prose of a chapter without figure, and the message of one without door', () => {
    const document = sampleDocument();
    const chapters = document.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.filter(({ type }) => type !== 'figure'),
    }));
    const bare = planSlides({ ...document, chapters });
    const said = bare.slides.flatMap(({ notes }) => notes.map(plainText)).join('\n');
    expect(said).toContain('Le quart restant');
    expect(notesOf('figure-parchemins')[0]).toContain('un certain recul');
  });

  it('say every paragraph once', () => {
    const said = plan.slides.flatMap(({ notes }) => notes.map(plainText)).join('\n');
    for (const words of [
      'Un premier point.',
      'Un second.',
      'Les trois quarts',
      'Le quart restant',
    ]) {
      expect(said.split(words)).toHaveLength(2);
    }
  });
});

describe('the values of figures', () => {
  it('are no slide, nor their chapter, nor are they noted', () => {
    const document = sampleDocument();
    const origin = { file: 'publication.yaml' };
    const grid = { stub: [], columns: [], spanners: [], rows: [], signs: [] };
    const table = { id: 'd', figure: 'f', number: 1, title: said('Valeurs'), ...grid, origin };
    const annex: Chapter = {
      type: 'chapter',
      id: 'annexe-des-donnees',
      kind: 'annex',
      title: said('Données'),
      keyMessage: [],
      blocks: [
        {
          type: 'figure-data',
          id: 'donnees',
          introduction: said('Les valeurs.'),
          tables: [table],
          origin,
        },
      ],
      origin,
    };
    const chapters = [...document.chapters, annex];
    expect(planSlides({ ...document, chapters })).toEqual(planSlides(document));
  });
});

function said(text: string) {
  return [{ type: 'text', text }] as const;
}

describe('a table cut into slides', () => {
  const parts = plan.slides.filter((slide) => slide.type === 'table');

  it('ends its parts where zones or regions end', () => {
    expect(parts.map(({ table }) => plainText(table.rows.at(-1)?.label ?? []))).toEqual([
      'Cnam Centre-Val de Loire',
      'Sous-total France métropolitaine',
      'Total',
    ]);
  });

  it('explains on each part only the notes and signs that it prints', () => {
    expect(parts.map(({ table }) => table.notes.map(({ mark }) => mark))).toEqual([
      ['1', '2'],
      ['1', '2'],
      ['1', '2', '6'],
    ]);
    expect(parts.map(({ table }) => table.signs.map(({ sign }) => sign))).toEqual([
      [],
      [],
      ['n.c.'],
    ]);
  });

  it('keeps every row, in order', () => {
    expect(parts.flatMap(({ table }) => table.rows)).toEqual(sampleTable().rows);
  });

  it('never parts a band from its first row, nor a total from what it closes', () => {
    const kinds = fc.array(fc.constantFrom('group', 'row', 'row', 'row', 'subtotal'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 6, max: 22 }), (kindsOfRows, most) => {
        // The arbitrary yields the kinds of rows only.
        const rows = kindsOfRows.map((kind, index) => plainRow(kind as TableRow['kind'], index));
        const cut = cutRows(rows, most);
        for (const part of cut) {
          const bandLast = part.at(-1)?.kind === 'group';
          const nextIsBand = followedBy(rows, part.at(-1))?.kind !== 'row';
          expect(bandLast && !nextIsBand).toBe(false);
        }
        const kept = cut
          .flat()
          .filter((row, index, all) => row.kind !== 'group' || all.indexOf(row) === index);
        expect(kept).toEqual(rows);
      }),
    );
  });

  it('repeats the band of a region longer than a slide', () => {
    const rows = [
      plainRow('group', 0),
      ...Array.from({ length: 30 }, (_, index) => plainRow('row', index + 1)),
    ];
    expect(cutRows(rows, 20).map((part) => part[0]?.kind)).toEqual(['group', 'group']);
  });
});

function plainRow(kind: TableRow['kind'], index: number): TableRow {
  const label = [{ type: 'text' as const, text: String(index) }];
  return { kind, depth: 0, label, cells: [], origin: { file: 'essai.yaml', line: index + 1 } };
}

function followedBy(rows: readonly TableRow[], row: TableRow | undefined): TableRow | undefined {
  return row && rows[rows.indexOf(row) + 1];
}
