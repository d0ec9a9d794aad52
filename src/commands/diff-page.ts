import type { ComparedReleases } from '../compare-releases.js';
import type { DiffMessages } from '../messages/diff-messages.js';
import type { MessageLanguage } from '../messages/wording.js';
import { formatOrigin } from '../report-error.js';
import { countKinds, describeObservation, describeValue } from './describe-diff.js';

type Comparison = ComparedReleases['comparison'];
type DocumentComparison = NonNullable<Comparison['document']>;

/**
 * What a release changes, as one page of HTML without script, style sheet or picture of another file.
 * Old and new words are deletions and insertions, not colours only (WCAG 1.4.1).
 */
export function diffPage(
  { comparison, edition, recomposed }: ComparedReleases,
  messages: DiffMessages,
  language: MessageLanguage,
): string {
  const { from, to, document } = comparison;
  const title = messages.title(`${edition.year}, ${edition.territory}`, from, to);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>`,
    '<body><main>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...(recomposed.length > 0 ? [`<p>${escapeHtml(messages.recomposed(recomposed))}</p>`] : []),
    ...observationSection(comparison, messages),
    ...valueSection(comparison, messages),
    ...(document
      ? documentSections(document, messages)
      : [`<p>${escapeHtml(messages.unwritten)}</p>`]),
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
        const below = folded.length > 0 ? ` ${messages.folded(folded.length)}` : '';
        const what = [period, ...Object.values(dimensions), place].join(', ') + below;
        const { from = '', to = '', difference = '' } = told ?? {};
        return [what, from, to, difference, messages.observations[kind].one];
      });
      const { what, from, to, difference, status } = messages.columns;
      return [
        `<h3>${escapeHtml(label)}</h3>`,
        ...(reason ? [`<p>${escapeHtml(`${capital(messages.reason)} : ${reason}`)}</p>`] : []),
        ...table(label, [what, from, to, difference, status], rows),
      ];
    }),
  ];
}

function valueSection({ values }: Comparison, messages: DiffMessages): readonly string[] {
  const { what, from, to, difference, causes } = messages.columns;
  const rows = values.map((value) => {
    const told = describeValue(value, messages);
    return [told.what, told.from, told.to, told.difference, value.causes.join(', ')];
  });
  return [
    ...sectionTitle(messages.sections.values, String(values.length)),
    ...table(messages.sections.values, [what, from, to, difference, causes], rows),
  ];
}

function documentSections(
  { counts, passages, steady, figures, tables, slides }: DocumentComparison,
  messages: DiffMessages,
): readonly string[] {
  const { sections, presence, columns } = messages;
  return [
    ...sectionTitle(sections.passages, countKinds(counts, messages.passages)),
    ...(steady.length > 0 ? [`<p>${escapeHtml(messages.steady(steady.length))}</p>`] : []),
    '<ul class="passages">',
    ...passages.map((passage) => passageItem(passage, messages)),
    '</ul>',
    ...sectionTitle(sections.figures, String(figures.length)),
    ...figures.flatMap(({ id, kind, messageFlips, redrawn, marks }) => [
      `<h3>${escapeHtml(id)}</h3>`,
      `<p>${escapeHtml([presence[kind], ...(messageFlips ? [messages.flips] : []), ...(redrawn ? [messages.redrawn] : [])].join(', '))}</p>`,
      ...table(
        id,
        [columns.what, columns.from, columns.to],
        marks.map(({ row, from, to }) => [row, from, to]),
      ),
    ]),
    ...sectionTitle(sections.tables, String(tables.length)),
    ...tables.flatMap(({ id, kind, cells }) => [
      `<h3>${escapeHtml(id)}</h3>`,
      `<p>${escapeHtml(presence[kind])}</p>`,
      ...table(
        id,
        [columns.what, columns.from, columns.to],
        cells.map(({ row, column, from, to }) => [`${row}, ${column}`, from, to]),
      ),
    ]),
    ...sectionTitle(sections.slides, String(slides.length)),
    '<ol class="slides">',
    ...slides.map(
      ({ title, kind }) =>
        `<li class="${kind}">${escapeHtml(title)} <em>${escapeHtml(messages.slides[kind].one)}</em></li>`,
    ),
    '</ol>',
  ];
}

function passageItem(
  { kind, words, origin, causes }: DocumentComparison['passages'][number],
  messages: DiffMessages,
): string {
  const tags = { same: '', old: 'del', new: 'ins' } as const;
  const text = words.map(({ type, text: said }) => {
    const tag = tags[type];
    return tag ? `<${tag}>${escapeHtml(said)}</${tag}>` : escapeHtml(said);
  });
  const because = causes.length > 0 ? causes.join(', ') : messages.noCause;
  const place = formatOrigin(origin).replace(/: $/, '');
  return `<li class="${kind}"><strong>${escapeHtml(capital(messages.passages[kind].one))}</strong><p>${text.join('')}</p><small>${escapeHtml(`${place} – ${messages.because} ${because}`)}</small></li>`;
}

function sectionTitle(title: string, counted: string): readonly string[] {
  return [`<h2>${escapeHtml(title)} <small>${escapeHtml(counted)}</small></h2>`];
}

/** The first cell of a row is its header; nothing for a table without rows. */
function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(first)}</th>${rest}</tr>`;
  });
  return [
    `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>`,
    ...body,
    '</tbody></table></div>',
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{font:1rem/1.5 system-ui,sans-serif;margin:0}',
  'main{max-width:60rem;margin:auto;padding:1.5rem}',
  'h1{font-size:1.6rem;line-height:1.25}h2{margin-top:2.5rem;border-bottom:2px solid}',
  'h2 small{font-weight:400;font-size:.75em}',
  '.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}',
  'caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  'th,td{padding:.35rem .6rem;border-bottom:1px solid #8886;text-align:left;vertical-align:top}',
  'td{font-variant-numeric:tabular-nums}',
  '.passages{list-style:none;padding:0}.passages li{border-left:4px solid #888;padding:.2rem 1rem;margin:1rem 0}',
  '.passages .wording,.passages .appeared,.passages .disappeared{border-color:#c1002a}.passages p{margin:.2rem 0}',
  'del{background:#f8d7da;color:#58151c}ins{background:#d1e7dd;color:#0a3622;text-decoration-thickness:2px}',
  '.slides .identical{opacity:.75}',
].join('');
