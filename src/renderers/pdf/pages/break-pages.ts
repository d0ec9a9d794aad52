import { explainsSign } from '../../../document/explains-sign.js';
import { NO_SHELF, type Shelf } from '../../../kept-work.js';
import { balanceColumns } from './balance-columns.js';
import { type Filling, type Part, type Stream, usefulEndings } from './fill-page.js';
import { measuresOf } from './measures.js';
import { fillBetween, type PageBreak } from './page-break.js';
import type { PageRoom } from './page-room.js';
import {
  callsOf,
  type Piece,
  type PlannedPage,
  type PlannedPart,
  type TextPiece,
} from './piece.js';
import { footHeight, placeFoot } from './signs-foot.js';
import { assemble } from './slug.js';

/**
 * Breaks a stream into pages so that the whole looks best, as TeX does with the lines of a
 * paragraph: no large void, no heading last on its page, no lone line of a paragraph, figures near
 * the sentence that calls them. A figure that does not fit waits for the top of the next page while
 * the text goes on, but never past its chapter's end.
 *
 * @param shelf keeps where pages of those measures are best broken
 */
export function breakPages(
  pieces: readonly Piece[],
  room: PageRoom,
  calledBefore: ReadonlySet<string> = new Set(),
  shelf: Shelf = NO_SHELF,
): readonly PlannedPage[] {
  const stream: Stream = { pieces, calls: firstCalls(pieces, calledBefore), room };
  const breaks = shelf.recallAs(
    () => measuresOf(stream),
    () => bestBreaks(stream),
    PLAIN,
  );
  return breaks.flatMap((end, index) => {
    const filling = fillBetween(stream, breaks[index - 1] ?? START, end);
    const page = pageOf(filling, room);
    const insets = filling.insets.map((inset) => pieces[inset]);
    return [
      ...(page ? [page] : []),
      ...insets.flatMap((piece) => (piece?.type === 'inset' ? piece.pages : [])),
    ];
  });
}

const START: PageBreak = { index: 0, waiting: [] };
const PLAIN = {
  pack: (breaks: readonly PageBreak[]) => breaks,
  unpack: (breaks: readonly PageBreak[]) => breaks,
};

function bestBreaks(stream: Stream): readonly PageBreak[] {
  const breaks: PageBreak[] = [];
  let plan: Plan | undefined = bestPlan(stream, 0, [], new Map());
  for (; plan?.ending; plan = plan.rest) {
    const { index, waiting } = plan.ending;
    breaks.push({ index, waiting });
  }
  return breaks;
}

/** The cheapest way to set what is left of the stream. */
interface Plan {
  readonly cost: number;
  readonly ending?: Filling;
  readonly rest?: Plan;
}

function bestPlan(
  stream: Stream,
  index: number,
  waiting: readonly number[],
  known: Map<string, Plan>,
): Plan {
  if (index >= stream.pieces.length && waiting.length === 0) return { cost: 0 };
  const key = `${index}|${waiting.join(',')}`;
  const found = known.get(key);
  if (found) return found;
  let best: Plan | undefined;
  for (const ending of usefulEndings(stream, index, waiting)) {
    const rest = bestPlan(stream, ending.index, ending.waiting, known);
    const cost = ending.cost + rest.cost;
    if (!best || cost < best.cost) best = { cost, ending, rest };
  }
  if (!best) throw new Error(`no way to break the page at piece ${index}`);
  known.set(key, best);
  return best;
}

function pageOf(ending: Filling, room: PageRoom): PlannedPage | undefined {
  if (!ending.last) return undefined;
  const parts: Part[] = [];
  for (let part: Part | undefined = ending.last; part; part = part.previous) parts.push(part);
  parts.reverse();
  const opens = parts.map(({ piece }) => (piece?.type === 'text' ? piece.opens : undefined));
  const foot = placeFoot(ending.foot, ending.y).map((part) => ({
    ...part,
    piece: undefined,
    previous: undefined,
  }));
  const excess = used(ending) - room.height;
  return {
    orientation: room.orientation,
    parts: squeeze([...inColumns(parts), ...foot], excess, ending.slack),
    footnotes: ending.footnotes,
    left: Math.max(0, -excess),
    opens: opens.flatMap((start) => start ?? []),
    opensAtTop: opens[0] !== undefined,
  };
}

function used({ y, foot, footnotesHeight }: Filling): number {
  return y + footHeight(foot) + footnotesHeight;
}

/** Neighbours that stand in columns take their places in them. */
function inColumns(parts: readonly Part[]): readonly Part[] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const before = runs.at(-1)?.at(-1);
    if (before && columnOf(before) && columnOf(part)) runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  return runs.flatMap((run) => (run.every(columnOf) ? placeRun(run) : run));
}

function placeRun(run: readonly Part[]): readonly Part[] {
  const pieces = run.flatMap((part) => columnOf(part) ?? []);
  const { tops, second } = balanceColumns(pieces);
  const top = run[0]?.y ?? 0;
  return run.map((part, index) => {
    const x = index < second ? 0 : (pieces[index]?.secondColumn ?? 0);
    return { ...part, slug: assemble([{ slug: part.slug, x, y: 0 }]), y: top + (tops[index] ?? 0) };
  });
}

function columnOf({ piece }: Part): TextPiece | undefined {
  return piece?.type === 'text' && piece.secondColumn !== undefined ? piece : undefined;
}

/** Takes what is too high for the page from its figures, each in proportion to what it can give. */
function squeeze(parts: readonly Part[], excess: number, slack: number): readonly PlannedPart[] {
  const share = excess > 0 ? excess / slack : 0;
  let taken = 0;
  return parts.map(({ slug, y, piece }) => {
    const top = y - taken;
    const flexible = piece?.type === 'float' ? piece.flexible : undefined;
    if (!flexible) return { slug, y: top };
    if (share === 0) return { slug, y: top, figure: flexible.figure };
    const by = flexible.by * share;
    taken += by;
    return { slug, y: top, squeezed: { figure: flexible.figure, by } };
  });
}

/**
 * A footnote is set on the page of its first call; further calls only link to it. What explains a
 * sign is set again on each page that prints it.
 */
function firstCalls(
  pieces: readonly Piece[],
  calledBefore: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const called = new Set(calledBefore);
  return pieces.map((piece) => {
    const calls = callsOf(piece).filter((id) => explainsSign(id) || !called.has(id));
    for (const id of calls) called.add(id);
    return piece.type === 'inset' ? [] : [...new Set(calls)];
  });
}
