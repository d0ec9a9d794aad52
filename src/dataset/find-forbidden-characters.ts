import { type Fault, fault } from '../report-error.js';
import { createPlaceFinder } from './place-finder.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const DELETE = 0x7f;
/** UTF-8 writes U+0080 to U+009F as this byte and one below 0xA0 */
const C1_LEAD = 0xc2;
/** … and the noncharacters U+FFFE and U+FFFF as EF BF BE and EF BF BF */
const NONCHARACTER_LEAD = 0xef;

/**
 * The control characters of a text (C0, DEL, C1; tabs too: nothing in a data file needs them), the
 * noncharacters U+FFFE and U+FFFF, and the carriage returns that end no line. Runs over bytes: a file may be a hundred megabytes.
 */
export function findForbiddenCharacters(bytes: Buffer, file: string): readonly Fault[] {
  const faults: Fault[] = [];
  const placeOf = createPlaceFinder(bytes, file);
  for (let offset = 0; offset < bytes.length; offset++) {
    const code = controlCodeAt(bytes, offset);
    if (code === undefined) continue;
    const at = placeOf(offset);
    faults.push(
      code === CARRIAGE_RETURN
        ? fault('lone-carriage-return', at, {})
        : fault('data-control-character', at, { codePoint: formatCodePoint(code) }),
    );
  }
  return faults;
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
