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
import { escapeHtml, table } from './html-table.js';

type Comparison = ComparedReleases['comparison'];
type DocumentComparison = NonNullable<Comparison['document']>;

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
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>`,
    '<body><main>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...(counts ? [`<p class="summary">${escapeHtml(messages.summary(counts))}</p>`] : []),
    ...(reordered ? [`<p>${escapeHtml(messages.reordered)}</p>`] : []),
    ...(recomposed.length > 0 ? [`<p>${escapeHtml(messages.recomposed(recomposed))}</p>`] : []),
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
      messages.sections.observations,
      countKinds(observations.counts, messages.observations),
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
    ...sectionTitle(title, String(values.length)),
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
  const { sections } = messages;
  const nameOf = nameCells(comparison);
  const lapsed = passages.filter(isLapse);
  return [
    ...sectionTitle(sections.passages, countKinds(counts, messages.passages)),
    ...(steady.length > 0 ? [`<p>${escapeHtml(messages.steady(steady.length))}</p>`] : []),
    '<ul class="passages">',
    ...passages
      .filter((passage) => !isLapse(passage))
      .map((passage) => passageItem(passage, nameOf, messages)),
    '</ul>',
    ...(lapsed.length > 0
      ? [
          `<details><summary>${escapeHtml(messages.lapsedPassages(lapsed.length))}</summary><ul>`,
          ...lapsed.map(
            ({ where, to }) => `<li>${escapeHtml(`${where}${messages.colon}${to}`)}</li>`,
          ),
          '</ul></details>',
        ]
      : []),
    ...sectionTitle(sections.figures, String(figures.length)),
    ...figures.flatMap((figure) => partSection(describeFigure(figure, messages), messages)),
    ...sectionTitle(sections.tables, String(tables.length)),
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
  const rows = (parts: DescribedParts['first']) =>
    table(
      title,
      [what, from, to],
      parts.map((part) => [part.what, part.from, part.to]),
      2,
    );
  return [
    `<h3>${escapeHtml(title)}</h3>`,
    `<p>${escapeHtml(capital([told.join(', '), ...counted].join(' ; ')))}</p>`,
    ...rows(first),
    ...(others.length > 0
      ? [
          `<details><summary>${escapeHtml(capital(messages.others(others.length)))}</summary>`,
          ...rows(others),
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
    ...sectionTitle(messages.sections.slides, String(slides.length)),
    ...SLIDE_KINDS.flatMap((kind) => {
      const found = slides.filter((slide) => slide.kind === kind);
      if (found.length === 0) return [];
      const words = messages.slides[kind][found.length === 1 ? 'one' : 'many'];
      const items = found.map((slide) => `<li>${escapeHtml(describeSlide(slide, messages))}</li>`);
      return [`<h3>${escapeHtml(capital(words))}</h3>`, '<ul class="slides">', ...items, '</ul>'];
    }),
  ];
}

function sectionTitle(title: string, counted: string): readonly string[] {
  return [`<h2>${escapeHtml(title)} <small>${escapeHtml(counted)}</small></h2>`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{font:1rem/1.5 system-ui,sans-serif;margin:0}',
  'main{max-width:60rem;margin:auto;padding:1.5rem}',
  'h1{font-size:1.6rem;line-height:1.25}h2{margin-top:3rem;border-bottom:2px solid;padding-bottom:.2rem}',
  'h2 small{display:block;font-weight:400;font-size:.65em}h3{margin:1.6rem 0 .2rem}h3+p{margin:.2rem 0 .6rem}',
  '.summary{font-size:1.15rem;border-left:6px solid #14467a;padding:.6rem 1rem;background:#14467a14}',
  '.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}',
  'caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  'th,td{padding:.35rem .6rem;border-bottom:1px solid #8886;text-align:left;vertical-align:top}',
  'tbody th{font-weight:400}.value{text-align:right;font-variant-numeric:tabular-nums}',
  '.passages{list-style:none;padding:0}.passages li{border-left:4px solid #888;padding:.2rem 1rem;margin:1.4rem 0}',
  '.passages .wording,.passages .appeared,.passages .disappeared{border-color:#c1002a}.passages p{margin:.2rem 0}',
  '.passages em{font-style:normal;border:1px solid;border-radius:1em;padding:0 .6em;font-size:.85em;margin-left:.4em}',
  'small{opacity:.85}code{font-size:.95em;margin-left:.6em}summary{cursor:pointer;margin:.6rem 0}',
  'del{background:#f8d7da;color:#58151c}ins{background:#d1e7dd;color:#0a3622;text-decoration-thickness:2px}',
  '.slides{list-style:none;padding-left:1rem}',
].join('');
