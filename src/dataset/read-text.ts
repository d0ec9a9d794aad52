import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, fault } from '../report-error.js';
import { addFaults } from './collect-faults.js';
import { findForbiddenCharacters } from './find-forbidden-characters.js';
import { characterCount, createPlaceFinder } from './place-finder.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The UTF-8 bytes of a data file, without byte order mark; undefined when there is nothing to read
 * further. Faults: unreadable, not UTF-8, empty, control characters, lone carriage returns.
 *
 * @param file relative to the project folder, with `/`
 */
export function readText(projectFolder: string, file: string, faults: Fault[]): Buffer | undefined {
  const raw = readBytes(projectFolder, file, faults);
  if (!raw) return undefined;
  if (!isUtf8(raw)) {
    faults.push(notUtf8(raw, file));
    return undefined;
  }
  const marked = raw.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  const bytes = marked ? raw.subarray(BYTE_ORDER_MARK.length) : raw;
  if (isBlank(bytes)) {
    faults.push(fault('empty-file', { file }, {}));
    return undefined;
  }
  if (bytes.includes(0) && looksLikeUtf16(bytes)) {
    faults.push(fault('not-utf8', { file, line: 1, column: 1 }, { guess: 'UTF-16' }));
    return undefined;
  }
  const firstReturn = bytes.indexOf(CARRIAGE_RETURN);
  if (firstReturn !== -1 && !bytes.includes(LINE_FEED)) {
    const at = createPlaceFinder(bytes, file)(firstReturn);
    // Nothing but such line ends: said once, and one line is all there would be to read.
    faults.push(fault('lone-carriage-return', at, {}));
    return undefined;
  }
  addFaults(faults, findForbiddenCharacters(bytes, file));
  return bytes;
}

function readBytes(projectFolder: string, file: string, faults: Fault[]): Buffer | undefined {
  try {
    return readFileSync(join(projectFolder, file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    faults.push(fault('unreadable-file', { file }, { reason }));
    return undefined;
  }
}

function isBlank(bytes: Buffer): boolean {
  // Spaces, tabs and line ends are all at or below U+0020; NUL is not blank but forbidden.
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function notUtf8(bytes: Buffer, file: string): Fault {
  const first = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  if (first === 0xfffe || first === 0xfeff || looksLikeUtf16(bytes)) {
    return fault('not-utf8', { file, line: 1, column: 1 }, { guess: 'UTF-16' });
  }
  return fault('not-utf8', { file, ...firstInvalidPlace(bytes) }, { guess: 'Windows-1252' });
}

/** In UTF-16 nearly every other byte of a Latin text is zero. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 1000);
  return sample.filter((byte) => byte === 0).length > sample.length / 4;
}

function firstInvalidPlace(bytes: Buffer): { line: number; column: number } {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    const text = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!isUtf8(text) || end === -1) {
      // Decoding puts U+FFFD in the place of what is no character.
      return {
        line,
        column: characterCount(text.toString('utf8').split('\uFFFD', 1)[0] ?? '') + 1,
      };
    }
    start = end + 1;
  }
}
