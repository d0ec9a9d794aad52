import { beforeAll, describe, expect, test } from 'vitest';
import { composeState } from '../../src/compose-state.js';
import type { ReportDocument } from '../../src/document/document.js';
import type { Sentence } from '../../src/document/inline.js';
import { plainText } from '../../src/document/plain-text.js';
import type { EditionInputs } from '../../src/read-edition.js';
import { compareStates, type EditionState } from '../../src/revision/compare-states.js';
import { listPassages } from '../../src/revision/list-passages.js';
import { FLIPS, flipped } from './flip-observation.js';
import { FIRST, readSchool, writeSchool } from './small-publication.js';

let school: EditionInputs;
let before: EditionState;

beforeAll(() => {
  school = readSchool(writeSchool());
  before = composeState(school);
});

describe.each(FLIPS)('each observation in turn becomes %s', (_, flip) => {
  test.each(FIRST)('%s', (row) => {
    const [measure = '', territory = '', period = ''] = row.split(',');
    const key = [measure, territory, period].join('|');
    const after = composeState({ ...school, dataset: flipped(school.dataset, key, flip) });
    expect(after.faults).toEqual([]);
    const { document, observations } = compareStates(before, after);
    if (!document) throw new Error('no comparison of documents');

    expect(observations.changes.map((change) => change.key)).toEqual([key]);
    // The truth: two documents written apart, their sentences held against each other as a reader would.
    const [old, now] = [sentencesOf(documentOf(before)), sentencesOf(documentOf(after))];
    const listed = document.passages.filter(({ place }) => SENTENCES.has(place));
    expect(sorted(listed.flatMap(({ from }) => from || []))).toEqual(sorted(without(old, now)));
    expect(sorted(listed.flatMap(({ to }) => to || []))).toEqual(sorted(without(now, old)));
    // And each is laid at the door of the one cell that moved.
    expect(listed.map(({ causes }) => causes)).toEqual(listed.map(() => [key]));
  });
});

test('a sentence that some flip can change rests on that cell in every flip', () => {
  const texts = new Map(listPassages(documentOf(before)).map(({ id, text }) => [id, text]));
  for (const row of FIRST) {
    const key = row.split(',').slice(0, 3).join('|');
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
