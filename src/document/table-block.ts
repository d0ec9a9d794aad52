import type { Origin } from '../report-error.js';
import type { Flag } from '../vocabulary.js';
import type { Inline, Sentence } from './inline.js';
import type { Sign } from './sign.js';

/** Rows and columns with their headers: what a table is but for its texts. */
export interface TableGrid {
  /** the label column's header, often empty */
  readonly stub: readonly Inline[];
  readonly columns: readonly TableColumn[];
  /** headers above several columns, outermost first; columns without one are not named */
  readonly spanners: readonly TableSpanner[];
  readonly rows: readonly TableRow[];
  /** only the signs that the table prints */
  readonly signs: readonly Sign[];
}

/** A statistical table, as a yearbook prints it. */
export interface TableBlock extends TableGrid {
  readonly type: 'table';
  readonly id: string;
  /** « Tableau 1 »: 1, in order of the document */
  readonly number: number;
  /** « a »: a table printed in parts, « Tableau 3a » and « Tableau 3b »; each part is a block */
  readonly part?: string;
  readonly title: Sentence;
  readonly subtitle: readonly Inline[];
  /** « (1) : personnes physiques, sans double compte » */
  readonly notes: readonly { readonly mark: string; readonly inlines: readonly Inline[] }[];
  readonly coverage: readonly Inline[];
  readonly source: readonly Inline[];
  readonly origin: Origin;
}

/** What the mark of one of a table's notes names. */
export function tableNote(table: string, mark: string): string {
  return `${table}:${mark}`;
}

export interface TableColumn {
  readonly id: string;
  /** note marks are superscript inlines that say which `note` they mark */
  readonly label: readonly Inline[];
  /** « en % », below the label; may be empty */
  readonly unit: readonly Inline[];
  /** decimals of its numbers: the comma stands in one line down the column */
  readonly decimals: number;
}

/** A header over the columns `from`..`to` (indexes from 0, both included). */
export interface TableSpanner {
  readonly label: readonly Inline[];
  readonly from: number;
  readonly to: number;
  /** 0 is the row next to the columns' own labels, 1 the one above it */
  readonly level: number;
}

export interface TableRow {
  /** `group`: a band across the table (a region), which may carry cells; the rest hold a cell a column */
  readonly kind: 'group' | 'row' | 'subtotal' | 'total';
  /** 0, 1, 2: how deep in the tree of territories, or of headings */
  readonly depth: number;
  readonly label: readonly Inline[];
  /** as many as columns, or none for a bare group band */
  readonly cells: readonly TableCell[];
  readonly origin: Origin;
}

export type TableCell =
  /** `text` without its mark; `mark`: « (p) », « (r) » or '' */
  | {
      readonly type: 'number';
      readonly text: string;
      readonly mark: string;
      readonly valueKey: string;
      readonly flags: readonly Flag[];
    }
  /** a sign: « n.c. » */
  | { readonly type: 'sign'; readonly text: string; readonly valueKey: string }
  /** nothing is printed: the source leaves it blank */
  | { readonly type: 'empty' };
