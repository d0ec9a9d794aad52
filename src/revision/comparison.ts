import type { ObservationContent } from '../dataset/observation.js';
import type { Origin } from '../report-error.js';
import type { Flag, Quantity, Result } from '../vocabulary.js';
import type { WordSegment } from './align-words.js';
import type { TreeBranch } from './fold-tree.js';

/**
 * What changed from one release to another: in the data, in the values computed from them, in the
 * document written from those, in its slides. Everything in it is JSON.
 */
export interface ReleaseComparison {
  /** folder names of the two vintages */
  readonly from: string;
  readonly to: string;
  readonly observations: ObservationComparison;
  /** every one, in the order of the catalogue */
  readonly values: readonly ValueChange[];
  /** the same, folded over the territories */
  readonly valueBranches: readonly TreeBranch<ValueChange>[];
  /** absent where one of the two documents could not be written */
  readonly document?: DocumentComparison;
}

/** How big a change is. */
export interface ChangeSize {
  /** to − from, unrounded, in the measure's unit; in points for a share */
  readonly difference: number;
  /** in percent of what was published; absent for shares, points and changes, and from 0 */
  readonly relative?: number;
}

export type ObservationChangeKind =
  /** another number stands where a number was published */
  | 'revised'
  /** a number where there was none */
  | 'added'
  /** a number that is published no more */
  | 'withdrawn'
  /** the number stays, its status changes */
  | 'reflagged'
  /** no number before nor after, another reason */
  | 'reason-changed';

/** One cell that changed. */
export interface ObservationChange {
  readonly kind: ObservationChangeKind;
  /** `observationKey` */
  readonly key: string;
  /** « Âge moyen, Cnam Corse, 2016-2017 »; the network is not named */
  readonly name: string;
  readonly measure: string;
  readonly territory: string;
  readonly period: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly quantity: Quantity;
  readonly from?: ObservationState;
  readonly to?: ObservationState;
  /** of a revision */
  readonly size?: ChangeSize;
}

export interface ObservationState {
  readonly content: ObservationContent;
  /** as typed: the derived `R` tells nothing that a comparison does not */
  readonly flags: readonly Flag[];
  readonly vintage: string;
  readonly origin: Origin;
}

export interface ObservationComparison {
  readonly counts: Readonly<Record<ObservationChangeKind | 'unchanged', number>>;
  /** every change, in the order of the data */
  readonly changes: readonly ObservationChange[];
  /** the same, by measure, folded over the territories */
  readonly measures: readonly MeasureComparison[];
}

/** What changed in one measure, and the public reason given for it. */
export interface MeasureComparison {
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly reason: string;
  readonly branches: readonly ChangeBranch[];
}

/** Changes of one measure and period, folded over the territories. */
export interface ChangeBranch extends TreeBranch<ObservationChange> {
  readonly period: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly kind: ObservationChangeKind;
}

/** A computed value that changed, and the cells that changed it. */
export interface ValueChange {
  readonly key: string;
  /** « Part des diplômes, 2015-2016 »; the network is not named */
  readonly name: string;
  readonly indicator: string;
  /** « Part des diplômes », with its further dimensions */
  readonly label: string;
  readonly territory: string;
  readonly period: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly from?: ValueState;
  readonly to?: ValueState;
  readonly size?: ChangeSize;
  readonly formula: string;
  /** keys of the observations that changed, among those it is computed from */
  readonly causes: readonly string[];
}

export interface ValueState {
  readonly result: Result;
  readonly flags: readonly Flag[];
}

export interface DocumentComparison {
  readonly counts: Readonly<Record<PassageChangeKind | 'unchanged', number>>;
  /** in reading order; those that disappeared stand where they stood */
  readonly passages: readonly PassageChange[];
  /** ids of passages that rest on a changed cell and read the same, rounded as they are */
  readonly steady: readonly string[];
  readonly figures: readonly FigureChange[];
  readonly tables: readonly TableChange[];
  readonly slides: readonly SlideChange[];
}

export type PassageChangeKind =
  /** a number reads differently, the words around it do not */
  | 'number'
  /** only a sign as « (p) » or « (r) » comes or goes */
  | 'mark'
  /** words changed: « un recul » → « une progression » */
  | 'wording'
  | 'appeared'
  | 'disappeared';

/** A sentence, title, key figure or note that reads differently. */
export interface PassageChange {
  readonly kind: PassageChangeKind;
  readonly id: string;
  /** the chapter it stands in */
  readonly chapter: string;
  readonly place: PassagePlace;
  /** « Figure 12 », or its chapter's title */
  readonly where: string;
  /** '' where it appeared */
  readonly from: string;
  /** '' where it disappeared */
  readonly to: string;
  /** old and new aligned word by word */
  readonly words: readonly WordSegment[];
  /** keys of the observations that caused it; none: no cell did */
  readonly causes: readonly string[];
  /** whether its author wrote it otherwise, whatever the data did to it besides */
  readonly rewritten: boolean;
  /** the template's line */
  readonly origin: Origin;
}

export type PassagePlace =
  | 'cover'
  | 'sentence'
  | 'key-message'
  | 'key-figure'
  | 'figure-title'
  | 'figure-text'
  | 'figure-reading'
  | 'table-title'
  | 'table-text'
  | 'footnote'
  | 'heading'
  | 'definition';

export interface FigureChange {
  readonly id: string;
  /** « Figure 12 » */
  readonly label: string;
  readonly kind: 'changed' | 'appeared' | 'disappeared';
  /** whether the words of its message changed */
  readonly messageFlips: boolean;
  /** whether the institution draws it otherwise: its specification changed, or its shape */
  readonly redrawn: boolean;
  readonly marks: readonly MarkChange[];
  readonly causes: readonly string[];
}

/** A mark of a chart: its row's names, its field, and how it is labelled. */
export interface MarkChange {
  readonly row: string;
  readonly field: string;
  /** « Âge moyen », where the figure shows more than one thing of a row; else '' */
  readonly label: string;
  /** '' where there was none */
  readonly from: string;
  readonly to: string;
  /** only the derived mark of the release before is gone */
  readonly lapsed: boolean;
}

export interface TableChange {
  readonly id: string;
  /** « Tableau 3a » */
  readonly label: string;
  readonly kind: 'changed' | 'appeared' | 'disappeared';
  readonly cells: readonly CellChange[];
  readonly causes: readonly string[];
}

export interface CellChange {
  readonly row: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
  /** only the derived mark of the release before is gone */
  readonly lapsed: boolean;
}

/** A slide of either deck: which to look at, which are as they were. */
export interface SlideChange {
  readonly id: string;
  readonly title: string;
  /** `numbering`: only the numbers of footnotes change; `mark`: signs as « (r) » come or go, too */
  readonly kind:
    | 'identical'
    | 'numbering'
    | 'notes'
    | 'mark'
    | 'changed'
    | 'appeared'
    | 'disappeared';
  /** its number in each deck, from 1 */
  readonly from?: number;
  readonly to?: number;
}
