import type { ReportDocument } from '../../document/document.js';

/** The names of the places that links lead to. */
export interface Targets {
  /** destination of a chapter, heading, figure or table, by its id */
  readonly places: ReadonlyMap<string, string>;
  /** destinations of each footnote and of its first call, by its id */
  readonly footnotes: ReadonlyMap<string, { readonly note: string; readonly call: string }>;
}

/** Names of one width and of digits only: pdfkit sorts them by locale where readers expect bytes. */
export function nameTargets(document: ReportDocument): Targets {
  const ids = document.chapters.flatMap((chapter) => [
    chapter.id,
    ...chapter.blocks.flatMap((block) => ('id' in block ? [block.id] : [])),
  ]);
  return {
    places: new Map(ids.map((id, index) => [id, destination('p', index)])),
    footnotes: new Map(
      document.footnotes.map(({ id }, index) => [
        id,
        { note: destination('n', index), call: destination('c', index) },
      ]),
    ),
  };
}

function destination(kind: 'p' | 'n' | 'c', index: number): string {
  return `${kind}${String(index).padStart(6, '0')}`;
}
