import { type Fault, fault, type Origin } from '../report-error.js';
import { createPlaceFinder } from './place-finder.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const DELETE = 0x7f;
/** UTF-8 writes U+0080 to U+009F as this byte and one below 0xA0 */
const C1_LEAD = 0xc2;
/** … and the noncharacters U+FFFE and U+FFFF as EF BF BE and EF BF BF */
const NONCHARACTER_LEAD = 0xef;

/** The same in bytes, each a character: a block without a match is not looked at byte by byte. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)|\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]/;
const BLOCK = 65_536;
/** What a character that begins in a block may have beyond it. */
const BEYOND = 2;

/**
 * The control characters of a text (C0, DEL, C1; tabs too: nothing in a data file needs them), the
 * noncharacters U+FFFE and U+FFFF, and the carriage returns that end no line. Runs over bytes, block by
 * block: a file may be a hundred megabytes.
 */
export function findForbiddenCharacters(bytes: Buffer, file: string): readonly Fault[] {
  const faults: Fault[] = [];
  const placeOf = createPlaceFinder(bytes, file);
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, bytes.length);
    if (!SUSPECT.test(bytes.toString('latin1', start, end + BEYOND))) continue;
    for (let offset = start; offset < end; offset++) {
      const code = controlCodeAt(bytes, offset);
      if (code !== undefined) faults.push(forbidden(code, placeOf(offset)));
    }
  }
  return faults;
}

function forbidden(code: number, at: Required<Origin>): Fault {
  return code === CARRIAGE_RETURN
    ? fault('lone-carriage-return', at, {})
    : fault('data-control-character', at, { codePoint: formatCodePoint(code) });
}

function controlCodeAt(bytes: Buffer, offset: number): number | undefined {
  const byte = bytes[offset] ?? 0;
  if (byte >= 0x20 && byte < DELETE) return undefined;
  if (byte === LINE_FEED) return undefined;
  if (byte === CARRIAGE_RETURN) return bytes[offset + 1] === LINE_FEED ? undefined : byte;
  if (byte < 0x20 || byte === DELETE) return byte;
  const next = bytes[offset + 1] ?? 0;
  if (byte === NONCHARACTER_LEAD) {
    const last = bytes[offset + 2] ?? 0;
    return next === 0xbf && last >= 0xbe ? 0xff40 + last : undefined;
  }
  return byte === C1_LEAD && next < 0xa0 ? next : undefined;
}

function formatCodePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
