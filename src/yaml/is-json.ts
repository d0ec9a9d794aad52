/** Deeper, a walk through it might not come back. */
const DEEPEST = 100;

/** Whether JSON says all of a value: read from its text, it is the same. */
export function isJson(value: unknown, depth = 0): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      if (value === null) return true;
      if (depth === DEEPEST) return false;
      return isPlain(value) && Object.values(value).every((part) => isJson(part, depth + 1));
    default:
      return false;
  }
}

/** A list or a group of keys, and nothing that only looks like one. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return Object.keys(value).length === value.length;
  return Object.getPrototypeOf(value) === Object.prototype;
}
