import { groupBy } from '../dataset/group-by.js';
import { similarity } from './align-words.js';
import type { Passage } from './list-passages.js';

/** A passage of either document, and its counterpart where it has one. */
export interface PassagePair {
  readonly from?: Passage;
  readonly to?: Passage;
}

/** Two sentences that share so many of their words are one sentence revised. */
const AKIN = 0.5;

/** What has no id of its own: it is known by its line in a template. */
const MAY_SLIDE: ReadonlySet<Passage['place']> = new Set(['sentence', 'key-message', 'footnote']);

/**
 * Pairs the passages of two documents: by id where the words are akin, then by likeness within a
 * chapter (a sentence that slid to another place keeps its counterpart), then by id alone. Where
 * templates changed, a line is no name any more: the same words, then those most alike, are the same
 * sentence. In the order of the new document; what disappeared stands where it stood.
 */
export function alignPassages(
  from: readonly Passage[],
  to: readonly Passage[],
  { templatesChanged = false }: { readonly templatesChanged?: boolean } = {},
): readonly PassagePair[] {
  const chapters = groupBy(
    [...from, ...to],
    ({ chapter, place }) => `${chapter}|${familyOf(place)}`,
  );
  const partner = new Map<Passage, Passage>();
  const old = new Set(from);
  for (const passages of chapters.values()) {
    const [then, now] = [
      passages.filter((one) => old.has(one)),
      passages.filter((one) => !old.has(one)),
    ];
    const slides = now.every(({ place }) => MAY_SLIDE.has(place));
    if (slides && templatesChanged) pairSameWords(then, now, partner);
    else pairById(then, now, partner, AKIN);
    if (slides) pairByLikeness(then, now, partner);
    pairById(then, now, partner, 0);
  }
  return inOrder(from, to, partner);
}

/** What stands below a figure or a table. */
const TEXTS: ReadonlySet<Passage['place']> = new Set([
  'figure-text',
  'figure-reading',
  'table-text',
]);

/** A sentence never becomes a title. */
function familyOf(place: Passage['place']): string {
  return TEXTS.has(place) ? 'text' : place;
}

function pairSameWords(
  from: readonly Passage[],
  to: readonly Passage[],
  partner: Map<Passage, Passage>,
): void {
  for (const now of to) {
    const then = from.find((passage) => passage.text === now.text && !partner.has(passage));
    if (!then) continue;
    partner.set(then, now);
    partner.set(now, then);
  }
}

function pairById(
  from: readonly Passage[],
  to: readonly Passage[],
  partner: Map<Passage, Passage>,
  least: number,
): void {
  const old = new Map(from.map((passage) => [passage.id, passage]));
  for (const passage of to) {
    const same = old.get(passage.id);
    if (!same || partner.has(same) || partner.has(passage)) continue;
    if (similarity(same.text, passage.text) < least) continue;
    partner.set(same, passage);
    partner.set(passage, same);
  }
}

function pairByLikeness(
  from: readonly Passage[],
  to: readonly Passage[],
  partner: Map<Passage, Passage>,
): void {
  const left = from.filter((passage) => !partner.has(passage));
  const found = to
    .filter((passage) => !partner.has(passage))
    .flatMap((now) =>
      left.map((then) => ({ then, now, likeness: similarity(then.text, now.text) })),
    )
    .filter(({ likeness }) => likeness >= AKIN)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { then, now } of found) {
    if (partner.has(then) || partner.has(now)) continue;
    partner.set(then, now);
    partner.set(now, then);
  }
}

function inOrder(
  from: readonly Passage[],
  to: readonly Passage[],
  partner: ReadonlyMap<Passage, Passage>,
): readonly PassagePair[] {
  const pairs: PassagePair[] = [];
  let next = 0;
  const lost = (until: Passage | undefined) => {
    const end = until ? from.indexOf(until) : from.length;
    for (; next < end; next++) {
      const gone = from[next];
      if (gone && !partner.has(gone)) pairs.push({ from: gone });
    }
  };
  for (const passage of to) {
    const same = partner.get(passage);
    if (same) lost(same);
    pairs.push(same ? { from: same, to: passage } : { to: passage });
  }
  lost(undefined);
  return pairs;
}
