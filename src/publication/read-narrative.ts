import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, ReportError } from '../report-error.js';
import type { WrittenText } from './publication.js';

/**
 * Reads a chapter's file of `templates/narrative/`, line ends as LF.
 *
 * @throws ReportError when it is unreadable or not UTF-8.
 */
export function readNarrative(projectFolder: string, name: string): WrittenText {
  const file = `templates/narrative/${name}`;
  const bytes = readBytes(projectFolder, file);
  try {
    // Drops a byte order mark too.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replaceAll('\r\n', '\n'), origin: { file, line: 1, column: 1 } };
  } catch {
    throw new ReportError([fault('yaml-not-utf8', { file }, {})]);
  }
}

function readBytes(projectFolder: string, file: string): Uint8Array {
  try {
    return readFileSync(join(projectFolder, file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ReportError([fault('unreadable-file', { file }, { reason })]);
  }
}
