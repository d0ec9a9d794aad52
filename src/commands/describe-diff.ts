import type { ComparedReleases } from '../compare-releases.js';
import type { DiffMessages, Plural } from '../messages/diff-messages.js';

type Comparison = ComparedReleases['comparison'];
type ObservationChange = Comparison['observations']['changes'][number];
type ValueChange = Comparison['values'][number];

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
    return flags.length > 0 ? `${text} (${flags.join(' ')})` : text;
  };
  return {
    from: state(from),
    to: state(to),
    difference: size ? describeSize(size, decimals, quantity, messages) : '',
  };
}

/** A computed value, with one more decimal than a share is told with. */
export function describeValue(change: ValueChange, messages: DiffMessages): ChangeLine {
  const { key, quantity, from, to, size } = change;
  const decimals = quantity === 'count' ? 0 : 1;
  const state = (one: ValueChange['from']) => {
    if (!one) return messages.absent;
    const text =
      one.result.type === 'number'
        ? messages.number(one.result.value, decimals)
        : messages.absentFor(one.result.reason);
    return one.flags.length > 0 ? `${text} (${one.flags.join(' ')})` : text;
  };
  return {
    what: key,
    from: state(from),
    to: state(to),
    difference: size ? describeSize(size, decimals, quantity, messages) : '',
  };
}

function describeSize(
  { difference, relative }: NonNullable<ValueChange['size']>,
  decimals: number,
  quantity: ValueChange['quantity'],
  messages: DiffMessages,
): string {
  const absolute = messages.signed(difference, decimals);
  if (relative !== undefined) return `${absolute}, ${messages.signed(relative, 1)} %`;
  return quantity === 'share' ? `${absolute} ${messages.points}` : absolute;
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
