import type { Origin } from '../report-error.js';

/** The closed union of what a line of text holds. Text is final: typographic spaces included. */
export type Inline =
  | TextInline
  | NumberInline
  | StrongInline
  | EmphasisInline
  | SuperscriptInline
  | SubscriptInline
  | LinkInline
  | ReferenceInline
  | FootnoteCallInline
  | ForeignInline;

export interface TextInline {
  readonly type: 'text';
  readonly text: string;
}

/**
 * Words that the data decided: a number (« 60 500 »), a number in letters (« six auditeurs sur
 * dix »), or a direction (« une hausse »). `valueKeys` leads to `ReportDocument.values`.
 */
export interface NumberInline {
  readonly type: 'number';
  readonly text: string;
  readonly valueKeys: readonly string[];
}

export interface StrongInline {
  readonly type: 'strong';
  readonly inlines: readonly Inline[];
}

export interface EmphasisInline {
  readonly type: 'emphasis';
  readonly inlines: readonly Inline[];
}

/** « 1re », note marks: raised. */
export interface SuperscriptInline {
  readonly type: 'superscript';
  readonly text: string;
  /** of the mark of a table's note: `<table>:<mark>` */
  readonly note?: string;
}

export interface SubscriptInline {
  readonly type: 'subscript';
  readonly text: string;
}

/** http, https or mailto only. */
export interface LinkInline {
  readonly type: 'link';
  readonly url: string;
  readonly inlines: readonly Inline[];
}

/** « figure 3 », « tableau 1 », a chapter: a link inside the document. */
export interface ReferenceInline {
  readonly type: 'reference';
  /** id of a figure, table, chapter or heading */
  readonly target: string;
  readonly text: string;
}

export interface FootnoteCallInline {
  readonly type: 'footnote-call';
  readonly id: string;
  readonly number: number;
}

/** Words of another language, for screen readers. */
export interface ForeignInline {
  readonly type: 'foreign';
  /** BCP 47: `en` */
  readonly language: string;
  readonly inlines: readonly Inline[];
}

/** The unit in which the report is proofread, and its revisions told. */
export interface Sentence {
  /** stable across editions: `<template>#<index of the sentence in its block>` and the block's id */
  readonly id: string;
  readonly inlines: readonly Inline[];
  /** the template's line */
  readonly origin: Origin;
  /** cells that decided its words without being printed in it: those of conditions; absent: none */
  readonly decidedBy?: readonly Origin[];
}
