import { FORMATS, type Format } from '../built-publication.js';
import type { ProgramMessages } from '../messages/program-messages.js';
import { nearestWord } from '../nearest-word.js';
import { UsageError } from './usage-error.js';

/**
 * `pdf,pptx` → the formats, each once, in the program's order; all of them where none is named.
 *
 * @throws UsageError for a name that is no format.
 */
export function parseFormats(
  written: string | undefined,
  { usage }: ProgramMessages,
): readonly Format[] {
  if (written === undefined) return FORMATS;
  const names = written.split(',').map((name) => name.trim().toLowerCase());
  for (const name of names) {
    if (FORMATS.some((format) => format === name)) continue;
    throw new UsageError(usage.unknownFormat(name, nearestWord(name, FORMATS), FORMATS));
  }
  return FORMATS.filter((format) => names.includes(format));
}
