import type { Block, KeyFigure, ReportDocument } from '../../src/document/document.js';
import type { FigureBlock } from '../../src/document/figure-block.js';
import type { FigureData } from '../../src/document/figure-data-block.js';
import type { Inline, Sentence } from '../../src/document/inline.js';
import type { SlidePlan } from '../../src/document/slide-plan.js';
import type { TableBlock, TableGrid } from '../../src/document/table-block.js';

/**
 * The document as a proofreader reads it: a sentence a line, with its id and the values behind it
 * left out, numbers that the data decided in ‹ ›, notes as [1]; figures as their texts and their
 * rows, tables as their cells.
 */
export function proofText(document: ReportDocument): string {
  const { edition, chapters, footnotes } = document;
  const cover = Object.entries(edition).map(([name, value]) => `${name}: ${plain(value)}`);
  return lines([
    ...cover,
    ...chapters.flatMap(({ id, kind, title, keyMessage, blocks }) => [
      '',
      `# ${line(title)}  (${kind} ${id})`,
      ...keyMessage.map((sentence) => `> ${line(sentence.inlines)}`),
      ...blocks.flatMap(blockLines),
    ]),
    '',
    ...footnotes.map(({ number, sentences }) => `[${number}] ${said(sentences)}`),
  ]);
}

/** The plan of the deck: each slide with its title and what is said over it. */
export function proofSlides(plan: SlidePlan): string {
  return lines(
    plan.slides.flatMap((slide, index) => [
      ...(index > 0 ? [''] : []),
      `${index + 1}. ${line(slide.title)}  (${slide.type} ${slide.id})`,
      ...('message' in slide ? [`> ${line(slide.message)}`] : []),
      ...('part' in slide ? [`part ${slide.part.number} of ${slide.part.of}`] : []),
      ...(slide.type === 'figure' ? [`shows figure ${slide.figure.number}`] : []),
      ...(slide.type === 'table' ? slide.table.rows.map(({ label }) => `- ${line(label)}`) : []),
      ...(slide.type === 'text'
        ? slide.paragraphs.map(({ term, inlines }) => `- ${line(term)} ${line(inlines)}`)
        : []),
      ...slide.notes.map((note) => `  ${line(note)}`),
    ]),
  );
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${line(block.inlines)}`];
    case 'paragraph':
      return ['', ...block.sentences.map(sentenceLine)];
    case 'list':
      return block.items.flatMap((item) =>
        item.flatMap(blockLines).map((text) => (text === '' ? '' : `- ${text}`)),
      );
    case 'definitions':
      return block.entries.map(({ term, sentences }) => `${line(term)} = ${said(sentences)}`);
    case 'key-figures':
      return ['', ...block.items.map(keyFigureLine), source(block.source)];
    case 'figure':
      return figureLines(block);
    case 'figure-data':
      return ['', line(block.introduction), ...block.tables.flatMap(dataLines)];
    case 'table':
      return tableLines(block);
  }
}

function dataLines(table: FigureData): readonly string[] {
  return [
    '',
    `Données, figure ${table.number} (${table.figure}) ${line(table.title)}`,
    ...gridLines(table),
    ...signs(table).map((text) => `  ${text}`),
  ];
}

function keyFigureLine({ number, label, comparison, series }: KeyFigure): string {
  const points = series.map(({ period, result }) =>
    result.type === 'number' ? `${period} ${result.value}` : `${period} –`,
  );
  return [line(number), line(label), line(comparison), points.join(', ')]
    .filter((text) => text !== '')
    .join(' | ');
}

function figureLines(figure: FigureBlock): readonly string[] {
  return [
    '',
    `Figure ${figure.number} (${figure.id}) ${line(figure.title.inlines)}`,
    `  ${line(figure.subtitle)}`,
    `  Alternative : ${figure.alternative}`,
    `  Lecture : ${line(figure.reading)}`,
    `  Champ : ${line(figure.coverage)}`,
    ...figure.notes.map((note) => `  Note : ${line(note)}`),
    ...signs(figure).map((text) => `  ${text}`),
    `  ${source(figure.source)}`,
  ];
}

function tableLines(table: TableBlock): readonly string[] {
  return [
    '',
    `Tableau ${table.number}${table.part ?? ''} (${table.id}) ${line(table.title.inlines)}`,
    ...gridLines(table),
    ...table.notes.map(({ mark, inlines }) => `  (${mark}) ${line(inlines)}`),
    ...signs(table).map((text) => `  ${text}`),
    `  ${source(table.source)}`,
  ];
}

function gridLines(table: TableGrid): readonly string[] {
  const labels = table.columns.map(({ label, unit }) => `${line(label)} ${line(unit)}`.trim());
  return [
    ...table.spanners.map(({ label, from, to }) => `  ${line(label)}: ${from + 1} to ${to + 1}`),
    `  ${[line(table.stub), ...labels].join(' | ')}`,
    ...table.rows.map(({ kind, label, cells }) => {
      const texts = cells.map((cell) => {
        if (cell.type === 'empty') return '';
        return cell.type === 'sign' ? cell.text : cell.text + cell.mark;
      });
      return `  ${kind}: ${[line(label), ...texts].join(' | ')}`;
    }),
  ];
}

function signs(block: FigureBlock | TableGrid): readonly string[] {
  return block.signs.map(({ sign, meaning }) => `${sign} : ${meaning}`);
}

function source(inlines: readonly Inline[]): string {
  return `Source : ${line(inlines)}`;
}

function sentenceLine({ id, inlines }: Sentence): string {
  return `${id}: ${line(inlines)}`;
}

function said(sentences: readonly Sentence[]): string {
  return sentences.map(({ inlines }) => line(inlines)).join(' ');
}

function line(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if ('inlines' in inline) return line(inline.inlines);
      if (inline.type === 'footnote-call') return `[${inline.number}]`;
      return inline.type === 'number' ? `‹${inline.text}›` : inline.text;
    })
    .join('');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function lines(texts: readonly string[]): string {
  return `${texts.map((text) => text.trimEnd()).join('\n')}\n`;
}
