import type { ComparedReleases } from '../compare-releases.js';
import type { DiffMessages } from '../messages/diff-wording.js';
import { formatOrigin } from '../report-error.js';
import { isLapse } from '../revision/has-lapsed.js';
import {
  countChanges,
  countKinds,
  describeCauses,
  describeObservation,
  describeSlide,
  nameCauses,
  nameCells,
  numberSlide,
  SLIDE_KINDS,
} from './describe-diff.js';
import { type DescribedParts, describeFigure, describeTable } from './describe-parts.js';
import { describeValues } from './describe-values.js';

type Comparison = ComparedReleases['comparison'];
type DocumentComparison = NonNullable<Comparison['document']>;
type Passage = DocumentComparison['passages'][number];

/** How old and new words are told apart, with colours or with signs. */
export interface Paint {
  removed(text: string): string;
  added(text: string): string;
  strong(text: string): string;
}

export const PLAIN: Paint = {
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`,
  strong: (text) => text,
};

export const COLOURED: Paint = {
  removed: (text) => `\u001b[31;9m${text}\u001b[0m`,
  added: (text) => `\u001b[32;1m${text}\u001b[0m`,
  strong: (text) => `\u001b[1m${text}\u001b[0m`,
};

const SIDES = { old: 'removed', new: 'added' } as const;

/** What a release changes, as lines for a terminal. */
export function diffLines(
  { comparison, edition, recomposed, reordered }: ComparedReleases,
  messages: DiffMessages,
  paint: Paint,
): readonly string[] {
  const { observations, document, from, to } = comparison;
  const heading = messages.title(`${edition.year}, ${edition.territory}`, from, to);
  const remarks = [
    ...(reordered ? [messages.reordered] : []),
    ...(recomposed.length > 0 ? [messages.recomposed(recomposed)] : []),
  ];
  const head = [paint.strong(heading), ...remarks, ''];
  if (observations.changes.length === 0 && readsAlike(document)) return [...head, messages.nothing];
  const counts = countChanges(comparison);
  return [
    ...head,
    ...(counts ? [messages.summary(counts), ''] : []),
    ...observationLines(comparison, messages, paint),
    '',
    ...valueLines(comparison, messages, paint),
    '',
    ...(document ? documentLines(comparison, document, messages, paint) : [messages.unwritten]),
  ];
}

/** Without a changed cell, templates that changed may still say something else. */
function readsAlike(document: DocumentComparison | undefined): boolean {
  if (!document) return true;
  const { passages, figures, tables } = document;
  return passages.length + figures.length + tables.length === 0;
}

function observationLines(
  { observations }: Comparison,
  messages: DiffMessages,
  paint: Paint,
): readonly string[] {
  const { sections } = messages;
  return [
    paint.strong(
      `${sections.observations}${messages.colon}${countKinds(observations.counts, messages.observations)}`,
    ),
    ...observations.measures.flatMap(({ label, reason, branches }) => [
      `  ${paint.strong(label)}${reason ? ` — ${reason}` : ''}`,
      ...branches.map((branch) => `    ${branchLine(branch, messages)}`),
    ]),
  ];
}

function branchLine(
  branch: Comparison['observations']['measures'][number]['branches'][number],
  messages: DiffMessages,
): string {
  const { label, period, dimensions, change, folded } = branch;
  const where = [period, ...Object.values(dimensions), label].join(', ');
  const told = change ? describeObservation(change, messages) : undefined;
  const size = told?.difference ? ` (${told.difference})` : '';
  const own = told ? ` ${told.from} → ${told.to}${size}` : '';
  const below = folded.length > 0 ? ` ${messages.folded(folded.length, change !== undefined)}` : '';
  const at = change?.to ? `  ${formatOrigin(change.to.origin).replace(/: $/, '')}` : '';
  return `${where}${messages.colon.trimEnd()}${own}${below}${at}`;
}

function valueLines(
  comparison: Comparison,
  messages: DiffMessages,
  paint: Paint,
): readonly string[] {
  const { lines, unseen } = describeValues(comparison, messages);
  const nameOf = nameCells(comparison);
  const count = comparison.values.length;
  return [
    paint.strong(`${messages.sections.values}${messages.colon}${count}`),
    ...lines.map(({ what, from, to, difference, below, causes }) => {
      const size = difference ? ` (${difference})` : '';
      const told = [...(from || to ? [`${from} → ${to}${size}`] : []), ...(below ? [below] : [])];
      const because = causes.length > 0 ? ` ← ${nameCauses(causes, nameOf, messages)}` : '';
      return `  ${what}${messages.colon}${told.join(' ')}${because}`;
    }),
    ...(unseen > 0 ? [`  ${messages.unseen(unseen)}`] : []),
  ];
}

function documentLines(
  comparison: Comparison,
  document: DocumentComparison,
  messages: DiffMessages,
  paint: Paint,
): readonly string[] {
  const { counts, passages, steady, figures, tables, slides } = document;
  const { sections } = messages;
  const title = (name: keyof typeof sections, rest: string | number) =>
    paint.strong(`${sections[name]}${messages.colon}${rest}`);
  const nameOf = nameCells(comparison);
  return [
    title('passages', countKinds(counts, messages.passages)),
    ...(steady.length > 0 ? [`  ${messages.steady(steady.length)}`] : []),
    ...passages
      .filter((passage) => !isLapse(passage))
      .flatMap((passage) => passageLines(passage, nameOf, messages, paint)),
    ...lapsedLines(passages.filter(isLapse), messages),
    '',
    title('figures', figures.length),
    ...figures.flatMap((figure) => partLines(describeFigure(figure, messages), messages)),
    '',
    title('tables', tables.length),
    ...tables.flatMap((table) => partLines(describeTable(table, messages), messages)),
    '',
    title('slides', slides.length),
    ...slideLines(slides, messages),
  ];
}

function passageLines(
  passage: Passage,
  nameOf: (key: string) => string,
  messages: DiffMessages,
  paint: Paint,
): readonly string[] {
  const { kind, origin, where, words } = passage;
  const text = words
    .map((word) => (word.type === 'same' ? word.text : paint[SIDES[word.type]](word.text)))
    .join('');
  return [
    `  ${where} (${formatOrigin(origin).replace(/: $/, '')})${messages.colon}${messages.passages[kind].one}`,
    `    ${text}`,
    `    ← ${describeCauses(passage, nameOf, messages)}`,
  ];
}

function lapsedLines(passages: readonly Passage[], messages: DiffMessages): readonly string[] {
  if (passages.length === 0) return [];
  return [
    `  ${messages.lapsedPassages(passages.length)}`,
    ...passages.map(({ origin, to }) => `    ${formatOrigin(origin)}${to}`),
  ];
}

/** A figure or a table: its values that change, or the first few of many. */
function partLines(
  { title, told, counted, first, others }: DescribedParts,
  messages: DiffMessages,
): readonly string[] {
  return [
    `  ${title}${messages.colon}${told.join(', ')}`,
    ...first.map(({ what, from, to }) => `    ${what}${messages.colon}${from} → ${to}`),
    ...(others.length > 0 ? [`    ${messages.otherValues(others.length)}`] : []),
    ...counted.map((said) => `    ${said}`),
  ];
}

/** Numbers are those of the new deck, of the old one for slides that are gone. */
function slideLines(
  slides: DocumentComparison['slides'],
  messages: DiffMessages,
): readonly string[] {
  return SLIDE_KINDS.flatMap((kind) => {
    const found = slides.filter((slide) => slide.kind === kind);
    if (found.length === 0) return [];
    if (kind === 'identical' || kind === 'numbering') {
      const numbers = found.map((slide) => numberSlide(slide, messages)).join(', ');
      return [`  ${messages.slides[kind].many}${messages.colon}${numbers}`];
    }
    const words = messages.slides[kind][found.length === 1 ? 'one' : 'many'];
    return [
      `  ${words}${messages.colon.trimEnd()}`,
      ...found.map((slide) => `    ${describeSlide(slide, messages)}`),
    ];
  });
}
