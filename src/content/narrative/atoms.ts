import type { Inline } from '../../document/inline.js';
import type { Origin } from '../../report-error.js';
import type { PendingFault } from './piece.js';

/**
 * What a paragraph is made of before it is cut into sentences: characters, finished inlines, and
 * three things that leave no trace on paper: the template's line, faults that wait for their
 * sentence, and cells that decided its words.
 */
export type Atom =
  | { readonly type: 'character'; readonly character: string }
  | { readonly type: 'inline'; readonly inline: Inline }
  | { readonly type: 'line'; readonly line: number }
  | { readonly type: 'doubts'; readonly faults: readonly PendingFault[] }
  | { readonly type: 'decision'; readonly cells: readonly Origin[] };

/** Joins characters into text inlines; what leaves no trace is dropped. */
export function joinAtoms(atoms: readonly Atom[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') inlines.push({ type: 'text', text });
    text = '';
  };
  for (const atom of atoms) {
    if (atom.type === 'character') text += atom.character;
    else if (atom.type === 'inline' && atom.inline.type === 'text') text += atom.inline.text;
    else if (atom.type === 'inline') {
      flush();
      inlines.push(atom.inline);
    }
  }
  flush();
  return inlines;
}

/** One inline made of atoms; what they leave for their sentence (lines, doubts, decisions) follows it. */
export function wrapAtoms(
  atoms: readonly Atom[],
  make: (inlines: readonly Inline[]) => Inline,
): readonly Atom[] {
  const traces = atoms.filter(({ type }) => type !== 'character' && type !== 'inline');
  return [{ type: 'inline', inline: make(joinAtoms(atoms)) }, ...traces];
}
