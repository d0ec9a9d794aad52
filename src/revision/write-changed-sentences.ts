import type {
  Block,
  DefinitionsBlock,
  HeadingBlock,
  ReportDocument,
} from '../document/document.js';
import type { Inline, Sentence } from '../document/inline.js';
import { revisionWords } from '../language/revision-words.js';
import type { Origin } from '../report-error.js';
import { alignWords, type WordSegment } from './align-words.js';
import type { PassageChange, ReleaseComparison } from './comparison.js';
import { isLapse } from './has-lapsed.js';
import { type NamePlace, namePlaces } from './name-places.js';
import { withoutMarks } from './without-marks.js';

const words = revisionWords.sentences;

/**
 * What a revision note says of sentences: those whose words the data changed, before and now, each
 * under the place where it stands; then those that the institution wrote otherwise by itself. They are
 * quoted without their marks: the note itself says what is revised.
 *
 * @param marks the signs that stand after a number: « (p) », « (r) »
 */
export function writeChangedSentences(
  comparison: ReleaseComparison,
  document: ReportDocument,
  origin: Origin,
  marks: readonly string[],
): readonly Block[] {
  const { moved, rewritten, others } = sortPassages(comparison);
  const nameOf = namePlaces(document);
  const versions = (changes: readonly PassageChange[], first: number) =>
    versionsOf(
      changes.map((change) => quote(change, marks)),
      first,
      nameOf,
      origin,
    );
  const rest = words.others(others);
  return [
    ...(moved.length > 0
      ? [heading('phrases', words.heading, origin), withOthers(versions(moved, 1), rest)]
      : []),
    ...(rewritten.length > 0
      ? [heading('recrites', words.reworded, origin), versions(rewritten, moved.length + 1)]
      : []),
  ];
}

/** Said in one sentence where there are no words to show; nothing where there are. */
export function saySentences(comparison: ReleaseComparison): string | undefined {
  if (!comparison.document) return words.unknown;
  const { moved, rewritten, others } = sortPassages(comparison);
  return moved.length > 0 ? undefined : words.none(others, rewritten.length > 0);
}

const SAID_ELSEWHERE: ReadonlySet<PassageChange['place']> = new Set(['definition', 'cover']);

/** Sentences whose words the data changed, those that their author did, and how many others change. */
function sortPassages({ document: compared }: ReleaseComparison) {
  // Definitions come and go with the signs in use, which say nothing of their own.
  // Those that only lose the sign of the release before are no news either, nor is the cover, which
  // says what the release is, as the note does.
  const passages = (compared?.passages ?? []).filter(
    (passage) => !SAID_ELSEWHERE.has(passage.place) && !isLapse(passage),
  );
  const changed = passages.filter(({ kind }) => kind !== 'number' && kind !== 'mark');
  return {
    moved: changed.filter(({ causes }) => causes.length > 0),
    // No cell of theirs changed: the institution wrote them otherwise.
    rewritten: changed.filter(({ causes }) => causes.length === 0),
    others: passages.length - changed.length,
  };
}

function quote(passage: PassageChange, marks: readonly string[]): PassageChange {
  const from = withoutMarks(passage.from, marks);
  const to = withoutMarks(passage.to, marks);
  return { ...passage, from, to, words: alignWords(from, to) };
}

function versionsOf(
  changes: readonly PassageChange[],
  first: number,
  nameOf: NamePlace,
  origin: Origin,
): DefinitionsBlock {
  const entries = changes.map((change, index) => ({
    term: nameOf(change),
    sentences: oldAndNew(change, first + index, origin),
  }));
  return { type: 'definitions', versions: true, entries, origin };
}

/** What is not listed closes the list. */
function withOthers(block: DefinitionsBlock, said: string): DefinitionsBlock {
  const { origin } = block;
  const last = { term: text(words.rest), sentences: [sentence('others', said, origin)] };
  return { ...block, entries: [...block.entries, last] };
}

/** « Avant : … un certain recul … Désormais : … une certaine progression … » */
function oldAndNew(change: PassageChange, rank: number, origin: Origin): readonly Sentence[] {
  const { from, to, rewritten, causes } = change;
  const side = (name: 'old' | 'new', lead: string, said: string): readonly Sentence[] => {
    if (said === '') return [];
    const inlines = [...text(lead), ...change.words.flatMap((word) => sideOf(word, name))];
    return [{ id: `revision-${rank}-${name}`, inlines, origin }];
  };
  const now = rewritten && causes.length > 0 ? words.nowRewritten : words.now;
  return [
    ...side('old', to === '' ? words.gone : words.before, from),
    ...side('new', from === '' ? words.added : now, to),
  ];
}

/** Words that changed stand out: the old in italics, the new in bold. */
function sideOf({ type, text: said }: WordSegment, side: 'old' | 'new'): readonly Inline[] {
  if (type === 'same') return text(said);
  if (type !== side) return [];
  return [{ type: side === 'new' ? 'strong' : 'emphasis', inlines: text(said) }];
}

function sentence(id: string, said: string, origin: Origin): Sentence {
  return { id: `revision-${id}`, inlines: text(said), origin };
}

function heading(id: string, said: string, origin: Origin): HeadingBlock {
  return { type: 'heading', id: `revision-${id}`, level: 2, inlines: text(said), origin };
}

function text(said: string): readonly Inline[] {
  return [{ type: 'text', text: said }];
}
