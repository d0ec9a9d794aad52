import type { ComparedReleases } from '../compare-releases.js';
import type { DiffCounts, DiffMessages, Plural } from '../messages/diff-wording.js';
import { isLapse } from '../revision/has-lapsed.js';

type Comparison = ComparedReleases['comparison'];
type ObservationChange = Comparison['observations']['changes'][number];
type ValueChange = Comparison['values'][number];
type Passage = NonNullable<Comparison['document']>['passages'][number];
type Slide = NonNullable<Comparison['document']>['slides'][number];

/** A line of a table of changes: what, before, now, by how much. */
export interface ChangeLine {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly difference: string;
}

/** « 3 307 → 4 870 (+1 563 ; +47,3 %) », its parts. */
export function describeObservation(
  { from, to, size, quantity }: ObservationChange,
  messages: DiffMessages,
): Omit<ChangeLine, 'what'> {
  const decimals = Math.max(...[from, to].map(decimalsOf));
  const state = (one: ObservationChange['from']) => {
    if (!one) return messages.absent;
    const { content, flags } = one;
    const text =
      content.type === 'number'
        ? messages.number(content.value, content.decimals)
        : messages.absentFor(content.reason);
    return flags.length > 0 ? `${text}\u00A0${signOf(flags)}` : text;
  };
  return {
    from: state(from),
    to: state(to),
    difference: size ? describeSize(size, decimals, quantity, messages) : '',
  };
}

/** A computed value, with one more decimal than a share is told with. */
export function describeValue(change: ValueChange, messages: DiffMessages): ChangeLine {
  const { name, quantity, from, to, size } = change;
  const decimals = quantity === 'count' ? 0 : 1;
  const state = (one: ValueChange['from']) => {
    if (!one) return messages.absent;
    const text =
      one.result.type === 'number'
        ? messages.number(one.result.value, decimals)
        : messages.absentFor(one.result.reason);
    return one.flags.length > 0 ? `${text}\u00A0${signOf(one.flags)}` : text;
  };
  return {
    what: name,
    from: state(from),
    to: state(to),
    difference: size ? describeSize(size, decimals, quantity, messages) : '',
  };
}

/** What moves by less than is printed is counted, not listed. */
export function looksDifferent(change: ValueChange, messages: DiffMessages): boolean {
  const { from, to } = describeValue(change, messages);
  return from !== to;
}

/** « (p) », « (p, b) » */
function signOf(flags: readonly string[]): string {
  return `(${flags.join(', ').toLowerCase()})`;
}

function describeSize(
  { difference, relative }: NonNullable<ValueChange['size']>,
  decimals: number,
  quantity: ValueChange['quantity'],
  messages: DiffMessages,
): string {
  const absolute = messages.signed(difference, decimals);
  if (relative !== undefined) return messages.sizes(absolute, messages.signed(relative, 1));
  const isInPoints = quantity === 'share' || quantity === 'change';
  return isInPoints
    ? `${absolute} ${messages.points(Number(difference.toFixed(decimals)))}`
    : absolute;
}

/** Why a passage reads otherwise: the cells by name, its author, or nothing of either. */
export function describeCauses(
  { kind, causes, rewritten, place }: Passage,
  nameOf: (key: string) => string,
  messages: DiffMessages,
): string {
  if (causes.length === 0) {
    if (rewritten) return messages.rewritten;
    if (place === 'cover') return messages.release;
    return kind === 'mark' ? messages.lapsed : messages.noCause;
  }
  const named = nameCauses(causes, nameOf, messages);
  return rewritten ? `${named} ; ${messages.rewrittenToo}` : named;
}

/** So many causes are named; a total of a whole network has more. */
const MOST_CAUSES = 6;

/** « Âge moyen, Cnam Corse, 2016-2017 ; et 27 autres » */
export function nameCauses(
  causes: readonly string[],
  nameOf: (key: string) => string,
  messages: DiffMessages,
): string {
  const more = causes.length - MOST_CAUSES;
  // One more takes no more room than saying so.
  if (more <= 1) return causes.map(nameOf).join(' ; ');
  return [...causes.slice(0, MOST_CAUSES).map(nameOf), messages.others(more)].join(' ; ');
}

/** Names cells by their keys. */
export function nameCells({ observations }: Comparison): (key: string) => string {
  const names = new Map(observations.changes.map(({ key, name }) => [key, name]));
  return (key) => names.get(key) ?? key;
}

/** A figure or table in which nothing else changes. */
export function onlyLapses(parts: readonly { readonly lapsed: boolean }[]): boolean {
  return parts.length > 0 && parts.every(({ lapsed }) => lapsed);
}

/** Groups of slides, those to look at first. */
export const SLIDE_KINDS = [
  'changed',
  'appeared',
  'disappeared',
  'notes',
  'mark',
  'numbering',
  'identical',
] as const;

const READ_THE_SAME: ReadonlySet<Slide['kind']> = new Set(['identical', 'numbering', 'mark']);

/** What there is to read again; what only loses a sign is left out. */
export function countChanges({ observations, document }: Comparison): DiffCounts | undefined {
  if (!document) return undefined;
  const { passages, figures, tables, slides } = document;
  const read = passages.filter((passage) => !isLapse(passage));
  const shown = slides.filter(({ kind }) => kind !== 'disappeared');
  return {
    cells: observations.changes.length,
    passages: read.length,
    wordings: read.filter(({ kind }) => kind === 'wording').length,
    figures: figures.filter(({ marks, redrawn }) => redrawn || !onlyLapses(marks)).length,
    tables: tables.filter(({ cells }) => !onlyLapses(cells)).length,
    slides: shown.filter(({ kind }) => !READ_THE_SAME.has(kind)).length,
    allSlides: shown.length,
  };
}

/** « 14 (13 dans l’ancien diaporama). Le nombre de parchemins progresse » */
export function describeSlide(slide: Slide, messages: DiffMessages): string {
  return `${numberSlide(slide, messages)}. ${slide.title}`;
}

/** Its number in the new deck, and in the old one where that is another. */
export function numberSlide({ from, to }: Slide, messages: DiffMessages): string {
  if (from === undefined || to === undefined || from === to) return String(to ?? from);
  return `${to} (${messages.formerSlide(from)})`;
}

/** « 5 révisées, 1 nouvelle »: the kinds that there are, in the order of the messages. */
export function countKinds<Kind extends string>(
  counts: Readonly<Record<Kind, number>>,
  words: Readonly<Record<Kind, Plural>>,
): string {
  // `words` has the kinds of `counts`, and no other.
  const kinds = (Object.keys(words) as Kind[]).filter((kind) => counts[kind] > 0);
  const word = (kind: Kind) => words[kind][counts[kind] === 1 ? 'one' : 'many'];
  return kinds.map((kind) => `${counts[kind]} ${word(kind)}`).join(', ');
}

function decimalsOf(state: ObservationChange['from']): number {
  return state?.content.type === 'number' ? state.content.decimals : 0;
}
