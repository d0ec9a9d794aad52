import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hyphenPoints } from '../../src/language/hyphen-points.js';

function cut(text: string): string {
  const points = [0, ...hyphenPoints(text), text.length];
  return points
    .slice(1)
    .map((point, index) => text.slice(points[index], point))
    .join('|');
}

describe('French words are cut between syllables', () => {
  test.each([
    ['enseignement', 'ensei|gne|ment'],
    ['établissement', 'éta|blis|se|ment'],
    ['professionnelle', 'pro|fes|sion|nelle'],
    ['inscriptions', 'ins|crip|tions'],
    ['certification', 'cer|ti|fi|ca|tion'],
    ['conservatoire', 'conser|va|toire'],
    ['l’enseignement ;', 'l’ensei|gne|ment ;'],
    ['«\u202Fpédagogique\u202F».', '«\u202Fpéda|go|gique\u202F».'],
    ['60\u202F502\u00A0auditeurs', '60\u202F502\u00A0audi|teurs'],
  ])('%s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });
});

describe('what is never cut', () => {
  test.each([
    ['a name', 'Provence'],
    ['initials', 'CONSERVATOIRE'],
    ['a short word', 'autre'],
    ['a word too short on either side', 'années'],
    ['a compound', 'rendez-vous, Champagne-ardennaise'],
    ['a word with a digit', 'enseignement2'],
    ['an address', 'exemple.fr/enseignement contact@etablissement.fr'],
    ['a number', '1\u202F372\u202F489'],
  ])('%s', (_what, text) => {
    expect(hyphenPoints(text)).toEqual([]);
  });
});

test('three letters at least stand on either side of a cut', () => {
  const letters = fc.stringMatching(/^[a-zàâçéèêëîïôûùüÿœ]{1,24}$/u);
  fc.assert(
    fc.property(letters, (word) => {
      for (const point of hyphenPoints(word)) {
        expect(point).toBeGreaterThanOrEqual(3);
        expect(point).toBeLessThanOrEqual(word.length - 3);
      }
    }),
  );
});
