import type { Inline } from '../document/inline.js';
import { tableNote } from '../document/table-block.js';
import type { WrittenText } from '../publication/publication.js';
import { type Composition, writeLine } from './composition.js';

/** A header or a label with the raised mark of its note. */
export function markedLabel(
  text: WrittenText,
  table: string,
  mark: string | undefined,
  composition: Composition,
): readonly Inline[] {
  return [...writeLine(text, composition), ...noteMark(table, mark)];
}

export function noteMark(table: string, mark: string | undefined): readonly Inline[] {
  if (mark === undefined) return [];
  return [{ type: 'superscript', text: mark, note: tableNote(table, mark) }];
}
