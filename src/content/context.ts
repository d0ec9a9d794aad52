import type { Dataset, Territory } from '../dataset/dataset.js';
import type { DocumentValue } from '../document/document.js';
import type { Sign } from '../document/sign.js';
import type { Indicators, IndicatorValue } from '../indicators/indicator-value.js';
import type { Shelf } from '../kept-work.js';
import type { TieRule } from '../language/round.js';
import type { Fault } from '../report-error.js';

/** What every part of the content is written from, for one edition. */
export interface ContentContext {
  readonly dataset: Dataset;
  readonly indicators: Indicators;
  readonly territory: Territory;
  /** the edition's academic year: « 2016-2017 » */
  readonly year: string;
  /** the code of a period that the publication names for this year: `civil` → `2017`; a code is its own */
  readonly namePeriod: (name: string) => string;
  /** where a value half-way between two goes */
  readonly ties: TieRule;
  readonly ledger: ValueLedger;
  /** faults are pushed here, and thrown all at once when the document is composed */
  readonly faults: Fault[];
  /** where templates are found prepared, and sentences written before */
  readonly shelf?: Shelf | undefined;
}

/** Keeps every value that the document prints, so that each printed number can be traced. */
export interface ValueLedger {
  /** Records a value and returns its key. */
  record(value: IndicatorValue): string;
  readonly values: Readonly<Record<string, DocumentValue>>;
}

/** The declared sign for a flag or an absence; undefined when the institution declares none. */
export type FindSign = (standsFor: string) => Sign | undefined;
