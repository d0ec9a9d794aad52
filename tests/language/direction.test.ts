import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseMagnitude,
  readDirection,
  verifyBranch,
  verifyDirection,
  verifySize,
  wordDirection,
} from '../../src/language/direction.js';
import {
  describeChange,
  directionNoun,
  directionState,
  directionVerb,
  followDirection,
} from '../../src/language/direction-words.js';

describe('what the source says is fair', () => {
  test.each([
    ['tend à augmenter de nouveau', 5, 'points'],
    ['une hausse', 5, 'points'],
    ['une baisse', -5.5, 'points'],
    ['un essor notoire', 5.8, 'percent'],
    ['un certain recul', -9.7, 'percent'],
    ['augmente', 11, 'points'],
    ['une évolution relativement stable', 1.6, 'percent'],
    ['restent stables', -0.9, 'percent'],
    ['une légère hausse', 1.2, 'points'],
    ['en net repli', -12, 'percent'],
    ['ont fortement progressé', 20, 'percent'],
  ] as const)('« %s » of %d %s', (words, change, unit) => {
    expect(verifyDirection(words, change, { unit })).toEqual({ fair: true });
  });
});

describe('what the data contradict is not', () => {
  test.each([
    ['une hausse', -5, 'points', 'direction'],
    ['baisse', 0.1, 'percent', 'direction'],
    ['une hausse', 0, 'percent', 'direction'],
    ['augmente', 0.1 + 0.2 - 0.3, 'percent', 'direction'],
    ['reste stable', 5, 'percent', 'direction'],
    ['évolution relativement stable', 2.5, 'percent', 'direction'],
    ['un essor notoire', 0.4, 'percent', 'magnitude'],
    ['une légère hausse', 12, 'percent', 'magnitude'],
    ['une forte baisse', -4, 'points', 'magnitude'],
  ] as const)('« %s » of %d %s: %s', (words, change, unit, kind) => {
    expect(verifyDirection(words, change, { unit })).toMatchObject({
      fair: false,
      reason: { kind },
    });
  });
});

test('the reason tells what was said and what is', () => {
  expect(verifyDirection('une hausse', -5)).toEqual({
    fair: false,
    reason: { kind: 'direction', words: 'une hausse', said: 'up', actual: 'down', change: -5 },
  });
});

test.each([
  'n’augmente pas',
  'sans baisse',
  'une hausse puis une baisse',
  'un montant',
  'évolue',
  '',
])('« %s » cannot be verified', (words) => {
  expect(readDirection(words)).toBeUndefined();
  expect(verifyDirection(words, 5)).toMatchObject({ reason: { kind: 'unknown-words' } });
});

test.each(['hausse', 'augmentent', 'a progressé', 'essor', 'croissance', 'remontée', 'accru'])(
  '« %s » goes up',
  (words) => expect(readDirection(words)).toBe('up'),
);

test.each([
  'baissent',
  'recul',
  'reculé',
  'diminution',
  'repli',
  'chute',
  'réduite',
  'fléchissement',
])('« %s » goes down', (words) => expect(readDirection(words)).toBe('down'));

test.each(['explosion', 'une envolée', 'flambée', 'un boom', 'une recrudescence', 'se développe'])(
  '« %s » goes up',
  (words) => expect(readDirection(words)).toBe('up'),
);

test.each(['effondrement', 'dégringole', 'cède du terrain', 'tombe', 'un retrait', 'descend'])(
  '« %s » goes down',
  (words) => expect(readDirection(words)).toBe('down'),
);

test.each(['varie peu', 'n’évolue pas', 'a peu varié', 'n’ont guère évolué', 'ne bouge pas'])(
  '« %s » says that nothing moves',
  (words) => expect(readDirection(words)).toBe('stable'),
);

