import { expect, test } from 'vitest';
import { french } from '../../src/language/french.js';
import { typeset } from '../../src/language/typography.js';
import { ABSENCE_REASONS, FLAG_PRECEDENCE } from '../../src/vocabulary.js';

/** Every label, functions called with plain arguments. */
function labelsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(labelsOf);
}

const CALLED = [
  french.figure(3),
  french.lead('Lecture'),
  french.sign('(p)', 'donnée provisoire'),
  french.page(3, 24),
  french.cover.releasedOn('31 janvier 2018'),
  french.deck.footer('2016-2017', '31 janvier 2018'),
];

test.each([...labelsOf(french), ...CALLED])('« %s » has its typography', (label) => {
  expect(label.trim()).not.toBe('');
  expect(typeset(label)).toBe(label);
});

test('every flag and reason of absence has its words', () => {
  for (const flag of FLAG_PRECEDENCE) expect(french.flags[flag]).toMatch(/\p{L}/u);
  for (const reason of ABSENCE_REASONS) expect(french.absences[reason]).toMatch(/\p{L}/u);
});

test('parts are numbered only when there are several', () => {
  expect(french.part({ number: 1, of: 3 })).toBe('(1/3)');
  expect(french.part({ number: 1, of: 1 })).toBe('');
});
