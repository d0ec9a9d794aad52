import type {
  Chapter,
  Footnote,
  ListBlock,
  ParagraphBlock,
  ReportDocument,
} from '../../../src/document/document.js';
import type { FigureBlock } from '../../../src/document/figure-block.js';
import type { FigureDataBlock } from '../../../src/document/figure-data-block.js';
import type { Inline, Sentence } from '../../../src/document/inline.js';
import type { DrawFigure } from '../../../src/document/picture.js';
import {
  type TableBlock,
  type TableCell,
  type TableRow,
  tableNote,
} from '../../../src/document/table-block.js';

const FILE = 'templates/narrative/essai.md.hbs';

export function origin(line: number) {
  return { file: FILE, line, column: 1 };
}

/** A string is text; « ^1 » is a note mark, « [1] » the call of footnote `n1`, « {2} » figure 2. */
export function inlines(text: string): readonly Inline[] {
  return text.split(/(\^\d|\[\d+\]|\{[ft]\d+\}|\*[^*]+\*|#[^#]+#)/).flatMap((part): Inline[] => {
    if (part === '') return [];
    const mark = /^\^(\d)$/.exec(part)?.[1];
    if (mark) return [{ type: 'superscript', text: mark }];
    const call = /^\[(\d+)\]$/.exec(part)?.[1];
    if (call) return [{ type: 'footnote-call', id: `n${call}`, number: Number(call) }];
    const reference = /^\{([ft])(\d+)\}$/.exec(part);
    if (reference) {
      const [, kind, number] = reference;
      const target = `${kind === 'f' ? 'figure' : 'tableau'}-${number}`;
      return [{ type: 'reference', target, text: target.replace('-', '\u00A0') }];
    }
    const strong = /^\*(.+)\*$/.exec(part)?.[1];
    if (strong) return [{ type: 'strong', inlines: [{ type: 'text', text: strong }] }];
    const number = /^#(.+)#$/.exec(part)?.[1];
    if (number) return [{ type: 'number', text: number, valueKeys: [] }];
    return [{ type: 'text', text: part }];
  });
}

export function sentence(text: string, line = 1): Sentence {
  return { id: `essai#${line}`, inlines: inlines(text), origin: origin(line) };
}

export function paragraph(text: string, line = 1): ParagraphBlock {
  return { type: 'paragraph', sentences: [sentence(text, line)], origin: origin(line) };
}

export function list(items: readonly string[], ordered = false, line = 1): ListBlock {
  return {
    type: 'list',
    ordered,
    items: items.map((item) => [paragraph(item, line)]),
    origin: origin(line),
  };
}

export function heading(id: string, level: 2 | 3, text: string) {
  return { type: 'heading', id, level, inlines: inlines(text), origin: origin(3) } as const;
}

export function footnote(number: number, text: string): Footnote {
  return { id: `n${number}`, number, sentences: [sentence(text)], origin: origin(90 + number) };
}

/** The values of figures, one table each, of so many rows. */
export function figureData(...rows: readonly number[]): FigureDataBlock {
  const origin = { file: 'templates/publication.yaml', line: 1, column: 1 };
  return {
    type: 'figure-data',
    id: 'donnees',
    introduction: inlines('Les valeurs.'),
    tables: rows.map((count, index) => ({
      id: `donnees-${index + 1}`,
      figure: `figure-${index + 1}`,
      number: index + 1,
      title: inlines(`Valeurs ${index + 1}`),
      stub: [],
      columns: [column('x', 'en %')],
      spanners: [],
      rows: Array.from({ length: count }, (_, place) =>
        row('row', 0, `Ligne ${place + 1}`, [number(place, 0, place === 0 ? '(p)' : '')]),
      ),
      signs: [{ sign: '(p)', meaning: 'donnée provisoire' }],
      origin,
    })),
    origin,
  };
}

export function figure(number: number, title: string, aspect = 2): FigureBlock {
  return {
    type: 'figure',
    id: `figure-${number}`,
    number,
    title: sentence(title),
    subtitle: inlines('Nombre d’auditeurs par centre, 2016-2017'),
    specification: {},
    rows: [],
    fields: [],
    aspect,
    alternative: `Graphique ${number}.`,
    reading: inlines('en 2016-2017, le centre d’Alsace compte #1\u202F220# auditeurs.'),
    coverage: inlines('centres du réseau, France métropolitaine, outre-mer et étranger.'),
    notes: [],
    source: inlines(
      'systèmes de scolarité des centres ; enquêtes complémentaires, traitements OEC.',
    ),
    signs: [],
    origin: { file: `templates/figures/essai-${number}.yaml`, line: 1, column: 1 },
  };
}

