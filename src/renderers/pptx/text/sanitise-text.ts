/**
 * Text as XML can hold it on one line: no control character, no half of a surrogate pair, no
 * non-character; breaks and tabs become spaces.
 */
export function sanitiseText(text: string): string {
  return text
    .replace(/[\t\n\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFD\uFFFE\uFFFF\u00AD]/gu, '');
}
