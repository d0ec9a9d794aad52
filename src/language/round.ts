/**
 * What becomes of a number halfway between two printed ones. The publication declares it; the house
 * rule is half to even: 82,5 is said « 82 % », 83,5 « 84 % ».
 */
export type TieRule = 'half-even' | 'half-up';

export const DEFAULT_TIE: TieRule = 'half-even';

/**
 * Rounds to `decimals` (negative: to tens, hundreds…), on the decimal digits a reader would see:
 * 1.005 is a tie although its binary value is not. `half-up` rounds ties away from zero.
 *
 * @throws RangeError for NaN and infinities: absence is a status, never a number.
 */
export function roundTo(value: number, decimals: number, tie: TieRule = DEFAULT_TIE): number {
  const { negative, units } = roundToUnits(value, decimals, tie);
  const size = Number(`${units}e${-decimals}`);
  return negative && size !== 0 ? -size : size;
}

/** Rounds to so many significant digits: 13 476 312 at 3 is 13 500 000. */
export function roundSignificant(
  value: number,
  digits: number,
  tie: TieRule = DEFAULT_TIE,
): number {
  if (value === 0) return 0;
  return roundTo(value, digits - 1 - exponentOf(value), tie);
}

/** Rounds to a multiple of `step`: 60 502 to 500 is 60 500. */
export function roundToMultiple(value: number, step: number, tie: TieRule = DEFAULT_TIE): number {
  return Number((roundTo(value / step, 0, tie) * step).toPrecision(SURE_DIGITS)) || 0;
}

/**
 * The same as whole units of the last decimal kept, for printing: 12,345 at 2 is 1234 units.
 *
 * @throws RangeError for NaN and infinities.
 */
export function roundToUnits(
  value: number,
  decimals: number,
  tie: TieRule = DEFAULT_TIE,
): { readonly negative: boolean; readonly units: bigint } {
  const { digits, scale } = readDigits(value, decimals);
  const kept = digits * 10n ** BigInt(Math.max(0, decimals - scale));
  const dropped = 10n ** BigInt(Math.max(0, scale - decimals));
  const units = kept / dropped;
  const twice = 2n * (kept % dropped);
  const isUp = twice > dropped || (twice === dropped && (tie === 'half-up' || units % 2n === 1n));
  return { negative: value < 0, units: isUp ? units + 1n : units };
}

/** Sums and differences of printed numbers are sure to about 12 digits; what follows is binary noise. */
const SURE_DIGITS = 12;

/** The shortest decimal that reads back as the number, without noise, as `digits` × 10^−`scale`. */
function readDigits(value: number, decimals: number): { digits: bigint; scale: number } {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number to be printed: ${value}`);
  // Digits well beyond the last one kept are always read, however large the number.
  const sure = Math.max(SURE_DIGITS, exponentOf(value) + decimals + 4);
  const shortest = Math.abs(value).toExponential();
  const isNoisy = shortest.replace('.', '').indexOf('e') > sure;
  const text = isNoisy ? Math.abs(value).toExponential(sure - 1) : shortest;
  const [mantissa = '0', exponent = '0'] = text.split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** 2 for 123, −1 for 0.5: the power of ten of the first digit. */
function exponentOf(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}
