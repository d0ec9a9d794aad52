import type { FigureDeclaration } from '../publication/publication.js';
import type { DrawnRow } from './figure-rows.js';

/**
 * The marks and signs that a figure can print: those of the fields whose text it draws (`ageText`), and
 * the marks of every field where it draws the signed name. What a chart does not draw is not explained
 * below it.
 */
export function signsDrawn(
  { specification, data }: Pick<FigureDeclaration, 'specification' | 'data'>,
  rows: readonly DrawnRow[],
): readonly string[] {
  const names = new Set(JSON.stringify(specification).match(/\w+/g));
  const native = new Set(JSON.stringify(data.native ?? {}).match(/\w+/g));
  const isDrawn = (field: string) => names.has(`${field}Text`) || native.has(field);
  const isSigned = names.has('territorySigned');
  return rows.flatMap(({ printed }) =>
    Object.entries(printed).flatMap(([field, { mark, text }]) => {
      if (isDrawn(field)) return mark || text;
      return isSigned && mark ? mark : [];
    }),
  );
}
