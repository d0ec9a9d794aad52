import type { Inline } from '../document/inline.js';
import type { WrittenText } from '../publication/publication.js';
import { type Composition, writeLine } from './composition.js';

/** A header or a label with the raised mark of its note. */
export function markedLabel(
  text: WrittenText,
  note: string | undefined,
  composition: Composition,
): readonly Inline[] {
  return [...writeLine(text, composition), ...noteMark(note)];
}

export function noteMark(note: string | undefined): readonly Inline[] {
  return note === undefined ? [] : [{ type: 'superscript', text: note }];
}
