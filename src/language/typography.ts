import { APOSTROPHE, ELLIPSIS, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './characters.js';

/**
 * Gives authored text its French typography: fixed spaces before ; ? ! : % and inside « », curly
 * apostrophes, quotes, ellipses, dashes, no break after « n° », « p. », « M. ». Applying it twice
 * changes nothing more, no letter or digit is lost, addresses (URL, e-mail) stay as written.
 * Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
 */
export function typeset(text: string): string {
  const addresses: string[] = [];
  const standing = text.replace(ADDRESS, (address) => {
    addresses.push(address);
    return STAND_IN;
  });
  const done = RULES.reduce(
    (line, [pattern, replacement]) => line.replace(pattern, replacement),
    standing,
  );
  return done.replaceAll(STAND_IN, () => addresses.shift() ?? '');
}

export interface TextPiece {
  readonly type: 'text' | 'superscript';
  readonly text: string;
}

/** The same, with the endings of « 1er », « 2e », « XXe » in pieces of their own, to be raised. */
export function typesetPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  const line = typeset(text);
  for (const match of line.matchAll(ORDINAL)) {
    const ending = match[0].replace(/^[\dIVX]+/, '');
    const start = match.index + match[0].length - ending.length;
    pieces.push({ type: 'text', text: line.slice(from, start) });
    pieces.push({ type: 'superscript', text: ending });
    from = start + ending.length;
  }
  return from < line.length ? [...pieces, { type: 'text', text: line.slice(from) }] : pieces;
}

/** A private character that holds an address's place; one that is in the text is kept likewise. */
const STAND_IN = '\uE000';

const ADDRESS =
  /\uE000|(?:https?:\/\/|mailto:|www\.)[^\s"«»<>]*[^\s"«»<>.,;:!?)…]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** « Xe » and « Ve » alone are left: a lone letter is seldom a century. */
const ORDINAL =
  /(?<![\p{L}\p{N}])(?:1|I)(?:ers?|res?)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:\d+|[IVX]{2,})es?(?![\p{L}\p{N}])/gu;

const SPACES = `[ ${NO_BREAK_SPACE}${NARROW_NO_BREAK_SPACE}]`;

/** In order: quotes must be « » before their spaces are set. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // « 100 000 », but not « 2016 100 »: a year is no beginning of a number.
  [/(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/gu, NARROW_NO_BREAK_SPACE],
  [/'/g, APOSTROPHE],
  [/\.\.\./g, ELLIPSIS],
  [/(^|[\s([—–’])"(?=[^\s"])/gu, '$1«'],
  [/(?<=[^\s"]"*)"/gu, '»'],
  [new RegExp(`«${SPACES}*(?=[^\\s])`, 'gu'), `«${NARROW_NO_BREAK_SPACE}`],
  [new RegExp(`(?<=[^\\s«])${SPACES}*»`, 'gu'), `${NARROW_NO_BREAK_SPACE}»`],
  [new RegExp(`${SPACES}+([;?!])`, 'gu'), `${NARROW_NO_BREAK_SPACE}$1`],
  [/(?<=[\p{L}\p{N}»)\]%\uE000])(?<!&\w+)([;?!])/gu, `${NARROW_NO_BREAK_SPACE}$1`],
  [new RegExp(`${SPACES}+:(?=\\s|$)`, 'gu'), `${NO_BREAK_SPACE}:`],
  [/(?<=[\p{L}\p{N}»)%\uE000]):(?=\s|$)/gu, `${NO_BREAK_SPACE}:`],
  [new RegExp(`${SPACES}+([%€‰])`, 'gu'), `${NO_BREAK_SPACE}$1`],
  [/(?<=\d)([%€‰])/gu, `${NO_BREAK_SPACE}$1`],
  [/(?<=[^\s–-]) --? (?=[^\s–-])/gu, `${NO_BREAK_SPACE}– `],
  [/(?<![\p{L}\p{N}])([Nn]°) ?(?=\d|$)/gu, `$1${NO_BREAK_SPACE}`],
  [/(?<![\p{L}\p{N}])((?:pp?|vol|chap|art|fig)\.) (?=\d)/gu, `$1${NO_BREAK_SPACE}`],
  [/(?<![\p{L}\p{N}])((?:MM?\.)|Mmes?|Dr|Pr) (?=\p{Lu})/gu, `$1${NO_BREAK_SPACE}`],
];
