import type { ReportDocument } from '../../document/document.js';
import { mapChapterInlines } from '../../document/map-inlines.js';
import { tableNote } from '../../document/table-block.js';

/** The names of the places that links lead to. */
export interface Targets {
  /** destination of a chapter, heading, figure or table, by its id */
  readonly places: ReadonlyMap<string, string>;
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
    places: new Map(ids.map((id, index) => [id, destination('p', index)])),
    figureData: new Map(tables.map(({ figure }, index) => [figure, destination('d', index)])),
    tableLegends: new Map(printed.map((id, index) => [id, destination('t', index)])),
    footnotes: new Map(
      document.footnotes.map(({ id }, index) => [
        id,
        { note: destination('n', index), call: destination('c', index) },
      ]),
    ),
    tableNotes: nameTableNotes(document),
  };
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

function destination(kind: 'p' | 'd' | 't' | 'n' | 'c' | 'b' | 'm', index: number): string {
  return `${kind}${String(index).padStart(6, '0')}`;
}
