import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject } from '../../examples/revision/make-project.mjs';
import { checkPublication } from '../../src/check-publication.js';
import { diffLines, PLAIN } from '../../src/commands/diff-lines.js';
import { type ComparedReleases, compareReleases } from '../../src/compare-releases.js';
import { composeState } from '../../src/compose-state.js';
import type { Block, ReportDocument } from '../../src/document/document.js';
import { plainSentences, plainText } from '../../src/document/plain-text.js';
import { planSlides } from '../../src/document/plan-slides.js';
import { diffMessagesIn } from '../../src/messages/diff-messages.js';
import { readEdition } from '../../src/read-edition.js';
import { renderPptx } from '../../src/renderers/pptx/render-pptx.js';
import { textContent } from '../../src/renderers/pptx/xml.js';
import { reviseDocument } from '../../src/revise-document.js';
import { readDeck } from '../renderers/pptx/read-deck.js';
import { drawRectangle, sampleBrand } from '../renderers/pptx/render-sample.js';

const [FIRST, SECOND, THIRD] = ['2018-01-31', '2018-09-28', '2018-11-15'] as const;
let project: string;
let revision: ComparedReleases;

beforeAll(() => {
  project = makeProject(join(mkdtempSync(join(tmpdir(), 'story-')), 'project'));
  revision = compareReleases({ project, from: FIRST, to: SECOND });
});
afterAll(() => rmSync(join(project, '..'), { recursive: true }));

/** The document of a release, with its note. */
function release(asOf: string): ReportDocument {
  const inputs = readEdition({ project, asOf });
  const { indicators, document, faults } = composeState(inputs);
  expect(faults).toEqual([]);
  if (!document) throw new Error('no document');
  return reviseDocument(inputs, indicators, document);
}

