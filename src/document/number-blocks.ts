import type { Origin } from '../report-error.js';
import type { Block, Chapter, Footnote } from './document.js';
import type { Inline, ReferenceInline, Sentence } from './inline.js';
import { mapChapterInlines, mapSentence } from './map-inlines.js';

/** Chapters and notes whose numbers are not given yet: figures, tables and notes say 0. */
export interface UnnumberedDocument {
  readonly chapters: readonly Chapter[];
  /** in any order; `number` is ignored */
  readonly footnotes: readonly Footnote[];
}

export interface NumberedDocument extends UnnumberedDocument {
  readonly unresolved: readonly { readonly target: string; readonly origin: Origin }[];
  readonly uncalled: readonly Footnote[];
  /** written under a label that another note has */
  readonly repeated: readonly Footnote[];
  readonly unwritten: readonly { readonly id: string; readonly origin: Origin }[];
}

/** How a reference names its target: « figure 3 », « tableau 1 », « Les auditeurs ». */
export type NameTarget = (target: {
  readonly type: 'figure' | 'table';
  readonly number: number;
  readonly part?: string;
}) => string;

/**
 * Gives figures, tables and notes their numbers in the order of the document, and references the
 * name of what they point to. What points nowhere is returned, for who knows the templates.
 */
export function numberBlocks(document: UnnumberedDocument, name: NameTarget): NumberedDocument {
  const numbered = numberFigureData(numberFiguresAndTables(document.chapters));
  const targets = nameTargets(numbered, name);
  const written = new Map(
    document.footnotes.toReversed().map((footnote) => [footnote.id, footnote]),
  );
  const called = new Map<string, number>();
  const unresolved: { target: string; origin: Origin }[] = [];
  const unwritten: { id: string; origin: Origin }[] = [];

  const resolve = (inline: Inline, origin: Origin): Inline => {
    if (inline.type === 'reference') return resolveReference(inline, origin);
    if (inline.type !== 'footnote-call') return inline;
    if (!written.has(inline.id)) unwritten.push({ id: inline.id, origin });
    if (!called.has(inline.id)) called.set(inline.id, called.size + 1);
    return { ...inline, number: called.get(inline.id) ?? 0 };
  };
  const resolveReference = (inline: ReferenceInline, origin: Origin): Inline => {
    const text = targets.get(inline.target);
    if (text === undefined) unresolved.push({ target: inline.target, origin });
    return { ...inline, text: inline.text || (text ?? '') };
  };

  const chapters = numbered.map((chapter) => mapChapterInlines(chapter, resolve));
  const footnotes = [...called].flatMap(([id, number]) => {
    const footnote = written.get(id);
    return footnote ? [numberFootnote(footnote, number, resolve)] : [];
  });
  const uncalled = document.footnotes.filter(({ id }) => !called.has(id));
  const repeated = document.footnotes.filter((footnote) => {
    const { origin = footnote.origin } = written.get(footnote.id) ?? {};
    return origin.line !== footnote.origin.line || origin.file !== footnote.origin.file;
  });
  return { chapters, footnotes, unresolved, uncalled, repeated, unwritten };
}

/** Figures and tables in the order of the document; tables that declare their number keep it. */
export function numberFiguresAndTables(chapters: readonly Chapter[]): readonly Chapter[] {
  let figures = 0;
  let tables = 0;
  const number = (block: Block): Block => {
    if (block.type === 'figure') {
      figures += 1;
      return { ...block, number: figures };
    }
    if (block.type === 'table' && block.number === 0) {
      tables += 1;
      return { ...block, number: tables };
    }
    return block;
  };
  return chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(number) }));
}

/** The values of a figure bear its number, wherever they stand. */
function numberFigureData(chapters: readonly Chapter[]): readonly Chapter[] {
  const numbers = new Map(
    chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'figure' ? [[block.id, block.number] as const] : [],
      ),
    ),
  );
  const numberTables = (block: Block): Block =>
    block.type === 'figure-data'
      ? {
          ...block,
          tables: block.tables.map((table) => ({
            ...table,
            number: numbers.get(table.figure) ?? table.number,
          })),
        }
      : block;
  return chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(numberTables) }));
}

function nameTargets(chapters: readonly Chapter[], name: NameTarget): ReadonlyMap<string, string> {
  return new Map(
    chapters
      .flatMap(({ blocks }) => blocks)
      .flatMap((block): readonly (readonly [string, string])[] =>
        block.type === 'figure' || block.type === 'table' ? [[block.id, name(block)]] : [],
      ),
  );
}

function numberFootnote(
  footnote: Footnote,
  number: number,
  resolve: (inline: Inline, origin: Origin) => Inline,
): Footnote {
  const sentences: readonly Sentence[] = footnote.sentences.map((sentence) =>
    mapSentence(sentence, resolve),
  );
  return { ...footnote, number, sentences };
}
