import type { Gender } from './agreement.js';

/**
 * A whole number in letters, 0 to 999 999: « vingt et un », « quatre-vingts », « deux cents ».
 * Traditional spelling (hyphens below one hundred, none around « et »), as official texts print it.
 * `undefined` for what letters cannot say here: fractions, negatives, a million and more.
 */
export function cardinal(value: number, gender: Gender = 'masculine'): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) return undefined;
  if (value === 0) return 'zéro';
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  return [
    ...thousandsWords(thousands),
    ...(rest > 0 ? [belowThousand(rest, gender, true)] : []),
  ].join(' ');
}

/** « premier », « première », « deuxième », « vingt et unième »; `undefined` as for `cardinal`. */
export function ordinalWord(value: number, gender: Gender = 'masculine'): string | undefined {
  if (value === 1) return gender === 'feminine' ? 'première' : 'premier';
  const words = value === 0 ? undefined : cardinal(value);
  if (words === undefined) return undefined;
  const stem = words.replace(/(vingt|cent)s$/, '$1').replace(/e$/, '');
  return `${stem.replace(/cinq$/, 'cinqu').replace(/neuf$/, 'neuv')}ième`;
}

/**
 * « 1 point » after « de » is « un point »: « près d’un point », « une hausse d’un point ». Millions
 * are masculine; a noun whose gender nobody says keeps its figure.
 */
export function spellOne(words: string, gender: Gender | undefined): string {
  const isLarge = /^1\u00A0milli(?:on|ard)/u.test(words);
  const article = unit(1, isLarge ? 'masculine' : (gender ?? 'masculine'));
  return isLarge || gender ? words.replace(/^1\u00A0(?=\p{L})/u, `${article} `) : words;
}

/** An ordinal in digits, its ending to be raised: 1re, 2e, plural 1ers. */
export interface RaisedOrdinal {
  readonly base: string;
  readonly raised: string;
}

/** « 1er », « 1re », « 2e », by the Imprimerie nationale's rule (never « 2ème »). */
export function ordinalNumeral(
  value: number,
  gender: Gender = 'masculine',
  plural = false,
): RaisedOrdinal {
  const ending = value !== 1 ? 'e' : gender === 'feminine' ? 're' : 'er';
  return { base: String(value), raised: plural ? `${ending}s` : ending };
}

const UNITS = (
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize ' +
  'dix-sept dix-huit dix-neuf'
).split(' ');

const TENS = 'zéro dix vingt trente quarante cinquante soixante'.split(' ');

/** « mille » is invariable, and so are « vingt » and « cent » before it. */
function thousandsWords(thousands: number): readonly string[] {
  if (thousands === 0) return [];
  return thousands === 1 ? ['mille'] : [belowThousand(thousands, 'masculine', false), 'mille'];
}

/** `isLast`: nothing follows, so « vingts » and « cents » take their s. */
function belowThousand(value: number, gender: Gender, isLast: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest, gender, isLast);
  const s = hundreds > 1 && rest === 0 && isLast ? 's' : '';
  const words = hundreds === 1 ? 'cent' : `${UNITS[hundreds]} cent${s}`;
  return rest === 0 ? words : `${words} ${belowHundred(rest, gender, isLast)}`;
}

function belowHundred(value: number, gender: Gender, isLast: boolean): string {
  if (value < 20) return unit(value, gender);
  if (value === 80) return isLast ? 'quatre-vingts' : 'quatre-vingt';
  if (value > 80) return `quatre-vingt-${unit(value - 80, gender)}`;
  // Seventy counts on from sixty.
  const tens = value >= 60 ? 6 : Math.floor(value / 10);
  const rest = value - tens * 10;
  if (rest === 0) return TENS[tens] ?? '';
  const joint = rest === 1 || rest === 11 ? ' et ' : '-';
  return `${TENS[tens]}${joint}${unit(rest, gender)}`;
}

function unit(value: number, gender: Gender): string {
  return value === 1 && gender === 'feminine' ? 'une' : (UNITS[value] ?? '');
}