describe('the second delivery', () => {
  test('makes of a fall a rise: the sentence, its figure’s title, and why', () => {
    const flips = revision.comparison.document?.passages.filter(({ kind }) => kind === 'wording');
    expect(flips?.map(({ words, causes }) => [changed(words), causes.join(' ')])).toContainEqual([
      '[un certain recul|une certaine progression (r)][12 700|14 300 (r)]',
      'parchemins|cnam|2015-2016',
    ]);
    const figures = revision.comparison.document?.figures;
    expect(figures?.find(({ id }) => id === 'parchemins')?.messageFlips).toBe(true);
  });

  test('tells every kind of change of the data', () => {
    const { counts, changes } = revision.comparison.observations;
    expect(counts).toMatchObject({ revised: 5, added: 1, reflagged: 1, withdrawn: 0 });
    const arrived = changes.find(({ kind }) => kind === 'added');
    expect(arrived?.territory).toBe('cote-d-ivoire');
    expect(arrived?.from?.content).toEqual({ type: 'absence', reason: 'not-communicated' });
  });

  test('an evolution that turns is told with its cell', () => {
    const turned = revision.comparison.values.find(({ key }) => key.includes('|depuis='));
    expect(turned?.name).toBe('Parchemins délivrés, évolution depuis 2014-2015, 2015-2016');
    expect(turned?.causes).toEqual(['parchemins|cnam|2015-2016']);
    const signs = [turned?.from, turned?.to].map((state) =>
      state?.result.type === 'number' ? Math.sign(state.result.value) : 0,
    );
    expect(signs).toEqual([-1, 1]);
  });

  test('tells a value again in the annex of figures’ data once, with its figure', () => {
    const { document } = revision.comparison;
    const annex = release(SECOND).chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'figure-data' ? block.tables : [])),
    );
    // The annex does print what was revised …
    const printed = annex.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    expect(printed.some((cell) => cell.type === 'number' && cell.text === '4\u202F870')).toBe(true);
    // … and yet only the report's own tables are listed, and no sentence of the annex.
    expect(document?.tables.map(({ id }) => id)).toEqual(['tableau-1', 'tableau-3a']);
    expect(document?.passages.map(({ chapter }) => chapter)).not.toContain('donnees');
    expect(document?.slides.some(({ id }) => id.includes('donnees'))).toBe(false);
  });

  test('leaves most slides as they were, and says which', () => {
    const slides = revision.comparison.document?.slides ?? [];
    const touched = slides.filter(({ kind }) => kind === 'changed').map(({ id }) => id);
    expect(touched).toContain('figure-parchemins');
    expect(touched).toContain('table-tableau-3a-1');
    expect(touched).not.toContain('figure-age-diplome');
    expect(slides.filter(({ kind }) => kind === 'identical').length).toBeGreaterThan(10);
  });

  test('the diff as it is read', async () => {
    const lines = diffLines(revision, diffMessagesIn('fr'), PLAIN);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/revision/diff.txt');
  });

  test('the note as it is read', async () => {
    await expect(noteText(release(SECOND))).toMatchFileSnapshot('../golden/revision/note.txt');
  });

  test('marks what is revised, and no longer what became final', () => {
    const document = release(SECOND);
    const marks = tableMarks(document, 'tableau-3a');
    expect(marks.filter((mark) => mark === '(r)')).toHaveLength(4);
    expect(marks).not.toContain('(p)');
    expect(tableMarks(release(FIRST), 'tableau-3a').filter((mark) => mark === '(p)')).toHaveLength(
      3,
    );
    // One release later the same values are published values like any other.
    expect(tableMarks(release(THIRD), 'tableau-3a').filter((mark) => mark !== '')).toEqual([]);
  });

  test('the first release has no note', () => {
    expect(release(FIRST).chapters.some(({ kind }) => kind === 'revision')).toBe(false);
  });

  test('the note is a page of the report and slides of the deck', () => {
    const document = release(SECOND);
    const ids = document.chapters.map(({ kind }) => kind);
    expect(ids.indexOf('revision')).toBe(ids.indexOf('annex') - 1);
    const section = planSlides(document).sections.find(({ id }) => id === 'revision');
    expect(section?.slides).toContain('table-revisions-1');
    expect(section?.slides).toContain('text-revision-1');
  });

  test('says in the deck where each sentence stands: the slide of a figure, those of a chapter', async () => {
    const plan = planSlides(release(SECOND));
    const number = (id: string) => plan.slides.findIndex((slide) => slide.id === id) + 1;
    const chapter = plan.sections.find(({ id }) => id === 'examens-parchemins');
    const { bytes } = await renderPptx(plan, sampleBrand(), drawRectangle);
    const slide = readDeck(bytes).slides.find(({ title }) => title.startsWith('Phrases dont'));
    const said = (slide ? textContent(slide.root) : '').replace(/[\u00A0\u202F]/g, ' ');
    const [first = '', last = ''] = [chapter?.slides.at(0), chapter?.slides.at(-1)];
    expect(said).toContain(
      `Figure 12 du rapport, diapositive ${number('figure-parchemins')} :Avant : En 2015-2016`,
    );
    expect(said).toContain(
      `La réussite aux examens et les parchemins, diapositives ${number(first)} à ${number(last)} :Avant : Par ailleurs`,
    );
    expect(said).toContain(' :Supprimée : Donnée encore provisoire.');
  });
});