describe('words written for a direction', () => {
  test.each([
    ['une forte hausse', 'up'],
    ['recule un peu', 'down'],
    ['a peu varié', 'stable'],
  ] as const)('« %s » is for %s', (words, written) => {
    expect(verifyBranch(words, written)).toEqual({ fair: true });
  });

  test.each([
    ['une hausse', 'down', 'hausse'],
    ['une chute', 'up', 'chute'],
    ['augmente', 'stable', 'augmente'],
    ['une hausse puis une baisse', 'up', 'baisse'],
  ] as const)('« %s » is not for %s, because of « %s »', (words, written, word) => {
    expect(verifyBranch(words, written)).toMatchObject({ reason: { kind: 'branch', word } });
  });

  test.each(['un chiffre', 'n’augmente pas', ''])('« %s » cannot be held to up', (words) => {
    expect(verifyBranch(words, 'up')).toMatchObject({ reason: { kind: 'unknown-words' } });
  });
});

test.each([
  ['une explosion', 4, false],
  ['une explosion', -30, true],
  ['une chute', -3, false],
  ['une chute', -9.7, true],
  ['augmente un peu', 2, true],
  ['augmente un peu', 20, false],
])('the size of « %s » is fair to %d: %s', (words, change, fair) => {
  expect(verifySize(words, change).fair).toBe(fair);
});

test('what is stable is declared', () => {
  expect(wordDirection(0.9)).toBe('stable');
  expect(wordDirection(0.9, { stableWithin: 0.5 })).toBe('up');
  expect(wordDirection(-0.6, { unit: 'points' })).toBe('down');
  expect(verifyDirection('stable', 3, { stableWithin: 4 }).fair).toBe(true);
});

test('binary noise is no change', () => {
  expect(wordDirection(0.1 + 0.2 - 0.3, { stableWithin: 0 })).toBe('stable');
  expect(verifyDirection('stable', 0.1 + 0.2 - 0.3, { stableWithin: 0 }).fair).toBe(true);
});

test('fairness turns with the sign', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -100, max: 100 }), (change) => {
      const isUp = verifyDirection('une hausse', change).fair;
      expect(verifyDirection('une baisse', -change).fair).toBe(isUp);
      expect(isUp && verifyDirection('une baisse', change).fair).toBe(false);
      expect(verifyDirection('stable', change).fair).toBe(verifyDirection('stable', -change).fair);
    }),
  );
});

test('what is chosen is always fair, and turns with the data', () => {
  const units = fc.constantFrom('percent' as const, 'points' as const);
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -100, max: 100 }), units, (change, unit) => {
      const direction = wordDirection(change, { unit });
      expect(verifyDirection(describeChange(change, { unit }), change, { unit }).fair).toBe(true);
      for (const words of ['un essor', 'tendent à augmenter', 'Augmente', 'en hausse']) {
        const turned = followDirection(words, direction) ?? '';
        const isFair = direction === 'stable' || verifyDirection(turned, change, { unit }).fair;
        expect(isFair).toBe(true);
      }
    }),
  );
});

test.each([
  ['une hausse', 'down', 'une baisse'],
  ['Un essor', 'down', 'Un recul'],
  ['la progression', 'down', 'le repli'],
  ['l’augmentation', 'stable', 'la stabilité'],
  ['augmentent', 'down', 'diminuent'],
  ['augmentent', 'stable', 'restent stables'],
  ['tend à augmenter', 'down', 'tend à diminuer'],
  ['en hausse', 'stable', 'stable'],
  ['recule', 'up', 'progresse'],
  ['baisse', 'up', 'hausse'],
  ['baissant', 'up', 'montant'],
  ['évolue', 'up', undefined],
] as const)('« %s » turned %s is « %s »', (words, direction, turned) => {
  expect(followDirection(words, direction)).toBe(turned);
});

test('nouns, verbs and states of each direction', () => {
  expect(directionNoun('down').singular).toBe('baisse');
  expect(directionVerb('up', { plural: true })).toBe('augmentent');
  expect(directionVerb('stable', { plural: true })).toBe('restent stables');
  expect(directionVerb('down', { tends: true })).toBe('tend à diminuer');
  expect(directionState('up')).toBe('en hausse');
  expect(directionState('stable', true)).toBe('stables');
  expect(describeChange(12)).toBe('une forte hausse');
  expect(describeChange(-2)).toBe('une légère baisse');
  expect(describeChange(7)).toBe('une hausse');
  expect(describeChange(0)).toBe('une stabilité');
  expect([chooseMagnitude(5.5, 'points'), chooseMagnitude(-4, 'points')]).toEqual([
    'strong',
    undefined,
  ]);
});
