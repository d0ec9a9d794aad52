import type { Block, ReportDocument } from '../../document/document.js';
import { mapChapterInlines } from '../../document/map-inlines.js';
import { type TableBlock, tableNote } from '../../document/table-block.js';
import { french } from '../../language/french.js';

/** The names of the places that links lead to. */
export interface Targets {
  readonly cover: string;
  readonly contents: string;
  /** destination of a chapter, heading, figure or table, by its id */
  readonly places: ReadonlyMap<string, string>;
  /** what a figure or a table is called, by its id */
  readonly names: ReadonlyMap<string, string>;
  /** destination of the values of a figure, by the figure's id */
  readonly figureData: ReadonlyMap<string, string>;
  /** destination of the small print of a table, by the table's id */
  readonly tableLegends: ReadonlyMap<string, string>;
  /** destinations of each footnote and of its first call, by its id */
  readonly footnotes: ReadonlyMap<string, NoteTarget>;
  /** the same for each note below a table that a mark calls, by its id */
  readonly tableNotes: ReadonlyMap<string, NoteTarget>;
}

export interface NoteTarget {
  readonly note: string;
  readonly call: string;
}

/** Names of one width and of digits only: pdfkit sorts them by locale where readers expect bytes. */
export function nameTargets(document: ReportDocument): Targets {
  const ids = document.chapters.flatMap((chapter) => [
    chapter.id,
    ...chapter.blocks.flatMap((block) => ('id' in block ? [block.id] : [])),
  ]);
  const tables = document.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figure-data' ? block.tables : [])),
  );
  const printed = document.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? [block.id] : [])),
  );
  return {
    cover: destination('t', 0),
    contents: destination('t', 1),
    places: new Map(ids.map((id, index) => [id, destination('p', index)])),
    names: new Map(document.chapters.flatMap(({ blocks }) => blocks.flatMap(nameOf))),
    figureData: new Map(tables.map(({ figure }, index) => [figure, destination('d', index)])),
    tableLegends: new Map(printed.map((id, index) => [id, destination('l', index)])),
    footnotes: new Map(
      document.footnotes.map(({ id }, index) => [
        id,
        { note: destination('n', index), call: destination('c', index) },
      ]),
    ),
    tableNotes: nameTableNotes(document),
  };
}

function nameOf(block: Block): readonly (readonly [string, string])[] {
  if (block.type === 'figure') return [[block.id, french.figure(block.number)]];
  if (block.type === 'table') return [[block.id, tableLabel(block)]];
  return [];
}

/** « Tableau 3b »: a table printed in parts is one number with letters. */
export function tableLabel({ number, part = '' }: Pick<TableBlock, 'number' | 'part'>): string {
  return `${french.table(number)}${part}`;
}

function nameTableNotes({ chapters }: ReportDocument): Targets['tableNotes'] {
  const called = new Set<string>();
  for (const chapter of chapters) {
    mapChapterInlines(chapter, (inline) => {
      if (inline.type === 'superscript' && inline.note) called.add(inline.note);
      return inline;
    });
  }
  const notes = chapters
    .flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))
    .flatMap((table) => table.notes.map(({ mark }) => tableNote(table.id, mark)));
  return new Map(
    notes
      .filter((id) => called.has(id))
      .map((id, index) => [id, { note: destination('b', index), call: destination('m', index) }]),
  );
}

function destination(kind: 't' | 'p' | 'd' | 'l' | 'n' | 'c' | 'b' | 'm', index: number): string {
  return `${kind}${String(index).padStart(6, '0')}`;
}
