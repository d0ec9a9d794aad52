/** Before ; ? ! » and after «, and between groups of three digits. */
export const NARROW_NO_BREAK_SPACE = '\u202F';

/** Before : and %, and between a number and its unit. */
export const NO_BREAK_SPACE = '\u00A0';

/** The sign of a negative number, as wide as the plus. */
export const MINUS = '\u2212';

/** Apostrophe of elisions. */
export const APOSTROPHE = '\u2019';

export const ELLIPSIS = '\u2026';
