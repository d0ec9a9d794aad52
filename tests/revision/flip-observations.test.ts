import { beforeAll, describe, expect, test } from 'vitest';
import { composeState } from '../../src/compose-state.js';
import type { Dataset } from '../../src/dataset/dataset.js';
import type { ReportDocument } from '../../src/document/document.js';
import type { Sentence } from '../../src/document/inline.js';
import { plainText } from '../../src/document/plain-text.js';
import { planSlides } from '../../src/document/plan-slides.js';
import type { EditionInputs } from '../../src/read-edition.js';
import { compareStates, type EditionState } from '../../src/revision/compare-states.js';
import type { DocumentComparison } from '../../src/revision/comparison.js';
import { listPassages } from '../../src/revision/list-passages.js';
import { FLIPS, flipped, reflagged } from './flip-observation.js';
import { FIRST, readSchool, writeSchool } from './small-publication.js';

let school: EditionInputs;
let before: EditionState;

beforeAll(() => {
  school = readSchool(writeSchool());
  before = composeState(school);
});

describe.each(FLIPS)('each observation in turn becomes %s', (_, flip) => {
  test.each(FIRST)('%s', (row) => {
    const key = keyOf(row);
    expectTruth(key, flipped(school.dataset, key, flip));
  });
});

describe('each observation in turn becomes final, or provisional', () => {
  test.each(FIRST.filter((row) => !row.includes('not-communicated')))('%s', (row) => {
    const key = keyOf(row);
    const { passages, figures, tables } = expectTruth(key, reflagged(school.dataset, key));
    // Nothing but signs: no word and no number is another.
    expect(passages.filter(({ kind }) => kind === 'wording' || kind === 'number')).toEqual([]);
    expect(figures.some(({ messageFlips }) => messageFlips)).toBe(false);
    const values = tables.flatMap(({ cells }) => cells);
    expect(values.map(({ from }) => bare(from))).toEqual(values.map(({ to }) => bare(to)));
  });
});

/** What is told of one changed cell, against two documents written apart and held to each other as a reader would. */
function expectTruth(key: string, dataset: Dataset): DocumentComparison {
  const after = composeState({ ...school, dataset });
  expect(after.faults).toEqual([]);
  const { document, observations } = compareStates(before, after);
  if (!document) throw new Error('no comparison of documents');
  expect(observations.changes.map((change) => change.key)).toEqual([key]);
  const [then, now] = [documentOf(before), documentOf(after)];

  const [old, written] = [sentencesOf(then), sentencesOf(now)];
  const listed = document.passages.filter(({ place }) => SENTENCES.has(place));
  expect(sorted(listed.flatMap(({ from }) => from || []))).toEqual(sorted(without(old, written)));
  expect(sorted(listed.flatMap(({ to }) => to || []))).toEqual(sorted(without(written, old)));
  // Each is laid at the door of the one cell that moved, figures and tables too.
  const { figures, tables } = document;
  for (const { causes } of [...listed, ...figures, ...tables]) expect(causes).toEqual([key]);

  const cells = tables.flatMap(({ cells: own }) => own.map(({ from, to }) => [from, to]));
  expect(sorted(cells.map(String))).toEqual(sorted(changedPairs(then, now, cellsOf)));
  const marks = figures.flatMap(({ marks: own }) => own.map(({ from, to }) => [from, to]));
  expect(sorted(marks.map(String))).toEqual(sorted(changedPairs(then, now, marksOf)));
  const titles = [then, now].map((one) => withoutNumbers(figureTitle(one)));
  expect(figures.some(({ messageFlips }) => messageFlips)).toBe(titles[0] !== titles[1]);

  const decks = [then, now].map((one) => planSlides(one).slides);
  for (const { id, kind } of document.slides) {
    const [one, other] = decks.map((slides) => slides.find((slide) => slide.id === id));
    const seen = [one, other].map((slide) => readable({ ...slide, notes: [] }));
    const heard = [one, other].map((slide) => readable(slide?.notes));
    if (kind === 'identical') expect([seen[0], heard[0]]).toEqual([seen[1], heard[1]]);
    else if (kind === 'notes')
      expect([seen[0] === seen[1], heard[0] === heard[1]]).toEqual([true, false]);
    else if (kind === 'numbering')
      expect([seen[0], heard[0]].map((text) => withoutNumbers(text))).toEqual(
        [seen[1], heard[1]].map((text) => withoutNumbers(text)),
      );
    else if (kind === 'mark')
      expect([bare(seen[0]), bare(heard[0])]).toEqual([bare(seen[1]), bare(heard[1])]);
    else expect(bare(seen[0])).not.toBe(bare(seen[1]));
  }
  return document;
}

