import type { Sign } from '../document/sign.js';
import type { IndicatorValue } from '../indicators/indicator-value.js';
import { NO_BREAK_SPACE } from '../language/characters.js';
import { formatNumber, formatSigned } from '../language/format-number.js';
import type { TieRule } from '../language/round.js';
import { fault, type Origin } from '../report-error.js';
import { FLAG_PRECEDENCE, type Flag } from '../vocabulary.js';
import type { Composition } from './composition.js';
import { createFindSign } from './signs-in-use.js';

/** A value as a table or a chart prints it. */
export interface PrintedValue {
  /** « 6 961 », « 39,0 », « +5,8 », or the sign of its absence: « n.c. » */
  readonly text: string;
  /** « % » after a no-break space, where a unit is printed beside the number; '' for an absence */
  readonly percent: string;
  /** « (p) », or '' */
  readonly mark: string;
  /** the flag that the mark says */
  readonly flag: Flag | undefined;
}

/** What of a value decides how it is printed. */
export type Printable = Pick<IndicatorValue, 'key' | 'quantity' | 'result' | 'flags'>;

/** Rounds and writes a value; a sign that the institution does not declare is a fault. */
export function printValue(
  value: Printable,
  decimals: number,
  origin: Origin,
  composition: Composition,
): PrintedValue {
  const findSign = createFindSign(composition.context.dataset);
  const { result } = value;
  if (result.type === 'absence') {
    const text = requireSign(findSign(result.reason), result.reason, value, origin, composition);
    return { text, percent: '', mark: '', flag: undefined };
  }
  const tie = composition.publication.rounding.ties;
  const flag = FLAG_PRECEDENCE.find((one) => value.flags.includes(one) && findSign(one));
  const unsaid = flag ? undefined : value.flags[0];
  if (unsaid) requireSign(undefined, unsaid, value, origin, composition);
  return {
    text: writeNumber(result.value, value, decimals, tie),
    percent: isPercent(value) ? `${NO_BREAK_SPACE}%` : '',
    mark: flag ? (findSign(flag)?.sign ?? '') : '',
    flag,
  };
}

/** « 6 961 (p) », « 45,7 % », « n.c. »: as a chart labels it. */
export function printedLabel({ text, percent, mark }: PrintedValue): string {
  return `${text}${percent}${mark ? `${NO_BREAK_SPACE}${mark}` : ''}`;
}

function requireSign(
  sign: Sign | undefined,
  standsFor: string,
  { key }: Printable,
  origin: Origin,
  { context }: Composition,
): string {
  if (sign) return sign.sign;
  context.faults.push(fault('sign-not-declared', origin, { standsFor, key }));
  return '…';
}

function writeNumber(
  number: number,
  { quantity }: Printable,
  decimals: number,
  tie: TieRule,
): string {
  const isDifference = quantity === 'points' || quantity === 'change';
  return isDifference
    ? formatSigned(number, { decimals, tie })
    : formatNumber(number, { decimals, tie });
}

function isPercent({ quantity }: Printable): boolean {
  return quantity === 'share' || quantity === 'change';
}
