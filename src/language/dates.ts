import { NO_BREAK_SPACE } from './characters.js';
import { type TextPiece, typesetPieces } from './typography.js';

/** « 31 janvier 2018 », « 1er février 2018 » of an ISO date; `undefined` for what is none. */
export function formatDate(isoDate: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  const month = MONTHS[Number(match?.[2]) - 1];
  const day = Number(match?.[3]);
  if (!match || month === undefined || day < 1 || day > daysIn(match)) return undefined;
  return `${day === 1 ? '1er' : day}${NO_BREAK_SPACE}${month} ${match[1]}`;
}

/** The same with the ending of « 1er » to be raised. */
export function formatDatePieces(isoDate: string): readonly TextPiece[] | undefined {
  const date = formatDate(isoDate);
  return date === undefined ? undefined : typesetPieces(date);
}

/** « janvier 2018 » of an ISO date or month. */
export function formatMonth(isoDate: string): string | undefined {
  const match = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(isoDate);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match && month ? `${month} ${match[1]}` : undefined;
}

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** Day 0 of the next month is the last of this one. */
function daysIn(match: RegExpExecArray): number {
  return new Date(Date.UTC(Number(match[1]), Number(match[2]), 0)).getUTCDate();
}