describe('the erratum', () => {
  test('its diff as it is read: signs of the release before are counted, not listed', async () => {
    const compared = compareReleases({ project, from: SECOND, to: THIRD });
    const lines = diffLines(compared, diffMessagesIn('fr'), PLAIN);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      '../golden/revision/diff-erratum.txt',
    );
    const kinds = new Map(compared.comparison.document?.slides.map(({ id, kind }) => [id, kind]));
    expect(kinds.get('figure-age-diplome')).toBe('changed');
    expect(kinds.get('figure-parchemins')).toBe('mark');
    expect(kinds.get('key-figures-chiffres-cles-1')).toBe('mark');
  });

  test('corrects one centre’s age and nothing else', () => {
    const { comparison } = compareReleases({ project, from: SECOND, to: THIRD });
    expect(comparison.observations.changes.map(({ key }) => key)).toEqual([
      'age-moyen|corse|2016-2017',
    ]);
    const changed = comparison.document?.tables.map(({ id, cells }) => [id, cells.length]);
    expect(changed).toContainEqual(['tableau-1', 2]);
  });

  test('counts an indicator that moves by less than is printed, and lists no « 2,8 → 2,8 »', () => {
    const { comparison, ...rest } = compareReleases({ project, from: SECOND, to: THIRD });
    const [value] = comparison.values;
    if (value?.from?.result.type !== 'number') throw new Error('no value');
    const still = { ...value, key: 'still', to: value.from };
    const told = diffLines(
      {
        ...rest,
        comparison: {
          ...comparison,
          values: [still, ...comparison.values],
          valueBranches: [
            { territory: still.territory, label: '', change: still, folded: [] },
            ...comparison.valueBranches,
          ],
        },
      },
      diffMessagesIn('fr'),
      PLAIN,
    );
    expect(told.filter((line) => /^ {2}.* : (\S+) → \1(?: |$)/.test(line))).toEqual([]);
    expect(told).toContain('  une valeur bouge de moins que ce qui s’imprime');
  });

  test('has a notice of its own on the cover, and a note', async () => {
    const document = release(THIRD);
    expect(document.edition.erratum?.replace(/[\u00A0\u202F]/g, ' ')).toBe(
      'Erratum du 15 novembre 2018 – Âge moyen, Cnam Corse, 2016-2017 : 37,2 ans au lieu de 40,2 ans.',
    );
    await expect(noteText(document)).toMatchFileSnapshot('../golden/revision/erratum.txt');
  });
});

test('no release of the story has a fault', async () => {
  for (const asOf of [FIRST, SECOND, THIRD]) {
    const { faults } = await checkPublication({ project, asOf }, () => {});
    expect(faults).toEqual([]);
  }
}, 60_000);

test('every page is marked as invented by what its header and footer say', () => {
  const { edition } = release(SECOND);
  expect(edition.publication).toContain('DONNÉES INVENTÉES');
  expect(edition.institution).toContain('DONNÉES INVENTÉES');
  // The first slide has no footer.
  expect(edition.subtitle).toContain('DONNÉES INVENTÉES');
});

/** « [un certain recul|une certaine progression] »: what changed, without what did not. */
function changed(words: readonly { readonly type: string; readonly text: string }[]): string {
  const parts = words.filter(({ type }) => type !== 'same');
  const pairs = parts.map(({ type, text }) => (type === 'old' ? `[${text}|` : `${text}]`));
  return pairs.join('').replace(/[\u00A0\u202F]/g, ' ');
}

function tableMarks(document: ReportDocument, id: string): readonly string[] {
  const blocks = document.chapters.flatMap((chapter) => chapter.blocks);
  return blocks.flatMap((block) =>
    block.type === 'table' && block.id === id
      ? block.rows.flatMap(({ cells }) =>
          cells.map((cell) => (cell.type === 'number' ? cell.mark : '')),
        )
      : [],
  );
}

function noteText({ chapters }: ReportDocument): string {
  const note = chapters.find(({ kind }) => kind === 'revision');
  if (!note) throw new Error('no note');
  const lines = [`# ${plainText(note.title)}`, plainSentences(note.keyMessage)];
  return `${[...lines, ...note.blocks.flatMap(blockLines)].join('\n')}\n`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return ['', `## ${plainText(block.inlines)}`];
    case 'paragraph':
      return [plainSentences(block.sentences)];
    case 'list':
      return block.items.flat().flatMap((item) => blockLines(item).map((line) => `- ${line}`));
    case 'definitions':
      return block.entries.map(({ term, sentences }) =>
        [plainText(term), ...sentences.map(({ inlines }) => plainText(inlines))].join(' | '),
      );
    case 'table':
      return [
        `Tableau ${block.number} – ${plainText(block.title.inlines)}`,
        [block.stub, ...block.columns.map(({ label }) => label)].map(plainText).join(' | '),
        ...block.rows.map(({ label, cells }) =>
          [plainText(label), ...cells.map((cell) => ('text' in cell ? cell.text : ''))].join(' | '),
        ),
        ...block.notes.map(({ inlines }) => plainText(inlines)),
        ...block.signs.map(({ sign, meaning }) => `${sign} : ${meaning}`),
      ];
    default:
      return [];
  }
}
