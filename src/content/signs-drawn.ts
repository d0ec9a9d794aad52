import type { JsonObject, JsonValue } from '../document/figure-block.js';
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
  const uses = usesOf(specification);
  const native = new Set(JSON.stringify(data.native ?? {}).match(/\w+/g));
  const isUsed = (name: string, { cells }: DrawnRow) =>
    uses.some((use) => use.names.has(name) && (use.level ?? cells.level) === cells.level);
  return rows.flatMap((row) =>
    Object.entries(row.printed).flatMap(([field, { mark, text }]) => {
      if (native.has(field) || isUsed(`${field}Text`, row)) return mark || text;
      return mark && isUsed('territorySigned', row) ? mark : [];
    }),
  );
}

/** The words of a view of a specification, and the only level of territories that it draws, if any. */
interface Use {
  readonly names: ReadonlySet<string>;
  readonly level: string | undefined;
}

function usesOf(view: JsonObject, outer?: string): readonly Use[] {
  const { own, inner } = partViews(view);
  const words = JSON.stringify(own);
  const level = /"filter":"datum\.level === '(\w+)'"/.exec(words)?.[1] ?? outer;
  const use = { names: new Set(words.match(/\w+/g)), level };
  return [use, ...inner.flatMap((child) => usesOf(child, level))];
}

function partViews(view: JsonObject): { own: JsonObject; inner: readonly JsonObject[] } {
  const isView = (name: string) => VIEWS.includes(name);
  const own = Object.fromEntries(Object.entries(view).filter(([name]) => !isView(name)));
  const inner = VIEWS.flatMap((name) => [view[name] ?? []].flat()).filter(isObject);
  return { own, inner };
}

const VIEWS = ['layer', 'concat', 'hconcat', 'vconcat', 'spec'];

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
