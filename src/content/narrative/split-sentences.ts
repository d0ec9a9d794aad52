import type { Inline, Sentence } from '../../document/inline.js';
import { plainText } from '../../document/plain-text.js';
import type { Fault, Origin } from '../../report-error.js';
import { type Atom, joinAtoms } from './atoms.js';

/** Words whose full stop ends no sentence. */
const ABBREVIATIONS =
  /(?:^|[\s(«\u00A0\u202F])(?:M|MM|Mme|p|pp|n|no|nos|cf|art|éd|vol|coll|ex|al|St|Ste)\.$/u;
const TERMINATOR = /[.!?…]/u;
const CLOSING = /[»)\]”\s\u00A0\u202F]/u;
const OPENING = /[\p{Lu}«“(\d]/u;

/**
 * Cuts the atoms of a block into sentences, gives each its line and hands the faults that waited
 * for it the words in which they stand. A sentence that begins with a helper's words gets a capital.
 *
 * @param prefix start of the sentences' ids: the block's place in its template
 */
export function splitSentences(
  atoms: readonly Atom[],
  prefix: string,
  start: Required<Origin>,
  faults: Fault[],
): readonly Sentence[] {
  const groups = cutAtoms(atoms);
  let line = start.line;
  return groups.flatMap((group, index): readonly Sentence[] => {
    line = group.find((atom) => atom.type === 'line')?.line ?? line;
    const inlines = capitalise(trim(joinAtoms(group)));
    const words = plainText(inlines);
    for (const atom of group) {
      if (atom.type === 'doubts') faults.push(...atom.faults.map((pending) => pending(words)));
    }
    if (inlines.length === 0) return [];
    const column = line === start.line ? { column: start.column } : {};
    const origin = { file: start.file, line, ...column };
    return [{ id: `${prefix}-${index + 1}`, inlines, origin, ...decisionsOf(group) }];
  });
}

/** Each cell once, however many conditions asked for it. */
function decisionsOf(group: readonly Atom[]): Pick<Sentence, 'decidedBy'> {
  const cells = group.flatMap((atom) => (atom.type === 'decision' ? atom.cells : []));
  const byPlace = new Map(cells.map((cell) => [`${cell.file}:${cell.line}:${cell.column}`, cell]));
  return byPlace.size > 0 ? { decidedBy: [...byPlace.values()] } : {};
}

function cutAtoms(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const groups: Atom[][] = [];
  let group: Atom[] = [];
  atoms.forEach((atom, index) => {
    if (isSpace(atom) && endsSentence(group) && beginsSentence(atoms, index)) {
      groups.push(group);
      group = [];
    } else {
      group.push(atom);
    }
  });
  const last = groups.at(-1);
  if (group.some(isVisible) || !last) groups.push(group);
  else last.push(...group);
  return groups;
}

function isVisible(atom: Atom): boolean {
  return atom.type === 'inline' || (atom.type === 'character' && !isSpace(atom));
}

function isSpace(atom: Atom): boolean {
  return (
    atom.type === 'character' &&
    /\s/u.test(atom.character) &&
    !/[\u00A0\u202F]/u.test(atom.character)
  );
}

function endsSentence(group: readonly Atom[]): boolean {
  return mayEndSentence(group) && hasEndedSentence(group);
}

/** Cheap, for it is asked at each space: whether the last letter, where it is one, ends sentences. */
function mayEndSentence(group: readonly Atom[]): boolean {
  const last = group.findLast(
    (atom) => isVisible(atom) && !(atom.type === 'character' && CLOSING.test(atom.character)),
  );
  return last?.type !== 'character' || TERMINATOR.test(last.character);
}

function hasEndedSentence(group: readonly Atom[]): boolean {
  const visible = group.filter(
    (atom) => !(atom.type === 'inline' && atom.inline.type === 'footnote-call'),
  );
  const text = plainText(joinAtoms(visible));
  let end = text.length;
  while (end > 0 && CLOSING.test(text[end - 1] ?? '')) end -= 1;
  const body = text.slice(0, end);
  return TERMINATOR.test(body.at(-1) ?? '') && !ABBREVIATIONS.test(body);
}

function beginsSentence(atoms: readonly Atom[], index: number): boolean {
  const next = atoms.slice(index + 1).find(isVisible);
  if (!next) return false;
  if (next.type === 'character') return OPENING.test(next.character);
  return next.type === 'inline' && next.inline.type !== 'footnote-call';
}

function trim(inlines: readonly Inline[]): readonly Inline[] {
  return inlines
    .map((inline, index) => {
      if (inline.type !== 'text') return inline;
      let text = inline.text.replace(/[ \n\t]+/g, ' ');
      if (index === 0) text = text.trimStart();
      if (index === inlines.length - 1) text = text.replace(/[ \n\t]+$/, '');
      return { ...inline, text };
    })
    .filter((inline) => inline.type !== 'text' || inline.text !== '');
}

/** Words that the data chose may open a sentence: « Les trois quarts environ… ». */
function capitalise(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'number' || !/^\p{Ll}/u.test(first.text)) return inlines;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}
