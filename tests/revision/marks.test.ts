import { describe, expect, test } from 'vitest';
import { composeState } from '../../src/compose-state.js';
import { computeEdition } from '../../src/compute-edition.js';
import type { ReportDocument } from '../../src/document/document.js';
import { isUnknown, type ValueRequest } from '../../src/indicators/indicator-value.js';
import { listPassages } from '../../src/revision/list-passages.js';
import { type Delivery, readSchool, writeSchool } from './small-publication.js';

const delivery = (date: string, ...rows: readonly string[]): Delivery => ({
  date,
  kind: 'routine',
  rows: rows.map((row) => `${row},Enquête,`),
});

const CANCELLING = delivery(
  '2020-06-30',
  'inscrits,sud,2019-2020,310,,',
  'inscrits,ouest,2019-2020,190,,P',
);
const ARRIVAL = delivery('2020-06-30', 'reussite,ouest,2019-2020,60.0,,');

describe('a value is marked when it differs from the one published before, and only then', () => {
  test('two revisions that cancel out revise their parts, not their total', () => {
    const marked = markedIn(writeSchool(CANCELLING));
    expect(marked({ indicator: 'inscrits', territory: 'sud' })).toBe(true);
    expect(marked({ indicator: 'inscrits', territory: 'ouest' })).toBe(true);
    expect(marked({ indicator: 'sud-et-ouest' })).toBe(false);
    expect(sentences(writeSchool(CANCELLING))).toContain(
      'Le sud et l’ouest réunis en comptent 500 (p).',
    );
  });

  test('what arrives where nothing was communicated is new; what it moves is revised', () => {
    const marked = markedIn(writeSchool(ARRIVAL));
    expect(marked({ indicator: 'reussite', territory: 'ouest' })).toBe(false);
    // 65,2 without the West, 64,1 with it.
    expect(marked({ indicator: 'reussite-connue' })).toBe(true);
    expect(marked({ indicator: 'reussite', territory: 'sud' })).toBe(false);
  });

  test('a rank is revised by the values around it, its own standing as published', () => {
    expect(sentences(writeSchool(ARRIVAL))).toContain('Le sud est 3e (r) pour la réussite.');
    const higher = delivery('2020-06-30', 'reussite,sud,2019-2020,56.5,,');
    expect(sentences(writeSchool(higher))).toContain('Le sud est 2e pour la réussite.');
  });

  test('a change since the year before is revised with either of its ends', () => {
    const past = writeSchool(delivery('2020-06-30', 'inscrits,ecole,2018-2019,950,,'));
    const change = computeEdition(readSchool(past)).change({ indicator: 'inscrits', since: '-1' });
    expect(!isUnknown(change) && change.flags).toEqual(['R']);
    expect(markedIn(past)({ indicator: 'inscrits' })).toBe(false);
  });

  test('what moves by less than a table prints is not revised', () => {
    // The North’s 500 of 1 000 become 500 of 1 001: 49,95 %, printed 50,0 as before.
    const little = delivery('2020-06-30', 'inscrits,ecole,2019-2020,1001,,');
    expect(markedIn(writeSchool(little))({ indicator: 'poids', territory: 'nord' })).toBe(false);
    const more = delivery('2020-06-30', 'inscrits,ecole,2019-2020,1004,,');
    expect(markedIn(writeSchool(more))({ indicator: 'poids', territory: 'nord' })).toBe(true);
  });

  test('a status that changes alone, a value withdrawn, a delivery that says the same: no mark', () => {
    const same = delivery(
      '2020-06-30',
      'inscrits,ouest,2019-2020,200,,',
      'reussite,nord,2019-2020,,not-communicated,',
      'inscrits,sud,2019-2020,300,,',
    );
    const marked = markedIn(writeSchool(same));
    for (const territory of ['ouest', 'sud']) {
      expect(marked({ indicator: 'inscrits', territory })).toBe(false);
    }
    expect(marked({ indicator: 'reussite', territory: 'nord' })).toBe(false);
  });
});

test('a mark lasts one release', () => {
  const project = writeSchool(
    delivery('2020-06-30', 'inscrits,sud,2019-2020,310,,'),
    delivery('2020-09-30', 'inscrits,nord,2019-2020,510,,'),
  );
  const second = markedIn(project, '2020-06-30');
  const third = markedIn(project);
  const sud: ValueRequest = { indicator: 'inscrits', territory: 'sud' };
  const total: ValueRequest = { indicator: 'sud-et-ouest' };
  expect([sud, total].map(second)).toEqual([true, true]);
  expect([sud, total].map(third)).toEqual([false, false]);
  expect(third({ indicator: 'inscrits', territory: 'nord' })).toBe(true);
});

test('a table marks the same values as the prose, and explains the mark below it', () => {
  const { document } = composeState(readSchool(writeSchool(CANCELLING)));
  const blocks = document?.chapters.flatMap((chapter) => chapter.blocks) ?? [];
  const table = blocks.find((block) => block.type === 'table');
  if (table?.type !== 'table') throw new Error('no table');
  const marks = table.rows.map(({ cells }) =>
    cells.map((cell) => (cell.type === 'number' ? cell.mark : '')).join(' '),
  );
  // The North stands; of the West, revised and provisional, the revision is the news.
  expect(marks).toEqual([' ', '(r) (r)', '(r) (r)', ' ']);
  expect(table.signs.map(({ sign }) => sign)).toContain('(r)');
});

function markedIn(project: string, asOf?: string) {
  const indicators = computeEdition(readSchool(project, asOf));
  return (request: ValueRequest): boolean => {
    const value = indicators.value(request);
    if (isUnknown(value)) throw new Error(`no value: ${value.name}`);
    return value.flags.includes('R');
  };
}

function sentences(project: string): readonly string[] {
  const { document, faults } = composeState(readSchool(project));
  expect(faults).toEqual([]);
  return listPassages(document as ReportDocument).map(({ text }) =>
    text.replace(/[\u00A0\u202F]/g, ' '),
  );
}

test('what explains signs is no passage: it comes and goes with them', () => {
  const { document } = composeState(readSchool(writeSchool(CANCELLING)));
  if (!document) throw new Error('no document');
  expect(JSON.stringify(document)).toContain('Signes utilisés');
  const texts = listPassages(document).map(({ text }) => text);
  expect(texts.filter((text) => /Signes utilisés|donnée révisée/.test(text))).toEqual([]);
});
