import type { Quantity } from '../vocabulary.js';

/** A number as it was published: the decimals written say how it was rounded. */
export interface PublishedNumber {
  readonly value: number;
  readonly decimals: number;
}

/** Why a cell is no value of its measure. */
export type ValueProblem =
  | 'not-a-number'
  | 'too-precise'
  | 'count-not-whole'
  | 'negative-value'
  | 'share-out-of-range'
  | 'points-out-of-range'
  | 'change-below-minus-100';

/** Digits that a number holds without change. */
const MOST_DIGITS = 15;

const NUMBER = {
  '.': /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/,
  ',': /^-?(?:0|[1-9]\d*)(?:,(\d+))?$/,
} as const;

/**
 * Reads digits, an optional minus sign and an optional fraction; no exponent, grouping, sign `+` or
 * bare point. Then holds the number to what its quantity allows.
 */
export function parseValue(
  text: string,
  decimalMark: '.' | ',',
  quantity: Quantity | undefined,
): PublishedNumber | ValueProblem {
  const match = NUMBER[decimalMark].exec(text);
  if (!match) return 'not-a-number';
  if (
    text.length > MOST_DIGITS &&
    text.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS
  ) {
    return 'too-precise';
  }
  // Adding 0 makes « -0 » the zero it means.
  const value = Number(decimalMark === '.' ? text : text.replace(',', '.')) + 0;
  const decimals = match[1]?.length ?? 0;
  return problemOf(value, decimals, quantity) ?? { value, decimals };
}

function problemOf(
  value: number,
  decimals: number,
  quantity: Quantity | undefined,
): ValueProblem | undefined {
  switch (quantity) {
    case 'count':
      if (decimals > 0) return 'count-not-whole';
      return value < 0 ? 'negative-value' : undefined;
    case 'share':
      return value < 0 || value > 100 ? 'share-out-of-range' : undefined;
    case 'ratio':
      return value < 0 ? 'negative-value' : undefined;
    case 'points':
      return Math.abs(value) > 100 ? 'points-out-of-range' : undefined;
    case 'change':
      return value < -100 ? 'change-below-minus-100' : undefined;
    default:
      return undefined;
  }
}
