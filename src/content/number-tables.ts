import { french } from '../language/french.js';
import type { ChapterContent } from '../publication/publication-declaration.js';
import type { TablePlace } from './compose-table.js';

/** Tables are numbered by the outline; several parts under one number are told by a letter. */
export function numberTables(
  outline: readonly Pick<ChapterContent, 'tables'>[],
): ReadonlyMap<string, TablePlace> {
  const tables = outline.flatMap((chapter) => chapter.tables);
  return new Map(
    tables.flatMap((table, index): readonly (readonly [string, TablePlace])[] => {
      const number = index + 1;
      if (typeof table === 'string') return [[table, { number }]];
      return table.map((id, part) => [id, { number, part: String.fromCharCode(97 + part) }]);
    }),
  );
}

/** « tableau 3a », inside a sentence. */
export function nameTable({
  number,
  part,
}: {
  readonly number: number;
  readonly part?: string;
}): string {
  return `${french.table(number).toLowerCase()}${part ?? ''}`;
}
