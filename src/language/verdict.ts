import type { Interval } from './interval.js';

/** Whether words are fair to the number they stand for. Content turns a reason into a fault. */
export type Verdict =
  | { readonly fair: true }
  | { readonly fair: false; readonly reason: UnfairReason };

/** What the words allow and what the data say; numbers are unrounded, in the unit they were given. */
export type UnfairReason =
  /** the actual number is above (below) what the words allow: between `least` and `most` */
  | {
      readonly kind: 'above' | 'below';
      readonly words: string;
      readonly actual: number;
      /** the number that the words name: 60 500, 25 for « un sur quatre »; the compared one */
      readonly said: number;
      readonly least: number;
      readonly most: number;
    }
  /** « une hausse » of what goes down */
  | {
      readonly kind: 'direction';
      readonly words: string;
      readonly said: Direction;
      readonly actual: Direction;
      readonly change: number;
    }
  /** « plus faible » of what is higher: `left` compared with `right` */
  | {
      readonly kind: 'gap';
      readonly words: string;
      readonly left: number;
      readonly right: number;
      /** in points, in percent of `right`, how many times `right`, or both together */
      readonly measure: 'points' | 'percent' | 'times' | 'sum';
      readonly actual: number;
      readonly allowed: Interval;
    }
  /** « une hausse » written for a fall, whatever the data say */
  | {
      readonly kind: 'branch';
      readonly words: string;
      /** the word that says another direction: « hausse » */
      readonly word: string;
      readonly said: Direction;
      readonly written: Direction;
    }
  /** « élevées » without the number from which it is said */
  | { readonly kind: 'bound'; readonly words: string; readonly missing: readonly Bound[] }
  /** « une forte hausse » of 0,4 %: the direction is right, the size is not */
  | {
      readonly kind: 'magnitude';
      readonly words: string;
      /** the word that the data refuse: « forte » */
      readonly word: string;
      /** size of the change, without its sign */
      readonly size: number;
      readonly least: number;
      readonly most: number;
    }
  /** « dix sur dix », « un sur un »: none and all are no fractions */
  | { readonly kind: 'no-part'; readonly words: string; readonly actual: number }
  /** « près de 0 »: nothing is not approximated */
  | { readonly kind: 'near-zero'; readonly words: string; readonly actual: number }
  /** not in the lexicon, so it cannot be verified */
  | { readonly kind: 'unknown-words'; readonly words: string; readonly known: readonly string[] };

/** An end of an interval that an author declares. */
export type Bound = 'least' | 'most';

export type Direction = 'up' | 'down' | 'stable';

export const FAIR: Verdict = { fair: true };

export function unfair(reason: UnfairReason): Verdict {
  return { fair: false, reason };
}
