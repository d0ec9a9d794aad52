import { describe, expect, test } from 'vitest';
import { type FaultCode, type FaultParameters, faultCatalogue } from '../../src/messages/faults.js';
import { wordFault } from '../../src/messages/format-fault.js';
import { frenchSpaces } from '../../src/messages/french-spaces.js';
import { messagesIn } from '../../src/messages/messages-in.js';
import { fault } from '../../src/report-error.js';

/** Parameters of the faults whose words depend on more than text and numbers. */
const SAMPLES: { readonly [Code in FaultCode]?: FaultParameters<Code> } = {
  'brand-missing-face': { family: 'a', faces: [{ weight: 600, style: 'italic' }] },
  'pdf-block-too-high': { kind: 'note', block: 'a', height: 2, room: 1 },
  'figure-unknown-word': { figure: 'a', kind: 'mark', word: 'b', nearest: 'c', known: ['d'] },
  'template-ill-formed': { problem: 'other-name', written: 'a', expected: 'b', line: 3 },
  'unknown-flag': { flag: 'a', flags: ['b'] },
  'figure-refused-word': { figure: 'a', word: 'b', reason: 'scheme' },
  'template-without-placeholder': { layout: 'a', placeholder: 'dt' },
  'outline-unknown-name': { kind: 'table', name: 'a', known: ['b'], nearest: undefined },
  'outline-name-twice': { kind: 'figure', name: 'a' },
  'name-shared': { kind: 'table', id: 'a', other: 'b' },
  'outline-unused': { kind: 'narrative', name: 'a' },
  'indicator-unknown-code': { id: 'a', kind: 'period', name: 'b' },
  'unfair-comparison': {
    words: 'a',
    left: '1',
    right: '2',
    gap: '3',
    measure: 'percent',
    fits: { fr: 'au-dessus de 0', en: 'above 0' },
    cells: 'b',
    sentence: 'c',
  },
  'unfair-fraction': {
    adverb: 'moins de',
    whole: 4,
    words: 'a',
    actual: '31',
    cell: 'b',
    sentence: 'c',
    instead: { adverb: 'plus de', words: 'd' },
  },
  'other-direction': { words: 'a', word: 'b', said: 'up', written: 'down' },
  'level-without-bound': { words: 'a', missing: ['least', 'most'] },
  'unknown-place': { kind: 'territory', name: 'a', nearest: 'b', known: ['c'] },
  'absent-value': {
    key: 'a',
    reason: { fr: 'non communiqué', en: 'not communicated' },
    cell: 'b',
    sentence: 'c',
  },
  'unfair-words': {
    words: 'près de',
    said: '7',
    actual: '9',
    cell: 'a',
    sentence: 'b',
    advice: { fr: 'dites « plus de »', en: 'say « plus de »' },
  },
  'declared-name-unknown': { type: 'unknown-period', name: 'a', nearest: undefined },
  'declared-value-missing': { name: 'a', territory: 'b', period: 'c', reason: undefined },
  'no-value': { name: 'a', reason: { code: 'not-published', key: 'a|b|c' }, sentence: 'd' },
  'no-value-to-explain': { name: 'a', reason: { code: 'not-published', key: 'a|b|c' } },
};

const codes = Object.keys(faultCatalogue) as FaultCode[];

describe('every fault says what is wrong and what to do, in both languages', () => {
  test.each(codes)('%s', (code) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const parameters = SAMPLES[code] ?? anyParameters();
    const words = { fr: wording(code, parameters, 'fr'), en: wording(code, parameters, 'en') };
    expect(words.fr).not.toEqual(words.en);
  });
});

describe('every message of the program can be said', () => {
  const french = sayAll(messagesIn('fr'));
  const english = sayAll(messagesIn('en'));

  test('by the same names in both languages', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
    expect(french.size).toBeGreaterThan(100);
  });

  test.each([...french])('%s', (name, text) => {
    expect(text).not.toBe('');
    expect(english.get(name)).not.toBe('');
    for (const said of [text, english.get(name)]) expect(said).not.toMatch(HOLE);
  });

  test('French typography is right once spaces are put', () => {
    for (const text of french.values()) {
      expect(frenchSpaces(text)).not.toMatch(/ [:;?!»%]|« |\w[?!;»]|'/);
    }
  });
});

test.each([
  ['une règle : « oui » ; non ?', 'une règle\u00a0: «\u00a0oui\u00a0»\u202f; non\u202f?'],
  ['data/a.csv:9:7: 12 %', 'data/a.csv:9:7: 12\u00a0%'],
])('frenchSpaces %j', (typed, typeset) => {
  expect(frenchSpaces(typed)).toBe(typeset);
});

/** What a wording must not let through: the mark of a parameter that was not there. */
const HOLE = /undefined|NaN|\[object|\bnull\b/;

function wording(code: FaultCode, parameters: unknown, language: 'fr' | 'en') {
  // The test gives any code any parameters: `SAMPLES` is typed, the stand-in fits text and numbers.
  const words = wordFault(fault(code, undefined, parameters as never), language);
  for (const text of [words.what, words.todo].map(String)) {
    expect(text).not.toMatch(HOLE);
    expect(text.trim()).not.toBe('');
  }
  return words;
}

/** Parameters of any name: each reads as the text « 7 », as the number 7, as a list of it, or as an interval. */
function anyParameters(): unknown {
  return new Proxy({}, { get: () => anyParameter() });
}

function anyParameter() {
  const list = ['7'];
  return Object.assign(new String('7'), {
    join: list.join.bind(list),
    map: list.map.bind(list),
    filter: list.filter.bind(list),
    low: 7,
    high: 7,
  });
}

/** Every text of a catalogue by its path; functions are called with whatever they ask for. */
function sayAll(messages: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([name, message]) => {
      const here = path === '' ? name : `${path}.${name}`;
      if (typeof message === 'string') return [[here, message] as const];
      if (typeof message === 'object') return [...sayAll(message, here)];
      const list = [anyParameters(), anyParameters(), anyParameters()];
      return [[here, String(message(...list.map(() => sampleOf(here))))] as const];
    }),
  );
}

function sampleOf(name: string): unknown {
  if (name.endsWith('.intervals')) return { low: 1, high: 2 };
  if (name.endsWith('.reconciliation')) return { consistent: 1, gap: 2, 'not-checkable': 3 };
  return anyParameter();
}