test('the flips change sentences of every kind, marks, cells, messages and slides', () => {
  const told = FIRST.flatMap((row) =>
    FLIPS.flatMap(([, flip]) => {
      const after = composeState({ ...school, dataset: flipped(school.dataset, keyOf(row), flip) });
      const { document } = compareStates(before, after);
      return document ? [document] : [];
    }),
  );
  const kinds = new Set(told.flatMap(({ passages }) => passages.map(({ kind }) => kind)));
  expect([...kinds].toSorted()).toEqual(['appeared', 'disappeared', 'number', 'wording']);
  expect(told.some(({ figures }) => figures.some(({ messageFlips }) => messageFlips))).toBe(true);
  expect(told.some(({ figures }) => figures.some(({ marks }) => marks.length > 0))).toBe(true);
  expect(told.some(({ tables }) => tables.some(({ cells }) => cells.length > 3))).toBe(true);
  const slides = new Set(told.flatMap((one) => one.slides.map(({ kind }) => kind)));
  expect(slides).toContain('changed');
  expect(slides).toContain('identical');
});

test('a sentence that some flip can change rests on that cell in every flip', () => {
  const texts = new Map(listPassages(documentOf(before)).map(({ id, text }) => [id, text]));
  for (const row of FIRST) {
    const key = keyOf(row);
    const flips = FLIPS.map(([, flip]) => {
      const after = composeState({ ...school, dataset: flipped(school.dataset, key, flip) });
      const { document } = compareStates(before, after);
      const changed = document?.passages.filter(({ place }) => SENTENCES.has(place)) ?? [];
      const steady = document?.steady.map((id) => texts.get(id) ?? '') ?? [];
      return { changed: changed.flatMap(({ from }) => from || []), steady };
    });
    const fragile = new Set(flips.flatMap(({ changed }) => changed));
    for (const { changed, steady } of flips) {
      for (const text of fragile) expect([...changed, ...steady], key).toContain(text);
    }
  }
});

function keyOf(row: string): string {
  return row.split(',').slice(0, 3).join('|');
}

/** What stands in the same place of either document and reads otherwise, as « before,after ». */
function changedPairs(
  then: ReportDocument,
  now: ReportDocument,
  read: (document: ReportDocument) => readonly string[],
): readonly string[] {
  const [old, written] = [read(then), read(now)];
  expect(written).toHaveLength(old.length);
  return old.flatMap((text, index) => {
    const other = written[index] ?? '';
    return text === other ? [] : [[text, other].map((one) => one.split('|')[0]).join()];
  });
}

function cellsOf({ chapters }: ReportDocument): readonly string[] {
  return chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'table'
        ? block.rows.flatMap(({ cells }) =>
            cells.map((cell) => {
              if (cell.type === 'empty') return '';
              return cell.type === 'number' && cell.mark
                ? `${cell.text}\u00A0${cell.mark}`
                : cell.text;
            }),
          )
        : [],
    ),
  );
}

/** Labels of marks, and the values that place them. */
function marksOf({ chapters }: ReportDocument): readonly string[] {
  return chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'figure'
        ? block.rows.map(({ cells }) => `${cells.elevesText}|${cells.eleves}`)
        : [],
    ),
  );
}

function figureTitle({ chapters }: ReportDocument): string {
  const figures = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figure' ? block : [])),
  );
  return figures.map(({ title }) => bare(plainText(title.inlines))).join('\n');
}

/** All the words of a part of the deck, and nothing of where they come from. */
function readable(part: unknown): string {
  if (typeof part === 'string' || typeof part === 'number') return `${part}\n`;
  if (Array.isArray(part)) return part.map(readable).join('');
  if (typeof part !== 'object' || part === null) return '';
  const hidden =
    /origin|valueKey|flags|Flag$|decidedBy|^id$|^type$|^number$|^kind$|specification|native|alternative/;
  const shown = Object.entries(part).filter(([name]) => !hidden.test(name));
  return shown.map(([, value]) => readable(value)).join('');
}

/** Without « (p) », what explains it and the numbers of notes. */
function bare(text = ''): string {
  return text
    .split('\n')
    .filter((line) => !/donnée provisoire|^\d$/.test(line))
    .map((line) => line.replace(/\(p\)/g, ''))
    .join('')
    .replace(/\s/g, '');
}

function withoutNumbers(text = ''): string {
  return text.replace(/\d+(?:[\u202F,]\d+)*/g, '#');
}

function documentOf({ document }: EditionState): ReportDocument {
  if (!document) throw new Error('no document');
  return document;
}

/** Sign notes are no sentence of the author's. */
const SENTENCES: ReadonlySet<string> = new Set(['sentence', 'key-message', 'footnote']);

/** Every sentence of a document as JSON holds it, wherever it stands. */
function sentencesOf(document: ReportDocument): readonly string[] {
  const found: string[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (typeof part === 'object' && part !== null) {
      const { id, inlines } = part as Partial<Sentence>;
      if (typeof id === 'string' && inlines && 'origin' in part) found.push(plainText(inlines));
      else Object.values(part).forEach(visit);
    }
  };
  const chapters = document.chapters.filter(({ kind }) => kind === 'chapter');
  for (const { keyMessage, blocks } of chapters) {
    visit([keyMessage, blocks.filter(({ type }) => type === 'paragraph' || type === 'list')]);
  }
  visit(document.footnotes.map(({ sentences }) => sentences));
  return found;
}

/** What stands in the one and not in the other, as often as it does. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function sorted(texts: readonly string[]): readonly string[] {
  return texts.toSorted();
}
