import type { JsonObject, JsonValue } from '../document/figure-block.js';

/**
 * A laid-out specification with its sizes taken out: the same chart of another size has the same
 * shape. Sizes are the `width` and `height` of views, in layout pixels, or their `step`; those that
 * are equal share a slot, for Vega-Lite treats views of one size as one.
 */
export interface SizedShape {
  /** with a stand-in for each size, a number that nobody writes */
  readonly shape: JsonObject;
  /** by slot */
  readonly sizes: readonly number[];
}

export function takeSizes(specification: JsonObject): SizedShape {
  const sizes: number[] = [];
  const standInOf = (size: number): number => {
    if (!sizes.includes(size)) sizes.push(size);
    return standIn(sizes.indexOf(size));
  };
  const take = (value: JsonValue): JsonValue => {
    if (typeof value === 'number') return standInOf(value);
    const step = isObject(value) ? value.step : undefined;
    return isObject(value) && typeof step === 'number'
      ? { ...value, step: standInOf(step) }
      : value;
  };
  const visit = (view: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(view).map(([name, value]) => {
        if (SIZES.includes(name)) return [name, take(value)];
        if (VIEWS.includes(name) && Array.isArray(value)) {
          return [name, value.map((each) => (isObject(each) ? visit(each) : each))];
        }
        return name === 'spec' && isObject(value) ? [name, visit(value)] : [name, value];
      }),
    );
  return { shape: visit(specification), sizes };
}

const SIZES = ['width', 'height'];
const VIEWS = ['hconcat', 'vconcat', 'concat'];

/**
 * What was compiled from a shape, with sizes in place of the stand-ins; nothing where a stand-in went
 * into an expression, from which it cannot be taken back.
 */
export function putSizes<Compiled>(
  compiled: Compiled,
  sizes: readonly number[],
): Compiled | undefined {
  let lost = false;
  const put = (value: unknown): unknown => {
    if (typeof value === 'number') return sizes[slotOf(value)] ?? value;
    if (typeof value === 'string') {
      lost ||= value.includes(MARK);
      return value;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? putItems(value) : putEntries(value);
  };
  // Most of what was compiled holds no size: it is shared, not copied.
  const putItems = (items: readonly unknown[]): readonly unknown[] => {
    let copy: unknown[] | undefined;
    items.forEach((item, index) => {
      const sized = put(item);
      if (sized === item) return;
      copy ??= [...items];
      copy[index] = sized;
    });
    return copy ?? items;
  };
  const putEntries = (entries: object): object => {
    let copy: Record<string, unknown> | undefined;
    for (const [name, item] of Object.entries(entries)) {
      const sized = put(item);
      if (sized === item) continue;
      copy ??= { ...entries };
      copy[name] = sized;
    }
    return copy ?? entries;
  };
  // The same object, but for some numbers.
  const sized = put(compiled) as Compiled;
  return lost ? undefined : sized;
}

/** Binary fractions: written and read back as they are. */
const FIRST = 1000.0009765625;
const MARK = '.0009765625';

function standIn(slot: number): number {
  return FIRST + slot;
}

function slotOf(value: number): number {
  return value >= FIRST && Number.isInteger(value - FIRST) ? value - FIRST : -1;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
