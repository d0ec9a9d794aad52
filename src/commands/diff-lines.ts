import type { ComparedReleases } from '../compare-releases.js';
import type { DiffMessages } from '../messages/diff-messages.js';
import { formatOrigin } from '../report-error.js';
import { countKinds, describeObservation, describeValue } from './describe-diff.js';

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
  { comparison, edition, recomposed }: ComparedReleases,
  messages: DiffMessages,
  paint: Paint,
): readonly string[] {
  const { observations, document, from, to } = comparison;
  const heading = messages.title(`${edition.year}, ${edition.territory}`, from, to);
  const remarks = recomposed.length > 0 ? [messages.recomposed(recomposed)] : [];
  const head = [paint.strong(heading), ...remarks, ''];
  if (observations.changes.length === 0 && readsAlike(document)) return [...head, messages.nothing];
  return [
    ...head,
    ...observationLines(comparison, messages, paint),
    '',
    ...valueLines(comparison, messages, paint),
    '',
    ...(document ? documentLines(document, messages, paint) : [messages.unwritten]),
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
      `${sections.observations} : ${countKinds(observations.counts, messages.observations)}`,
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
  const below = folded.length > 0 ? ` ${messages.folded(folded.length)}` : '';
  const at = change?.to ? `  ${formatOrigin(change.to.origin).replace(/: $/, '')}` : '';
  return `${where} :${own}${below}${at}`;
}

function valueLines(
  { values }: Comparison,
  messages: DiffMessages,
  paint: Paint,
): readonly string[] {
  return [
    paint.strong(`${messages.sections.values} : ${values.length}`),
    ...values.flatMap((value) => {
      const { what, from, to, difference } = describeValue(value, messages);
      const size = difference ? ` (${difference})` : '';
      const others = value.causes.filter((key) => key !== value.key);
      const because = others.length > 0 ? ` ← ${others.join(', ')}` : '';
      return [`  ${what} : ${from} → ${to}${size}${because}`];
    }),
  ];
}

function documentLines(
  { counts, passages, steady, figures, tables, slides }: DocumentComparison,
  messages: DiffMessages,
  paint: Paint,
): readonly string[] {
  const { sections, presence } = messages;
  const title = (name: keyof typeof sections, rest: string | number) =>
    paint.strong(`${sections[name]} : ${rest}`);
  return [
    title('passages', countKinds(counts, messages.passages)),
    ...(steady.length > 0 ? [`  ${messages.steady(steady.length)}`] : []),
    ...passages.flatMap((passage) => passageLines(passage, messages, paint)),
    '',
    title('figures', figures.length),
    ...figures.flatMap(({ id, kind, messageFlips, redrawn, marks }) => [
      `  ${id} : ${[presence[kind], ...(messageFlips ? [messages.flips] : []), ...(redrawn ? [messages.redrawn] : [])].join(', ')}`,
      ...marks.map(({ row, from, to }) => `    ${row} : ${from || '–'} → ${to || '–'}`),
    ]),
    '',
    title('tables', tables.length),
    ...tables.flatMap(({ id, kind, cells }) => [
      `  ${id} : ${presence[kind]}`,
      ...cells.map(
        ({ row, column, from, to }) => `    ${row}, ${column} : ${from || '–'} → ${to || '–'}`,
      ),
    ]),
    '',
    title('slides', slides.length),
    ...slideLines(slides, messages),
  ];
}

function passageLines(
  { kind, origin, words, causes }: Passage,
  messages: DiffMessages,
  paint: Paint,
): readonly string[] {
  const text = words
    .map((word) => (word.type === 'same' ? word.text : paint[SIDES[word.type]](word.text)))
    .join('');
  const because = causes.length > 0 ? causes.join(', ') : messages.noCause;
  return [
    `  ${formatOrigin(origin)}${messages.passages[kind].one}`,
    `    ${text}`,
    `    ← ${because}`,
  ];
}

/** Numbers are those of the new deck, of the old one for slides that are gone. */
function slideLines(
  slides: DocumentComparison['slides'],
  messages: DiffMessages,
): readonly string[] {
  const kinds = ['changed', 'notes', 'appeared', 'disappeared', 'identical'] as const;
  return kinds.flatMap((kind) => {
    const numbers = slides.filter((slide) => slide.kind === kind).map(({ from, to }) => to ?? from);
    return numbers.length > 0 ? [`  ${messages.slides[kind].many} : ${numbers.join(', ')}`] : [];
  });
}
