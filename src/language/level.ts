import { type Interval, locate } from './interval.js';
import { FAIR, unfair, type Verdict } from './verdict.js';

/**
 * Whether a judgement of the author (« demeurent élevées », « relativement jeunes ») keeps to the
 * threshold that the author declares for it: no lexicon can say what is high.
 */
export function verifyLevel(
  words: string,
  actual: number,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Partial<Interval>,
): Verdict {
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
