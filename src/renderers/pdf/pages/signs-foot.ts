import type { Slug } from './slug.js';

/** The signs that a piece of a table prints, and what explains signs below the part that a page holds. */
export interface FootPart {
  readonly signs: readonly string[];
  /** shared by the pieces of a table */
  readonly explain: (signs: ReadonlySet<string>) => Slug;
}

/** What a page would have at its foot if it ended here: the signs of a table that goes on overleaf. */
export interface SignsFoot extends Pick<FootPart, 'explain'> {
  readonly signs: ReadonlySet<string>;
}

/** White space between the last row and its foot. */
const ABOVE = 5;

/** The foot after one more piece: none once the table has closed, where its own notes explain them. */
export function footAfter(
  foot: SignsFoot | undefined,
  next: FootPart | undefined,
): SignsFoot | undefined {
  if (!next) return undefined;
  const { signs, explain } = next;
  if (foot?.explain !== explain) return { signs: new Set(signs), explain };
  return signs.every((sign) => foot.signs.has(sign))
    ? foot
    : { signs: new Set([...foot.signs, ...signs]), explain };
}

export function footHeight(foot: SignsFoot | undefined): number {
  return foot && foot.signs.size > 0 ? ABOVE + foot.explain(foot.signs).height : 0;
}

/**
 * How high the foot of a page can be, by the signs of every run of pieces that a page may hold.
 *
 * @param parts of the pieces of a stream, in order
 */
export function measureFeet(
  parts: readonly (FootPart | undefined)[],
): readonly (readonly [signs: string, height: number])[] {
  const heights = new Map<string, number>();
  const tables = new Map<FootPart['explain'], number>();
  let open: readonly SignsFoot[] = [];
  for (const part of parts) {
    // Of all the runs that end here, few have other signs than the rest.
    const feet = new Map<string, SignsFoot>();
    for (const before of part ? [undefined, ...open] : []) {
      const foot = footAfter(before, part);
      if (!foot) continue;
      tables.set(foot.explain, tables.get(foot.explain) ?? tables.size);
      feet.set(`${tables.get(foot.explain)} ${[...foot.signs].sort()}`, foot);
    }
    for (const [signs, foot] of feet) {
      if (!heights.has(signs)) heights.set(signs, footHeight(foot));
    }
    open = [...feet.values()];
  }
  return [...heights];
}

/** The foot below what ends at `y`. */
export function placeFoot(
  foot: SignsFoot | undefined,
  y: number,
): readonly { readonly slug: Slug; readonly y: number }[] {
  return foot && foot.signs.size > 0 ? [{ slug: foot.explain(foot.signs), y: y + ABOVE }] : [];
}
