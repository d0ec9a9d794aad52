import type { Dataset } from '../dataset/dataset.js';

/** The signs that stand after a number and that the program derives: « (p) », « (r) ». */
export function marksOf({ signs }: Dataset): readonly string[] {
  return signs.map(({ sign }) => sign).filter((sign) => sign.startsWith('('));
}

/** A text as its author wrote it, without the marks of its numbers. */
export function withoutMarks(text: string, marks: readonly string[]): string {
  return marks.reduce((rest, mark) => rest.replaceAll(`\u00A0${mark}`, ''), text);
}
