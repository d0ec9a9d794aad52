import { MINUS, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './characters.js';
import { roundToUnits, type TieRule } from './round.js';

export interface NumberFormat {
  /** printed even when they are zeros; 0 by default */
  readonly decimals?: number;
  readonly tie?: TieRule;
}

/** « 60 502 », « 34,1 », « −1 372 »: rounded here, once. Groups of three from 1 000 on. */
export function formatNumber(value: number, format: NumberFormat = {}): string {
  const { negative, digits, isZero } = writeDigits(value, format);
  return negative && !isZero ? MINUS + digits : digits;
}

/** « 39,0 % ». */
export function formatShare(share: number, format: NumberFormat = {}): string {
  return `${formatNumber(share, format)}${NO_BREAK_SPACE}%`;
}

/** « +5,8 », « −5,5 »; what is rounded to zero has no sign: « 0,0 ». */
export function formatSigned(value: number, format: NumberFormat = {}): string {
  const { negative, digits, isZero } = writeDigits(value, format);
  if (isZero) return digits;
  return (negative ? MINUS : '+') + digits;
}

/** « +5,8 % ». */
export function formatSignedShare(value: number, format: NumberFormat = {}): string {
  return `${formatSigned(value, format)}${NO_BREAK_SPACE}%`;
}

/** The printed number read back, `undefined` when it is none: « −1 372,5 » is −1372.5. */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .replaceAll(NARROW_NO_BREAK_SPACE, '')
    .replace(/[−+]/, (sign) => (sign === MINUS ? '-' : ''))
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function writeDigits(
  value: number,
  { decimals = 0, tie }: NumberFormat,
): { negative: boolean; digits: string; isZero: boolean } {
  const { negative, units } = roundToUnits(value, decimals, tie);
  const text = String(units).padStart(decimals + 1, '0');
  const whole = group(text.slice(0, text.length - decimals));
  const fraction = text.slice(text.length - decimals);
  return { negative, digits: decimals ? `${whole},${fraction}` : whole, isZero: units === 0n };
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, NARROW_NO_BREAK_SPACE);
}
