import type { Block, ReportDocument } from '../../../src/document/document.js';
import type { Inline, Sentence } from '../../../src/document/inline.js';
import type { TableGrid } from '../../../src/document/table-block.js';

/** Every text that the report must print, in pieces that no page break can cut. */
export function documentTexts(document: ReportDocument): readonly string[] {
  return [
    ...document.chapters.flatMap((chapter) => [
      ...words(chapter.title),
      ...ofSentences(chapter.keyMessage),
      ...chapter.blocks.flatMap(blockTexts),
    ]),
    ...document.footnotes.flatMap(({ sentences }) => ofSentences(sentences)),
  ];
}

function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return words(block.inlines);
    case 'paragraph':
      return ofSentences(block.sentences);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(blockTexts));
    case 'definitions':
      return block.entries.flatMap(({ term, sentences }) => [
        ...words(term),
        ...ofSentences(sentences),
      ]);
    case 'key-figures':
      return block.items.flatMap(({ number, label, comparison }) =>
        [number, label, comparison].flatMap(words),
      );
    case 'figure':
      return [
        ...ofSentences([block.title]),
        ...[block.subtitle, block.reading, block.coverage, block.source].flatMap(words),
        ...block.notes.flatMap(words),
      ];
    case 'figure-data':
      return [
        ...words(block.introduction),
        ...block.tables.flatMap((table) => [...words(table.title), ...gridTexts(table)]),
      ];
    case 'table':
      return [
        ...ofSentences([block.title]),
        ...[block.subtitle, block.coverage, block.source].flatMap(words),
        ...gridTexts(block),
        ...block.notes.flatMap(({ mark, inlines }) => [mark, ...words(inlines)]),
      ];
  }
}

function gridTexts({ stub, columns, spanners, rows, signs }: TableGrid): readonly string[] {
  return [
    ...words(stub),
    ...columns.flatMap(({ label, unit }) => [...words(label), ...words(unit)]),
    ...spanners.flatMap(({ label }) => words(label)),
    ...rows.flatMap(({ label, cells }) => [
      ...words(label),
      ...cells.flatMap((cell) =>
        cell.type === 'empty' ? [] : [cell.text, cell.type === 'number' ? cell.mark : ''],
      ),
    ]),
    ...signs.flatMap(({ sign, meaning }) => [sign, meaning]),
  ];
}

function ofSentences(sentences: readonly Sentence[]): readonly string[] {
  return sentences.flatMap(({ inlines }) => words(inlines));
}

function words(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline): readonly string[] => {
    switch (inline.type) {
      case 'footnote-call':
        return [String(inline.number)];
      case 'strong':
      case 'emphasis':
      case 'link':
      case 'foreign':
        return words(inline.inlines);
      default:
        return inline.text.split(/\s/u);
    }
  });
}
