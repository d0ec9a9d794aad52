/** What is left of a template that passed its check: text, each line's end marked, and calls. */
export type PreparedStatement = string | PreparedCall;

/** A mustache, a block or a call within a call, as plain data. */
export interface PreparedCall {
  readonly helper: string;
  readonly positional: readonly PreparedArgument[];
  readonly named: readonly (readonly [name: string, argument: PreparedArgument])[];
  /** in its template: lines count from 1, columns from 0 */
  readonly start: { readonly line: number; readonly column: number };
  readonly branch?: readonly PreparedStatement[];
  readonly otherwise?: readonly PreparedStatement[];
}

export type PreparedArgument = string | number | boolean | PreparedCall;
