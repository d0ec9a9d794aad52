import type { ComparedReleases } from '../compare-releases.js';
import type { DiffMessages } from '../messages/diff-wording.js';

type DocumentComparison = NonNullable<ComparedReleases['comparison']['document']>;
type FigureChange = DocumentComparison['figures'][number];
type TableChange = DocumentComparison['tables'][number];

/** A mark of a figure or a cell of a table that a reader sees change. */
export interface PartLine {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

export interface DescribedParts {
  /** « Figure 12 (parchemins) » */
  readonly title: string;
  /** « change, le message change de mots, 30 valeurs » */
  readonly told: readonly string[];
  /** what is not listed */
  readonly counted: readonly string[];
  readonly first: readonly PartLine[];
  /** where there are many, those after the first few */
  readonly others: readonly PartLine[];
}

/** So many are named at once: a revision of a whole network moves them all. */
const MOST = 6;

export function describeFigure(figure: FigureChange, messages: DiffMessages): DescribedParts {
  const { label, id, kind, messageFlips, redrawn, marks } = figure;
  const told = [
    messages.presence[kind],
    ...(messageFlips ? [messages.flips] : []),
    ...(redrawn ? [messages.redrawn] : []),
  ];
  const named = marks.map((mark) => ({ ...mark, what: nameMark(mark) }));
  return describeParts(`${label} (${id})`, told, named, messages);
}

export function describeTable(
  { label, id, kind, cells }: TableChange,
  messages: DiffMessages,
): DescribedParts {
  const named = cells.map((cell) => ({ ...cell, what: `${cell.row}, ${cell.column}` }));
  return describeParts(`${label} (${id})`, [messages.presence[kind]], named, messages);
}

function nameMark({ row, label }: FigureChange['marks'][number]): string {
  return [label, row].filter((words) => words !== '').join(', ');
}

/** Those that only lose a sign, or move by less than is printed, are counted. */
function describeParts(
  title: string,
  told: readonly string[],
  parts: readonly (PartLine & { readonly lapsed: boolean })[],
  messages: DiffMessages,
): DescribedParts {
  const lapsed = parts.filter((part) => part.lapsed).length;
  const unseen = parts.filter((part) => !part.lapsed && part.from === part.to).length;
  const seen = parts
    .filter((part) => !part.lapsed && part.from !== part.to)
    .map(({ what, from, to }) => ({ what, from: from || '–', to: to || '–' }));
  // One more takes no more room than saying so.
  const cut = seen.length > MOST + 1 ? MOST : seen.length;
  return {
    title,
    told: cut < seen.length ? [...told, messages.seenValues(seen.length)] : told,
    counted: [
      ...(unseen > 0 ? [messages.unseen(unseen)] : []),
      ...(lapsed > 0 ? [messages.lapsedValues(lapsed)] : []),
    ],
    first: seen.slice(0, cut),
    others: seen.slice(cut),
  };
}
