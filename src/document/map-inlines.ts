import type { Origin } from '../report-error.js';
import type { Block, Chapter, ListBlock, ParagraphBlock } from './document.js';
import type { Inline, Sentence } from './inline.js';
import type { TableGrid } from './table-block.js';

/** What becomes of one inline; `origin` is that of the sentence or block it stands in. */
export type InlineChange = (inline: Inline, origin: Origin) => Inline;

/** The chapter with every inline changed, in reading order, nested ones from the outside in. */
export function mapChapterInlines(chapter: Chapter, change: InlineChange): Chapter {
  return {
    ...chapter,
    title: mapInlines(chapter.title, chapter.origin, change),
    keyMessage: mapSentences(chapter.keyMessage, change),
    blocks: chapter.blocks.map((block) => mapBlock(block, change)),
  };
}

export function mapSentence(sentence: Sentence, change: InlineChange): Sentence {
  return { ...sentence, inlines: mapInlines(sentence.inlines, sentence.origin, change) };
}

function mapSentences(sentences: readonly Sentence[], change: InlineChange): readonly Sentence[] {
  return sentences.map((sentence) => mapSentence(sentence, change));
}

function mapInlines(
  inlines: readonly Inline[],
  origin: Origin,
  change: InlineChange,
): readonly Inline[] {
  return inlines.map((inline) => {
    const changed = change(inline, origin);
    return 'inlines' in changed
      ? { ...changed, inlines: mapInlines(changed.inlines, origin, change) }
      : changed;
  });
}

/** One block with every inline changed. */
export function mapBlock(block: Block, change: InlineChange): Block {
  const line = (inlines: readonly Inline[]) => mapInlines(inlines, block.origin, change);
  switch (block.type) {
    case 'heading':
      return { ...block, inlines: line(block.inlines) };
    case 'paragraph':
      return mapParagraph(block, change);
    case 'list':
      return mapList(block, change);
    case 'definitions':
      return {
        ...block,
        entries: block.entries.map(({ term, sentences }) => ({
          term: line(term),
          sentences: mapSentences(sentences, change),
        })),
      };
    case 'key-figures':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          number: line(item.number),
          label: line(item.label),
          comparison: line(item.comparison),
        })),
        source: line(block.source),
      };
    case 'figure':
      return {
        ...block,
        title: mapSentence(block.title, change),
        subtitle: line(block.subtitle),
        reading: line(block.reading),
        coverage: line(block.coverage),
        notes: block.notes.map(line),
        source: line(block.source),
      };
    case 'table':
      return {
        ...block,
        title: mapSentence(block.title, change),
        subtitle: line(block.subtitle),
        ...mapGrid(block, line),
        notes: block.notes.map((note) => ({ ...note, inlines: line(note.inlines) })),
        coverage: line(block.coverage),
        source: line(block.source),
      };
    case 'figure-data':
      return {
        ...block,
        introduction: line(block.introduction),
        tables: block.tables.map((table) => ({
          ...table,
          title: line(table.title),
          ...mapGrid(table, line),
        })),
      };
  }
}

function mapGrid(
  { stub, columns, spanners, rows }: TableGrid,
  line: (inlines: readonly Inline[]) => readonly Inline[],
): Omit<TableGrid, 'signs'> {
  return {
    stub: line(stub),
    columns: columns.map((column) => ({
      ...column,
      label: line(column.label),
      unit: line(column.unit),
    })),
    spanners: spanners.map((spanner) => ({ ...spanner, label: line(spanner.label) })),
    rows: rows.map((row) => ({ ...row, label: line(row.label) })),
  };
}

function mapParagraph(block: ParagraphBlock, change: InlineChange): ParagraphBlock {
  return { ...block, sentences: mapSentences(block.sentences, change) };
}

function mapList(block: ListBlock, change: InlineChange): ListBlock {
  return {
    ...block,
    items: block.items.map((item) =>
      item.map((child) =>
        child.type === 'paragraph' ? mapParagraph(child, change) : mapList(child, change),
      ),
    ),
  };
}
