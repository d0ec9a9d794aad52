import hyphenator from 'hyphen/fr/index.js';

/** Letters that stay together at either end of a word. */
const LEAST = 3;

/** Words in lower case alone: neither names, nor initials, nor compounds, nor addresses. */
const WORD =
  /(?<![\p{L}\p{N}_@/.\u2010\u2011-])\p{Ll}{6,}(?![\p{L}\p{N}_@/\u2010\u2011-]|\.[\p{L}\p{N}])/gu;

/**
 * Where French may cut the words of a text at the end of a line, as indexes into it, in order: by the
 * patterns of the TeX community, three letters at least on either side, never in a name.
 */
export function hyphenPoints(text: string): readonly number[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    pointsOf(word).map((point) => index + point),
  );
}

function pointsOf(word: string): readonly number[] {
  const syllables = hyphenator.hyphenateSync(word, { hyphenChar: '-' }).split('-');
  const points: number[] = [];
  let point = 0;
  for (const syllable of syllables) {
    point += syllable.length;
    if (point >= LEAST && point <= word.length - LEAST) points.push(point);
  }
  return points;
}
