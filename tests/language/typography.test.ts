import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeset, typesetPieces } from '../../src/language/typography.js';

test.each([
  ['Vraiment ?', 'Vraiment\u202F?'],
  ['Vraiment?!', 'Vraiment\u202F?!'],
  ['un ; deux', 'un\u202F; deux'],
  ['Lecture : en', 'Lecture\u00A0: en'],
  ['Lecture: en', 'Lecture\u00A0: en'],
  ['à 12:30', 'à 12:30'],
  ["l'offre d'emploi", 'l’offre d’emploi'],
  ['"entrants"', '«\u202Fentrants\u202F»'],
  ['dit "sans emploi".', 'dit «\u202Fsans emploi\u202F».'],
  ['« sans emploi »', '«\u202Fsans emploi\u202F»'],
  ['«sans emploi»', '«\u202Fsans emploi\u202F»'],
  ['etc...', 'etc…'],
  ['soit 39 %', 'soit 39\u00A0%'],
  ['soit 39%', 'soit 39\u00A0%'],
  [' % des inscrits', '\u00A0% des inscrits'],
  ['15 000', '15\u202F000'],
  ['1 234 567 heures', '1\u202F234\u202F567 heures'],
  ['en 2016 100 femmes', 'en 2016 100 femmes'],
  ['15\u202F000', '15\u202F000'],
  ['note n°17.22', 'note n°\u00A017.22'],
  ['note n° 17.31', 'note n°\u00A017.31'],
  ['p. 4', 'p.\u00A04'],
  ['M. Dupont et Mme Durand', 'M.\u00A0Dupont et Mme\u00A0Durand'],
  ['Auvergne - Rhône-Alpes', 'Auvergne\u00A0– Rhône-Alpes'],
  ['2016-2017', '2016-2017'],
  ['BAC+2 (ou plus)?', 'BAC+2 (ou plus)\u202F?'],
  ['(?)', '(?)'],
  ['R&amp;D', 'R&amp;D'],
  ["voir https://exemple.fr/a?b=c;d:e%20'f' !", "voir https://exemple.fr/a?b=c;d:e%20'f'\u202F!"],
  ['écrire à stat.oec@exemple.fr; merci', 'écrire à stat.oec@exemple.fr\u202F; merci'],
])('sets %j as %j', (text, expected) => {
  expect(typeset(text)).toBe(expected);
});

test.each([
  ['1er février', ['1', '^er', ' février']],
  ['la 1re et la 2e', ['la 1', '^re', ' et la 2', '^e']],
  ['les 1ers', ['les 1', '^ers']],
  ['XXe siècle', ['XX', '^e', ' siècle']],
  ['Ier', ['I', '^er']],
  ['C2i et 2016', ['C2i et 2016']],
  ['Le 2es', ['Le 2', '^es']],
  ['', []],
])('raises the endings of %j', (text, pieces) => {
  const marked = typesetPieces(text).map((piece) =>
    piece.type === 'superscript' ? `^${piece.text}` : piece.text,
  );
  expect(marked).toEqual(pieces);
});

const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...' \u00A0\u202F;?!:%€«»"\'.,-–—()[]…&',
        '...',
        ' - ',
        'n° ',
        'M. ',
        'p. ',
        '\uE000',
      ),
      fc.constantFrom(
        'https://a.fr/x?y',
        'a@b.fr',
        'été',
        'Œuvre',
        '15 000',
        '1er',
        'XXe',
        '&amp;',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('setting twice changes nothing more', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(typeset(typeset(text))).toBe(typeset(text));
    }),
    { numRuns: 2000 },
  );
});

test('no letter or digit is lost, nor by raising endings', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(written, (text) => {
      expect(letters(typeset(text))).toBe(letters(text));
      expect(
        typesetPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(typeset(text));
    }),
    { numRuns: 2000 },
  );
});
