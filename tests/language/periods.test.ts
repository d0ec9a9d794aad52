import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, formatDatePieces, formatMonth } from '../../src/language/dates.js';
import {
  formatPeriod,
  formatYear,
  nextPeriod,
  parsePeriod,
  previousPeriod,
  shiftPeriod,
  wordSpan,
  yearsBetween,
} from '../../src/language/periods.js';

test('years are never grouped', () => {
  expect(formatYear(2017)).toBe('2017');
  expect(formatPeriod({ kind: 'academic', first: 2016 })).toBe('2016-2017');
});

test('the neighbours of a period are of its kind', () => {
  expect(previousPeriod('2016-2017')).toBe('2015-2016');
  expect(nextPeriod('2016')).toBe('2017');
  expect(shiftPeriod('1999-2000', -1)).toBe('1998-1999');
});

test('distances are between periods of one kind', () => {
  expect(yearsBetween('2013-2014', '2016-2017')).toBe(3);
  expect(yearsBetween('2012', '2017')).toBe(5);
  expect(yearsBetween('2012', '2016-2017')).toBeUndefined();
});

test.each(['2016-2018', '2017-2016', '16-17', '2016-17', '', 'an 2016'])(
  '« %s » is no period',
  (code) => {
    expect(parsePeriod(code)).toBeUndefined();
    expect(nextPeriod(code)).toBeUndefined();
  },
);

test('a span of one period is said once', () => {
  expect(wordSpan('2012', '2013')).toBe('entre 2012 et 2013');
  expect(wordSpan('2012', '2012')).toBe('en 2012');
});

test('periods read back, and shifts add up', () => {
  const kinds = fc.constantFrom('academic' as const, 'civil' as const);
  fc.assert(
    fc.property(
      kinds,
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: -50, max: 50 }),
      (kind, first, years) => {
        const code = formatPeriod({ kind, first });
        expect(parsePeriod(code)).toEqual({ kind, first });
        expect(yearsBetween(code, shiftPeriod(code, years) ?? '')).toBe(years);
      },
    ),
  );
});

test.each([
  ['2018-01-31', '31\u00A0janvier 2018'],
  ['2018-02-01', '1er\u00A0février 2018'],
  ['2016-02-29', '29\u00A0février 2016'],
  ['2017-08-05', '5\u00A0août 2017'],
  ['2018-02-29', undefined],
  ['2018-13-01', undefined],
  ['2018-00-10', undefined],
  ['2018-01-00', undefined],
  ['31/01/2018', undefined],
])('%s is said %s', (date, text) => {
  expect(formatDate(date)).toBe(text);
});

test('the first of a month has its ending raised', () => {
  expect(formatDatePieces('2018-02-01')).toEqual([
    { type: 'text', text: '1' },
    { type: 'superscript', text: 'er' },
    { type: 'text', text: '\u00A0février 2018' },
  ]);
  expect(formatMonth('2018-02-01')).toBe('février 2018');
  expect(formatMonth('2018-10')).toBe('octobre 2018');
  expect(formatMonth('2018')).toBeUndefined();
});
