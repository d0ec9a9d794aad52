import type { Quantity } from '../vocabulary.js';
import type { Observation } from './observation.js';

export type TerritoryLevel = 'network' | 'zone' | 'region' | 'centre' | 'other';

/** One line of the territories code list. */
export interface Territory {
  readonly code: string;
  /** as printed in tables: « Cnam Alsace » */
  readonly label: string;
  /** as printed in charts: « Alsace » */
  readonly shortLabel: string;
  /** as used inside a sentence, with its article: « l’Alsace », « La Réunion » */
  readonly sentenceLabel: string;
  /** being there, with the preposition that no rule gives: « en Corse », « au Liban », « à La Réunion » */
  readonly placeLabel?: string;
  readonly level: TerritoryLevel;
  /** absent for the network only */
  readonly parent?: string;
  /** position in the whole list, from 1: the order of the source's tables */
  readonly order: number;
  /**
   * column and row on the tile grid, from 1; only centres (and others shown on it) have one. `label`
   * fits in a tile (« Nord-PdC »); absent: the short label does
   */
  readonly tile?: { readonly column: number; readonly row: number; readonly label?: string };
}

/** One line of the measures code list. */
export interface Measure {
  readonly code: string;
  readonly label: string;
  readonly quantity: Quantity;
  /** what is counted or measured, as said after the number: « auditeurs », « ans », « % » */
  readonly unit: string;
}

/** A year measured: academic (`2016-2017`) or civil (`2016`). */
export interface Period {
  readonly code: string;
  readonly kind: 'academic' | 'civil';
}

/** What a delivery says of itself (`release.yaml`). */
export interface Release {
  /** folder name: `2018-01-31` or `2018-01-31-label` */
  readonly vintage: string;
  /** ISO date of publication */
  readonly date: string;
  readonly kind: 'first' | 'routine' | 'major' | 'erratum';
  /** who releases it */
  readonly service: string;
  /** public reason, by measure; `*` for all */
  readonly reasons: Readonly<Record<string, string>>;
  /** rows by file name, as counted by who delivers: a file cut between two rows is seen */
  readonly rows?: Readonly<Record<string, number>>;
}

/** All observations as of one vintage: later deliveries laid over earlier ones, key by key. */
export interface Dataset {
  readonly territories: ReadonlyMap<string, Territory>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly periods: ReadonlyMap<string, Period>;
  /** names and codes of the further dimensions: `mode` → codes with labels */
  readonly dimensions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** the signs printed for absences and flags, with the meaning the institution declares */
  readonly signs: readonly DeclaredSign[];
  /** oldest first, up to the as-of vintage */
  readonly releases: readonly Release[];
  /** by `observationKey` */
  readonly observations: ReadonlyMap<string, Observation>;
}

/** A sign of the house list: « n.c. » for what was not communicated, « (p) » for provisional. */
export interface DeclaredSign {
  readonly sign: string;
  /** a flag (`P`) or a reason of absence (`not-communicated`) */
  readonly standsFor: string;
  /** « donnée provisoire » */
  readonly meaning: string;
}

/**
 * The identity of an observation: measure, territory, period and sorted further dimensions.
 * `auditeurs|cnam|2016-2017`, `enseignements|cnam|2016-2017|mode=fod`.
 */
export function observationKey(
  measure: string,
  territory: string,
  period: string,
  dimensions: Readonly<Record<string, string>> = {},
): string {
  const names = Object.keys(dimensions);
  if (names.length === 0) return `${measure}|${territory}|${period}`;
  const further = names.sort().map((name) => `${name}=${dimensions[name]}`);
  return [measure, territory, period, ...further].join('|');
}