/** A figure that fills its page, its texts included: its height is that of its words, as of a long list. */
export function fullPageFigure(number: number): FigureBlock {
  return { ...figure(number, 'Une figure haute comme la page', 0.76), specification: OWN_HEIGHT };
}

const OWN_HEIGHT = { height: { step: 12 } };

/** Draws a grey box with the figure's number, at the box's width and the figure's aspect. */
export const drawBox: DrawFigure = async (block, box) => {
  const width = box.width;
  const wanted = width / (block.aspect ?? 2);
  const isOwn = block.specification === OWN_HEIGHT;
  const height = isOwn ? wanted : Math.min(box.height ?? 10_000, wanted);
  const bars = Array.from({ length: 12 }, (_, index) => {
    const bar = ((index * 37 + block.number * 11) % 80) + 15;
    const x = (index * width) / 12 + 6;
    const y = height - 20 - ((height - 60) * bar) / 100;
    return `<rect x="${x}" y="${y}" width="${width / 12 - 12}" height="${height - 20 - y}" fill="#4B7FB4"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${bars.join('')}<text x="4" y="14" font-family="Source Sans 3" font-size="10" fill="#1F2430">Axe du graphique ${block.number}</text><line x1="0" y1="${height - 20}" x2="${width}" y2="${height - 20}" stroke="#5B6472" stroke-width="0.5"/></svg>`;
  return {
    svg,
    width,
    height,
    outlinedSvg: () => svg,
    png: async () => new Uint8Array(),
  };
};

const digits = new Intl.NumberFormat('fr-FR');

export function number(value: number, decimals = 0, mark = ''): TableCell {
  const text = decimals === 0 ? digits.format(value) : value.toFixed(decimals).replace('.', ',');
  return { type: 'number', text, mark, valueKey: 'k', flags: mark ? ['P'] : [] };
}

export function sign(text: string): TableCell {
  return { type: 'sign', text, valueKey: 'k' };
}

export function row(
  kind: TableRow['kind'],
  depth: number,
  label: string,
  cells: readonly TableCell[] = [],
  line = 1,
): TableRow {
  return { kind, depth, label: inlines(label), cells, origin: origin(line) };
}

export function table(
  part: Partial<TableBlock> & Pick<TableBlock, 'number' | 'columns' | 'rows'>,
): TableBlock {
  return {
    type: 'table',
    id: `tableau-${part.number}`,
    title: sentence('Les auditeurs selon le centre d’inscription'),
    subtitle: inlines('Année universitaire 2016-2017'),
    stub: inlines('Centre'),
    notes: [],
    coverage: [],
    source: inlines('systèmes de scolarité des centres, enquêtes complémentaires.'),
    signs: [],
    origin: { file: `templates/tables/essai-${part.number}.yaml`, line: 1, column: 1 },
    ...part,
    ...markNotes(part),
  };
}

/** « ^1 » in a header or a label marks the table's note 1. */
function markNotes({ number, columns, rows, spanners = [] }: Parameters<typeof table>[0]) {
  const marked = <Labelled extends { readonly label: readonly Inline[] }>(one: Labelled) => ({
    ...one,
    label: one.label.map((inline) =>
      inline.type === 'superscript'
        ? { ...inline, note: tableNote(`tableau-${number}`, inline.text) }
        : inline,
    ),
  });
  return { columns: columns.map(marked), spanners: spanners.map(marked), rows: rows.map(marked) };
}

export function column(id: string, label: string, unit = '', decimals = 0) {
  return { id, label: inlines(label), unit: inlines(unit), decimals };
}

export function chapter(
  id: string,
  title: string,
  keyMessage: string,
  blocks: Chapter['blocks'],
  kind: Chapter['kind'] = 'chapter',
): Chapter {
  return {
    type: 'chapter',
    id,
    kind,
    title: inlines(title),
    keyMessage: keyMessage ? [sentence(keyMessage)] : [],
    blocks,
    origin: origin(1),
  };
}

export function report(
  chapters: readonly Chapter[],
  footnotes: readonly Footnote[] = [],
): ReportDocument {
  return {
    edition: {
      publication: 'Note statistique',
      title: 'Statistiques de l’année universitaire',
      subtitle: 'Auditeurs, inscriptions, examens, diplômes et validation des acquis',
      institution: 'Conservatoire national des arts et métiers',
      service: 'Observatoire des études et carrières',
      year: '2016-2017',
      territory: { code: 'cnam', label: 'Ensemble du réseau' },
      language: 'fr',
      vintage: '2018-01-31',
      releaseDate: '2018-01-31',
      releaseDateText: '31 janvier 2018',
      releaseStatus: 'Première diffusion — les données marquées (p) sont provisoires',
      keywords: ['statistiques', 'formation'],
      description: 'Les auditeurs, leurs inscriptions et leurs diplômes',
    },
    chapters,
    footnotes,
    values: {},
  };
}
