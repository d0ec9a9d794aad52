import { pluralise } from './agreement.js';
import { NO_BREAK_SPACE } from './characters.js';
import { withDe } from './elision.js';
import { formatNumber } from './format-number.js';
import { roundSignificant, roundTo, type TieRule } from './round.js';

/** « 13,5 millions », « 1,9 million », « 1,2 milliard », « 250 000 », « 7 100 »: to so many digits. */
export function formatLarge(value: number, significant: number, tie?: TieRule): string {
  const { rounded, scale } = scaleOf(value, significant, tie);
  if (!scale) return formatNumber(rounded, { decimals: decimalsOf(rounded) });
  const count = roundTo(rounded / scale.size, 9);
  const digits = formatNumber(count, { decimals: decimalsOf(count) });
  return `${digits}${NO_BREAK_SPACE}${pluralise(count, scale.singular, scale.plural)}`;
}

/** « 13,5 millions d’heures », « 250 000 inscriptions »: millions and milliards take « de ». */
export function formatLargeOf(
  value: number,
  significant: number,
  noun: string,
  tie?: TieRule,
): string {
  const number = formatLarge(value, significant, tie);
  const { scale } = scaleOf(value, significant, tie);
  return scale ? `${number} ${withDe(noun)}` : `${number}${NO_BREAK_SPACE}${noun}`;
}

const SCALES = [
  { size: 1e9, singular: 'milliard', plural: 'milliards' },
  { size: 1e6, singular: 'million', plural: 'millions' },
] as const;

/** Rounded first: 999 999 to two digits is one million. */
function scaleOf(value: number, significant: number, tie: TieRule | undefined) {
  const rounded = roundSignificant(value, significant, tie);
  return { rounded, scale: SCALES.find(({ size }) => Math.abs(rounded) >= size) };
}

/** Only the decimals that say something: 12 millions, 13,5 millions. */
function decimalsOf(value: number): number {
  return roundTo(value, 12).toFixed(12).replace(/0+$/, '').split('.')[1]?.length ?? 0;
}
