import type { Origin } from '../report-error.js';
import type { Flag, Quantity, Result } from '../vocabulary.js';
import type { FigureBlock } from './figure-block.js';
import type { FigureDataBlock } from './figure-data-block.js';
import type { Inline, Sentence } from './inline.js';
import type { Sign } from './sign.js';
import type { TableBlock } from './table-block.js';

/**
 * What the report says, in no format: the waist of the house. Renderers turn it into bytes, the
 * golden files and the revision compare it. It says what things *are*, never where they land: no
 * length, colour or page. Everything in it is JSON.
 */
export interface ReportDocument {
  readonly edition: EditionStatement;
  /** chapters and annexes, in order */
  readonly chapters: readonly Chapter[];
  /** by id; numbered in order of first call */
  readonly footnotes: readonly Footnote[];
  /** every value that a number inline, a cell, a key figure or a figure row refers to, by key */
  readonly values: Readonly<Record<string, DocumentValue>>;
}

/** What the cover, the running header and the metadata say. */
export interface EditionStatement {
  readonly publication: string;
  /** « Statistiques de l’année universitaire » */
  readonly title: string;
  readonly subtitle: string;
  readonly institution: string;
  /** who answers for it */
  readonly service: string;
  /** « 2016-2017 » */
  readonly year: string;
  readonly territory: { readonly code: string; readonly label: string };
  readonly language: 'fr';
  readonly vintage: string;
  /** ISO date; the only date an output knows */
  readonly releaseDate: string;
  /** « 31 janvier 2018 » */
  readonly releaseDateText: string;
  /** « Première diffusion — les données marquées (p) sont provisoires » */
  readonly releaseStatus: string;
  /** while sentences wait for approval: what the cover and every page say of it; absent otherwise */
  readonly draft?: string;
  /** an erratum's visible notice: what was wrong and what is right; absent for any other release */
  readonly erratum?: string;
  readonly keywords: readonly string[];
  readonly description: string;
}

/** A value as the document knows it: enough to trace a printed number without the dataset. */
export interface DocumentValue {
  readonly key: string;
  readonly indicator: string;
  readonly label: string;
  readonly territory: string;
  readonly period: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly result: Result;
  readonly flags: readonly Flag[];
  readonly formula: string;
  /** the cells it was computed from */
  readonly cells: readonly Origin[];
}

export interface Chapter {
  readonly type: 'chapter';
  readonly id: string;
  /** `revision`: what changed since the preceding release; `revision/` writes it */
  readonly kind: 'overview' | 'chapter' | 'tables' | 'annex' | 'revision';
  readonly title: readonly Inline[];
  /** the chapter in one or two sentences; shown large at its opening */
  readonly keyMessage: readonly Sentence[];
  readonly blocks: readonly Block[];
  readonly origin: Origin;
}

/** The closed union of what a chapter holds. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | DefinitionsBlock
  | KeyFiguresBlock
  | FigureBlock
  | FigureDataBlock
  | TableBlock;

export interface HeadingBlock {
  readonly type: 'heading';
  readonly id: string;
  /** 2 below a chapter's title, 3 below that */
  readonly level: 2 | 3;
  readonly inlines: readonly Inline[];
  readonly origin: Origin;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly sentences: readonly Sentence[];
  readonly origin: Origin;
}

export interface ListBlock {
  readonly type: 'list';
  readonly ordered: boolean;
  /** each item: paragraphs and nested lists */
  readonly items: readonly (readonly (ParagraphBlock | ListBlock)[])[];
  readonly origin: Origin;
}

/** Term and meaning: definitions, sources, signs in the annex; what was said and what is said now. */
export interface DefinitionsBlock {
  readonly type: 'definitions';
  /** the sentences of an entry are versions of one another: each stands apart */
  readonly versions?: true;
  readonly entries: readonly {
    readonly term: readonly Inline[];
    readonly sentences: readonly Sentence[];
  }[];
  readonly origin: Origin;
}

/** A page of large numbers. */
export interface KeyFiguresBlock {
  readonly type: 'key-figures';
  readonly id: string;
  readonly items: readonly KeyFigure[];
  /** signs used by the items, explained below them */
  readonly signs: readonly Sign[];
  readonly source: readonly Inline[];
  readonly origin: Origin;
}

export interface KeyFigure {
  readonly id: string;
  /** the number as said: « 60 502 », « 39,0 % »: number inlines and marks only */
  readonly number: readonly Inline[];
  /** « auditeurs inscrits » */
  readonly label: readonly Inline[];
  /** « contre 12 710 en 2015-2016 »; empty where there is nothing to compare with */
  readonly comparison: readonly Inline[];
  /** oldest first; at least three points, or empty */
  readonly series: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly period: string;
  readonly result: Result;
  readonly flags: readonly Flag[];
  /** « (p) »; absent when the value has none */
  readonly mark?: string;
  readonly valueKey: string;
}

export interface Footnote {
  readonly id: string;
  /** from 1, in order of first call */
  readonly number: number;
  readonly sentences: readonly Sentence[];
  /** the sign that it explains: nobody wrote it */
  readonly sign?: Sign;
  readonly origin: Origin;
}
