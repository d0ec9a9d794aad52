import type { IndicatorValue } from '../../indicators/indicator-value.js';
import type { Origin } from '../../report-error.js';
import type { ContentContext } from '../context.js';
import type { PendingFault, Piece } from './piece.js';

/** What a helper's argument may be. */
export type ParameterType =
  /** the id of an indicator, or `(valeur …)` */
  | 'value'
  /** a code or an id, which no reader sees */
  | 'text'
  /** words that are printed: as in all text, no typed digit */
  | 'words'
  | 'number'
  | 'boolean'
  /** what another helper wrote: `(pourcentage …)` */
  | 'piece';

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly optional?: boolean;
  /**
   * « est/sont »: both forms must be given, for the data may change the number; `phrase`: unless it is
   * one word, a noun, whose plural is known
   */
  readonly inBothForms?: 'always' | 'phrase';
  /** the only words accepted */
  readonly oneOf?: readonly string[];
  /** the only whole numbers accepted, both ends included */
  readonly within?: readonly [least: number, most: number];
}

/** One call of a helper, its arguments already checked against its declaration. */
export interface HelperCall {
  readonly context: ContentContext;
  readonly origin: Required<Origin>;
  /** faults found while the call is answered */
  readonly faults: PendingFault[];
  /** the value named by a parameter, absent or not; undefined when there is none (a fault was noted) */
  readonly value: (parameter: string) => IndicatorValue | undefined;
  /** the same, and an absence is a fault too */
  readonly knownValue: (parameter: string) => KnownValue | undefined;
  /** the same, and a level is a fault too: only a change goes up or down */
  readonly knownChange: (parameter: string) => KnownValue | undefined;
  readonly text: (parameter: string) => string | undefined;
  readonly number: (parameter: string) => number | undefined;
  readonly flag: (parameter: string) => boolean;
  /** all pieces of a repeated parameter */
  readonly pieces: (parameter: string) => readonly Piece[];
  /** whether all values of a repeated parameter are numbers; what nothing gives is no fault here */
  readonly areKnown: (parameter: string) => boolean;
}

/** A value that is a number. */
export interface KnownValue extends IndicatorValue {
  readonly result: { readonly type: 'number'; readonly value: number };
}

interface HelperBase {
  readonly name: string;
  /** in French, one line, for the documentation */
  readonly summary: string;
  readonly positional: readonly Parameter[];
  /** the last positional parameter may be repeated */
  readonly repeats?: boolean;
  readonly named: readonly Parameter[];
  /** whether `territoire`, `periode`, `depuis` and the dimensions are accepted to name the value */
  readonly namesValue?: boolean;
}

/** A helper that writes: `{{nombre "auditeurs"}}`. */
export interface InlineHelper extends HelperBase {
  readonly kind: 'inline';
  readonly write: (call: HelperCall) => Omit<Piece, 'faults'>;
}

/** A helper that chooses: `{{#si-hausse "parchemins" depuis="2014-2015"}}…{{else}}…{{/si-hausse}}`. */
export interface ConditionHelper extends HelperBase {
  readonly kind: 'condition';
  readonly holds: (call: HelperCall) => boolean;
}

/** A helper that names a value for another one: `(valeur "taux-presence" mode="fod")`. */
export interface ValueHelper extends HelperBase {
  readonly kind: 'value';
}

export type Helper = InlineHelper | ConditionHelper | ValueHelper;
