import {
  directionOfWord,
  KNOWN_DIRECTION_WORDS,
  type Magnitude,
  magnitudeOfWord,
  NEGATIONS,
  STEADY_PHRASES,
} from './direction-lexicon.js';
import { type Interval, locate } from './interval.js';
import { type Direction, FAIR, unfair, type Verdict } from './verdict.js';

/** A change is judged in relative percent, or in percentage points between two shares. */
export type ChangeUnit = 'percent' | 'points';

export interface ChangeOptions {
  /** `percent` by default */
  readonly unit?: ChangeUnit;
  /** the largest change still called stable, in the same unit; by default 1 % or half a point */
  readonly stableWithin?: number;
}

/** What the data say of a change, unrounded. */
export function wordDirection(change: number, options: ChangeOptions = {}): Direction {
  return isStable(change, options) ? 'stable' : signOf(change);
}

/**
 * Whether words such as « baisse », « tend à augmenter », « un essor notoire », « évolution
 * relativement stable » are fair to a change: first their direction, then their size. An up or a
 * down needs only the sign; words of stability need a change within `stableWithin` (twice that
 * when « relativement » or « plutôt » softens them). Words that are denied (« n’augmente pas »),
 * opposed to each other or not in the lexicon cannot be verified.
 */
export function verifyDirection(
  words: string,
  change: number,
  options: ChangeOptions = {},
): Verdict {
  const tokens = tokenise(words);
  const said = directionSaid(tokens);
  if (said === undefined) {
    return unfair({ kind: 'unknown-words', words, known: ALL_KNOWN_WORDS });
  }
  const softness = tokens.some((token) => SOFTENERS.has(token)) ? 2 : 1;
  const isFair = said === 'stable' ? isStable(change, options, softness) : signOf(change) === said;
  if (!isFair) return unfair({ kind: 'direction', words, said, actual: signOf(change), change });
  return verifySize(words, change, options);
}

/**
 * Whether words that an author writes for one direction, for the day when the data take it, say that
 * one: « une hausse » is not for a fall. Words that say none cannot be held to anything.
 */
export function verifyBranch(words: string, written: Direction): Verdict {
  const tokens = tokenise(words);
  const said = directionSaid(tokens);
  if (said === written) return FAIR;
  for (const word of tokens) {
    const other = directionOfWord(word);
    if (other !== undefined && other !== written) {
      return unfair({ kind: 'branch', words, word, said: other, written });
    }
  }
  return unfair({ kind: 'unknown-words', words, known: KNOWN_DIRECTION_WORDS[written] });
}

/** Whether « une forte hausse » is fair to the size of a change, whatever its direction. */
export function verifySize(words: string, change: number, options: ChangeOptions = {}): Verdict {
  return verifyMagnitude(words, tokenise(words), Math.abs(change), options.unit ?? 'percent');
}

/** The direction that words say; `undefined` for none, two that differ, or a denied one. */
export function readDirection(words: string): Direction | undefined {
  return directionSaid(tokenise(words));
}

/** The size that the data allow to say: at most one word, none in between. */
export function chooseMagnitude(
  change: number,
  unit: ChangeUnit = 'percent',
): Magnitude | undefined {
  const size = Math.abs(change);
  if (locate(size, MAGNITUDES[unit].strong) === 'inside') return 'strong';
  return locate(size, MAGNITUDES[unit].slight) === 'inside' ? 'slight' : undefined;
}

const ALL_KNOWN_WORDS = Object.values(KNOWN_DIRECTION_WORDS).flat();

const STABLE_WITHIN: Readonly<Record<ChangeUnit, number>> = { percent: 1, points: 0.5 };

const SOFTENERS: ReadonlySet<string> = new Set(['relativement', 'plutôt', 'globalement', 'quasi']);

/**
 * What the words of size allow. The measure is the source's: « un essor notoire » of +5,8 %, « un
 * certain recul » of −9,7 %. Points weigh about twice as much as percents: shares move slowly.
 */
const MAGNITUDES: Readonly<Record<ChangeUnit, Readonly<Record<Magnitude, Interval>>>> = {
  percent: {
    slight: { least: 0, most: 3, open: 'least' },
    some: { least: 1, most: 15 },
    clear: { least: 5, most: Number.POSITIVE_INFINITY },
    strong: { least: 10, most: Number.POSITIVE_INFINITY },
  },
  points: {
    slight: { least: 0, most: 2, open: 'least' },
    some: { least: 0.5, most: 8 },
    clear: { least: 3, most: Number.POSITIVE_INFINITY },
    strong: { least: 5, most: Number.POSITIVE_INFINITY },
  },
};

function tokenise(words: string): readonly string[] {
  const plain = words.toLowerCase().replace(STEADY_PHRASES, 'stable');
  return plain.match(/[\p{L}]+/gu) ?? [];
}

function directionSaid(tokens: readonly string[]): Direction | undefined {
  if (tokens.some((token) => NEGATIONS.test(token))) return undefined;
  const said = new Set(tokens.map(directionOfWord).filter((direction) => direction !== undefined));
  return said.size === 1 ? [...said][0] : undefined;
}

function verifyMagnitude(
  words: string,
  tokens: readonly string[],
  size: number,
  unit: ChangeUnit,
): Verdict {
  for (const word of tokens) {
    const magnitude = magnitudeOfWord(word);
    const allowed = magnitude && MAGNITUDES[unit][magnitude];
    if (allowed && locate(size, allowed) !== 'inside') {
      const { least, most } = allowed;
      return unfair({ kind: 'magnitude', words, word, size, least, most });
    }
  }
  return FAIR;
}

/** The noise of a subtraction is no change. */
const NOISE = 1e-9;

function signOf(change: number): Direction {
  if (Math.abs(change) < NOISE) return 'stable';
  return change > 0 ? 'up' : 'down';
}

function isStable(change: number, { unit = 'percent', stableWithin }: ChangeOptions, softness = 1) {
  const most = (stableWithin ?? STABLE_WITHIN[unit]) * softness;
  return signOf(change) === 'stable' || Math.abs(change) <= most + NOISE;
}
