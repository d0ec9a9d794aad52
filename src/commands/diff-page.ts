import type { ComparedReleases } from '../compare-releases.js';
import type { DiffMessages } from '../messages/diff-wording.js';
import type { MessageLanguage } from '../messages/wording.js';
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
  SLIDE_KINDS,
} from './describe-diff.js';
import { type DescribedParts, describeFigure, describeTable } from './describe-parts.js';
import { describeValues } from './describe-values.js';
import { diffStyle } from './diff-style.js';
import { escapeHtml, table } from './html-table.js';

type Comparison = ComparedReleases['comparison'];
type DocumentComparison = NonNullable<Comparison['document']>;
type SectionName = keyof DiffMessages['sections'];

/** The values, looked up rather than read, close the page. */
const SECTIONS: readonly SectionName[] = [
  'observations',
  'passages',
  'figures',
  'tables',
  'slides',
  'values',
];

/**
 * What a release changes, as one page of HTML without script, style sheet or picture of another file.
 * Old and new words are deletions and insertions, not colours only (WCAG 1.4.1).
 */
export function diffPage(
  { comparison, edition, recomposed, reordered }: ComparedReleases,
  messages: DiffMessages,
  language: MessageLanguage,
): string {
  const { from, to, document } = comparison;
  const title = messages.title(`${edition.year}, ${edition.territory}`, from, to);
  const counts = countChanges(comparison);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${diffStyle(messages)}</style></head>`,
    '<body><main>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...(counts ? [`<p class="summary">${escapeHtml(messages.summary(counts))}</p>`] : []),
    ...(reordered ? [`<p>${escapeHtml(messages.reordered)}</p>`] : []),
    ...(recomposed.length > 0 ? [`<p>${escapeHtml(messages.recomposed(recomposed))}</p>`] : []),
    contents(document ? SECTIONS : ['observations', 'values'], messages),
    ...observationSection(comparison, messages),
    ...(document
      ? documentSections(comparison, document, messages)
      : [`<p>${escapeHtml(messages.unwritten)}</p>`]),
    ...valueSection(comparison, messages),
    '</main></body></html>',
    '',
  ].join('\n');
}

function observationSection(
  { observations }: Comparison,
  messages: DiffMessages,
): readonly string[] {
  return [
    ...sectionTitle(
      'observations',
      countKinds(observations.counts, messages.observations),
      messages,
    ),
    ...observations.measures.flatMap(({ label, reason, branches }) => {
      const rows = branches.map(({ label: place, period, dimensions, change, folded, kind }) => {
        const told = change && describeObservation(change, messages);
        const below =
          folded.length > 0 ? ` ${messages.folded(folded.length, change !== undefined)}` : '';
        const what = [period, ...Object.values(dimensions), place].join(', ') + below;
        const { from = '', to = '', difference = '' } = told ?? {};
        return [what, from, to, difference, messages.observations[kind].one];
      });
      const { what, from, to, difference, status } = messages.columns;
      return [
        `<h3>${escapeHtml(label)}</h3>`,
        ...(reason
          ? [`<p>${escapeHtml(`${capital(messages.reason)}${messages.colon}${reason}`)}</p>`]
          : []),
        ...table(label, [what, from, to, difference, status], rows, 3),
      ];
    }),
  ];
}

/** Long, and looked up rather than read: it waits folded. */
function valueSection(comparison: Comparison, messages: DiffMessages): readonly string[] {
  const { values } = comparison;
  const { what, from, to, difference, causes } = messages.columns;
  const nameOf = nameCells(comparison);
  const { lines, unseen } = describeValues(comparison, messages);
  const rows = lines.map((line) => {
    const because = nameCauses(line.causes, nameOf, messages) || messages.itself;
    const what = [line.what, line.below].filter((words) => words !== '').join(' ');
    return [what, line.from, line.to, line.difference, because];
  });
  const title = messages.sections.values;
  return [
    ...sectionTitle('values', String(values.length), messages),
    ...(unseen > 0 ? [`<p>${escapeHtml(capital(messages.unseen(unseen)))}</p>`] : []),
    ...(rows.length === 0
      ? []
      : [
          `<details><summary>${escapeHtml(messages.unfold)}</summary>`,
          ...table(title, [what, from, to, difference, causes], rows, 3),
          '</details>',
        ]),
  ];
}

function documentSections(
  comparison: Comparison,
  { counts, passages, steady, figures, tables, slides }: DocumentComparison,
  messages: DiffMessages,
): readonly string[] {
  const nameOf = nameCells(comparison);
  const lapsed = passages.filter(isLapse);
  const told = passages
    .filter((passage) => !isLapse(passage))
    .map((passage) => passageItem(passage, nameOf, messages));
  return [
    ...sectionTitle('passages', countKinds(counts, messages.passages), messages),
    ...(steady.length > 0 ? [`<p>${escapeHtml(messages.steady(steady.length))}</p>`] : []),
    ...list('passages', told),
    ...(lapsed.length > 0
      ? [
          `<details><summary>${escapeHtml(messages.lapsedPassages(lapsed.length))}</summary><ul>`,
          ...lapsed.map(
            ({ where, to }) => `<li>${escapeHtml(`${where}${messages.colon}${to}`)}</li>`,
          ),
          '</ul></details>',
        ]
      : []),
    ...sectionTitle('figures', String(figures.length), messages),
    ...figures.flatMap((figure) => partSection(describeFigure(figure, messages), messages)),
    ...sectionTitle('tables', String(tables.length), messages),
    ...tables.flatMap((changed) => partSection(describeTable(changed, messages), messages)),
    ...slideSection(slides, messages),
  ];
}

function passageItem(
  passage: DocumentComparison['passages'][number],
  nameOf: (key: string) => string,
  messages: DiffMessages,
): string {
  const { kind, where, words, origin } = passage;
  const tags = { same: '', old: 'del', new: 'ins' } as const;
  const text = words.map(({ type, text: said }) => {
    const tag = tags[type];
    return tag ? `<${tag}>${escapeHtml(said)}</${tag}>` : escapeHtml(said);
  });
  const because = capital(`${messages.because} ${describeCauses(passage, nameOf, messages)}`);
  const place = formatOrigin(origin).replace(/: $/, '');
  return `<li class="${kind}"><strong>${escapeHtml(where)}</strong> <em>${escapeHtml(messages.passages[kind].one)}</em><p>${text.join('')}</p><small>${escapeHtml(because)} <code>${escapeHtml(place)}</code></small></li>`;
}

/** A figure with its marks, a table with its cells; of many, those after the first few wait folded. */
function partSection(
  { title, told, counted, first, others }: DescribedParts,
  messages: DiffMessages,
): readonly string[] {
  const { what, from, to } = messages.columns;
  const rows = (caption: string, parts: DescribedParts['first']) =>
    table(
      caption,
      [what, from, to],
      parts.map((part) => [part.what, part.from, part.to]),
      2,
    );
  return [
    `<h3>${escapeHtml(title)}</h3>`,
    `<p>${escapeHtml(capital([told.join(', '), ...counted].join(' ; ')))}</p>`,
    ...rows(title, first),
    ...(others.length > 0
      ? [
          `<details><summary>${escapeHtml(capital(messages.others(others.length)))}</summary>`,
          ...rows(`${title}, ${messages.others(others.length)}`, others),
          '</details>',
        ]
      : []),
  ];
}

/** Each group under its own words; the slides to look at first. */
function slideSection(
  slides: DocumentComparison['slides'],
  messages: DiffMessages,
): readonly string[] {
  return [
    ...sectionTitle('slides', String(slides.length), messages),
    ...SLIDE_KINDS.flatMap((kind) => {
      const found = slides.filter((slide) => slide.kind === kind);
      if (found.length === 0) return [];
      const words = messages.slides[kind][found.length === 1 ? 'one' : 'many'];
      const items = found.map((slide) => `<li>${escapeHtml(describeSlide(slide, messages))}</li>`);
      return [`<h3>${escapeHtml(capital(words))}</h3>`, ...list('slides', items)];
    }),
  ];
}

/** A list without items would be one to who hears it. */
function list(name: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`<ul class="${name}">`, ...items, '</ul>'];
}

/** Links to the sections, in their order. */
function contents(names: readonly SectionName[], messages: DiffMessages): string {
  const links = names.map(
    (name) => `<li><a href="#${name}">${escapeHtml(messages.sections[name])}</a></li>`,
  );
  return `<nav aria-label="${escapeHtml(messages.contents)}"><ul>${links.join('')}</ul></nav>`;
}

function sectionTitle(
  name: SectionName,
  counted: string,
  { sections }: DiffMessages,
): readonly string[] {
  const title = escapeHtml(sections[name]);
  return [`<h2 id="${name}">${title} <small>${escapeHtml(counted)}</small></h2>`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
