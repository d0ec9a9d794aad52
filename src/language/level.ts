import { type Interval, locate } from './interval.js';
import { type Bound, FAIR, unfair, type Verdict } from './verdict.js';

/**
 * Whether a judgement of the author (« demeurent élevées », « relativement jeunes ») keeps to the
 * threshold that the author declares for it: no lexicon can say what is high. It can say which end
 * must be declared: « élevées » from a number on, « basses » up to one; other words (« équilibrée »)
 * at least one of both.
 */
export function verifyLevel(words: string, actual: number, bounds: Partial<Interval>): Verdict {
  const missing = missingBounds(words, bounds);
  if (missing.length > 0) return unfair({ kind: 'bound', words, missing });
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = bounds;
  const place = locate(actual, { least, most });
  if (place === 'inside') return FAIR;
  return unfair({
    kind: place,
    words,
    actual,
    said: place === 'below' ? least : most,
    least,
    most,
  });
}

function missingBounds(words: string, bounds: Partial<Interval>): readonly Bound[] {
  const needed = boundsOf(words);
  if (needed.size > 0) return [...needed].filter((bound) => bounds[bound] === undefined);
  return bounds.least === undefined && bounds.most === undefined ? ['least', 'most'] : [];
}

/** The ends that the words speak of: « peu élevées » is low, « ni faibles ni élevées » both. */
function boundsOf(words: string): ReadonlySet<Bound> {
  const tokens =
    words
      .toLowerCase()
      .replace(/un peu/gu, '')
      .match(/\p{L}+/gu) ?? [];
  const said = new Set(BOUNDS.filter((bound) => tokens.some((token) => WORDS[bound].test(token))));
  const isReversed = said.size === 1 && tokens.some((token) => REVERSING.test(token));
  return isReversed ? new Set(BOUNDS.filter((bound) => !said.has(bound))) : said;
}

const BOUNDS: readonly Bound[] = ['least', 'most'];

const REVERSING = /^(?:peu|pas|guère|moins|non|ni|sans|jamais|aucune?)$/u;

const WORDS: Readonly<Record<Bound, RegExp>> = {
  least:
    /^(?:élevée?s?|haute?s?|hautement|forte?s?|fortement|importante?s?|considérables?|grande?s?|nombreu(?:x|ses?)|massi(?:f|ve)s?|âgée?s?|longue?s?|longs?|majoritaires?|majoritairement|intenses?)$/u,
  most: /^(?:basse?s?|faibles?|faiblement|jeunes?|petite?s?|réduite?s?|restreinte?s?|limitée?s?|modestes?|modérée?s?|rares?|rarement|courte?s?|minces?|minoritaires?|minimes?|marginale?s?|marginaux|bas)$/u,
};
