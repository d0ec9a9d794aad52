/**
 * Whether a text prints a sign as a word of its own: « 14 273 (r), contre », but no « - » in
 * « 2015-2016 ».
 */
export function saysSign(text: string, sign: string): boolean {
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + sign.length)];
    if (/^[\s«(]?$/u.test(before) && /^[\s.,;:!?…»)]?$/u.test(after)) return true;
  }
  return false;
}
