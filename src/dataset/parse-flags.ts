import { type Fault, fault, type Origin } from '../report-error.js';
import { type Flag, TYPED_FLAGS } from '../vocabulary.js';
import { hasForbiddenCharacter } from './has-forbidden-character.js';

const NONE: readonly Flag[] = [];
const parsed = new Map<string, readonly Flag[]>(TYPED_FLAGS.map((flag) => [flag, [flag]]));

/** Flags as a cell lists them, with one space between; given back in the vocabulary's order. */
export function parseFlags(text: string, place: () => Origin, faults: Fault[]): readonly Flag[] {
  if (text === '') return NONE;
  const single = parsed.get(text);
  if (single) return single;
  if (hasForbiddenCharacter(text)) return NONE;
  const words = text.split(' ');
  for (const [index, word] of words.entries()) {
    if (isFlag(word) && words.indexOf(word) === index) continue;
    faults.push(flagFault(word, place()));
  }
  return TYPED_FLAGS.filter((flag) => words.includes(flag));
}

function isFlag(word: string): boolean {
  const flags: readonly string[] = TYPED_FLAGS;
  return flags.includes(word);
}

function flagFault(word: string, at: Origin): Fault {
  if (isFlag(word)) return fault('repeated-flag', at, { flag: word });
  if (word === 'R') return fault('derived-flag', at, {});
  return fault('unknown-flag', at, { flag: word, flags: TYPED_FLAGS });
}
