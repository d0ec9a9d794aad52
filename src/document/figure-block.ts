import type { Origin } from '../report-error.js';
import type { Flag } from '../vocabulary.js';
import type { Inline, Sentence } from './inline.js';
import type { Sign } from './sign.js';

/** A chart: its specification, its values and its texts. It is drawn later, at the size each format asks for. */
export interface FigureBlock {
  readonly type: 'figure';
  readonly id: string;
  /** « Figure 3 »: 3, in order of the document */
  readonly number: number;
  /** the message: a sentence, verified like any other */
  readonly title: Sentence;
  /** unit and year, in grey: « Nombre d’auditeurs par centre, 2016-2017 » */
  readonly subtitle: readonly Inline[];
  /** a Vega-Lite specification without data; its data source is named `rows` */
  readonly specification: JsonObject;
  readonly rows: readonly FigureRow[];
  /** the fields of the rows that hold values, with what a reader or a native chart calls them */
  readonly fields: readonly FigureField[];
  /** width : height of the picture, a shape not a size; absent: the drawing decides its height from the rows */
  readonly aspect?: number;
  /** what the chart shows, for who cannot see it: generated from the rows */
  readonly alternative: string;
  /** « Lecture : … », generated from one row */
  readonly reading: readonly Inline[];
  /** « Champ : … » */
  readonly coverage: readonly Inline[];
  readonly notes: readonly (readonly Inline[])[];
  readonly source: readonly Inline[];
  /** the signs that the chart prints, explained below it */
  readonly signs: readonly Sign[];
  /** how a deck may draw it as a chart of its own; absent: a picture */
  readonly native?: NativeChart;
  readonly origin: Origin;
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export type JsonObject = { readonly [name: string]: JsonValue };

/**
 * One mark or group of marks. Besides the declared value fields, `cells` always holds
 * `territory`, `territoryCode`, `zone`, `zoneCode`, `order`, `period`, `column`, `row` (tile) where
 * they apply, `series` where the declaration lists several, and for each value field `x`:
 * `x` (unrounded number, or null for an absence), `xText` (French, marks included: « 6 961 (p) », « n.c. »),
 * `xFlag` (the flag to print, or '').
 */
export interface FigureRow {
  readonly cells: Readonly<Record<string, string | number | null>>;
  /** by value field: key into `ReportDocument.values` */
  readonly valueKeys: Readonly<Record<string, string>>;
  /** by value field */
  readonly flags: Readonly<Record<string, readonly Flag[]>>;
  /** by value field: printed decimals, where they are fewer than the field's */
  readonly decimals?: Readonly<Record<string, number>>;
}

export interface FigureField {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** the most that its values print */
  readonly decimals: number;
}

/** The kinds that presentation programs draw well themselves: charts, and a map of tiles as shapes. */
export interface NativeChart {
  readonly kind:
    | 'bar'
    | 'column'
    | 'stacked-bar'
    | 'stacked-column'
    | 'percent-bar'
    | 'line'
    | 'doughnut'
    | 'column-and-line'
    | 'tiles';
  /** row cell that names the categories */
  readonly category: string;
  /** row cell that names the series; absent: each value field is one */
  readonly series?: string;
  readonly values: readonly string[];
  /** row cell that parts the rows into charts of one scale, side by side: `zone`, `group` */
  readonly panel?: string;
  /** levels of the territories drawn: the others are sums of them; absent: all rows */
  readonly levels?: readonly string[];
  /** series left out: they are sums of the others */
  readonly without?: readonly string[];
  /** series that sums the others of stacked columns: said above each stack, not drawn in it */
  readonly total?: string;
  /** series are shades of one hue, dark to light, for hues mean something else here, such as zones */
  readonly shades?: boolean;
  /** categories by their first value; absent: in the order of the rows */
  readonly sort?: 'ascending' | 'descending';
  /** bounds of the classes that shade tiles */
  readonly steps?: readonly number[];
}
